"""The shape of a report as people and programs read it: the contract of ``check --format json``."""

from __future__ import annotations

from typing import TypedDict

SHAPE = 1
"""Version of the structure; raised when a key changes its meaning."""


class Tempat(TypedDict):
    """A place: 1-based lines and columns in code points, the end column exclusive; a POSIX path."""

    berkas: str
    baris: int
    kolom: int
    baris_akhir: int
    kolom_akhir: int
    jalur: str


class Terkait(Tempat):
    """A related place, and how it is related."""

    label: str


class Temuan(Tempat):
    """A finding."""

    kode: str
    judul: str
    tingkat: str
    profil: str
    pesan: str
    terkait: list[Terkait]
    acuan: str
    klausul: str | None
    kepastian: str
    syarat: str
    perbaikan: str


class TemuanDikecualikan(Temuan):
    """A finding that a waiver silences, with the waiver."""

    alasan: str
    oleh: str
    sampai: str
    berkas_pengecualian: str


class Ringkasan(TypedDict):
    """Counts."""

    mayor: int
    minor: int
    observasi: int
    dikecualikan: int
    berkas: int


class Laporan(TypedDict):
    """The whole report."""

    versi: int
    tanggal_acuan: str
    tanggal_aturan: str
    profil: str
    ringkasan: Ringkasan
    temuan: list[Temuan]
    dikecualikan: list[TemuanDikecualikan]
