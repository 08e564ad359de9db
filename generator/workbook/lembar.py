"""The sheets of a workbook: which places stand where, in which columns, under which headings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.workbook.bentuk import Bentuk
from generator.workbook.katalog import DALAM, ID, ISI, ISIAN, Tempat, katalog
from registry.layout import Kind

KETERANGAN = "keterangan"
"""A column that explains and is not read back."""


@dataclass(frozen=True, slots=True)
class Lembar:
    """A sheet of data.

    ``cabang`` are the places that it holds, each with all below it; none means what no other sheet of that file
    holds. ``tunggal`` is the one place of a sheet whose rows need not say theirs. ``kolom`` comes first, the rest
    follows as the models have it. ``bantu`` are columns that only explain.
    """

    nama: str
    berkas: Kind
    cabang: tuple[str, ...] = ()
    tunggal: str = ""
    kolom: tuple[str, ...] = ()
    kepala: dict[str, str] = field(default_factory=dict)
    bantu: tuple[str, ...] = ()
    lengkap: bool = False
    petunjuk: str = ""


SKEMA: tuple[Lembar, ...] = (
    Lembar(
        "Skema",
        "skema",
        kolom=(ISIAN, ISI),
        bantu=(KETERANGAN,),
        lengkap=True,
        petunjuk="Satu baris satu isian. Daftar: satu baris satu butir, urutan baris = urutan cetak.",
    ),
    Lembar(
        "Kemasan",
        "skema",
        ("kemasan.unit",),
        "kemasan.unit",
        (ISI, "kelompok"),
        {ISI: "Kode unit"},
        ("judul unit",),
        petunjuk="Satu baris satu unit, urutan cetak. Judul mengikuti standar dan tidak diketik.",
    ),
    Lembar(
        "Rincian",
        "skema",
        ("komite.anggota", "uraian_tugas", "biaya.rincian", "peralihan", "riwayat"),
        kolom=(ISIAN, ISI, "unsur", "unit", "jumlah", "sampai"),
        bantu=(KETERANGAN,),
        petunjuk="Anggota komite, uraian tugas, rincian biaya, dan masa peralihan.",
    ),
    Lembar(
        "Persyaratan",
        "skema",
        ("persyaratan_dasar", "persyaratan_administratif"),
        kolom=(ISIAN, ID, "jenis", ISI, "minimal", "bidang", "topik", "tahun", "jabatan", "unit", "bukti"),
        petunjuk="Baris tanpa isian lain membuka satu kelompok syarat; syarat di dalamnya menyusul di bawahnya.",
    ),
    Lembar(
        "Mapa",
        "mapa",
        kolom=(ISIAN, ID, ISI),
        bantu=(KETERANGAN,),
        lengkap=True,
        petunjuk="Kelompok pekerjaan, pendekatan, acuan, modifikasi, dan peta instrumen.",
    ),
    Lembar(
        "Rencana",
        "mapa",
        ("rencana",),
        "rencana",
        ("unit", ID, ISI, "kategori", "cakupan", "jenis", "instrumen", "dimensi"),
        {ISI: "Uraian bukti"},
        petunjuk="Satu baris satu bukti; bukti satu unit berurutan.",
    ),
    Lembar(
        "Praktik",
        "bank",
        ("tugas_praktik", "ceklis_observasi", "proyek", "reviu_produk"),
        kolom=(ISIAN, ID, "kelompok", ISI, "skenario", "durasi", "spesifikasi", "jumlah", "instruksi", "keluaran"),
        petunjuk="FR.IA.01, 02, 04, dan 11. Alat, langkah, dan luaran berada di bawah baris tugasnya.",
    ),
    Lembar(
        "Pertanyaan",
        "bank",
        ("pmo", "lisan", "portofolio", "wawancara", "pihak_ketiga"),
        kolom=(ISIAN, ID, "kelompok", ISI, "cakupan", "dimensi", "untuk", "terkini_tahun"),
        petunjuk="FR.IA.03, 07, 08, 09, dan 10.",
    ),
    Lembar(
        "Pilihan ganda",
        "bank",
        ("pilihan_ganda.butir",),
        "pilihan_ganda.butir",
        (ID, "kelompok", ISI, "pilihan a", "pilihan b", "pilihan c", "pilihan d", "pilihan e", "tingkat", "cakupan"),
        {ISI: "Soal"},
        petunjuk="FR.IA.05. Kuncinya pada lembar Kunci.",
    ),
    Lembar(
        "Esai",
        "bank",
        ("esai.butir",),
        "esai.butir",
        (ID, "kelompok", ISI, "baris_jawaban", "cakupan"),
        {ISI: "Soal"},
        petunjuk="FR.IA.06. Rambu jawabannya pada lembar Kunci.",
    ),
    Lembar(
        "Paket",
        "bank",
        ("pilihan_ganda.paket", "esai.paket"),
        kolom=(ISIAN, ID, "durasi", "butir"),
        petunjuk="Paket soal tertulis: id butir, urutan cetak.",
    ),
)
KUNCI = Lembar(
    "Kunci",
    "kunci",
    (DALAM,),
    DALAM,
    (ID, ISI),
    {ID: "Id butir", ISI: "Jawaban"},
    ("soal",),
    petunjuk="RAHASIA. Satu huruf untuk pilihan ganda; rambu jawaban satu baris satu pokok (Alt+Enter).",
)


def of_unit(nama: str) -> Lembar:
    """The sheet of one unit."""
    return Lembar(
        nama,
        "unit",
        kolom=(ISIAN, ISI, "tercetak", "kuk", "tingkat"),
        bantu=(KETERANGAN,),
        lengkap=True,
        petunjuk="elemen, lalu elemen.kuk di bawahnya; nomor mengikuti urutan baris.",
    )


def holds(lembar: Lembar, jalur: str, semua: tuple[Lembar, ...]) -> bool:
    """Whether rows of a place stand in this sheet."""
    owner, longest = None, -1
    for each in semua:
        if each.berkas != lembar.berkas:
            continue
        for branch in each.cabang or ("",):
            inside = not branch or jalur == branch or jalur.startswith(f"{branch}.")
            if inside and len(branch) > longest:
                owner, longest = each, len(branch)
    return owner is lembar


def places(lembar: Lembar, semua: tuple[Lembar, ...]) -> list[Tempat]:
    """The places of a sheet."""
    return [each for each in katalog(lembar.berkas).values() if holds(lembar, each.jalur, semua)]


def columns(lembar: Lembar, semua: tuple[Lembar, ...]) -> list[str]:
    """The columns of a sheet, those that only explain last."""
    found = dict.fromkeys(lembar.kolom)
    for place in places(lembar, semua):
        own = place.kolom
        if lembar.tunggal and place.jalur != lembar.tunggal and not place.jalur.startswith(f"{lembar.tunggal}."):
            continue
        if lembar.nama == "Rencana":
            continue
        found |= dict.fromkeys(own)
    return [*found, *lembar.bantu]


def shapes(lembar: Lembar, semua: tuple[Lembar, ...]) -> Iterator[tuple[str, Bentuk]]:
    """Each column with each shape that it may hold."""
    for place in places(lembar, semua):
        yield from place.kolom.items()


def heading(lembar: Lembar, kolom: str) -> str:
    """The heading of a column."""
    return lembar.kepala.get(kolom) or kolom.replace("_", " ").capitalize()
