"""The head of a unit: its code, title and descriptor."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.importers.wording import Kosakata, join_lines
from generator.importers.words import Line

_LABELS = (
    ("kode", re.compile(r"\W*KODE\s*UNIT(?:\s+KOMPETENSI)?\b", re.IGNORECASE)),
    ("judul", re.compile(r"\W*JUDUL\s*UNIT(?:\s+KOMPETENSI)?\b", re.IGNORECASE)),
    ("deskripsi", re.compile(r"\W*D[EI]SKRIPSI(?:\s*UNIT)?(?:\s+KOMPETENSI)?\b", re.IGNORECASE)),
)
_LABEL_REST = re.compile(r"(?:UNIT|KOMPETENSI|UNIT\s+KOMPETENSI)\b\s*:?\s*")
_CODE = re.compile(
    r"[A-Z]{1,3}\s*[.,]?\s*[A-Z0-9]{2,4}[A-Z0-9.,\s]*?[.,]\s*[0-9OI]{3}\s*[.,]\s*[0-9OI]{1,3}\b", re.IGNORECASE
)
_MAX_CODE = 40


@dataclass(frozen=True, slots=True)
class Kepala:
    """Head of a unit as printed; ``sisa`` is what stands beside the code."""

    kode: str
    judul: str
    deskripsi: str
    sisa: str = ""


def read_head(lines: Sequence[Line], kosakata: Kosakata) -> Kepala:
    """Code, title and descriptor from the lines above the table of elements."""
    parts: dict[str, list[str]] = {name: [] for name, _ in _LABELS}
    current, fresh = "kode", False
    for line in lines:
        name, rest = _label(line.text)
        if name is not None:
            current, fresh = name, True
        elif fresh:
            # A narrow label column breaks "DESKRIPSI UNIT" itself.
            rest, fresh = _LABEL_REST.sub("", rest, count=1) if rest[:1].isupper() else rest, False
        if rest:
            parts[current].append(rest)
    kode, sisa = _code(" ".join(parts["kode"]))
    return Kepala(kode, join_lines(parts["judul"], kosakata), join_lines(parts["deskripsi"], kosakata), sisa)


def _label(text: str) -> tuple[str | None, str]:
    for name, pattern in _LABELS:
        match = pattern.match(text)
        if match:
            return name, text[match.end() :].lstrip(" :;.")
    return None, text.lstrip(": ") if text.startswith(":") else text


def _code(text: str) -> tuple[str, str]:
    """The code without blanks, and what else the line says."""
    match = _CODE.match(text)
    code = match[0] if match else text
    rest = text[match.end() :].strip(" .,;:") if match else ""
    return "".join(code.split()).strip(".,;:")[:_MAX_CODE], rest
