"""Findings as people and programs read them: one plain structure, the contract of ``check --format json``."""

from __future__ import annotations

from typing import Any, TypedDict

from checks.data import klausul
from checks.engine import CRASH, Report
from checks.finding import Finding, Place
from checks.rule import Rule
from checks.rules import BY_CODE
from checks.waiver import Waived

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


def present(report: Report, bahasa: str) -> Laporan:
    """A report in a language."""
    return {
        "versi": SHAPE,
        "tanggal_acuan": report.tanggal_acuan.isoformat(),
        "tanggal_aturan": report.tanggal_aturan,
        "profil": report.profil,
        "ringkasan": {
            "mayor": report.count("mayor"),
            "minor": report.count("minor"),
            "observasi": report.count("observasi"),
            "dikecualikan": len(report.dikecualikan),
            "berkas": report.berkas,
        },
        "temuan": [temuan(finding, bahasa) for finding in report.temuan],
        "dikecualikan": [_waived(each, bahasa) for each in report.dikecualikan],
    }


def temuan(finding: Finding, bahasa: str) -> Temuan:
    """A finding in a language."""
    rule = _rule(finding.kode)
    pesan = rule.pesan[finding.pesan]
    return {
        "kode": finding.kode,
        "judul": rule.judul.in_(bahasa),
        "tingkat": finding.tingkat,
        "profil": finding.profil,
        "pesan": pesan.temuan.in_(bahasa).format_map(finding.args),
        **_place(finding.place),
        "terkait": [{**_place(place), "label": rule.label[place.label].in_(bahasa)} for place in finding.terkait],
        "acuan": finding.acuan,
        "klausul": clause(rule),
        "kepastian": rule.kepastian,
        "syarat": rule.syarat.in_(bahasa),
        "perbaikan": pesan.perbaikan.in_(bahasa).format_map(finding.args),
    }


def clause(rule: Rule) -> str | None:
    """What a rule rests on, in print; ``None`` for a rule of practice, which no clause may be put over."""
    return "; ".join(klausul(id_) for id_ in rule.klausul) or None if rule.kepastian != "P" else None


def _rule(kode: str) -> Rule:
    return CRASH if kode == CRASH.kode else BY_CODE[kode]


def _place(place: Place) -> Any:
    span = place.span
    return {
        "berkas": place.berkas,
        "baris": span.line,
        "kolom": span.column,
        "baris_akhir": span.end_line,
        "kolom_akhir": span.end_column,
        "jalur": place.jalur,
    }


def _waived(waived: Waived, bahasa: str) -> TemuanDikecualikan:
    waiver = waived.pengecualian
    return {
        **temuan(waived.temuan, bahasa),
        "alasan": waiver.alasan or "",
        "oleh": waiver.oleh or "",
        "sampai": waiver.sampai.isoformat() if waiver.sampai else "",
        "berkas_pengecualian": waived.berkas,
    }
