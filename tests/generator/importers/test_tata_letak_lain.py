"""Layouts beyond the usual one: turned pages, stamps, two columns, the older formats, packages."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import yaml

from generator.importers.skkni import Hasil, import_decree
from tests.generator.importers import dokumen_uji
from tests.generator.importers.dokumen_uji import Tata, Unit, dokumen, kepala_lampiran, unit_html, write
from tests.generator.importers.kebun import JUDUL_STANDAR, MEDIA, PANEN, harapan, keputusan, terbaca

CAP = "<div style='position:fixed;top:300pt;left:20pt;font-size:70pt;color:#ddd{}'>SALINAN RESMI</div>"
BSRE = (
    "@page { @bottom-left { font-size: 7pt; content: 'Dokumen ini telah ditandatangani secara elektronik menggunakan"
    " sertifikat elektronik' } @bottom-center { content: 'yang diterbitkan oleh BSrE'; font-size: 7pt } }"
)


def isi(hasil: Hasil) -> dict[str, Any]:
    report: dict[str, Any] = json.loads((hasil.folder / "impor.json").read_text(encoding="utf-8"))
    return report


def whole(hasil: Hasil, units: tuple[Unit, ...] = (MEDIA, PANEN)) -> None:
    """Every unit as expected, nothing left over."""
    for unit in units:
        assert terbaca(hasil.folder / "unit" / f"{unit.kode}.yaml") == harapan(unit)


def turned(path: Path, quarter: int, *, told: bool) -> Path:
    """The document with its pages laid on the side; ``told``: a viewer would show them upright."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for page in pdf.pages:
            x0, y0, x1, y1 = (float(x) for x in page.mediabox)
            width, height = x1 - x0, y1 - y0
            matrix = {
                1: (0, 1, -1, 0, height, 0),
                2: (-1, 0, 0, -1, width, height),
                3: (0, -1, 1, 0, 0, width),
            }[quarter]
            content = "q {} {} {} {} {} {} cm".format(*matrix).encode()
            page.contents_add(content, prepend=True)
            page.contents_add(b"Q")
            page.mediabox = pikepdf.Array([0, 0, *((width, height) if quarter == 2 else (height, width))])
            if told:
                page.rotate(90 * quarter, relative=False)
        pdf.save(path)
    return path


@pytest.mark.parametrize("quarter", [1, 2, 3])
@pytest.mark.parametrize("told", [True, False])
def test_turned_pages(quarter: int, told: bool, tmp_path: Path) -> None:
    path = turned(keputusan(tmp_path / "a_2019_012.pdf", Tata(ulang_kepala=False)), quarter, told=told)
    hasil = import_decree(path, tmp_path / "s", nomor="12", tahun=2019)
    whole(hasil)
    box = isi(hasil)["asal"][f"unit/{MEDIA.kode}.yaml"]["judul"][0]
    assert box[0] == 2
    assert 0 < box[1] < box[3] < 612
    assert 0 < box[2] < box[4] < 300  # near the head of the page as people hold it


@pytest.mark.parametrize("style", ["", ";transform:rotate(-45deg)"])
def test_watermark_on_every_page(style: str, tmp_path: Path) -> None:
    body = kepala_lampiran("12", 2019, JUDUL_STANDAR) + CAP.format(style)
    hasil = import_decree(dokumen(tmp_path / "a.pdf", (MEDIA, PANEN), Tata(), depan=body), tmp_path / "s")
    whole(hasil)
    listed = isi(hasil)["tidak_ditempatkan"]
    assert len(listed) == 1
    assert "cap air (juga pada" in listed[0]["alasan"]


def test_signature_stamps_and_running_heads_of_left_and_right_pages(tmp_path: Path) -> None:
    css = BSRE + "@page:left { @top-left { content: 'Kebun Atap' } } @page:right { @top-right { content: 'Standar' } }"
    hasil = import_decree(keputusan(tmp_path / "a.pdf", Tata(css=css)), tmp_path / "s")
    whole(hasil)
    assert isi(hasil)["tidak_ditempatkan"] == []


def test_annex_that_counts_its_pages_anew(tmp_path: Path) -> None:
    surat = "".join(f"<div style='break-after:page'>Surat pengantar lembar {i}, tentang kebun.</div>" for i in range(3))
    css = ".lampiran { counter-reset: page 1 } @page { @bottom-right { content: counter(page) ' dari 40' } }"
    depan = surat + "<div class=lampiran></div>" + kepala_lampiran("12", 2019, JUDUL_STANDAR)
    hasil = import_decree(dokumen(tmp_path / "a.pdf", (MEDIA, PANEN), Tata(css=css), depan=depan), tmp_path / "s")
    whole(hasil)
    assert isi(hasil)["tidak_ditempatkan"] == []


@pytest.mark.parametrize(
    "css",
    [
        "@page { size: 936pt 612pt }",
        "@page { size: 842pt 595pt; margin: 40pt } body { font-size: 9pt; line-height: 1.15 }",
    ],
)
def test_landscape(css: str, tmp_path: Path) -> None:
    whole(import_decree(keputusan(tmp_path / "a.pdf", Tata(css=css, ulang_kepala=False)), tmp_path / "s"))


@pytest.mark.parametrize(
    ("kiri", "kanan"),
    [
        ("SUB KOMPETENSI", "KRITERIA UNJUK KERJA"),
        ("ELEMEN", "KUK"),
        ("Elemen Kompetensi", "Kriteria Unjuk Kerja (KUK)"),
    ],
)
def test_heads_of_the_table(kiri: str, kanan: str, tmp_path: Path) -> None:
    hasil = import_decree(keputusan(tmp_path / "a.pdf", Tata(kepala_tabel=(kiri, kanan))), tmp_path / "s")
    whole(hasil)


def test_columns_with_a_number_column(tmp_path: Path) -> None:
    whole(import_decree(keputusan(tmp_path / "a.pdf", Tata(tabel="empat_kolom"), (MEDIA,)), tmp_path / "s"), (MEDIA,))


def test_labels_that_the_format_does_not_know(tmp_path: Path) -> None:
    body = (
        "<div style='break-before:page'></div><p>Kode Unit : A.01KBN00.001.1</p><p>Judul Unit : Menyiram Tanaman</p>"
        "<p>Kelompok Pekerjaan : Perawatan</p><p>Uraian Unit : Unit ini tentang menyiram.</p>"
        "<table><tr><th>ELEMEN KOMPETENSI<th>KRITERIA UNJUK KERJA</tr>"
        "<tr><td>1. Menyiapkan air<td>1.1 Air diambil.<br>1.2 Air disaring.</tr></table><p>BATASAN VARIABEL</p>"
    )
    write(tmp_path / "a.pdf", kepala_lampiran("13", 2019, JUDUL_STANDAR) + body)
    hasil = import_decree(tmp_path / "a.pdf", tmp_path / "s")
    data = terbaca(hasil.folder / "unit" / "A.01KBN00.001.1.yaml")
    assert (data["judul"], data["deskripsi"]) == ("Menyiram Tanaman", "Unit ini tentang menyiram.")
    assert [item["teks"] for item in isi(hasil)["tidak_ditempatkan"]] == ["Kelompok Pekerjaan : Perawatan"]


def test_title_above_the_code(tmp_path: Path) -> None:
    unit = (
        "<p>JUDUL UNIT : Menyiram {n}</p><p>KODE UNIT : A.01KBN00.00{n}.1</p><p>DESKRIPSI UNIT : Tentang {n}.</p>"
        "<table><tr><th>ELEMEN KOMPETENSI<th>KRITERIA UNJUK KERJA</tr>"
        "<tr><td>1. Menyiapkan air<td>1.1 Air diambil.<br>1.2 Air disaring.</tr></table>"
        "<p>PANDUAN PENILAIAN</p><p>5. Aspek kritis</p><p>5.1 Ketelitian {n}</p>"
    )
    body = kepala_lampiran("13", 2019, JUDUL_STANDAR) + "<div style='break-before:page'></div>"
    write(tmp_path / "a.pdf", body + unit.format(n=1) + unit.format(n=2))
    hasil = import_decree(tmp_path / "a.pdf", tmp_path / "s")
    for n in (1, 2):
        data = terbaca(hasil.folder / "unit" / f"A.01KBN00.00{n}.1.yaml")
        assert (data["judul"], data["deskripsi"]) == (f"Menyiram {n}", f"Tentang {n}.")
        assert data["panduan_penilaian"]["aspek_kritis"] == [f"Ketelitian {n}"]


LAMA = """<div style='break-before:page'></div>
<table class=kepala><tr><td style='width:110pt'>KODE UNIT<td>:<td>PTN.KB02.001.01</tr>
<tr><td>JUDUL UNIT<td>:<td>Menyiram
Tanaman</tr><tr><td>DESKRIPSI UNIT<td>:<td>Unit ini tentang menyiram.</tr></table>
<table><tr><th>ELEMEN KOMPETENSI<th>KRITERIA UNJUK KERJA</tr>
<tr><td>01 Menyiapkan air<td>1.1 Air diambil.<br>1.2 Air disaring.</tr>
<tr><td>02 Menyiram<td>2.1 Tanaman disiram.</tr></table>
<p>BATASAN VARIABEL</p>
<p>1. Konteks variabel</p><p style='padding-left:20pt'>Unit ini berlaku di kebun atap.</p>
<p>2. Perlengkapan untuk menyiram tanaman mencakup:</p><p style='padding-left:20pt'>2.1 Gembor</p>
<p style='padding-left:20pt'>2.2 Selang</p>
<p>3. Tugas pekerjaan untuk menyiram tanaman meliputi:</p><p style='padding-left:20pt'>3.1 Mengambil air</p>
<p>4. Peraturan untuk menyiram tanaman adalah:</p><p style='padding-left:20pt'>4.1 Peraturan daerah tentang air</p>
<p>PANDUAN PENILAIAN</p>
<p>1. Penjelasan prosedur penilaian</p><p style='padding-left:20pt'>Penilaian dilakukan di kebun.</p>
<p>2. Kondisi penilaian</p><p style='padding-left:20pt'>2.1 Pagi hari</p><p style='padding-left:20pt'>2.2 Sore hari</p>
<p>3. Pengetahuan yang dibutuhkan</p><p style='padding-left:20pt'>3.1 Sifat air</p>
<p>4. Keterampilan yang dibutuhkan</p><p style='padding-left:20pt'>4.1 Menyiram merata</p>
<p>5. Aspek kritis</p><p style='padding-left:20pt'>5.1 Ketepatan waktu</p>
<p>KOMPETENSI KUNCI</p><table><tr><th>NO<th>KOMPETENSI KUNCI DALAM UNIT INI<th>TINGKAT</tr>
<tr><td style='width:20pt'>1<td>Mengumpulkan, mengelompokkan, dan menganalisis berbagai keterangan tentang air dan cuaca
<td style='width:60pt'>1</tr>
<tr><td>2<td>Menyampaikan gagasan<td>2</tr></table>"""


def test_format_of_2007(tmp_path: Path) -> None:
    kepala = (
        "<div>LAMPIRAN<br>KEPUTUSAN MENTERI TENAGA KERJA DAN TRANSMIGRASI<br>REPUBLIK INDONESIA<br>"
        "NOMOR : KEP. 27 /MEN/ VII /2009<br>TENTANG<br>PENETAPAN STANDAR KOMPETENSI KERJA NASIONAL INDONESIA SEKTOR"
        " PERTANIAN SUB SEKTOR HORTIKULTURA BIDANG KEBUN ATAP</div><p>BAB I<br>PENDAHULUAN</p>"
    )
    write(tmp_path / "a.pdf", kepala + LAMA)
    hasil = import_decree(tmp_path / "a.pdf", tmp_path / "s")
    assert hasil.standar == "skkni-2009-027"
    assert isi(hasil)["klasifikasi"] == {
        "sektor": "Pertanian",
        "sub_sektor": "Hortikultura",
        "bidang": "Kebun Atap",
    }
    data = terbaca(hasil.folder / "unit" / "PTN.KB02.001.01.yaml")
    assert [(e["judul"], e["kuk"]) for e in data["elemen"]] == [
        ("Menyiapkan air", ["Air diambil.", "Air disaring."]),
        ("Menyiram", ["Tanaman disiram."]),
    ]
    assert data["batasan_variabel"] == {
        "konteks_variabel": [
            "Unit ini berlaku di kebun atap.",
            {"teks": "Tugas pekerjaan untuk menyiram tanaman meliputi:", "butir": ["Mengambil air"]},
        ],
        "perlengkapan": [{"teks": "Perlengkapan untuk menyiram tanaman mencakup:", "butir": ["Gembor", "Selang"]}],
        "peraturan": [{"teks": "Peraturan untuk menyiram tanaman adalah:", "butir": ["Peraturan daerah tentang air"]}],
    }
    assert data["panduan_penilaian"] == {
        "konteks_penilaian": [
            "Penjelasan prosedur penilaian Penilaian dilakukan di kebun.",
            {"teks": "Kondisi penilaian", "butir": ["Pagi hari", "Sore hari"]},
        ],
        "pengetahuan": ["Sifat air"],
        "keterampilan": ["Menyiram merata"],
        "aspek_kritis": ["Ketepatan waktu"],
    }
    assert data["kompetensi_kunci"] == [
        {
            "nama": "Mengumpulkan, mengelompokkan, dan menganalisis berbagai keterangan tentang air dan cuaca",
            "tingkat": "1",
        },
        {"nama": "Menyampaikan gagasan", "tingkat": "2"},
    ]
    assert isi(hasil)["tidak_ditempatkan"] == []


def test_parts_in_another_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before 2007 knowledge came first; the count of the main headings tells what is a heading."""
    tata = Tata(
        judul=(
            ("peraturan", "4. Peraturan yang diperlukan"),
            ("norma_standar", "3. Norma dan standar"),
            ("norma", "3.1 Norma"),
            ("standar", "3.2 Standar"),
        )
    )
    order = ("konteks_variabel", "alat", "norma_standar", "peraturan")
    monkeypatch.setitem(dokumen_uji.ISI, "batasan", order)
    hasil = import_decree(keputusan(tmp_path / "a.pdf", tata, (MEDIA,)), tmp_path / "s")
    data = terbaca(hasil.folder / "unit" / f"{MEDIA.kode}.yaml")["batasan_variabel"]
    assert data == harapan(MEDIA)["batasan_variabel"]


def test_two_columns_below_the_table(tmp_path: Path) -> None:
    body = (
        "<div style='break-before:page'></div><p>KODE UNIT : A.01KBN00.001.1</p><p>JUDUL UNIT : Menyiram Tanaman</p>"
        "<p>DESKRIPSI UNIT : Unit ini tentang menyiram.</p>"
        "<table><tr><th>ELEMEN KOMPETENSI<th>KRITERIA UNJUK KERJA</tr>"
        "<tr><td>1. Menyiapkan air<td>1.1 Air diambil.<br>1.2 Air disaring.</tr></table>"
        "<div style='columns:2;column-gap:30pt;column-fill:auto;height:330pt;font-size:10pt'>"
        "<p>BATASAN VARIABEL</p><p>1. Konteks variabel</p><p>1.1 Kebun atap pada gedung tinggi dengan beban atap yang"
        " sudah dihitung lebih dahulu.</p><p>1.2 Tanaman sayur berumur pendek.</p><p>2. Peralatan dan perlengkapan</p>"
        "<p>2.1 Peralatan</p><p>2.1.1 Gembor besar</p><p>2.2 Perlengkapan</p><p>2.2.1 Air hujan</p>"
        "<p>3. Peraturan yang diperlukan</p><p>(Tidak ada.)</p><p>4. Norma dan standar</p><p>4.1 Norma</p>"
        "<p>4.1.1 Hemat air bersih</p><p>4.2 Standar</p><p>4.2.1 Prosedur kerja kebun</p>"
        "<p style='break-before:column'>PANDUAN PENILAIAN</p><p>1. Konteks penilaian</p><p>1.1 Penilaian dilakukan di"
        " kebun atap pada pagi hari.</p><p>2. Persyaratan kompetensi</p><p>(Tidak ada.)</p><p>3. Pengetahuan dan"
        " keterampilan</p><p>3.1 Pengetahuan</p><p>3.1.1 Sifat air</p><p>3.2 Keterampilan</p><p>3.2.1 Menyiram dengan"
        " merata</p><p>4. Sikap kerja</p><p>4.1 Teliti</p><p>5. Aspek kritis</p><p>5.1 Ketepatan waktu menyiram</p>"
        "</div>"
    )
    write(tmp_path / "a.pdf", kepala_lampiran("13", 2019, JUDUL_STANDAR) + body)
    hasil = import_decree(tmp_path / "a.pdf", tmp_path / "s")
    data = terbaca(hasil.folder / "unit" / "A.01KBN00.001.1.yaml")
    assert data["batasan_variabel"] == {
        "konteks_variabel": [
            "Kebun atap pada gedung tinggi dengan beban atap yang sudah dihitung lebih dahulu.",
            "Tanaman sayur berumur pendek.",
        ],
        "peralatan": ["Gembor besar"],
        "perlengkapan": ["Air hujan"],
        "peraturan": [],
        "norma": ["Hemat air bersih"],
        "standar": ["Prosedur kerja kebun"],
    }
    assert data["panduan_penilaian"]["aspek_kritis"] == ["Ketepatan waktu menyiram"]
    assert data["panduan_penilaian"]["konteks_penilaian"] == ["Penilaian dilakukan di kebun atap pada pagi hari."]


PAKET = """<p>BAB II</p><p>A. Pemaketan Standar Kompetensi</p><p>1. Pemaketan Berdasarkan Jabatan/Okupasi</p>
<p>Nama Jabatan : Juru Kebun Atap</p><p>Jenjang KKNI : 2</p><table><tr><td colspan=3>KOMPETENSI INTI</tr>
<tr><td>NO<td>KODE UNIT<td>JUDUL UNIT KOMPETENSI</tr><tr><td>1.<td>A.011300.001.01<td>Menyiapkan Media Tanam</tr>
<tr><td colspan=3>KOMPETENSI PILIHAN (minimal 1 unit)</tr><tr><td>1.<td>A.011300.002.01<td>Memanen</tr></table>
<p>2. Pemaketan Berdasarkan KKNI</p><p>Kualifikasi III Bidang Kebun Atap</p>
<table><tr><td>1.<td>A.011300.001.01<td>Menyiapkan Media Tanam</tr></table>"""


def test_packages(tmp_path: Path) -> None:
    depan = kepala_lampiran("12", 2019, JUDUL_STANDAR) + PAKET
    hasil = import_decree(dokumen(tmp_path / "a.pdf", (MEDIA, PANEN), Tata(), depan=depan), tmp_path / "s")
    whole(hasil)
    standar = yaml.safe_load((hasil.folder / "standar.yaml").read_text(encoding="utf-8"))
    assert [line["judul"] for line in standar["daftar"]] == [MEDIA.judul, PANEN.judul]
    assert standar["pemaketan"] == [
        {
            "nama": "Juru Kebun Atap",
            "jenis": "okupasi",
            "jenjang": 2,
            "unit": [{"kode": MEDIA.kode, "kelompok": "inti"}, {"kode": PANEN.kode, "kelompok": "pilihan"}],
            "pilihan_minimum": 1,
        },
        {
            "nama": "Kualifikasi III Bidang Kebun Atap",
            "jenis": "kkni",
            "jenjang": 3,
            "unit": [{"kode": MEDIA.kode, "kelompok": "inti"}],
        },
    ]


def test_element_number_misprinted_where_no_rules_part_the_rows(tmp_path: Path) -> None:
    unit = replace(MEDIA, elemen=[*MEDIA.elemen[:2], ("Menguji campuran", MEDIA.elemen[2][1])])
    path = tmp_path / "a.pdf"
    html = unit_html(unit, Tata(tabel="tanpa_garis")).replace(">3.</span>Menguji", ">5.</span>Menguji")
    write(path, kepala_lampiran("12", 2019, JUDUL_STANDAR) + "<div style='break-before:page'></div>" + html)
    hasil = import_decree(path, tmp_path / "s")
    data = terbaca(hasil.folder / "unit" / f"{MEDIA.kode}.yaml")
    assert data["elemen"] == harapan(unit)["elemen"]
    assert f"{MEDIA.kode}: elemen 3 tercetak 5" in isi(hasil)["catatan"]


KEPALA = (
    "<div style='break-before:page'></div><table><tr><td>Kode Unit<td>:<td>A.01KBN00.001.1</tr><tr><td>Judul Unit<td>:"
    "<td>Menyiram Tanaman</tr><tr><td>Deskripsi Unit<td>:<td>Unit ini tentang menyiram kebun atap.</tr></table>"
)
_KOLOM = "<tr><th>ELEMEN KOMPETENSI<th>KRITERIA UNJUK KERJA</tr>"
_DUA = [("Menyiapkan air", ["Air diambil.", "Air disaring."]), ("Menyiram", ["Tanaman disiram.", "Sisa air dicatat."])]


def _baris(satu: str, dua: str, tiga: str, empat: str, kiri: str = "1.", kanan: str = "2.", gaya: str = "") -> str:
    return (
        f"<table{gaya}>{_KOLOM}<tr><td>{kiri} Menyiapkan air<td>{satu} Air diambil.<br>{dua} Air disaring.</tr>"
        f"<tr><td>{kanan} Menyiram<td>{tiga} Tanaman disiram.<br>{empat} Sisa air dicatat.</tr></table>"
    )


ANEH = {
    "empat kolom dengan dua kolom nomor": (
        "<table><tr><th>No<th>Elemen Kompetensi<th>No<th>Kriteria Unjuk Kerja</tr>"
        "<tr><td rowspan=2>1<td rowspan=2>Menyiapkan air<td>1.1<td>Air diambil.</tr><tr><td>1.2<td>Air disaring.</tr>"
        "<tr><td rowspan=2>2<td rowspan=2>Menyiram<td>2.1<td>Tanaman disiram.</tr>"
        "<tr><td>2.2<td>Sisa air dicatat.</tr></table>"
    ),
    "nomor berspasi": _baris("1. 1", "1 .2", "2. 1.", "2.2.", "1 .", "2 ."),
    "judul di tengah baris, tanpa garis": _baris("1.1", "1.2", "2.1", "2.2", gaya=" class=polos style='line-height:2'")
    .replace("<td>1.", "<td style='vertical-align:middle'>1.")
    .replace("<td>2. M", "<td style='vertical-align:middle'>2. M"),
    "di bawah judulnya": (
        "<p>ELEMEN KOMPETENSI DAN KRITERIA UNJUK KERJA</p><p>1. Menyiapkan air</p><p>1.1 Air diambil.</p>"
        "<p>1.2 Air disaring.</p><p>2. Menyiram</p><p>2.1 Tanaman disiram.</p><p>2.2 Sisa air dicatat.</p>"
    ),
    "elemen disebut dengan kata": (
        "<p>Elemen Kompetensi 1 : Menyiapkan air</p><p>Kriteria Unjuk Kerja</p><p>1.1 Air diambil.</p>"
        "<p>1.2 Air disaring.</p><p>Elemen Kompetensi 2 : Menyiram</p><p>Kriteria Unjuk Kerja</p>"
        "<p>2.1 Tanaman disiram.</p><p>2.2 Sisa air dicatat.</p>"
    ),
}
BERTANDA = {
    "huruf": (_baris("a.", "b.", "a.", "b."), ["a", "b", "a", "b"]),
    "angka": (_baris("1)", "2)", "1)", "2)"), ["1", "2", "1", "2"]),
    "tiga bagian": (_baris("1.1.1", "1.1.2", "2.1.1", "2.1.2"), ["1.1.1", "1.1.2", "2.1.1", "2.1.2"]),
}


def elemen(tmp_path: Path, tabel: str) -> list[dict[str, Any]]:
    body = KEPALA + tabel + "<p>BATASAN VARIABEL</p><p>1. Konteks variabel</p><p>1.1 Kebun atap</p>"
    write(tmp_path / "a.pdf", kepala_lampiran("13", 2019, JUDUL_STANDAR) + body)
    hasil = import_decree(tmp_path / "a.pdf", tmp_path / "s")
    data = terbaca(hasil.folder / "unit" / "A.01KBN00.001.1.yaml")
    assert (data["judul"], data["deskripsi"]) == ("Menyiram Tanaman", "Unit ini tentang menyiram kebun atap.")
    assert isi(hasil)["tidak_ditempatkan"] == []
    found: list[dict[str, Any]] = data["elemen"]
    return found


@pytest.mark.parametrize("nama", ANEH)
def test_tables_of_odd_shape(nama: str, tmp_path: Path) -> None:
    assert [(e["judul"], e["kuk"]) for e in elemen(tmp_path, ANEH[nama])] == _DUA


@pytest.mark.parametrize("nama", BERTANDA)
def test_criteria_with_other_marks_keep_them(nama: str, tmp_path: Path) -> None:
    tabel, marks = BERTANDA[nama]
    found = elemen(tmp_path, tabel)
    assert [(e["judul"], [kuk["teks"] for kuk in e["kuk"]]) for e in found] == _DUA
    assert [kuk["tercetak"] for e in found for kuk in e["kuk"]] == marks


def test_lists_below_a_criterion_stay_with_it(tmp_path: Path) -> None:
    tabel = _baris("1.1", "1.2", "2.1", "2.2").replace("Air diambil.", "Air diambil:<br>1.1.1 air hujan<br>1.1.2 sumur")
    assert elemen(tmp_path, tabel)[0]["kuk"] == ["Air diambil: 1.1.1 air hujan 1.1.2 sumur", "Air disaring."]
