"""Decrees with misprints: nothing is lost, nothing is silently corrected, every difference is recorded."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from generator.importers.skkni import Hasil, import_decree
from tests.generator.importers.dokumen_uji import Tata, kepala_lampiran, write
from tests.generator.importers.kebun import JUDUL_STANDAR, MEDIA, PANEN, harapan, keputusan, terbaca

KEPALA = (
    "<div style='break-before:page'></div><p>KODE UNIT : A.01KBN00.001.1</p><p>JUDUL UNIT : Menyiram Tanaman</p>"
    "<p>DESKRIPSI UNIT : Unit ini tentang pengetahuan, keterampilan dan sikap kerja menyiram.</p>"
    "<table><tr><th>ELEMEN KOMPETENSI<th>KRITERIA UNJUK KERJA</tr>"
    "<tr><td>1. Menyiapkan air<td>1.1 Air diambil.<br>1.2 Air disaring.</tr></table>"
)


def p(kiri: int, teks: str) -> str:
    return f"<p style='padding-left:{kiri}pt'>{teks}</p>"


def mentah(tmp_path: Path, body: str) -> Hasil:
    """An import of a decree whose units are given as HTML."""
    write(tmp_path / "a.pdf", kepala_lampiran("13", 2019, JUDUL_STANDAR) + body)
    return import_decree(tmp_path / "a.pdf", tmp_path / "standards")


def laporan(hasil: Hasil) -> dict[str, Any]:
    report: dict[str, Any] = json.loads((hasil.folder / "impor.json").read_text(encoding="utf-8"))
    return report


def test_misprinted_numbers_are_kept_beside_the_text(tmp_path: Path) -> None:
    unit = replace(
        MEDIA,
        elemen=[
            (
                "Menakar bahan",
                [
                    ("2.1", "Luas wadah dihitung."),
                    ("2.2", "Bahan ditakar sesuai perbandingan pada lembar resep."),
                ],
            ),
            (
                "Mencampur bahan",
                [("2.1", "Bahan dicampur."), ("2.1", "Campuran disaring."), ("2.3.", "Ayakan dibersihkan.")],
            ),
            (
                "Menguji campuran",
                [
                    ("3,1", "Keasaman diukur."),
                    ("3.l", "Hasil dicatat sesuai butir 1.2 lembar uji."),
                    ("33", "Sisa uji dibuang."),
                    ("3.10", "Alat dicuci."),
                ],
            ),
        ],
    )
    hasil = import_decree(keputusan(tmp_path / "a.pdf", Tata(), (unit, PANEN)), tmp_path)
    assert terbaca(hasil.folder / "unit" / f"{MEDIA.kode}.yaml") == harapan(unit)
    assert laporan(hasil)["catatan"] == [
        f"{MEDIA.kode}: KUK {place} tercetak {number}"
        for place, number in (
            ("1.1", "2.1"),
            ("1.2", "2.2"),
            ("2.2", "2.1"),
            ("3.2", "3.l"),
            ("3.3", "33"),
            ("3.4", "3.10"),
        )
    ]


def test_list_and_body_disagree(tmp_path: Path) -> None:
    tanpa_titik = replace(MEDIA, kode="A011300.001.01")
    daftar = [
        (MEDIA.kode, MEDIA.judul),
        (PANEN.kode, "Memanen Sayur Daun"),
        ("A.011300.003.01", "Menyiram Tanaman"),
        ("A.012800.001.01", "Menimbang Hasil (diadopsi dari SKKNI Nomor 7 Tahun 2018)"),
    ]
    path = keputusan(tmp_path / "a.pdf", Tata(), (tanpa_titik, PANEN), daftar=daftar)
    hasil = import_decree(path, tmp_path)
    assert terbaca(hasil.folder / "unit" / "A011300.001.01.yaml") == harapan(tanpa_titik)
    standar = yaml.safe_load((hasil.folder / "standar.yaml").read_text(encoding="utf-8"))
    assert [line["kode"] for line in standar["daftar"]] == [kode for kode, _ in daftar]
    assert standar["daftar"][3] == {
        "kode": "A.012800.001.01",
        "judul": "Menimbang Hasil",
        "diadopsi_dari": "skkni-2018-007",
    }
    assert standar["ralat"] == [
        {
            "di": MEDIA.kode,
            "daftar": MEDIA.kode,
            "uraian": "A011300.001.01",
            "dipakai": "daftar",
            "catatan": "kode pada daftar unit dan pada uraian unit (halaman 2) berbeda",
        },
        {
            "di": PANEN.kode,
            "daftar": "Memanen Sayur Daun",
            "uraian": PANEN.judul,
            "dipakai": "daftar",
            "catatan": "judul pada daftar unit dan pada uraian unit (halaman 4) berbeda",
        },
    ]
    found = [(item["di"], item["hal"]) for item in laporan(hasil)["daftar_berbeda"]]
    assert found == [(MEDIA.kode, "kode"), (PANEN.kode, "judul"), ("A.011300.003.01", "hanya_di_daftar")]


def test_unit_missing_from_the_list_and_code_used_twice(tmp_path: Path) -> None:
    lagi = replace(PANEN, judul="Menyiangi Bedeng", elemen=MEDIA.elemen)
    hasil = import_decree(
        keputusan(tmp_path / "a.pdf", Tata(), (MEDIA, PANEN, lagi), daftar=[(MEDIA.kode, MEDIA.judul)]), tmp_path
    )
    found = [(item["uraian"], item["hal"]) for item in laporan(hasil)["daftar_berbeda"]]
    assert found == [
        (PANEN.kode, "hanya_di_uraian"),
        (PANEN.kode, "hanya_di_uraian"),
        (PANEN.kode, "ganda"),
    ]
    assert terbaca(hasil.folder / "unit" / f"{PANEN.kode}--2.yaml") == harapan(lagi)


def test_prerequisites(tmp_path: Path) -> None:
    unit = replace(
        PANEN,
        bagian=PANEN.bagian
        | {
            "persyaratan_kompetensi": [
                f"{MEDIA.kode}: {MEDIA.judul}",
                f"{MEDIA.kode.replace('.011', '. 011')} {MEDIA.judul}",
                "A.011.300.009.01: Menyiram Tanaman (Harian)",
                "Sudah mengikuti pelatihan pemotongan",
            ]
        },
    )
    hasil = import_decree(keputusan(tmp_path / "a.pdf", Tata(), (MEDIA, unit)), tmp_path)
    data = terbaca(hasil.folder / "unit" / f"{PANEN.kode}.yaml")
    codes = data["panduan_penilaian"]["persyaratan_kompetensi"]
    assert codes == [MEDIA.kode, MEDIA.kode, "A.011.300.009.01"]
    assert [(item["teks"], item["alasan"]) for item in laporan(hasil)["tidak_ditempatkan"]] == [
        ("Sudah mengikuti pelatihan pemotongan", "persyaratan kompetensi tanpa kode unit"),
        ("A.011.300.009.01 Menyiram Tanaman (Harian)", "judul prasyarat berbeda dari judul unit"),
    ]


def test_lists_of_every_kind(tmp_path: Path) -> None:
    hasil = mentah(
        tmp_path,
        KEPALA
        + "<p>BATASAN VARIABEL</p>"
        + p(0, "1. Konteks variabel")
        + p(20, "Unit ini berlaku di kebun atap.")
        + p(20, "Air berasal dari hujan atau dari sumber lain yang diizinkan pengelola gedung, meliputi:")
        + p(30, "a. Tandon")
        + p(30, "b. Kolam")
        + p(45, "- kolam ikan")
        + p(45, "- kolam teratai")
        + p(30, "c. Sumur")
        + p(0, "2. Peralatan dan perlengkapan yang digunakan")
        + p(20, "2.1 Peralatan")
        + p(40, "• Selang")
        + p(40, "• Gembor")
        + p(20, "2.2 Perlengkapan : -")
        + p(0, "3. Peraturan perundang-undangan yang diperlukan")
        + p(20, "Tidak ada")
        + p(0, "4. Norma dan standar (Tidak ada.)")
        + "<p>PANDUAN PENILAIAN</p>"
        + p(0, "1. Konteks penilaian")
        + p(20, "1) Dinilai di kebun.")
        + p(20, "2) Dinilai pada pagi hari.")
        + p(0, "4. Sikap kerja")
        + p(20, "Cermat")
        + p(20, "Tekun bekerja sampai selesai")
        + p(0, "5. Aspek kritis")
        + p(20, "5.1 Ketepatan takaran:")
        + p(40, "5.1.1 pagi")
        + p(40, "5.1.2 sore")
        + p(0, "6. Catatan penguji")
        + p(20, "Penguji mencatat cuaca."),
    )
    data = terbaca(hasil.folder / "unit" / "A.01KBN00.001.1.yaml")
    assert data["batasan_variabel"] == {
        "konteks_variabel": [
            "Unit ini berlaku di kebun atap.",
            "Air berasal dari hujan atau dari sumber lain yang diizinkan pengelola gedung, meliputi:",
            "Tandon",
            {"teks": "Kolam", "butir": ["kolam ikan", "kolam teratai"]},
            "Sumur",
        ],
        "peralatan": ["Selang", "Gembor"],
        "perlengkapan": [],
        "peraturan": [],
        "norma": [],
        "standar": [],
    }
    assert data["panduan_penilaian"] == {
        "konteks_penilaian": ["Dinilai di kebun.", "Dinilai pada pagi hari."],
        "sikap_kerja": ["Cermat", "Tekun bekerja sampai selesai"],
        "aspek_kritis": ["Ketepatan takaran: pagi; sore"],
    }
    report = laporan(hasil)
    assert [item["teks"] for item in report["tidak_ditempatkan"]] == [
        "6. Catatan penguji",
        "Penguji mencatat cuaca.",
    ]
    assert "A.01KBN00.001.1: bagian pengetahuan tidak ada pada cetakan" in report["catatan"]
    assert "daftar unit kompetensi tidak ditemukan" in report["catatan"]


def test_parts_that_are_not_told_apart(tmp_path: Path) -> None:
    hasil = mentah(
        tmp_path,
        KEPALA
        + "<p>BATASAN VARIABEL</p>"
        + p(0, "4. Norma dan standar")
        + p(20, "4.1 Kode etik penyiram")
        + p(20, "4.2 Prosedur air"),
    )
    data = terbaca(hasil.folder / "unit" / "A.01KBN00.001.1.yaml")
    assert data["batasan_variabel"] == {"norma": ["Kode etik penyiram", "Prosedur air"]}
    assert "A.01KBN00.001.1: norma dan standar tidak dipisahkan; semua dimasukkan ke norma" in laporan(hasil)["catatan"]


def test_unit_without_table_loses_nothing(tmp_path: Path) -> None:
    hasil = mentah(
        tmp_path,
        KEPALA.split("<table>")[0] + "<p>ELEMEN KOMPETENSI</p><p>1. Menyiapkan air dengan gembor</p>",
    )
    report = laporan(hasil)
    assert "A.01KBN00.001.1: tabel elemen dan kriteria unjuk kerja tidak ditemukan" in report["catatan"]
    assert [item["teks"] for item in report["tidak_ditempatkan"]] == [
        "ELEMEN KOMPETENSI",
        "1. Menyiapkan air dengan gembor",
    ]
