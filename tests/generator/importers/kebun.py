"""Units of an invented trade, roof gardening, and what importing them must give."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from tests.generator.importers.dokumen_uji import Tata, Unit, dokumen, kepala_lampiran

JUDUL_STANDAR = "STANDAR KOMPETENSI KERJA NASIONAL INDONESIA KATEGORI PERTANIAN BIDANG KEBUN ATAP"

_BAGIAN: dict[str, Any] = {
    "konteks_variabel": [
        "Unit ini berlaku untuk kebun atap pada bangunan bertingkat dengan beban atap yang sudah dihitung.",
        {
            "teks": "Media tanam meliputi:",
            "butir": [
                "Kompos matang",
                "Sekam bakar yang sudah direndam semalam sehingga kadar garamnya turun sampai batas aman",
            ],
        },
        "Wadah adalah pot atau bak.",
    ],
    "peralatan": ["Sekop kecil", "Ember", "Alat ukur keasaman"],
    "perlengkapan": ["Kompos", "Sekam bakar"],
    "peraturan": ["Peraturan Daerah Nomor 7 Tahun 2019 tentang Kebun Kota"],
    "norma": [],
    "standar": ["Prosedur kerja kebun"],
    "konteks_penilaian": [
        {
            "teks": "Unit ini dinilai melalui praktik di kebun atap atau di tempat uji yang menyerupai kebun"
            " itu, dengan cara:",
            "prosa": True,
        },
        "Lisan",
        "Tertulis",
        "Demonstrasi",
    ],
    "persyaratan_kompetensi": [],
    "pengetahuan": ["Jenis media tanam", "Kadar air dan keasaman media"],
    "keterampilan": ["Mencampur media"],
    "sikap_kerja": ["Teliti", "Cermat", "Hemat air"],
    "aspek_kritis": ["Ketepatan menakar campuran media tanam"],
}

MEDIA = Unit(
    "A.011300.001.01",
    "Menyiapkan Media Tanam untuk Kebun Atap dengan Beban Ringan",
    "Unit kompetensi ini berhubungan dengan pengetahuan, keterampilan, dan sikap kerja yang dibutuhkan dalam"
    " menyiapkan media tanam.",
    [
        (
            "Menakar bahan media tanam sesuai luas wadah",
            [
                "Luas wadah dihitung berdasarkan gambar kerja.",
                "Bahan-bahan media ditakar sesuai perbandingan yang ditetapkan.",
                "Kadar air bahan dicatat.",
            ],
        ),
        (
            "Mencampur bahan",
            [
                "Bahan dicampur merata.",
                "Campuran disaring dengan ayakan 2.5 mm sesuai prosedur kerja kebun.",
            ],
        ),
        ("Menguji campuran", ["Keasaman campuran diukur.", "Hasil ukur dicatat pada lembar uji."]),
    ],
    _BAGIAN,
)

PANEN = Unit(
    "A.011300.002.01",
    "Memanen Sayuran Daun",
    "Unit kompetensi ini berhubungan dengan pengetahuan, keterampilan, dan sikap kerja yang dibutuhkan dalam"
    " memanen sayuran daun.",
    [
        (
            f"Melakukan tahap panen ke-{i} pada bedeng yang siap dipanen",
            [
                f"Daun bedeng {i} dipilih menurut ukuran dan warna daun yang ditetapkan pada lembar panen.",
                f"Daun bedeng {i} dipotong dengan pisau bersih tanpa melukai batang tanaman.",
                f"Hasil bedeng {i} ditimbang, dicatat, dan disimpan di tempat teduh.",
            ],
        )
        for i in range(1, 8)
    ],
    _BAGIAN
    | {
        "persyaratan_kompetensi": [f"{MEDIA.kode}: {MEDIA.judul}"],
        "aspek_kritis": ["Ketelitian memilih daun", "Kebersihan pisau"],
    },
)
"""Long enough that its table breaks over pages."""


def keputusan(path: Path, tata: Tata, units: tuple[Unit, ...] = (MEDIA, PANEN), **options: Any) -> Path:
    """A decree of 2019 with these units."""
    return dokumen(path, units, tata, depan=kepala_lampiran("12", 2019, JUDUL_STANDAR), **options)


def harapan(unit: Unit) -> dict[str, Any]:
    """The data of a unit's file, without its page."""
    bagian = {key: [_butir(item) for item in items] for key, items in unit.bagian.items()}
    bagian["persyaratan_kompetensi"] = [text.split(":")[0] for text in bagian["persyaratan_kompetensi"]]
    batasan = ("konteks_variabel", "peralatan", "perlengkapan", "peraturan", "norma", "standar")
    return {
        "kode": unit.kode,
        "judul": unit.judul,
        "naskah": "resmi",
        "deskripsi": unit.deskripsi,
        "elemen": [
            {"judul": judul, "kuk": [_kuk(item, f"{i}.{j}") for j, item in enumerate(kuk, 1)]}
            for i, (judul, kuk) in enumerate(unit.elemen, 1)
        ],
        "batasan_variabel": {key: items for key, items in bagian.items() if key in batasan},
        "panduan_penilaian": {key: items for key, items in bagian.items() if key not in batasan},
    }


def terbaca(path: Path) -> dict[str, Any]:
    """The data of an imported unit, without its page."""
    data: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    del data["sumber"]
    return data


def _butir(item: Any) -> Any:
    if not isinstance(item, dict):
        return item
    if item.get("prosa"):
        return item["teks"]
    return {"teks": item["teks"], "butir": [_butir(below) for below in item["butir"]]}


def _kuk(item: str | tuple[str, str], position: str) -> Any:
    if isinstance(item, str):
        return item
    number = item[0].rstrip(".").replace(",", ".")
    return item[1] if number == position else {"teks": item[1], "tercetak": number}
