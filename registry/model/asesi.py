"""Rows of an assessment day: its candidates (``asesi.csv`` or ``asesi.xlsx``) and their results (``hasil.xlsx``).

Both hold personal data: they live in ``asesmen/`` only, and are never cached, logged or published.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from registry.model.dasar import Benar, Bilangan, Model, Tanggal, Teks, tandai

Capaian = Literal["k", "bk"]
"""``k`` kompeten, ``bk`` belum kompeten."""


class Pekerjaan(Model):
    """Where a candidate works or learns, as FR.APL.01 asks."""

    institusi: Teks | None = Field(None, description="Nama lembaga, perusahaan atau sekolah.")
    jabatan: Teks | None = Field(None, description="Jabatan.")
    alamat: Teks | None = Field(None, description="Alamat kantor.", json_schema_extra=tandai(pribadi=True))
    telepon: Teks | None = Field(None, description="Telepon kantor.", json_schema_extra=tandai(pribadi=True))
    email: Teks | None = Field(None, description="Surel kantor.", json_schema_extra=tandai(pribadi=True))


class Asesi(Model):
    """A candidate of the day: one row of the table."""

    id: Teks = Field(description="Penanda asesi pada hari ini, misalnya 01.")
    nama: Teks = Field(description="Nama lengkap seperti pada identitas.", json_schema_extra=tandai(pribadi=True))
    nik: Teks | None = Field(None, description="Nomor identitas, 16 angka.", json_schema_extra=tandai(pribadi=True))
    tempat_lahir: Teks | None = Field(None, description="Tempat lahir.", json_schema_extra=tandai(pribadi=True))
    tanggal_lahir: Tanggal | None = Field(None, description="Tanggal lahir.", json_schema_extra=tandai(pribadi=True))
    jenis_kelamin: Literal["l", "p"] | None = Field(
        None, description="l laki-laki, p perempuan.", json_schema_extra=tandai(pribadi=True)
    )
    kebangsaan: Teks | None = Field(None, description="Kebangsaan.", json_schema_extra=tandai(pribadi=True))
    alamat: Teks | None = Field(None, description="Alamat rumah.", json_schema_extra=tandai(pribadi=True))
    kode_pos: Teks | None = Field(None, description="Kode pos.", json_schema_extra=tandai(pribadi=True))
    telepon: Teks | None = Field(None, description="Nomor telepon.", json_schema_extra=tandai(pribadi=True))
    email: Teks | None = Field(None, description="Surel.", json_schema_extra=tandai(pribadi=True))
    pendidikan: Teks | None = Field(None, description="Pendidikan terakhir.", json_schema_extra=tandai(pribadi=True))
    pekerjaan: Pekerjaan | None = Field(None, description="Pekerjaan sekarang.")
    potensi: Bilangan | None = Field(None, ge=1, le=5, description="Potensi asesi, 1 sampai 5 (FR.MAPA.01).")
    tujuan: Literal["sertifikasi", "pkt", "rpl", "lainnya"] = Field("sertifikasi", description="Tujuan asesmen.")
    asesor: Teks | None = Field(None, description="Id asesor yang mengasesnya.")
    unit_pilihan: tuple[Teks, ...] = Field((), description="Kode unit pilihan yang diambil.")
    hadir: Benar = Field(True, description="Apakah asesi hadir pada hari asesmen.")
    bukti: tuple[Teks, ...] = Field((), description="Bukti portofolio yang diajukan, menurut FR.APL.01 dan FR.APL.02.")


class Sertifikat(Model):
    """What a certificate of the day prints."""

    nomor: Teks | None = Field(None, description="Nomor sertifikat.")
    registrasi: Teks | None = Field(None, description="Nomor registrasi sertifikat.")
    blangko: Teks | None = Field(None, description="Nomor blangko.")
    tanggal: Tanggal | None = Field(None, description="Tanggal terbit.")
    berlaku_sampai: Tanggal | None = Field(None, description="Tanggal berakhir.")
    elektronik: Benar = Field(False, description="Apakah sertifikat elektronik, tanpa blangko.")


class Hasil(Model):
    """The results of one candidate."""

    asesi: Teks = Field(description="Id asesi.")
    unit: dict[Teks, Capaian] = Field(default_factory=dict, description="Hasil per unit, k atau bk.")
    rekomendasi: Capaian | None = Field(None, description="Rekomendasi asesor; k hanya bila semua unit k.")
    tindak_lanjut: Teks | None = Field(None, description="Tindak lanjut yang dibutuhkan.")
    catatan: Teks | None = Field(None, description="Komentar atau observasi asesor.")
    keputusan: Capaian | None = Field(None, description="Keputusan pleno.")
    alasan: Teks | None = Field(None, description="Alasan bila keputusan berbeda dari rekomendasi.")
    banding: Benar = Field(False, description="Apakah asesi mengajukan banding.")
    sertifikat: Sertifikat | None = Field(None, description="Data sertifikat, sesudah keputusan.")
