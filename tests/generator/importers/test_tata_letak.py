"""The same units in many layouts give the same data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.importers.skkni import import_decree
from registry import load
from tests.generator.importers.dokumen_uji import Tata, Unit, dokumen
from tests.generator.importers.kebun import MEDIA, PANEN, harapan, keputusan, terbaca

VARIAN = (
    ("kode", "Kode Unit"),
    ("judul", "Judul Unit"),
    ("deskripsi", "Deskripsi Unit"),
    ("batasan", "BATASAN VAREABEL"),
    ("konteks_variabel", "1. Kontek variabel"),
    ("alat", "2. Peralatan dan perlengkapan yang dibutuhkan"),
    ("panduan", "Panduan Penilaian"),
    ("tahu_terampil", "3 Pengetahuan dan ketrampilan yang dibutuhkan."),
    ("pengetahuan", "3.1. Pengetahuan yang dibutuhkan"),
    ("keterampilan", "3.2 Keterampilan yang di perlukan:"),
    ("sikap_kerja", "4. Sikap kerja"),
    ("aspek_kritis", "5. Aspek kritiis"),
)
NORMA_SALAH_NOMOR = (("norma", "2.1 Norma"), ("standar", "2.2 Standar"))
TERPISAH = (
    ("tahu_terampil", ""),
    ("pengetahuan", "3. Pengetahuan yang diperlukan"),
    ("keterampilan", "4. Keterampilan yang diperlukan"),
    ("sikap_kerja", "5. Sikap kerja yang diperlukan"),
    ("aspek_kritis", "6. Aspek kritis"),
)

TATA: dict[str, tuple[Tata, dict[str, Any]]] = {
    "bergaris": (Tata(), {}),
    "kepala tabel tidak diulang": (Tata(ulang_kepala=False), {}),
    "tanpa garis": (Tata(tabel="tanpa_garis"), {}),
    "tanpa garis, kepala tidak diulang": (Tata(tabel="tanpa_garis", ulang_kepala=False), {}),
    "hanya garis tegak": (Tata(tabel="tanpa_garis_mendatar", ulang_kepala=False), {}),
    "garis setiap KUK": (Tata(tabel="garis_per_kuk"), {}),
    "kepala tabel dua baris": (
        Tata(kepala_tabel=("ELEMEN<br>KOMPETENSI", "KRITERIA UNJUK KERJA"), kosong="bernomor"),
        {},
    ),
    "judul bagian lain": (Tata(kosong="sebaris", titik=".", judul=VARIAN), {}),
    "norma salah nomor": (Tata(judul=NORMA_SALAH_NOMOR), {}),
    "pengetahuan dan keterampilan terpisah": (Tata(judul=TERPISAH), {}),
    "tidak menggantung": (Tata(gantung=False), {}),
    "nomor halaman di tengah": (Tata(halaman="'- ' counter(page) ' -'"), {}),
    "unit menyambung": (Tata(), {"pisah": False}),
    "kepala tabel singkat": (Tata(kepala_tabel=("Elemen", "KUK")), {}),
    "margin berselang": (
        Tata(
            ulang_kepala=False,
            css="@page:left { margin: 70pt 95pt 80pt 60pt } @page:right { margin: 70pt 60pt 80pt 95pt }",
        ),
        {},
    ),
    "halaman pendek, tanpa garis": (
        Tata(tabel="tanpa_garis", ulang_kepala=False, css="@page { size: 612pt 400pt; margin: 50pt 70pt 50pt 85pt }"),
        {},
    ),
    "spasi ganda, latar berwarna": (
        Tata(ulang_kepala=False, css="body { line-height: 2 } td { background: #eef } p { background: #ffe }"),
        {},
    ),
    "pemenggalan suku kata": (Tata(css="p, td { hyphens: auto }"), {}),
    "cetak tebal ganda": (Tata(css="p, td { text-shadow: 0.2pt 0 black; }"), {}),
}


@pytest.mark.parametrize("nama", TATA)
def test_same_data_in_every_layout(nama: str, tmp_path: Path) -> None:
    tata, options = TATA[nama]
    hasil = import_decree(keputusan(tmp_path / "a.pdf", tata, **options), tmp_path / "standards")
    for unit in (MEDIA, PANEN):
        assert terbaca(hasil.folder / "unit" / f"{unit.kode}.yaml") == harapan(unit)
    report = _report(hasil.folder)
    assert report["daftar_berbeda"] == []
    assert report["tidak_ditempatkan"] == []
    assert report["catatan"] == []
    assert [unit["kuk"] for unit in report["unit"]] == [7, 21]


def test_columns_named_otherwise(tmp_path: Path) -> None:
    tata = Tata(kepala_tabel=("LANGKAH KERJA", "UKURAN HASIL"), ulang_kepala=False)
    hasil = import_decree(keputusan(tmp_path / "a.pdf", tata), tmp_path)
    for unit in (MEDIA, PANEN):
        assert terbaca(hasil.folder / "unit" / f"{unit.kode}.yaml") == harapan(unit)
    listed = [(item["teks"], item["alasan"]) for item in _report(hasil.folder)["tidak_ditempatkan"]]
    assert listed == [("LANGKAH KERJA UKURAN HASIL", "judul kolom tidak dikenal")] * 2


def test_four_columns_with_numbers_at_half_height(tmp_path: Path) -> None:
    path = keputusan(tmp_path / "a.pdf", Tata(tabel="empat_kolom"), (MEDIA,))
    hasil = import_decree(path, tmp_path)
    assert terbaca(hasil.folder / "unit" / f"{MEDIA.kode}.yaml") == harapan(MEDIA)


def test_standard_as_a_whole(tmp_path: Path) -> None:
    hasil = import_decree(keputusan(tmp_path / "Lampiran.pdf", Tata()), tmp_path / "standards")
    assert hasil.standar == "skkni-2019-012"
    registry = load(tmp_path, use_cache=False)
    assert registry.problems == []
    document = registry.standar["skkni-2019-012"].standar
    assert document is not None
    standar = document.data
    assert (standar.nomor, standar.tahun, standar.kategori) == ("12", 2019, "A")
    assert standar.judul == (
        "Penetapan Standar Kompetensi Kerja Nasional Indonesia Kategori Pertanian Bidang Kebun Atap"
    )
    assert standar.penetap == "Menteri Ketenagakerjaan"
    assert standar.ditetapkan is None
    assert [(line.kode, line.judul) for line in standar.daftar] == [(unit.kode, unit.judul) for unit in (MEDIA, PANEN)]
    assert standar.ralat == ()
    assert standar.sumber is not None
    assert (standar.sumber.berkas, standar.sumber.diimpor) == ("Lampiran.pdf", None)


def test_page_of_origin(tmp_path: Path) -> None:
    hasil = import_decree(keputusan(tmp_path / "a.pdf", Tata()), tmp_path)
    assert [unit.halaman for unit in hasil.naskah.unit] == [2, 4]
    assert [unit["halaman"] for unit in _report(hasil.folder)["unit"]] == [2, 4]


def test_what_follows_the_last_unit_is_listed_not_taken_in(tmp_path: Path) -> None:
    belakang = "<p>BAB III</p><p>PENUTUP</p><p>Semua kebun mengikuti standar ini.</p>"
    hasil = import_decree(keputusan(tmp_path / "a.pdf", Tata(), belakang=belakang), tmp_path)
    assert terbaca(hasil.folder / "unit" / f"{PANEN.kode}.yaml") == harapan(PANEN)
    listed = [item["teks"] for item in _report(hasil.folder)["tidak_ditempatkan"]]
    assert listed == ["BAB III", "PENUTUP", "Semua kebun mengikuti standar ini."]


def test_running_header_and_footer_are_left_out(tmp_path: Path) -> None:
    css = "@page { @top-left { content: 'Standar Kebun Atap' } @bottom-left { content: 'kebun.example' } }"
    hasil = import_decree(keputusan(tmp_path / "a.pdf", Tata(css=css)), tmp_path)
    assert terbaca(hasil.folder / "unit" / f"{PANEN.kode}.yaml") == harapan(PANEN)
    assert _report(hasil.folder)["tidak_ditempatkan"] == []


def test_new_code_grammar(tmp_path: Path) -> None:
    unit = Unit("A.01KBN00.001.1", MEDIA.judul, MEDIA.deskripsi, MEDIA.elemen, MEDIA.bagian)
    hasil = import_decree(keputusan(tmp_path / "a.pdf", Tata(), (unit,)), tmp_path)
    assert terbaca(hasil.folder / "unit" / "A.01KBN00.001.1.yaml") == harapan(unit)


def _report(folder: Path) -> dict[str, Any]:
    report: dict[str, Any] = json.loads((folder / "impor.json").read_text(encoding="utf-8"))
    return report


PETA = """<p>A. Pemetaan Kompetensi</p><table style='font-size:10pt'>
<tr><th>TUJUAN<br>UTAMA<th>FUNGSI<br>KUNCI<th>FUNGSI UTAMA<th>FUNGSI DASAR</tr>
<tr><td rowspan=3>Mengelola kebun atap<td rowspan=2>Menanam sayur dasar<td rowspan=2>Menyiapkan bedeng<td>Menakar media
<br>dasar</tr><tr><td>Mencampur media</tr><tr><td>Memanen sayur<td>Memetik daun<td>Memilih daun</tr></table>"""


def test_function_map(tmp_path: Path) -> None:
    path = tmp_path / "a_2019_012.pdf"
    dokumen(path, (MEDIA,), Tata(), depan=PETA)
    hasil = import_decree(path, tmp_path)
    standar = yaml.safe_load((hasil.folder / "standar.yaml").read_text(encoding="utf-8"))
    media = [{"judul": "Menakar media dasar"}, {"judul": "Mencampur media"}]
    assert standar["peta_fungsi"] == [
        {
            "judul": "Mengelola kebun atap",
            "anak": [
                {"judul": "Menanam sayur dasar", "anak": [{"judul": "Menyiapkan bedeng", "anak": media}]},
                {
                    "judul": "Memanen sayur",
                    "anak": [{"judul": "Memetik daun", "anak": [{"judul": "Memilih daun"}]}],
                },
            ],
        }
    ]


def test_function_map_in_another_shape_is_said_to_be_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a_2019_012.pdf"
    dokumen(path, (MEDIA,), Tata(), depan="<p>TUJUAN UTAMA FUNGSI KUNCI FUNGSI UTAMA</p><p>Mengelola kebun</p>")
    hasil = import_decree(path, tmp_path)
    assert hasil.naskah.peta_fungsi == ()
    assert "peta fungsi tidak terbaca (bentuk tabel lain)" in _report(hasil.folder)["catatan"]
