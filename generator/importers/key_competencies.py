"""Key competencies: the table that units had before 2012, a name and a level from 1 to 3 to a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from generator.importers.anatomy import says
from generator.importers.words import Line

_ROW = re.compile(r"\W*\d{1,2}[.)]?\s+(?P<nama>\D.*?)\s+(?P<tingkat>[123])")
_HEADER = re.compile(r"\W*(?:NO\b\W*)?(?:KOMPETENSI\s+KUNCI|TINGKAT)\b.*", re.IGNORECASE)


def heads_key_competencies(line: Line) -> bool:
    """Whether the table of key competencies starts here."""
    return says(line, "kompetensi", "kunci") or says(line, "kompetensi", "kunci", "tingkat")


def read_key_competencies(lines: Sequence[Line]) -> tuple[list[dict[str, Any]], list[Line]]:
    """Names with levels, and the lines that are neither."""
    found: list[dict[str, Any]] = []
    rest: list[Line] = []
    for line in lines:
        match = _ROW.fullmatch(line.text)
        if match:
            found.append({"nama": match["nama"], "tingkat": int(match["tingkat"])})
        elif not _HEADER.fullmatch(line.text):
            rest.append(line)
    return found, rest
