"""SARIF 2.1.0: what code scanning of GitHub, GitLab and Azure reads, and editors open."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, version
from typing import Any
from urllib.parse import quote

from checks.laporan import Laporan, Tempat, Temuan, TemuanDikecualikan
from checks.present import clause, rule_of
from checks.report.cara import Cara
from checks.report.sidik import fingerprints

_LEVEL = {"mayor": "error", "minor": "warning", "observasi": "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def report(laporan: Laporan, cara: Cara) -> str:
    """One run. Waived findings are results with a suppression that gives the reason."""
    findings: list[Temuan] = [*laporan["temuan"], *laporan["dikecualikan"]]
    codes = sorted({temuan["kode"] for temuan in findings})
    results = [
        _result(temuan, codes.index(temuan["kode"]), sidik, cara)
        for temuan, sidik in zip(findings, fingerprints(findings), strict=True)
    ]
    for result, waived in zip(results[len(laporan["temuan"]) :], laporan["dikecualikan"], strict=True):
        result["suppressions"] = [_suppression(waived)]
    driver = {
        "name": "Telusur",
        "version": _version(),
        "properties": {"tanggal_aturan": laporan["tanggal_aturan"], "profil": laporan["profil"]},
        "rules": [_rule(code, cara.bahasa) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "language": cara.bahasa,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"SRCROOT": {"description": {"text": "The top of the git repository"}}},
        "results": results,
    }
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _version() -> str:
    try:
        return version("telusur")
    except PackageNotFoundError:
        return "0"


def _rule(code: str, bahasa: str) -> dict[str, Any]:
    rule = rule_of(code)
    why = rule.mengapa.in_(bahasa)
    basis = clause(rule)
    wrong, right = ("Wrong", "Right") if bahasa == "en" else ("Salah", "Benar")
    examples = f"**{wrong}**\n\n```yaml\n{rule.salah}\n```\n\n**{right}**\n\n```yaml\n{rule.benar}\n```"
    return {
        "id": code,
        "shortDescription": {"text": rule.judul.in_(bahasa)},
        "fullDescription": {"text": rule.syarat.in_(bahasa)},
        "help": {"text": why, "markdown": "\n\n".join(part for part in (why, basis, examples) if part)},
        "defaultConfiguration": {"level": _LEVEL[rule.tingkat]},
        "properties": {"tags": ["BNSP", rule.profil], "kepastian": rule.kepastian, "klausul": basis},
    }


def _result(temuan: Temuan, index: int, sidik: str, cara: Cara) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": temuan["kode"],
        "ruleIndex": index,
        "level": _LEVEL[temuan["tingkat"]],
        "message": {"text": f"{temuan['pesan']} {temuan['perbaikan']}"},
        "partialFingerprints": {"telusur/v1": sidik},
        "properties": {"acuan": temuan["acuan"], "jalur": temuan["jalur"], "profil": temuan["profil"]},
    }
    if temuan["berkas"]:
        result["locations"] = [_location(temuan, cara)]
    related = [place for place in temuan["terkait"] if place["berkas"]]
    if related:
        result["relatedLocations"] = [
            {"id": n, "message": {"text": place["label"]}, **_location(place, cara)}
            for n, place in enumerate(related, 1)
        ]
    return result


def _location(place: Tempat, cara: Cara) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(cara.letak.jalur(place["berkas"])), "uriBaseId": "SRCROOT"},
            "region": {
                "startLine": place["baris"],
                "startColumn": place["kolom"],
                "endLine": place["baris_akhir"],
                "endColumn": place["kolom_akhir"],
            },
        }
    }


def _suppression(waived: TemuanDikecualikan) -> dict[str, Any]:
    return {
        "kind": "external",
        "status": "accepted",
        "justification": f"{waived['alasan']} ({waived['oleh']}, {waived['sampai']})",
    }
