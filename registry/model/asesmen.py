"""``asesmen/<id>/asesmen.yaml``: one assessment day. Never in git, never in the cache."""

from __future__ import annotations

from pydantic import Field

from registry.model.dasar import Model, Tanggal, Teks, tandai


class RentangTanggal(Model):
    """First and last day."""

    mulai: Tanggal = Field(description="Hari pertama.")
    selesai: Tanggal | None = Field(None, description="Hari terakhir.")


class NomorSurat(Model):
    """Numbers of the letters of this day."""

    spt_asesor: Teks | None = Field(None, description="Surat tugas asesor.")
    spt_verifikator: Teks | None = Field(None, description="Surat tugas verifikator TUK.")
    sk_tuk: Teks | None = Field(None, description="Keputusan penetapan TUK.")
    undangan: Teks | None = Field(None, description="Undangan.")
    berita_acara: Teks | None = Field(None, description="Berita acara asesmen.")
    ba_pleno: Teks | None = Field(None, description="Berita acara pleno.")
    sk_keputusan: Teks | None = Field(None, description="Keputusan hasil asesmen.")
    permohonan_blanko: Teks | None = Field(None, description="Permohonan blangko.")
    tagihan: Teks | None = Field(None, description="Tagihan.")


class AnggotaPleno(Model):
    """A member of the deciding meeting."""

    nama: Teks = Field(description="Nama lengkap.")
    jabatan: Teks | None = Field(None, description="Jabatan.")
    no_reg: Teks | None = Field(None, description="Nomor registrasi.")


class Pleno(Model):
    """The deciding meeting."""

    tanggal: Tanggal | None = Field(None, description="Tanggal pleno.")
    waktu: Teks | None = Field(None, description="Waktu pleno.")
    tempat: Teks | None = Field(None, description="Tempat pleno.")
    anggota: tuple[AnggotaPleno, ...] = Field((), description="Anggota pleno.")


class Asesmen(Model):
    """One assessment day: scheme, dates, venue, assessors, candidates."""

    skema: Teks = Field(description="Skema, <lsp>/<slug>.")
    tanggal: RentangTanggal = Field(description="Tanggal asesmen.")
    waktu: Teks | None = Field(None, description="Waktu, misalnya 08.00-16.00.")
    tuk: Teks | None = Field(None, description="Id TUK.")
    asesor: tuple[Teks, ...] = Field((), description="Id asesor.")
    asesi: Teks | None = Field(None, description="Berkas daftar asesi.", json_schema_extra=tandai(pribadi=True))
    nomor: NomorSurat | None = Field(None, description="Nomor surat.")
    pleno: Pleno | None = Field(None, description="Rapat pleno.")
