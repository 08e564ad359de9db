"""Key competencies: the table that units had before 2012, a name and a level from 1 to 3 to a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from generator.importers.words import Asal, Line, united

_HEADING = re.compile(r"\W*(?:\d{1,2}[.)]?\s*)?(?:NO\b\W*)?KOMPETENSI[\s-]+KUNCI\b.{0,40}", re.IGNORECASE)
_HEADER = re.compile(r"\W*(?:NO\b\W*)?(?:KOMPETENSI\s+KUNCI|TINGKAT|DALAM\s+UNIT\s+INI)\b.*|\W*NO\W*", re.IGNORECASE)
_NUMBER = re.compile(r"\W*\d{1,2}[.)]?\s+(?=\D)")
_LEVEL = re.compile(r"[123]")


def heads_key_competencies(line: Line) -> bool:
    """Whether the table of key competencies starts here."""
    return _HEADING.fullmatch(line.text) is not None


def is_heading(line: Line) -> bool:
    """Whether a line is part of the heads of that table."""
    return _HEADER.fullmatch(line.text) is not None


def read_key_competencies(lines: Sequence[Line], asal: Asal) -> tuple[list[dict[str, Any]], list[Line]]:
    """Names with levels, and the lines that are neither; a name may run over lines. ``asal`` takes where they stand."""
    rows: list[tuple[list[str], list[int], list[Line]]] = []
    rest: list[Line] = []
    for line in lines:
        number = _NUMBER.match(line.text)
        if number is None and (not rows or _HEADER.fullmatch(line.text)):
            if not _HEADER.fullmatch(line.text):
                rest.append(line)
            continue
        if number is not None:
            rows.append(([], [], []))
        names, levels, own = rows[-1]
        words = line.text[number.end() if number else 0 :].split()
        if words and not levels and _LEVEL.fullmatch(words[-1]):
            levels.append(int(words.pop()))
        names += words
        own.append(line)
    whole = [row for row in rows if row[1]]
    found = [{"nama": " ".join(names), "tingkat": levels[0]} for names, levels, _ in whole]
    for i, (_, _, own) in enumerate(whole):
        for key in ("nama", "tingkat"):
            asal[("kompetensi_kunci", i, key)] = united(line.piece().kotak for line in own)
    return found, rest + [line for _, levels, own in rows if not levels for line in own]
