"""Section 8: the decision that sets the fee, its lines, and what else is said of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from generator.importers.skema.butir import read
from generator.importers.skema.kalimat import carve, catalogue
from generator.importers.skema.model import LONGEST, Bacaan, Tempat
from generator.importers.wording import Kosakata
from generator.importers.words import Line

_AMOUNT = re.compile(
    r"(?:\bRp\.?|\bIDR)\s*(?P<n>\d{1,3}(?:[.,]\d{3})+|\d{4,9})(?:,(?:00|-)|\s?,?-)?(?!\d)", re.IGNORECASE
)
_TABLE_AMOUNT = re.compile(r"(?:\bRp\.?\s*)?(?P<n>\d{1,3}(?:[.,]\d{3})+)(?:,(?:00|-)|\s?,?-)?\s*$", re.IGNORECASE)
_HEADING = re.compile(
    r"^\W*(?:No\.?\s+)?(?:Uraian|Komponen|Jenis|Rincian)\b.*\b(?:Jumlah|Biaya|Tarif|Besar\w*)\b", re.IGNORECASE
)
_MARKER = re.compile(r"^\W*(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[a-z][.)]|[-•])\s+")
_TOTAL = re.compile(r"^\W*(?:jumlah|total)\b", re.IGNORECASE)
_LINKS = re.compile(r"\s*(?:\b(?:adalah|sebesar|yaitu|ialah)\b|[:=])\s*$", re.IGNORECASE)


def read_fee(lines: Sequence[Line], bacaan: Bacaan, kosakata: Kosakata) -> None:
    """The fee, into ``bacaan``."""
    result: dict[str, Any] = {}
    decision, lines = carve(lines, catalogue("skema")["biaya_keputusan"], kosakata)
    if decision is not None:
        result["keputusan"] = decision.isi["keputusan"]
        bacaan.asal["biaya.keputusan"] = Tempat.of(decision.baris)
    rows, rest = _rows(lines, bacaan)
    other: list[str] = []
    for node in read(rest, kosakata):
        for line in [node, *node.anak]:
            _sentence(line.teks, line.baris, rows, other, bacaan)
    if rows:
        result["rincian"] = rows
    if other:
        result["keterangan"] = " ".join(other)
    if result:
        bacaan.data["biaya"] = result


def _rows(lines: Sequence[Line], bacaan: Bacaan) -> tuple[list[dict[str, Any]], list[Line]]:
    """Lines of a table: what is paid, and how much at the end of the line. Text follows the last amount."""
    heading = next((i for i, line in enumerate(lines) if _HEADING.match(line.text)), None)
    if heading is None:
        return [], list(lines)
    result: list[dict[str, Any]] = []
    rest = list(lines[:heading])
    waiting: list[Line] = []
    amounts = [i for i, line in enumerate(lines) if i > heading and _TABLE_AMOUNT.search(line.text)]
    last = amounts[-1] if amounts else heading
    for line in lines[heading + 1 : last + 1]:
        match = _TABLE_AMOUNT.search(line.text)
        if match is None:
            waiting.append(line)
            continue
        text = " ".join([*(each.text for each in waiting), line.text[: match.start()]])
        text = _MARKER.sub("", text).strip(" :-")
        if _TOTAL.match(text):
            bacaan.leave([*waiting, line], "jumlah dihitung sendiri dari rinciannya", "biaya")
        else:
            bacaan.asal[f"biaya.rincian[{len(result)}]"] = Tempat.of([*waiting, line])
            result.append({"uraian": text, "jumlah": _number(match["n"])})
        waiting = []
    return result, [*rest, *lines[last + 1 :]]


def _sentence(text: str, lines: list[Line], rows: list[dict[str, Any]], other: list[str], bacaan: Bacaan) -> None:
    """A sentence: a line of the fee where it names one amount, else a remark."""
    found = list(_AMOUNT.finditer(text[:LONGEST]))
    if len(found) != 1:
        if text:
            other.append(text)
            bacaan.asal.setdefault("biaya.keterangan", Tempat.of(lines))
        if len(found) > 1:
            bacaan.doubt(lines, "biaya", "beberapa jumlah dalam satu kalimat; rincian tidak dibuat")
        return
    before = _LINKS.sub("", text[: found[0].start()].strip())
    after = text[found[0].end() :].strip(" .,;-–")
    bacaan.asal[f"biaya.rincian[{len(rows)}]"] = Tempat.of(lines)
    if after:
        bacaan.doubt(lines, f"biaya.rincian[{len(rows)}]", "jumlah dibaca dari tengah kalimat; periksa uraiannya")
    rows.append(
        {
            "uraian": " ".join(part for part in (before, after) if part) or "Biaya sertifikasi",
            "jumlah": _number(found[0]["n"]),
        }
    )


def _number(text: str) -> int:
    return int(re.sub(r"\D", "", text))
