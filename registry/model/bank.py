"""``schemes/<lsp>/<slug>/bank.yaml`` and ``kunci.yaml``: instruments and questions, answers apart.

Every item traces by ``cakupan``: ``KODE#2.1``, ``KODE#pengetahuan.1``, ``KODE#aspek.1``. Answers live in
``kunci.yaml`` only, by item id.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field, RootModel

from registry.model.dasar import Benar, Bilangan, Butir, Model, PlainText, Teks, from_text, tandai
from registry.model.mapa import Dimensi


class ButirBank(Model):
    """What every item of the bank has: identity, work group, and what it traces to."""

    id: Teks = Field(description="Penanda butir, satu-satunya di bank ini.")
    kelompok: Teks | None = Field(None, description="Id kelompok pekerjaan.")
    cakupan: tuple[Teks, ...] = Field((), description="Acuan ke KUK, pengetahuan, aspek kritis.")


class _Alat(Model):
    teks: Teks = Field(description="Nama alat atau bahan.")
    spesifikasi: Teks | None = Field(None, description="Spesifikasi.")
    jumlah: Bilangan | None = Field(None, ge=0, description="Jumlah per asesi.")


Alat = Annotated[_Alat, BeforeValidator(from_text), PlainText]


class _LangkahTugas(Model):
    teks: Teks = Field(description="Langkah kerja.")
    instruksi: Teks | None = Field(None, description="Instruksi kerja.")
    keluaran: Teks | None = Field(None, description="Keluaran langkah.")


LangkahTugas = Annotated[_LangkahTugas, BeforeValidator(from_text), PlainText]


class TugasPraktik(ButirBank):
    """FR.IA.02 (TPD): the practical task, observed with FR.IA.01."""

    judul: Teks | None = Field(None, description="Judul tugas.")
    skenario: Teks | None = Field(None, description="Skenario tugas praktik.")
    peralatan: tuple[Alat, ...] = Field((), description="Peralatan.")
    perlengkapan: tuple[Alat, ...] = Field((), description="Perlengkapan.")
    durasi: Teks | None = Field(None, description='Durasi, misalnya "90 menit".')
    langkah: tuple[LangkahTugas, ...] = Field((), description="Langkah kerja.")
    luaran: tuple[Butir, ...] = Field((), description="Hasil yang diserahkan.")


class CeklisObservasi(Model):
    """FR.IA.01 (CL): benchmarks; what is absent stays blank for the assessor."""

    standar_per_elemen: dict[Teks, Teks] = Field(
        default_factory=dict, description="Standar industri per elemen, KODE#2."
    )
    standar_per_kuk: dict[Teks, Teks] = Field(default_factory=dict, description="Standar industri per KUK, KODE#2.1.")
    teks_pengganti: dict[Teks, Teks] = Field(
        default_factory=dict, description="Kalimat pengganti KUK untuk ceklis, KODE#2.1."
    )


class Pertanyaan(ButirBank):
    """FR.IA.03 (PMO), FR.IA.07 (DPL): a question asked aloud."""

    teks: Teks = Field(description="Bunyi pertanyaan.")
    dimensi: Dimensi | None = Field(None, description="Dimensi kompetensi.")


class PertanyaanPenilaian(Model):
    """A question of FR.IA.04B."""

    id: Teks = Field(description="Penanda pertanyaan.")
    teks: Teks = Field(description="Bunyi pertanyaan.")
    dimensi: Dimensi | None = Field(None, description="Dimensi kompetensi.")
    cakupan: tuple[Teks, ...] = Field((), description="Acuan ke KUK, pengetahuan, aspek kritis.")


class Penilaian(Model):
    """A scope of FR.IA.04B with its questions."""

    lingkup: Teks = Field(description="Lingkup penyajian atau hasil yang dinilai.")
    pertanyaan: tuple[PertanyaanPenilaian, ...] = Field((), description="Pertanyaan penilaian.")


class Proyek(ButirBank):
    """FR.IA.04A/04B (DIT): a short project or structured activity."""

    judul: Teks = Field(description="Judul kegiatan terstruktur.")
    skenario: Teks | None = Field(None, description="Skenario.")
    data: tuple[Butir, ...] = Field((), description="Data atau bahan yang diberikan.")
    instruksi: tuple[Butir, ...] = Field((), description="Instruksi.")
    durasi_pengerjaan: Teks | None = Field(None, description="Durasi pengerjaan.")
    keluaran: tuple[Butir, ...] = Field((), description="Yang didemonstrasikan atau diserahkan.")
    durasi_presentasi: Teks | None = Field(None, description="Durasi presentasi.")
    penilaian: tuple[Penilaian, ...] = Field((), description="Penilaian, FR.IA.04B.")


class Paket(Model):
    """A paper version: which items, how long."""

    durasi: Teks | None = Field(None, description="Waktu pengerjaan.")
    butir: tuple[Teks, ...] = Field((), description="Id butir, urutan cetak.")


class SoalPilihan(ButirBank):
    """FR.IA.05: a multiple choice item; its key stands in ``kunci.yaml``."""

    teks: Teks = Field(description="Pokok soal.")
    pilihan: dict[Teks, Teks] = Field(default_factory=dict, description="Pilihan jawaban.")
    tingkat: Teks | None = Field(None, description="Tingkat kognitif, misalnya C3.")


class PilihanGanda(Model):
    """FR.IA.05A/05B/05C (DPT): multiple choice."""

    paket: dict[Teks, Paket] = Field(default_factory=dict, description="Paket soal.")
    butir: tuple[SoalPilihan, ...] = Field((), description="Butir soal.")


class SoalEsai(ButirBank):
    """FR.IA.06: an essay question; its scoring points stand in ``kunci.yaml``."""

    teks: Teks = Field(description="Bunyi soal.")
    baris_jawaban: Bilangan = Field(6, ge=1, le=60, description="Baris kosong untuk jawaban.")


class Esai(Model):
    """FR.IA.06A/06B/06C (DPT): essays."""

    paket: dict[Teks, Paket] = Field(default_factory=dict, description="Paket soal.")
    butir: tuple[SoalEsai, ...] = Field((), description="Butir soal.")


class Portofolio(ButirBank):
    """FR.IA.08 (CVP): a document that is expected."""

    dokumen: Teks = Field(description="Dokumen yang diharapkan.")
    terkini_tahun: Bilangan | None = Field(None, ge=1, description="Batas usia dokumen, tahun.")


class PertanyaanWawancara(Pertanyaan):
    """FR.IA.09 (PW): an interview question, usually about a portfolio document."""

    untuk: Teks | None = Field(None, description="Id butir portofolio yang ditanyakan.")


class PernyataanPihakKetiga(ButirBank):
    """FR.IA.10 (VPK): a statement besides the fixed ones."""

    teks: Teks = Field(description="Bunyi pernyataan.")


class KriteriaProduk(Model):
    """One criterion of FR.IA.11."""

    id: Teks = Field(description="Penanda kriteria.")
    teks: Teks = Field(description="Bunyi kriteria.")
    cakupan: tuple[Teks, ...] = Field((), description="Acuan ke KUK, pengetahuan, aspek kritis.")


class Kriteria(Model):
    """The two groups of criteria of FR.IA.11."""

    spesifikasi: tuple[KriteriaProduk, ...] = Field((), description="Kriteria spesifikasi.")
    performa: tuple[KriteriaProduk, ...] = Field((), description="Kriteria performa.")


class ReviuProduk(ButirBank):
    """FR.IA.11 (CRP): review of a product."""

    nama: Teks = Field(description="Nama produk.")
    standar: Teks | None = Field(None, description="Standar atau spesifikasi acuan.")
    dibuat_saat_asesmen: Benar = Field(False, description="Produk dibuat di bawah pengamatan.")
    kriteria: Kriteria | None = Field(None, description="Kriteria reviu.")


class Bank(Model):
    """Everything that is asked or handed out in the assessments of a scheme."""

    tugas_praktik: tuple[TugasPraktik, ...] = Field((), description="FR.IA.02.")
    ceklis_observasi: CeklisObservasi | None = Field(None, description="FR.IA.01.")
    pmo: tuple[Pertanyaan, ...] = Field((), description="FR.IA.03.")
    proyek: tuple[Proyek, ...] = Field((), description="FR.IA.04A dan FR.IA.04B.")
    pilihan_ganda: PilihanGanda | None = Field(None, description="FR.IA.05A/B/C.")
    esai: Esai | None = Field(None, description="FR.IA.06A/B/C.")
    lisan: tuple[Pertanyaan, ...] = Field((), description="FR.IA.07.")
    portofolio: tuple[Portofolio, ...] = Field((), description="FR.IA.08.")
    wawancara: tuple[PertanyaanWawancara, ...] = Field((), description="FR.IA.09.")
    pihak_ketiga: tuple[PernyataanPihakKetiga, ...] = Field((), description="FR.IA.10.")
    reviu_produk: tuple[ReviuProduk, ...] = Field((), description="FR.IA.11.")


def _as_points(value: object) -> object:
    return (value,) if isinstance(value, str) else value


Jawaban = Annotated[tuple[Teks, ...], BeforeValidator(_as_points), PlainText]
"""One letter for a multiple choice item, else the points that a good answer names."""


class Kunci(RootModel[dict[Teks, Jawaban]]):
    """``kunci.yaml``: answers by item id. Never reaches an output for ``publik`` or ``asesi``."""

    root: dict[Teks, Jawaban] = Field(description="Jawaban per id butir.", json_schema_extra=tandai(kunci=True))
