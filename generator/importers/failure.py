"""What can keep a document from being imported, each with its message in both languages."""

from __future__ import annotations

from typing import ClassVar, Literal

Bahasa = Literal["id", "en"]


class ImporGagal(Exception):
    """A document that could not be imported. Nothing has been written.

    ``kode`` names the cause for machines; :meth:`pesan` says in words what was found and what to do.
    """

    kode: ClassVar[str] = "gagal"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: tidak dapat diimpor.",
        "en": "{berkas}: cannot be imported.",
    }

    def __init__(self, berkas: str, **arguments: str | int) -> None:
        self.berkas = berkas
        self.arguments = arguments
        super().__init__(self.pesan())

    def pesan(self, bahasa: Bahasa = "id") -> str:
        """The message: what was found, and what to do."""
        return self.teks[bahasa].format(berkas=self.berkas, **self.arguments)


class TakTerbaca(ImporGagal):
    """The file is absent, is a folder, or may not be read."""

    kode = "tak_terbaca"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: berkas tidak ada atau tidak dapat dibaca. Periksa nama dan izin berkas.",
        "en": "{berkas}: the file does not exist or cannot be read. Check its name and permissions.",
    }


class BukanPdf(ImporGagal):
    """The content is not PDF, whatever the name says."""

    kode = "bukan_pdf"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: bukan berkas PDF (penanda %PDF tidak ada). Unduh ulang dokumen aslinya.",
        "en": "{berkas}: not a PDF file (no %PDF marker). Download the original document again.",
    }


class Terenkripsi(ImporGagal):
    """A password is needed to open the file."""

    kode = "terenkripsi"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: PDF terkunci dengan kata sandi. Simpan salinan tanpa kata sandi, lalu impor lagi.",
        "en": "{berkas}: the PDF is locked with a password. Save a copy without one, then import again.",
    }


class Rusak(ImporGagal):
    """The file ends too early, or its structure cannot be followed."""

    kode = "rusak"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: PDF rusak atau terpotong. Unduh ulang dokumen aslinya.",
        "en": "{berkas}: the PDF is damaged or cut off. Download the original document again.",
    }


class TerlaluBesar(ImporGagal):
    """More bytes, pages or characters than any decree has."""

    kode = "terlalu_besar"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: terlalu besar ({ukuran}; paling banyak {batas}). Pisahkan bagian yang diperlukan.",
        "en": "{berkas}: too large ({ukuran}; at most {batas}). Split off the part that is needed.",
    }


class TanpaTeks(ImporGagal):
    """Pages are pictures: a scan."""

    kode = "tanpa_teks"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: tidak memuat teks, tampaknya hasil pindai. Cari salinan digitalnya, atau impor dengan --ocr.",
        "en": "{berkas}: holds no text, it seems to be a scan. Find the digital copy, or import with --ocr.",
    }


class TanpaOcr(ImporGagal):
    """OCR was asked for, and its tools are not installed."""

    kode = "tanpa_ocr"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": '{berkas}: OCR belum terpasang. Pasang: pip install "telusur[ocr]" dan program Tesseract dengan bahasa '
        "Indonesia (Debian/Ubuntu: apt install tesseract-ocr tesseract-ocr-ind ghostscript).",
        "en": '{berkas}: OCR is not installed. Install: pip install "telusur[ocr]" and the program Tesseract with '
        "Indonesian (Debian/Ubuntu: apt install tesseract-ocr tesseract-ocr-ind ghostscript).",
    }


class OcrGagal(ImporGagal):
    """The OCR program gave up."""

    kode = "ocr_gagal"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: OCR tidak berhasil ({sebab}). Periksa bahwa bahasa ind terpasang (tesseract --list-langs).",
        "en": "{berkas}: OCR failed ({sebab}). Check that the language data ind is installed (tesseract --list-langs).",
    }


class TanpaUnit(ImporGagal):
    """There is text, but no unit of competency in it."""

    kode = "tanpa_unit"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": '{berkas}: tidak ada unit kompetensi (baris "KODE UNIT" tidak ditemukan pada {halaman} halaman, '
        "{gambar} di antaranya tanpa teks). Periksa apakah ini lampiran SKKNI; halaman tanpa teks perlu --ocr.",
        "en": '{berkas}: no unit of competency (no line "KODE UNIT" on {halaman} pages, {gambar} of them '
        "without text). Check that this is the annex of an SKKNI decree; pages without text need --ocr.",
    }


class TanpaIdentitas(ImporGagal):
    """Neither the document nor its name says which decree this is."""

    kode = "tanpa_identitas"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: nomor dan tahun keputusan tidak terbaca. Sebutkan nomor dan tahunnya.",
        "en": "{berkas}: number and year of the decree cannot be read. Give the number and the year.",
    }


class SudahAda(ImporGagal):
    """The standard is there already, and an update was not asked for."""

    kode = "sudah_ada"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: {folder} sudah ada. Gunakan --update untuk memperbarui berkas yang berubah.",
        "en": "{berkas}: {folder} exists already. Use --update to rewrite the files that changed.",
    }


class TakTertulis(ImporGagal):
    """The target folder could not be written, or leads elsewhere through a link."""

    kode = "tak_tertulis"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: {folder} tidak dapat ditulis ({sebab}). Periksa folder tujuan.",
        "en": "{berkas}: {folder} cannot be written ({sebab}). Check the target folder.",
    }


class RusakWord(ImporGagal):
    """A Word document whose zip or XML cannot be followed."""

    kode = "rusak"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: berkas Word rusak atau terpotong. Buka dan simpan lagi dengan Word, lalu impor lagi.",
        "en": "{berkas}: the Word file is damaged or cut off. Open and save it again with Word, then import again.",
    }


class Berbahaya(ImporGagal):
    """Content that no office program writes: entities, bottomless nesting."""

    kode = "berbahaya"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: isi berkas tidak wajar ({sebab}); tidak dibuka. Mintalah berkas asli dari penerbitnya.",
        "en": "{berkas}: unusual content ({cause}); not opened. Ask the publisher for the original file.",
    }


class FormatLama(ImporGagal):
    """What Word wrote before 2007, or an Office file locked with a password: both look the same from outside."""

    kode = "format_lama"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: berkas Office lama (.doc/.xls) atau terkunci kata sandi. Simpan sebagai .docx tanpa kata "
        "sandi, lalu impor lagi.",
        "en": "{berkas}: an old Office file (.doc/.xls) or one locked with a password. Save it as .docx without a "
        "password, then import again.",
    }


class BukanDokumen(ImporGagal):
    """Neither PDF nor Word nor text, whatever the name says."""

    kode = "bukan_dokumen"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: bukan PDF, Word (.docx), atau teks. Unduh ulang dokumen aslinya.",
        "en": "{berkas}: not PDF, Word (.docx) or text. Download the original document again.",
    }


class MakroWord(ImporGagal):
    """A Word document that holds a program."""

    kode = "makro"
    teks: ClassVar[dict[Bahasa, str]] = {
        "id": "{berkas}: memuat makro (.docm) dan tidak dibuka. Simpan sebagai Dokumen Word (.docx), lalu impor lagi.",
        "en": "{berkas}: holds macros (.docm) and is not opened. Save it as a Word file (.docx), then import again.",
    }
