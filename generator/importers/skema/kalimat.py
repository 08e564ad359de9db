"""Sentences that our own scheme document prints around values, read back: the catalogue of the form is the grammar."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.forms.teks import teks
from generator.importers.wording import Kosakata, join_lines
from generator.importers.words import Line

_FIELD = re.compile(r"\\\{(\w+)\\\}")
_MOST_LINES = 12
_EDITION = 2023


@cache
def catalogue(name: str) -> Any:
    """Words of a form as shipped."""
    return teks(name, _EDITION)


@dataclass(frozen=True, slots=True)
class Kalimat:
    """A sentence found: the values in its gaps, and its lines."""

    isi: dict[str, str]
    baris: list[Line]


@cache
def pattern(template: str) -> re.Pattern[str]:
    """A template such as ``Berlaku {tahun} tahun.`` as a pattern with a group for each gap."""
    escaped = re.escape(" ".join(template.split()))
    return re.compile(_FIELD.sub(r"(?P<\1>.+?)", escaped))


def carve(lines: Sequence[Line], template: str, kosakata: Kosakata) -> tuple[Kalimat | None, list[Line]]:
    """The first sentence of this template, if it fills whole lines, and the lines without it."""
    wanted = pattern(template)
    first = template.split("{")[0].strip() or template[:12]
    for i, line in enumerate(lines):
        if not (line.text.startswith(first) or first.startswith(line.text)):
            continue
        for count in range(1, min(_MOST_LINES, len(lines) - i) + 1):
            chunk = list(lines[i : i + count])
            match = wanted.fullmatch(join_lines((each.text for each in chunk), kosakata))
            if match:
                return Kalimat(match.groupdict(), chunk), [*lines[:i], *lines[i + count :]]
    return None, list(lines)


def whole(text: str) -> int | None:
    """A whole number as legal texts print it: ``3``, ``3 (tiga)``, ``tiga``."""
    text = text.strip()
    match = re.match(r"(\d{1,4})\b", text)
    if match:
        return int(match[1])
    words = catalogue("_umum")["angka"]
    name = text.strip("() ").casefold()
    return words.index(name) if name in words else None
