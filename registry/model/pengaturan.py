"""``telusur.yaml`` (settings of a repository) and ``peraturan.yaml`` (register of regulations)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from registry.model.dasar import Bilangan, Model, Tanggal, Teks, Warna, whole_number

Profil = Literal["draf", "validasi", "verifikasi"]


_ADDRESS = r"^https?://[^\s/?#]+/([^\s?#]+/)?$"


class Tampilan(Model):
    """Looks that an LSP may change."""

    nama: Teks | None = Field(None, description="Nama situs; bila kosong, nama LSP jika hanya satu.")
    alamat: Annotated[Teks, Field(pattern=_ADDRESS, json_schema_extra={"pattern": _ADDRESS})] | None = Field(
        None, description="Alamat publik situs, diakhiri garis miring; dipakai peta situs dan umpan."
    )
    warna: Warna | None = Field(None, description="Warna utama, #rrggbb.")
    templat: Teks | None = Field(None, description="Folder templat pengganti.")
    teks: Teks | None = Field(None, description="Folder katalog teks pengganti.")


class Pengaturan(Model):
    """Settings of one repository."""

    format: Annotated[Literal[1], BeforeValidator(whole_number)] = Field(1, description="Versi model data.")
    bahasa: Literal["id", "en"] = Field("id", description="Bahasa pesan.")
    kertas: Literal["a4", "f4"] = Field("a4", description="Ukuran kertas.")
    profil: Profil = Field("validasi", description="Profil pemeriksaan.")
    bank: Teks | None = Field(None, description="Folder privat untuk bank.yaml dan kunci.yaml.")
    tampilan: Tampilan = Field(default_factory=Tampilan, description="Tampilan.")


class Peraturan(Model):
    """A regulation, its status and its successor."""

    singkat: Teks = Field(description="Sebutan singkat, seperti dipakai dalam kalimat.")
    judul: Teks = Field(description="Nama lengkap seperti dicetak pada acuan normatif.")
    tahun: Bilangan | None = Field(None, description="Tahun.")
    perihal: Teks | None = Field(None, description="Perihal, singkat.")
    status: Literal["berlaku", "diubah", "dicabut", "historis"] = Field(
        "berlaku", description="historis: tidak berlaku tanpa pengganti tunggal."
    )
    diubah_oleh: Teks | None = Field(None, description="Id peraturan perubahan.")
    digantikan_oleh: Teks | None = Field(None, description="Id peraturan pengganti.")
    kepastian: Literal["T", "S", "P"] = Field("T", description="T dibaca, S sekunder, P praktik.")


class DaftarPeraturan(Model):
    """``peraturan.yaml``: the register, with the date on which it was last reconciled."""

    tanggal: Tanggal | None = Field(None, description="Tanggal daftar terakhir dicocokkan.")
    peraturan: dict[Teks, Peraturan] = Field(default_factory=dict, description="Peraturan menurut id.")
