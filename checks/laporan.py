"""The shape of a report as people and programs read it: the contract of ``check --format json``."""

from __future__ import annotations

from typing import NotRequired, TypedDict

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
    baseline: NotRequired[int]
    """Findings that the baseline keeps quiet."""


class Liputan(TypedDict):
    """How many KUK of a scheme's package there are, how many the plan covers, and how many an item of the bank."""

    skema: str
    kuk: int
    direncanakan: int
    berbutir: int


class Laporan(TypedDict):
    """The whole report."""

    versi: int
    tanggal_acuan: str
    tanggal_aturan: str
    profil: str
    ringkasan: Ringkasan
    temuan: list[Temuan]
    dikecualikan: list[TemuanDikecualikan]
    liputan: NotRequired[list[Liputan]]
    """Coverage of the schemes that were looked at."""
    sejak: NotRequired[str]
    """The revision since which a branch was looked at, when the report is narrowed to what it touches."""
    waktu: NotRequired[dict[str, float]]
    """Seconds that each rule took, slowest first, when they were asked for."""


def narrowed(laporan: Laporan, temuan: list[Temuan]) -> Laporan:
    """A report with only these of its findings, counted anew."""
    ringkasan = laporan["ringkasan"].copy()
    ringkasan["mayor"] = sum(each["tingkat"] == "mayor" for each in temuan)
    ringkasan["minor"] = sum(each["tingkat"] == "minor" for each in temuan)
    ringkasan["observasi"] = sum(each["tingkat"] == "observasi" for each in temuan)
    return {**laporan, "ringkasan": ringkasan, "temuan": temuan}
