"""Findings as people and programs read them: one plain structure, in one language."""

from __future__ import annotations

from checks.data import klausul
from checks.engine import CRASH, Report
from checks.finding import Finding, Place
from checks.laporan import SHAPE, Laporan, Temuan, TemuanDikecualikan, Terkait
from checks.pertanyaan import Pertanyaan
from checks.rule import Rule
from checks.rules import BY_CODE
from checks.waiver import Waived


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
    rule = rule_of(finding.kode)
    pesan = rule.pesan[finding.pesan]
    return {
        "kode": finding.kode,
        "judul": rule.judul.in_(bahasa),
        "tingkat": finding.tingkat,
        "profil": finding.profil,
        "pesan": pesan.temuan.in_(bahasa).format_map(finding.args),
        "berkas": finding.place.berkas,
        "baris": finding.place.span.line,
        "kolom": finding.place.span.column,
        "baris_akhir": finding.place.span.end_line,
        "kolom_akhir": finding.place.span.end_column,
        "jalur": finding.place.jalur,
        "terkait": [_related(place, rule.label[place.label].in_(bahasa)) for place in finding.terkait],
        "acuan": finding.acuan,
        "klausul": clause(rule),
        "kepastian": rule.kepastian,
        "syarat": rule.syarat.in_(bahasa),
        "perbaikan": pesan.perbaikan.in_(bahasa).format_map(finding.args),
    }


def clause(rule: Rule | Pertanyaan) -> str | None:
    """What a rule or a question rests on, in print; ``None`` for practice, which no clause may be put over."""
    return "; ".join(klausul(id_) for id_ in rule.klausul) or None if rule.kepastian != "P" else None


def rule_of(kode: str) -> Rule:
    """The rule behind the code of a finding; a crash has one too."""
    return CRASH if kode == CRASH.kode else BY_CODE[kode]


def _related(place: Place, label: str) -> Terkait:
    span = place.span
    return {
        "berkas": place.berkas,
        "baris": span.line,
        "kolom": span.column,
        "baris_akhir": span.end_line,
        "kolom_akhir": span.end_column,
        "jalur": place.jalur,
        "label": label,
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
