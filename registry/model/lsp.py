"""``schemes/<lsp>/lsp.yaml``, ``asesor.yaml`` and ``tuk.yaml``: the body, its assessors, its venues."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from registry.model.dasar import Bilangan, Butir, Model, Tanggal, Teks, Warna, tandai

JenisTuk = Literal["sewaktu", "tempat_kerja", "mandiri"]


class Lisensi(Model):
    """Licence given by BNSP."""

    nomor: Teks = Field(description="Nomor lisensi, misalnya BNSP-LSP-0000-ID.")
    keputusan: Teks | None = Field(None, description="Nomor keputusan lisensi.")
    berlaku_sampai: Tanggal | None = Field(None, description="Tanggal akhir lisensi.")


class LingkupLsp(Model):
    """A field in which the LSP is licensed, with the kinds of schemes."""

    bidang: Teks = Field(description="Bidang.")
    jenis_skema: tuple[Literal["kkni", "okupasi", "klaster"], ...] = Field((), description="Jenis skema dalam lingkup.")


class Alamat(Model):
    """A postal address."""

    jalan: Teks | None = Field(None, description="Jalan dan nomor.")
    kota: Teks | None = Field(None, description="Kota atau kabupaten.")
    provinsi: Teks | None = Field(None, description="Provinsi.")
    kode_pos: Teks | None = Field(None, description="Kode pos.")


class Kontak(Model):
    """How the public reaches the LSP."""

    telepon: Teks | None = Field(None, description="Nomor telepon.")
    email: Teks | None = Field(None, description="Alamat surel.")
    situs: Teks | None = Field(None, description="Alamat situs.")


class Pejabat(Model):
    """An officer of the LSP."""

    nama: Teks = Field(description="Nama lengkap.")
    jabatan: Teks | None = Field(None, description="Jabatan seperti dicetak.")
    no_reg: Teks | None = Field(None, description="Nomor registrasi asesor, bila ada.")


class DaftarPejabat(Model):
    """The officers whose names the papers print."""

    pimpinan: Pejabat | None = Field(None, description="Ketua atau direktur LSP.")
    manajer_sertifikasi: Pejabat | None = Field(None, description="Manajer sertifikasi.")
    manajer_mutu: Pejabat | None = Field(None, description="Manajer mutu.")
    manajer_keuangan: Pejabat | None = Field(None, description="Manajer keuangan.")
    admin: Pejabat | None = Field(None, description="Admin LSP.")


class Rekening(Model):
    """A bank account for fees."""

    bank: Teks = Field(description="Nama bank.")
    nomor: Teks = Field(description="Nomor rekening.")
    atas_nama: Teks = Field(description="Nama pemilik rekening.")


class Keluhan(Model):
    """How complaints are received and answered."""

    cara: Teks = Field(description="Cara menyampaikan keluhan.")
    tenggat_hari_kerja: Bilangan | None = Field(None, ge=1, description="Tenggat jawaban, hari kerja.")


class Lsp(Model):
    """A certification body (lembaga sertifikasi profesi)."""

    nama: Teks = Field(description="Nama lengkap LSP.")
    singkatan: Teks | None = Field(None, description="Nama singkat.")
    jenis: Literal["p1", "p2", "p3"] | None = Field(None, description="Jenis LSP.")
    lisensi: Lisensi | None = Field(None, description="Lisensi BNSP.")
    ruang_lingkup: tuple[LingkupLsp, ...] = Field((), description="Ruang lingkup lisensi.")
    alamat: Alamat | None = Field(None, description="Alamat LSP.")
    kontak: Kontak | None = Field(None, description="Kontak LSP.")
    logo: Teks | None = Field(None, description="Berkas logo, di folder LSP ini.")
    warna: Warna | None = Field(None, description="Warna LSP pada halamannya dan halaman skemanya, #rrggbb.")
    dasar_hukum: tuple[Butir, ...] = Field((), description="Dasar hukum pada surat keputusan.")
    pejabat: DaftarPejabat | None = Field(None, description="Pejabat LSP.")
    rekening: tuple[Rekening, ...] = Field((), description="Rekening pembayaran.")
    keluhan: Keluhan | None = Field(None, description="Penanganan keluhan.")
    kode_etik_asesor: tuple[Butir, ...] = Field((), description="Butir kode etik asesor kompetensi.")


class SertifikatAsesor(Model):
    """Certificate of an assessor of competency."""

    nomor: Teks = Field(description="Nomor sertifikat.")
    terbit: Tanggal | None = Field(None, description="Tanggal terbit.")
    berlaku_sampai: Tanggal | None = Field(None, description="Tanggal berakhir.")
    unit: tuple[Teks, ...] = Field((), description="Kode unit metodologi pada sertifikat.")


class KompetensiTeknis(Model):
    """Technical competence of an assessor: units or whole fields."""

    unit: tuple[Teks, ...] = Field((), description="Kode unit.")
    bidang: tuple[Teks, ...] = Field((), description="Bidang.")


class Asesor(Model):
    """An assessor of competency."""

    id: Teks = Field(description="Penanda asesor di dalam LSP ini.")
    nama: Teks = Field(description="Nama lengkap.")
    no_reg: Teks | None = Field(None, description="Nomor registrasi, MET.000.nnnnnn tttt.")
    sertifikat: SertifikatAsesor | None = Field(None, description="Sertifikat asesor.")
    kompetensi_teknis: KompetensiTeknis | None = Field(None, description="Kompetensi teknis.")
    telepon: Teks | None = Field(None, description="Telepon pribadi.", json_schema_extra=tandai(pribadi=True))
    email: Teks | None = Field(None, description="Surel pribadi.", json_schema_extra=tandai(pribadi=True))


class VerifikasiTuk(Model):
    """Verification of a venue for one scheme."""

    skema: Teks = Field(description="Skema, <lsp>/<slug>.")
    tanggal: Tanggal = Field(description="Tanggal verifikasi.")
    keputusan: Teks | None = Field(None, description="Nomor keputusan penetapan.")
    berlaku_sampai: Tanggal | None = Field(None, description="Tanggal berakhir.")


class Sarana(Model):
    """A piece of equipment that the venue has."""

    nama: Teks = Field(description="Nama sarana.")
    jumlah: Bilangan | None = Field(None, ge=0, description="Jumlah.")


class Tuk(Model):
    """A venue for assessment (tempat uji kompetensi)."""

    id: Teks = Field(description="Penanda TUK di dalam LSP ini.")
    nama: Teks = Field(description="Nama TUK.")
    jenis: JenisTuk | None = Field(None, description="Jenis TUK.")
    alamat: Alamat | None = Field(None, description="Alamat TUK.")
    penanggung_jawab: Teks | None = Field(None, description="Penanggung jawab TUK.")
    verifikasi: tuple[VerifikasiTuk, ...] = Field((), description="Verifikasi per skema.")
    sarana: tuple[Sarana, ...] = Field((), description="Sarana yang tersedia.")
