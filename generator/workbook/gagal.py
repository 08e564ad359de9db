"""What can keep a workbook from being read, each with its message in both languages."""

from __future__ import annotations

from typing import ClassVar

from generator.importers.failure import Bahasa, ImporGagal


class RusakExcel(ImporGagal):
    """A workbook whose zip or XML cannot be followed."""

    kode = "rusak"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: buku kerja rusak atau terpotong. Buka dan simpan lagi dengan Excel, lalu impor lagi.",
        "en": "{berkas}: the workbook is damaged or cut off. Open and save it again with Excel, then import again.",
    }


class FormatLamaExcel(ImporGagal):
    """What Excel wrote before 2007, or a workbook locked with a password: both look the same from outside."""

    kode = "format_lama"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: buku kerja lama (.xls) atau terkunci kata sandi. Simpan sebagai .xlsx tanpa kata sandi, lalu "
        "impor lagi.",
        "en": "{berkas}: an old workbook (.xls) or one locked with a password. Save it as .xlsx without a password, "
        "then import again.",
    }


class Makro(ImporGagal):
    """A workbook that holds a program."""

    kode = "makro"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: memuat makro (.xlsm) dan tidak dibuka. Simpan sebagai Buku Kerja Excel (.xlsx), lalu "
        "impor lagi.",
        "en": "{berkas}: holds macros (.xlsm) and is not opened. Save it as an Excel Workbook (.xlsx), then import "
        "again.",
    }


class TautanLuar(ImporGagal):
    """A workbook that takes values from other files."""

    kode = "tautan_luar"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: mengambil nilai dari berkas lain dan tidak dibuka. Putuskan tautannya (Data, Edit Tautan), "
        "lalu impor lagi.",
        "en": "{berkas}: takes values from other files and is not opened. Break the links (Data, Edit Links), then "
        "import again.",
    }


class BukanBukuTelusur(ImporGagal):
    """A workbook, but none that ``telusur export xlsx`` made."""

    kode = "bukan_buku_telusur"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: bukan buku kerja dari telusur export xlsx. Bank soal: telusur import soal {berkas} --skema "
        "LSP/SLUG. Selain itu: telusur export xlsx --kosong, lalu salin isinya ke sana.",
        "en": "{berkas}: not a workbook of telusur export xlsx. Questions: telusur import soal {berkas} --skema "
        "LSP/SLUG. Anything else: telusur export xlsx --kosong, then copy the content there.",
    }


class BukanBuku(ImporGagal):
    """Not a workbook, whatever the name says."""

    kode = "bukan_xlsx"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: bukan buku kerja .xlsx. Simpan dari Excel atau LibreOffice sebagai .xlsx.",
        "en": "{berkas}: not an .xlsx workbook. Save it from Excel or LibreOffice as .xlsx.",
    }
