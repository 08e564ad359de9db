"""``schemes/<lsp>/<slug>/mapa.yaml``: assessment plan and instrument map (FR.MAPA.01, FR.MAPA.02)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from registry.model.dasar import Bilangan, Butir, Model, Teks

Instrumen = Literal["CL", "TPD", "PMO", "DIT", "DPT", "DPL", "CVP", "PW", "VPK", "CRP"]
"""Instrument codes of MUK versi 2023; for ``DPT`` the bank says multiple choice, essay or both."""

KategoriBukti = Literal["kinerja", "produk", "portofolio", "pengetahuan"]
JenisBukti = Literal["L", "TL", "T"]
Dimensi = Literal["ts", "tms", "cms", "jres", "trs"]
PeranKonfirmasi = Literal["manajer_sertifikasi", "master_asesor", "manajer_pelatihan", "atasan_tempat_kerja"]


Potensi = Annotated[Bilangan, Field(ge=1, le=5)]
"""Candidate profile 1 to 5 (FR.MAPA.02)."""


class KelompokPekerjaan(Model):
    """A group of units that make one real job and are assessed together."""

    id: Teks = Field(description="Penanda kelompok, misalnya kp1.")
    judul: Teks | None = Field(None, description="Nama kelompok pekerjaan.")
    unit: tuple[Teks, ...] = Field((), description="Kode unit, urutan cetak.")


class Konfirmasi(Model):
    """A person who confirms the plan."""

    peran: PeranKonfirmasi = Field(description="Peran.")
    nama: Teks | None = Field(None, description="Nama lengkap.")


class Pendekatan(Model):
    """Part 1.1 of FR.MAPA.01."""

    potensi_asesi: tuple[Potensi, ...] = Field((), description="Potensi asesi, 1 sampai 5.")
    tujuan: tuple[Literal["sertifikasi", "pkt", "rpl", "lainnya"], ...] = Field((), description="Tujuan asesmen.")
    lingkungan: tuple[Literal["nyata", "simulasi"], ...] = Field((), description="Lingkungan asesmen.")
    peluang_bukti: Literal["tersedia", "terbatas"] | None = Field(
        None, description="Peluang mengumpulkan bukti dalam sejumlah situasi."
    )
    hubungan_standar: tuple[Literal["bukti_pendukung", "aktivitas_kerja", "kegiatan_pembelajaran"], ...] = Field(
        (), description="Hubungan standar kompetensi dengan bukti, kerja, atau belajar."
    )
    pelaksana: tuple[Literal["lembaga_sertifikasi", "organisasi_pelatihan", "asesor_perusahaan"], ...] = Field(
        (), description="Siapa yang melakukan asesmen."
    )
    konfirmasi: tuple[Konfirmasi, ...] = Field((), description="Konfirmasi orang yang relevan.")


class AcuanAsesmen(Model):
    """Part 1.2 of FR.MAPA.01: benchmarks besides the competency standard."""

    kurikulum: Teks | None = Field(None, description="Kriteria dari kurikulum pelatihan.")
    spesifikasi_kinerja: tuple[Butir, ...] = Field((), description="Spesifikasi kinerja.")
    spesifikasi_produk: tuple[Butir, ...] = Field((), description="Spesifikasi produk.")
    pedoman_khusus: Teks | None = Field(None, description="Pedoman khusus.")


class Bukti(Model):
    """One line of evidence: what it is, which criteria it covers, how it is gathered."""

    id: Teks = Field(description="Penanda baris bukti.")
    teks: Teks = Field(description="Uraian bukti.")
    kategori: KategoriBukti | None = Field(None, description="Kategori bukti.")
    cakupan: tuple[Teks, ...] = Field((), description='Acuan di unit ini, misalnya "#1.1".')
    jenis: JenisBukti | None = Field(None, description="L langsung, TL tidak langsung, T tambahan.")
    instrumen: tuple[Instrumen, ...] = Field((), description="Kode instrumen.")
    dimensi: tuple[Dimensi, ...] = Field((), description="Dimensi kompetensi.")


class RencanaUnit(Model):
    """The evidence planned for one unit."""

    unit: Teks = Field(description="Kode unit.")
    bukti: tuple[Bukti, ...] = Field((), description="Baris bukti.")


class Modifikasi(Model):
    """Part 3 of FR.MAPA.01; null means "tidak ada"."""

    karakteristik: Teks | None = Field(None, description="Karakteristik khusus asesi.")
    kontekstualisasi: Teks | None = Field(None, description="Kebutuhan kontekstualisasi.")
    saran: Teks | None = Field(None, description="Saran paket atau pengembang pelatihan.")
    penyesuaian_perangkat: Teks | None = Field(None, description="Penyesuaian perangkat.")
    asesmen_terintegrasi: Teks | None = Field(None, description="Peluang asesmen terintegrasi.")


class Mapa(Model):
    """The assessment plan of a scheme."""

    kelompok_pekerjaan: tuple[KelompokPekerjaan, ...] = Field(
        (), description="Kelompok pekerjaan: pembagian habis unit kemasan."
    )
    pendekatan: Pendekatan | None = Field(None, description="Bagian 1.1, pendekatan asesmen.")
    acuan: AcuanAsesmen | None = Field(None, description="Bagian 1.2, standar industri.")
    rencana: tuple[RencanaUnit, ...] = Field((), description="Bagian 2, rencana asesmen.")
    modifikasi: Modifikasi | None = Field(None, description="Bagian 3, modifikasi.")
    peta: dict[Teks, dict[Instrumen, tuple[Potensi, ...]]] = Field(
        default_factory=dict,
        description="Peta instrumen per kelompok; yang tidak ditulis diturunkan dari rencana.",
    )
