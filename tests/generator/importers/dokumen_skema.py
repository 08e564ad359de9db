"""Scheme documents of our own invention, in layouts that LSPs use: as PDF by WeasyPrint, as Word by python-docx."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from weasyprint import HTML

from tests.generator.importers.dokumen_uji import Tata, unit_html
from tests.generator.importers.kebun import MEDIA

JUDUL = "Merawat Kebun Atap"
PAKET = (
    ("A.011300.001.01", "Menyiapkan Media Tanam untuk Kebun Atap dengan Beban Ringan"),
    ("A.011300.002.01", "Memanen Sayuran Daun"),
    ("A.011300.003.01", "Merawat Jaringan Pengairan Kebun Atap pada Musim Kering yang Panjang"),
)
LATAR = (
    "Kebun atap bertambah di kota, sedangkan perawatnya belajar dari pengalaman saja.",
    "Pemilik gedung memerlukan perawat kebun yang pekerjaannya aman bagi penghuni di bawahnya.",
)
TUJUAN = (
    "Memastikan kompetensi perawat kebun atap.",
    "Menjadi acuan bagi LSP dan asesor dalam menilai perawat kebun atap menurut skema ini.",
)
ACUAN = (
    ("Undang-undang No. 13 Tahun 2003 tentang Ketenagakerjaan", "uu-13-2003"),
    ("PP Nomor 10 Tahun 2018 tentang BNSP", "pp-10-2018"),
    ("Peraturan Menteri Ketenagakerjaan RI Nomor 2 Tahun 2016 tentang Sistem Standardisasi", "permenaker-2-2016"),
    ("Pedoman BNSP 210 tahun 2017", "pbnsp-2-2017"),
    ("Peraturan Wali Kota Nomor 5 Tahun 2021 tentang Kebun Kota", None),
    ("Kepmenaker No. 12 Tahun 2019 tentang Penetapan Standar Kompetensi Kerja Nasional Indonesia Bidang Kebun", None),
)
HAK = ("Memperoleh penjelasan tentang biaya.", "Mengajukan banding.")
KEWAJIBAN = ("Memelihara kompetensinya.", "Melaporkan kegiatan sekali setahun.")
PROSES: dict[str, tuple[str, tuple[str, ...]]] = {
    "pendaftaran": ("Proses Pendaftaran", ("Pemohon mengisi formulir.", "LSP menelaah berkas pemohon.")),
    "asesmen": ("Proses Asesmen", ("Asesor menyusun rencana bersama peserta.",)),
    "uji": ("Proses Uji Kompetensi", ("Uji dilakukan melalui observasi dan pertanyaan lisan.",)),
    "keputusan": (
        "Keputusan Sertifikasi",
        ("Keputusan diambil tim teknis.", "Masa berlaku sertifikat adalah 3 (tiga) tahun."),
    ),
    "pembekuan_pencabutan": (
        "Pembekuan dan Pencabutan Sertifikat",
        ("Sertifikat dibekukan apabila disalahgunakan.", "Pembekuan berlangsung 6 (enam) bulan."),
    ),
    "surveilan": ("Surveilan Pemegang Sertifikat", ("Surveilan dilakukan setiap 12 bulan.",)),
    "sertifikasi_ulang": (
        "Proses Sertifikasi Ulang",
        ("Permohonan diajukan paling lambat 2 (dua) bulan sebelum sertifikat berakhir.",),
    ),
    "penggunaan_sertifikat": ("Penggunaan Sertifikat", ("Mematuhi ketentuan skema.", "Tidak menyalahgunakannya.")),
    "banding": (
        "Banding",
        ("Banding diajukan paling lambat 7 (tujuh) hari kerja.", "LSP memutuskannya dengan tim lain."),
    ),
}
ANGKA = {
    ("keputusan", "masa_berlaku_tahun"): 3,
    ("pembekuan_pencabutan", "pembekuan_bulan"): 6,
    ("surveilan", "frekuensi_bulan"): 12,
    ("sertifikasi_ulang", "tenggat_bulan"): 2,
    ("banding", "batas_pengajuan_hari_kerja"): 7,
}
SYARAT = (
    "Pendidikan minimal SMK Pertanian; atau",
    "Lulusan SMP yang telah mengikuti pembinaan kelompok tani; atau",
    "Pengalaman kerja sebagai perawat taman minimal 2 (dua) tahun.",
)
_CSS = """
@page { size: A4; margin: 60pt 60pt 70pt 70pt; @bottom-center { content: "Skema Sertifikasi Kebun Atap"; }
  @bottom-right { content: counter(page); } }
body { font: 11pt 'DejaVu Serif'; line-height: 1.4; margin: 0; text-align: justify; }
p { margin: 2pt 0; } .j { font-weight: bold; margin-top: 10pt; } .baru { break-before: page; }
table { border-collapse: collapse; width: 100%; } td, th { padding: 2pt 5pt; vertical-align: top; text-align: left; }
.garis td, .garis th { border: 0.7pt solid black; } .n { display: inline-block; text-indent: 0; }
"""


def _p(nomor: str, teks: str, kiri: int = 18, lebar: int = 36) -> str:
    number = f'<span class="n" style="width:{lebar}pt">{escape(nomor)}</span>' if nomor else ""
    return f'<p style="padding-left:{kiri + lebar}pt;text-indent:-{lebar}pt">{number}{escape(teks)}</p>'


def _muka(jenis: str) -> str:
    return (
        f"<h2 style='text-align:center'>SKEMA SERTIFIKASI<br>{escape(jenis)}{escape(JUDUL.upper())}</h2>"
        "<p>Skema ini disusun komite skema bersama pemilik gedung untuk menjamin kompetensi perawat kebun.</p>"
        "<table><tr><td>Ditetapkan tanggal : 4 Mei 2026</td><td>Disahkan tanggal : 11 Mei 2026</td></tr>"
        "<tr><td>Oleh :</td><td>Oleh :</td></tr><tr><td>Wira Sasmita</td><td>Nadia Pohan</td></tr>"
        "<tr><td>Ketua Komite Skema</td><td>Ketua LSP</td></tr></table>"
        "<p>Nomor Dokumen : 07/SKM/LSP-KA/2026</p><p>Nomor Salinan : 1</p><p>Edisi : 2</p><p>Revisi : 1</p>"
        "<p>Status Distribusi :</p><p>[ ] Terkendali</p><p>[x] Tak terkendali</p>"
    )


def _write(path: Path, body: str) -> Path:
    HTML(string=f"<html lang=id><style>{_CSS}</style><body>{body}</body></html>").write_pdf(path)
    return path


def angka(path: Path, *, syarat: str | None = None, tambahan: str = "", latar: tuple[str, ...] = LATAR) -> Path:
    """Layout 1: PDF, arabic numbers, ruled table of units with groups in a column, "atau" at the ends of items."""
    rows = "".join(
        f"<tr><td>{i}.</td><td>{kode}</td><td>{escape(judul)}</td><td>SKKNI 12/2019</td><td>{kelompok}</td></tr>"
        for i, ((kode, judul), kelompok) in enumerate(zip(PAKET, ("Inti", "Inti", "Pilihan"), strict=True), 1)
    )
    head = "<tr><th>No.</th><th>Kode Unit</th><th>Judul Unit</th><th>Standar Kompetensi</th><th>Kelompok</th></tr>"
    parts = [
        _muka("KLASTER "),
        "<p class='j baru'>1. Latar Belakang</p>",
        *(_p(f"1.{i}", text) for i, text in enumerate(latar, 1)),
        "<p class='j'>2. Ruang Lingkup Skema Sertifikasi</p>",
        _p("2.1", "Lingkup pengguna sertifikat:"),
        _p("2.1.1", "Gedung berlantai empat atau lebih.", 54),
        _p("2.2", "Lingkup isi sertifikasi:"),
        _p("2.2.1", "Penanaman, pengairan, dan panen.", 54),
        "<p class='j'>3. Tujuan Sertifikasi</p>",
        *(_p(f"3.{i}", text) for i, text in enumerate(TUJUAN, 1)),
        "<p class='j'>4. Acuan Normatif</p>",
        *(_p(f"4.{i}", text) for i, (text, _) in enumerate(ACUAN, 1)),
        "<p class='j'>5. Kemasan / Paket Kompetensi</p>",
        _p("5.1", "Jenis Kemasan: Klaster"),
        _p("5.2", f"Nama Skema: {JUDUL}"),
        _p("5.3", "Rincian Unit Kompetensi"),
        f"<table class='garis'>{head}{rows}</table>",
        "<p>Pemohon memilih minimal 1 (satu) unit pilihan.</p>",
        "<p class='j'>6. Persyaratan Dasar Pemohon Sertifikasi</p>",
        syarat or "".join(_p(f"6.{i}", text) for i, text in enumerate(SYARAT, 1)),
        "<p class='j'>7. Hak Pemohon Sertifikasi dan Kewajiban Pemegang Sertifikat</p>",
        _p("7.1", "Hak Pemohon"),
        *(_p(f"7.1.{i}", text, 54) for i, text in enumerate(HAK, 1)),
        _p("7.2", "Kewajiban Pemegang Sertifikat"),
        *(_p(f"7.2.{i}", text, 54) for i, text in enumerate(KEWAJIBAN, 1)),
        "<p class='j'>8. Biaya Sertifikasi</p>",
        "<table class='garis'><tr><th>No.</th><th>Uraian</th><th>Jumlah</th></tr><tr><td>1.</td><td>Pendaftaran</td>"
        "<td>Rp100.000,00</td></tr><tr><td>2.</td><td>Uji kompetensi</td><td>Rp 900.000,-</td></tr></table>",
        "<p>Biaya tidak termasuk perjalanan pemohon.</p>",
        "<p class='j'>9. Proses Sertifikasi</p>",
        *_proses("9.{i}", "9.{i}.{j}"),
        tambahan,
    ]
    return _write(path, "".join(parts))


def _proses(kepala: str, butir: str) -> list[str]:
    result = []
    for i, (judul, langkah) in enumerate(PROSES.values(), 1):
        result.append(_p(kepala.format(i=i), judul))
        result += [_p(butir.format(i=i, j=j, huruf=chr(96 + j)), text, 54) for j, text in enumerate(langkah, 1)]
    return result


def bab(path: Path) -> Path:
    """Layout 2: PDF, a table of contents, chapters with their names below, letters, no rules, units attached."""
    names = (
        "LATAR BELAKANG",
        "RUANG LINGKUP",
        "TUJUAN",
        "ACUAN NORMATIF",
        "KEMASAN KOMPETENSI",
        "PERSYARATAN DASAR PEMOHON",
        "HAK PEMOHON DAN KEWAJIBAN PEMEGANG SERTIFIKAT",
        "BIAYA SERTIFIKASI",
        "PROSES SERTIFIKASI",
    )
    roman = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    contents = "".join(f"<p>BAB {r} {name.title()}</p>" for r, name in zip(roman, names, strict=True))
    rows = "".join(
        f"<tr><td>{i}</td><td style='width:130pt'>{kode}</td><td>: {escape(judul)}</td></tr>"
        for i, (kode, judul) in enumerate(PAKET, 1)
    )
    bodies = (
        "".join(f"<p>{escape(text)}</p>" for text in LATAR),
        _p("A.", "Pengguna sertifikat:")
        + _p("1)", "Gedung berlantai empat atau lebih.", 54)
        + _p("B.", "Isi sertifikasi:")
        + _p("1)", "Penanaman, pengairan, dan panen.", 54),
        "".join(_p(f"{chr(96 + i)}.", text) for i, text in enumerate(TUJUAN, 1)),
        "".join(_p(f"{i}.", text) for i, (text, _) in enumerate(ACUAN, 1)),
        f"<p>Jenis kemasan : Okupasi Nasional</p><p>Nama skema : {JUDUL}</p><p>Rincian unit kompetensi</p>"
        + f"<table><tr><td>No</td><td>Kode Unit Kompetensi</td><td>Judul Unit Kompetensi</td></tr>{rows}</table>",
        "<p>Pemohon memenuhi salah satu syarat berikut:</p>"
        + _p("a.", "Pendidikan minimal D3 Pertanian dan pengalaman kerja minimal 1 tahun")
        + "<p style='padding-left:54pt'>atau</p>"
        + _p("b.", "Memiliki sertifikat pelatihan kebun atap"),
        _p("A.", "Hak Pemohon")
        + "".join(_p(f"{i}.", text, 54) for i, text in enumerate(HAK, 1))
        + _p("B.", "Kewajiban Pemegang")
        + "".join(_p(f"{i}.", text, 54) for i, text in enumerate(KEWAJIBAN, 1)),
        "<p>Biaya sertifikasi sebesar Rp 1.000.000,- untuk setiap pemohon.</p>",
        "".join(_proses("9.{i}", "{huruf}.")),
    )
    chapters = "".join(
        f"<p class='j' style='text-align:center'>BAB {r}</p><p class='j' style='text-align:center'>{name}</p>{body}"
        for r, name, body in zip(roman, names, bodies, strict=True)
    )
    unit = "<p class='baru'>Uraian Unit Kompetensi</p>" + unit_html(MEDIA, Tata())
    return _write(
        path, f"{_muka('')}<p class='baru j'>DAFTAR ISI</p>{contents}<div class='baru'></div>{chapters}{unit}"
    )


def word(path: Path) -> Path:
    """Layout 3: Word, roman headings, automatic numbers, units and fee in tables, groups on rows of their own."""
    document = docx.Document()
    document.add_heading("SKEMA SERTIFIKASI", 0)
    document.add_paragraph(f"KKNI LEVEL II {JUDUL.upper()}")
    document.add_paragraph("Nomor Dokumen : 07/SKM/LSP-KA/2026")
    _bagian(document, "I. LATAR BELAKANG", *LATAR)
    document.add_paragraph("II. RUANG LINGKUP")
    document.add_paragraph("Perawatan kebun pada gedung berlantai empat atau lebih.")
    _bagian(document, "III. TUJUAN SERTIFIKASI", *TUJUAN)
    _bagian(document, "IV. ACUAN NORMATIF", *(text for text, _ in ACUAN))
    document.add_paragraph("V. KEMASAN KOMPETENSI")
    document.add_paragraph("Jenis Kemasan: KKNI Level II")
    document.add_paragraph(f"Nama Skema: {JUDUL}")
    table = document.add_table(rows=1, cols=3)
    table.style = "Table Grid"
    _row(table.rows[0].cells, "No", "Kode Unit", "Judul Unit Kompetensi")
    for group, units in (("Kompetensi Inti", PAKET[:2]), ("Kompetensi Pilihan", PAKET[2:])):
        cells = table.add_row().cells
        cells[0].merge(cells[2]).text = group
        for kode, judul in units:
            _row(table.add_row().cells, str(PAKET.index((kode, judul)) + 1), kode, judul)
    document.add_paragraph("Peserta mengambil sekurang-kurangnya 1 unit dari kelompok pilihan.")
    document.add_paragraph("VI. PERSYARATAN DASAR PEMOHON SERTIFIKASI")
    document.add_paragraph("Pemohon memenuhi semua syarat berikut:")
    for text in ("Pendidikan minimal SMA/SMK sederajat", "Pengalaman kerja 1 (satu) tahun di kebun", "Berbadan sehat"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("VII. HAK PEMOHON DAN KEWAJIBAN PEMEGANG SERTIFIKAT")
    document.add_paragraph("7.1 Hak Pemohon")
    for text in HAK:
        document.add_paragraph(text, style="List Bullet")
    document.add_paragraph("7.2 Kewajiban Pemegang Sertifikat")
    for text in KEWAJIBAN:
        document.add_paragraph(text, style="List Bullet")
    document.add_paragraph("VIII. BIAYA SERTIFIKASI")
    fee = document.add_table(rows=1, cols=3)
    _row(fee.rows[0].cells, "No", "Uraian", "Jumlah (Rp)")
    _row(fee.add_row().cells, "1", "Pendaftaran", "100.000")
    _row(fee.add_row().cells, "2", "Uji kompetensi", "900.000")
    document.add_paragraph("IX. PROSES SERTIFIKASI")
    for i, (judul, langkah) in enumerate(PROSES.values(), 1):
        document.add_paragraph(f"9.{i} {judul}")
        for text in langkah:
            document.add_paragraph(text, style="List Bullet")
    document.save(str(path))
    return path


def _bagian(document: Document, judul: str, *teks: str) -> None:
    document.add_paragraph(judul)
    for each in teks:
        document.add_paragraph(each, style="List Bullet")


def _row(cells: Any, *teks: str) -> None:
    for cell, text in zip(cells, teks, strict=True):
        cell.text = text
