"""``asesmen/<id>/asesmen.yaml``: one assessment day. Never in git, never in the cache."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from registry.model.dasar import Bilangan, Butir, Model, Tanggal, Teks, tandai
from registry.model.lsp import Pejabat


class RentangTanggal(Model):
    """First and last day."""

    mulai: Tanggal = Field(description="Hari pertama.")
    selesai: Tanggal | None = Field(None, description="Hari terakhir.")


class NomorSurat(Model):
    """Numbers of the letters of this day."""

    sk_asesor: Teks | None = Field(None, description="Keputusan penunjukan asesor.")
    spt_asesor: Teks | None = Field(None, description="Surat tugas asesor.")
    spt_verifikator: Teks | None = Field(None, description="Surat tugas verifikator TUK.")
    ba_verifikasi: Teks | None = Field(None, description="Berita acara verifikasi TUK.")
    sk_tuk: Teks | None = Field(None, description="Keputusan penetapan TUK.")
    sertifikat_tuk: Teks | None = Field(None, description="Sertifikat TUK, bila TUK mandiri.")
    jadwal: Teks | None = Field(None, description="Laporan jadwal kepada BNSP.")
    undangan: Teks | None = Field(None, description="Undangan.")
    tagihan: Teks | None = Field(None, description="Tagihan.")
    kwitansi: Teks | None = Field(None, description="Kwitansi.")
    berita_acara: Teks | None = Field(None, description="Berita acara asesmen.")
    laporan_asesor: Teks | None = Field(None, description="Laporan asesor.")
    sk_tim_teknis: Teks | None = Field(None, description="Keputusan tim teknis.")
    ba_pleno: Teks | None = Field(None, description="Berita acara pleno.")
    sk_keputusan: Teks | None = Field(None, description="Keputusan hasil asesmen.")
    permohonan_blanko: Teks | None = Field(None, description="Permohonan blangko.")
    pengembalian_blanko: Teks | None = Field(None, description="Pengembalian sisa blangko.")


class TanggalSurat(Model):
    """Dates of the letters of this day; what is not named is left for a hand."""

    sk_asesor: Tanggal | None = Field(None, description="Keputusan penunjukan asesor.")
    spt_asesor: Tanggal | None = Field(None, description="Surat tugas asesor.")
    spt_verifikator: Tanggal | None = Field(None, description="Surat tugas verifikator TUK.")
    ba_verifikasi: Tanggal | None = Field(None, description="Berita acara verifikasi TUK.")
    sk_tuk: Tanggal | None = Field(None, description="Keputusan penetapan TUK.")
    jadwal: Tanggal | None = Field(None, description="Laporan jadwal kepada BNSP.")
    undangan: Tanggal | None = Field(None, description="Undangan.")
    tagihan: Tanggal | None = Field(None, description="Tagihan.")
    kwitansi: Tanggal | None = Field(None, description="Kwitansi.")
    laporan_asesor: Tanggal | None = Field(None, description="Laporan asesor.")
    sk_tim_teknis: Tanggal | None = Field(None, description="Keputusan tim teknis.")
    sk_keputusan: Tanggal | None = Field(None, description="Keputusan hasil asesmen.")
    permohonan_blanko: Tanggal | None = Field(None, description="Permohonan blangko.")
    pengembalian_blanko: Tanggal | None = Field(None, description="Pengembalian sisa blangko.")


class Praasesmen(Model):
    """The consultation before the assessment."""

    tanggal: Tanggal | None = Field(None, description="Tanggal konsultasi pra-asesmen.")
    waktu: Teks | None = Field(None, description="Waktu, misalnya 09.00-12.00.")
    tempat: Teks | None = Field(None, description="Tempat; bila kosong, TUK.")


class Acara(Model):
    """A line of the timetable."""

    waktu: Teks = Field(description="Waktu, misalnya 08.00-08.30.")
    kegiatan: Teks = Field(description="Kegiatan.")
    petugas: Teks | None = Field(None, description="Siapa yang melaksanakan.")


class Tagihan(Model):
    """Who is billed, and what of it was paid."""

    kepada: Literal["asesi", "institusi"] = Field("asesi", description="Satu tagihan per asesi, atau per institusi.")
    institusi: Teks | None = Field(None, description="Nama institusi yang ditagih.")
    alamat: Teks | None = Field(None, description="Alamat institusi yang ditagih.")
    jatuh_tempo: Tanggal | None = Field(None, description="Tanggal jatuh tempo.")
    dibayar: Tanggal | None = Field(None, description="Tanggal pembayaran diterima.")
    jumlah: Bilangan | None = Field(None, ge=0, description="Biaya per asesi, bila berbeda dari skema (rupiah).")


class AnggotaPleno(Pejabat):
    """A member of the deciding meeting."""


class Pleno(Model):
    """The deciding meeting."""

    tanggal: Tanggal | None = Field(None, description="Tanggal pleno.")
    waktu: Teks | None = Field(None, description="Waktu pleno.")
    tempat: Teks | None = Field(None, description="Tempat pleno.")
    anggota: tuple[AnggotaPleno, ...] = Field((), description="Anggota pleno; yang pertama ketuanya.")
    notulis: Teks | None = Field(None, description="Penulis notulen.")
    bahasan: tuple[Butir, ...] = Field((), description="Butir bahasan pada notulen.")


class Asesmen(Model):
    """One assessment day: scheme, dates, venue, assessors, candidates."""

    skema: Teks = Field(description="Skema, <lsp>/<slug>.")
    tanggal: RentangTanggal = Field(description="Tanggal asesmen.")
    waktu: Teks | None = Field(None, description="Waktu, misalnya 08.00-16.00.")
    tuk: Teks | None = Field(None, description="Id TUK.")
    asesor: tuple[Teks, ...] = Field((), description="Id asesor.")
    asesi: Teks | None = Field(None, description="Berkas daftar asesi.", json_schema_extra=tandai(pribadi=True))
    nomor: NomorSurat | None = Field(None, description="Nomor surat.")
    tanggal_surat: TanggalSurat | None = Field(None, description="Tanggal surat.")
    praasesmen: Praasesmen | None = Field(None, description="Konsultasi pra-asesmen.")
    penanggung_jawab: Teks | None = Field(None, description="Penanggung jawab TUK pada hari ini.")
    penyelia: Teks | None = Field(None, description="Penyelia TUK pada hari ini.")
    verifikator: tuple[Pejabat, ...] = Field((), description="Verifikator TUK.")
    tim_teknis: tuple[Pejabat, ...] = Field((), description="Tim teknis; bila kosong, anggota pleno.")
    panitia: tuple[Pejabat, ...] = Field((), description="Panitia hari asesmen.")
    jadwal: tuple[Acara, ...] = Field((), description="Susunan acara hari asesmen.")
    tagihan: Tagihan | None = Field(None, description="Tagihan biaya asesmen.")
    pleno: Pleno | None = Field(None, description="Rapat pleno.")
