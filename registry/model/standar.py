"""``standards/<id>/standar.yaml``: one competency standard (SKKNI, standar khusus, standar internasional)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from registry.model.dasar import Bilangan, Model, Tanggal, Teks

JenisStandar = Literal["skkni", "standar_khusus", "standar_internasional"]
StatusStandar = Literal["berlaku", "diubah", "dicabut"]


class UnitTerdaftar(Model):
    """One line of the list of units that the decree prints."""

    kode: Teks = Field(description="Kode unit seperti tercetak pada daftar unit.")
    judul: Teks | None = Field(None, description="Judul unit seperti tercetak pada daftar unit.")
    diadopsi_dari: Teks | None = Field(
        None, description="Id standar asal bila unit ini diadopsi; unit adopsi tidak perlu berkas."
    )


class Ralat(Model):
    """A place where list and body disagree, or where the print is wrong."""

    di: Teks = Field(description="Kode unit tempat perbedaan ditemukan.")
    daftar: Teks | None = Field(None, description="Bacaan menurut daftar unit.")
    uraian: Teks | None = Field(None, description="Bacaan menurut uraian unit.")
    dipakai: Literal["daftar", "uraian"] = Field(description="Bacaan yang dipakai LSP.")
    catatan: Teks | None = Field(None, description="Alasan atau keterangan.")


class Fungsi(Model):
    """A node of the function map: tujuan utama, fungsi kunci, fungsi utama, fungsi dasar."""

    judul: Teks = Field(description="Bunyi fungsi.")
    anak: tuple[Fungsi, ...] = Field((), description="Fungsi di bawahnya.")


class UnitPaket(Model):
    """A unit of a packaging that the standard itself fixes."""

    kode: Teks = Field(description="Kode unit.")
    kelompok: Literal["umum", "inti", "pilihan"] = Field("inti", description="Kelompok unit.")


class Paket(Model):
    """A packaging of units into a qualification or an occupation, printed in the standard."""

    nama: Teks = Field(description="Nama kualifikasi atau okupasi.")
    jenis: Literal["kkni", "okupasi"] = Field(description="Jenis pemaketan.")
    jenjang: Bilangan | None = Field(None, ge=1, le=9, description="Jenjang KKNI, 1 sampai 9.")
    unit: tuple[UnitPaket, ...] = Field((), description="Unit dalam paket.")
    pilihan_minimum: Bilangan = Field(0, ge=0, description="Jumlah minimum unit pilihan.")


class Registrasi(Model):
    """Registration of a special or international standard at the ministry of manpower."""

    nomor: Teks = Field(description="Nomor registrasi.")
    tanggal: Tanggal = Field(description="Tanggal registrasi.")


class SumberStandar(Model):
    """The document that the standard was read from."""

    berkas: Teks = Field(description="Nama berkas dokumen sumber.")
    sidik: Teks | None = Field(None, description="Sidik isi dokumen, sha256:<hex>.")
    diimpor: Tanggal | None = Field(None, description="Tanggal dokumen diimpor.")


class Standar(Model):
    """A competency standard: who set it, whether it is in force, and which units it lists."""

    jenis: JenisStandar | None = Field(None, description="Jenis standar.")
    nomor: Teks | None = Field(None, description="Nomor keputusan.")
    tahun: Bilangan | None = Field(None, ge=1945, le=2199, description="Tahun keputusan.")
    judul: Teks | None = Field(None, description="Judul keputusan, lengkap.")
    penetap: Teks | None = Field(None, description="Pejabat yang menetapkan.")
    ditetapkan: Tanggal | None = Field(None, description="Tanggal ditetapkan.")
    status: StatusStandar | None = Field(None, description="Status standar saat ini.")
    digantikan_oleh: Teks | None = Field(None, description="Id standar pengganti.")
    kategori: Teks | None = Field(None, description="Huruf kategori KBLI.")
    registrasi: Registrasi | None = Field(None, description="Registrasi standar khusus atau standar internasional.")
    pola_kode: Teks | None = Field(
        None, description="Pola kode unit (ekspresi reguler) untuk standar khusus/internasional."
    )
    cakupan: Literal["lengkap", "sebagian"] = Field(
        "lengkap", description="sebagian: hanya beberapa unit yang memiliki berkas."
    )
    daftar: tuple[UnitTerdaftar, ...] = Field((), description="Daftar unit seperti tercetak.")
    ralat: tuple[Ralat, ...] = Field((), description="Perbedaan daftar dan uraian, salah cetak.")
    peta_fungsi: tuple[Fungsi, ...] = Field((), description="Peta fungsi kompetensi.")
    pemaketan: tuple[Paket, ...] = Field((), description="Pemaketan unit menurut standar.")
    sumber: SumberStandar | None = Field(None, description="Dokumen sumber.")
