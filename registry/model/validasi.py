"""``validasi.yaml`` (who wrote and validated the instruments) and ``pengecualian.yaml`` (waivers)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, RootModel

from registry.model.dasar import Butir, Model, Tanggal, Teks


class Orang(Model):
    """Somebody who wrote or validated instruments."""

    nama: Teks = Field(description="Nama lengkap.")
    no_reg: Teks | None = Field(None, description="Nomor registrasi asesor (MET).")


class CatatanValidasi(Model):
    """One validation (FR.VA)."""

    periode: Literal["sebelum", "saat", "setelah"] = Field(description="Waktu validasi.")
    tanggal: Tanggal = Field(description="Tanggal validasi.")
    oleh: tuple[Teks, ...] = Field((), description="Nama validator.")
    temuan: tuple[Butir, ...] = Field((), description="Temuan validasi.")
    tindak_lanjut: tuple[Butir, ...] = Field((), description="Tindak lanjut.")


class Validasi(Model):
    """Authors, validators, validations and fingerprints of a scheme's instruments."""

    penyusun: tuple[Orang, ...] = Field((), description="Penyusun instrumen.")
    validator: tuple[Orang, ...] = Field((), description="Validator instrumen.")
    validasi: tuple[CatatanValidasi, ...] = Field((), description="Riwayat validasi.")
    revisi_skema: Teks | None = Field(
        None,
        description="Edisi dan revisi skema saat sidik dicatat, misalnya 1.0; ditulis oleh telusur.",
    )
    sidik: dict[Teks, Teks] = Field(
        default_factory=dict,
        description="Sidik teks yang ditunjuk rencana atau bank, ditulis oleh telusur.",
    )


class Pengecualian(Model):
    """A waiver: this rule, for this object, for this reason, until this day (rule GEN-005)."""

    aturan: Teks = Field(description="Kode aturan, misalnya UNIT-022.")
    acuan: Teks | None = Field(
        None, description="Acuan atau jalur temuan yang dikecualikan; kosong berarti semua di sini."
    )
    alasan: Teks | None = Field(None, description="Alasan, sekurangnya 20 huruf.")
    oleh: Teks | None = Field(None, description="Penanggung jawab.")
    tanggal: Tanggal | None = Field(None, description="Tanggal dibuat.")
    sampai: Tanggal | None = Field(None, description="Berlaku sampai, paling lama 12 bulan.")


class DaftarPengecualian(RootModel[tuple[Pengecualian, ...]]):
    """``pengecualian.yaml``: a list of waivers."""

    root: tuple[Pengecualian, ...] = Field((), description="Daftar pengecualian.")
