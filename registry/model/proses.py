"""``skema.yaml: proses``: section 9 of the scheme document, nine subsections.

Source: Pedoman BNSP 201 (1/BNSP/III/2014) clause 9, Pedoman BNSP 210.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from registry.model.dasar import Bilangan, Butir, Model, Teks

MetodeUji = Literal[
    "observasi_langsung",
    "kegiatan_terstruktur",
    "lisan",
    "tertulis",
    "wawancara",
    "verifikasi_portofolio",
    "reviu_produk",
    "pihak_ketiga",
]


class Langkah(Model):
    """A subsection that is a list of steps."""

    langkah: tuple[Butir, ...] = Field((), description="Langkah, berurutan.")


class JarakJauh(Model):
    """Remote assessment and BNSP's approval of it (SE.011/BNSP/IV/2020 part D)."""

    persetujuan_bnsp: Teks | None = Field(None, description="Nomor persetujuan BNSP.")
    sop: Teks | None = Field(None, description="Nomor SOP uji jarak jauh.")
    sistem: Teks | None = Field(None, description="Uraian singkat sistem.")


class Uji(Model):
    """9.3: the test and its methods."""

    langkah: tuple[Butir, ...] = Field((), description="Langkah, berurutan.")
    metode: tuple[MetodeUji, ...] = Field((), description="Metode uji kompetensi.")
    jarak_jauh: JarakJauh | None = Field(None, description="Uji jarak jauh.")


class Keputusan(Model):
    """9.4: the decision and how long the certificate is valid."""

    langkah: tuple[Butir, ...] = Field((), description="Langkah, berurutan.")
    masa_berlaku_tahun: Bilangan | None = Field(None, ge=1, description="Masa berlaku, tahun.")
    dasar_masa_berlaku: Teks | None = Field(None, description="Dasar bila bukan 3 tahun.")


class PembekuanPencabutan(Model):
    """9.5: suspension and withdrawal."""

    kriteria: tuple[Butir, ...] = Field((), description="Kriteria.")
    peringatan_bulan: Bilangan | None = Field(None, ge=0, description="Masa peringatan, bulan.")
    pembekuan_bulan: Bilangan | None = Field(None, ge=0, description="Masa pembekuan, bulan.")
    akibat: tuple[Butir, ...] = Field((), description="Akibat bagi pemegang sertifikat.")


class Surveilan(Model):
    """9.6: surveillance of certificate holders."""

    frekuensi_bulan: Bilangan | None = Field(None, ge=1, description="Selang waktu, bulan.")
    cara: tuple[Butir, ...] = Field((), description="Cara surveilan.")


class SertifikasiUlang(Model):
    """9.7: recertification."""

    tenggat_bulan: Bilangan | None = Field(None, ge=0, description="Permohonan diajukan sebelum berakhir, bulan.")
    kriteria: tuple[Butir, ...] = Field((), description="Kriteria dan langkah.")


class PenggunaanSertifikat(Model):
    """9.8: what the holder of a certificate promises."""

    janji: tuple[Butir, ...] = Field((), description="Janji pemegang sertifikat.")


class Banding(Model):
    """9.9: appeals; limits in working days."""

    batas_pengajuan_hari_kerja: Bilangan | None = Field(None, ge=0, description="Batas pengajuan, hari kerja.")
    batas_keputusan_hari_kerja: Bilangan | None = Field(None, ge=0, description="Batas keputusan, hari kerja.")
    langkah: tuple[Butir, ...] = Field((), description="Langkah, berurutan.")


class Proses(Model):
    """9: the certification process, 9.1 to 9.9."""

    pendaftaran: Langkah | None = Field(None, description="9.1 Proses pendaftaran.")
    asesmen: Langkah | None = Field(None, description="9.2 Proses asesmen.")
    uji: Uji | None = Field(None, description="9.3 Proses uji kompetensi.")
    keputusan: Keputusan | None = Field(None, description="9.4 Keputusan sertifikasi.")
    pembekuan_pencabutan: PembekuanPencabutan | None = Field(
        None, description="9.5 Pembekuan dan pencabutan sertifikat."
    )
    surveilan: Surveilan | None = Field(None, description="9.6 Surveilan pemegang sertifikat.")
    sertifikasi_ulang: SertifikasiUlang | None = Field(None, description="9.7 Sertifikasi ulang.")
    penggunaan_sertifikat: PenggunaanSertifikat | None = Field(None, description="9.8 Penggunaan sertifikat.")
    banding: Banding | None = Field(None, description="9.9 Banding.")
