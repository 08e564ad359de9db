"""The head of a unit: its code, title and descriptor."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.importers.wording import Kosakata, join_pieces
from generator.importers.words import Asal, Line, Potongan, united

_BEFORE = r"(?:[\W\d]|[A-Z]\.)*"
_LABELS = (
    ("kode", re.compile(_BEFORE + r"(?:NO(?:MOR)?\b\.?\s*)?KODE\s*\.?\s*UNIT(?:\s+KOMPETENSI)?\b", re.IGNORECASE)),
    ("judul", re.compile(_BEFORE + r"JUDUL\s*UNIT(?:\s+KOMPETENSI)?\b", re.IGNORECASE)),
    (
        "deskripsi",
        re.compile(
            _BEFORE + r"(?:D[EI]S[CK]?K?RIPSI(?:\s*UNIT)?(?:\s+KOMPETENSI)?\b|URAIAN\s+(?:SINGKAT\s+)?UNIT(?=\s*:))",
            re.IGNORECASE,
        ),
    ),
)
_LABEL_REST = re.compile(r"(?:UNIT|KOMPETENSI|UNIT\s+KOMPETENSI)\b\s*:?\s*")
_CODE = re.compile(
    r"[A-Z]{1,3}\s*[.,]?\s*[A-Z0-9]{2,4}[A-Z0-9.,\s]*?[.,]\s*[0-9OI]{3}\s*[.,]\s*[0-9OI]{1,3}\b", re.IGNORECASE
)
_OTHER_LABEL = re.compile(r"[A-Z][A-Za-z]+(?:[ /][A-Za-z]+){0,3}\s*:\s*\S")
"""A label that units do not have by their format: "STATUS UNIT : Baru"."""

_SAME_EDGE = 4.0
_MAX_CODE = 40


@dataclass(frozen=True, slots=True)
class Kepala:
    """Head of a unit as printed; ``sisa`` is what stands beside the code."""

    kode: str
    judul: str
    deskripsi: str
    sisa: str = ""
    asal: Asal = field(default_factory=dict)
    lain: tuple[Line, ...] = ()
    """Lines with labels that the format does not know, and what belongs to them."""


def read_head(lines: Sequence[Line], kosakata: Kosakata) -> Kepala:
    """Code, title and descriptor from the lines above the table of elements."""
    parts: dict[str, list[Potongan]] = {name: [] for name, _ in _LABELS}
    current, fresh = "kode", False
    other: list[Line] = []
    edge = lines[0].x0
    for line in lines:
        name, start = _label(line.text)
        if name is None and abs(line.x0 - edge) < _SAME_EDGE and _OTHER_LABEL.match(line.text):
            current = ""
        if name is None and not current:
            other.append(line)
            continue
        if name is not None:
            current, fresh = name, True
        elif fresh:
            # A narrow label column breaks "DESKRIPSI UNIT" itself.
            broken = _LABEL_REST.match(line.text, start)
            start, fresh = broken.end() if broken else start, False
        rest = line.piece(start)
        if rest.teks:
            parts[current].append(rest)
    kode, sisa = _code(" ".join(piece.teks for piece in parts["kode"]))
    asal: Asal = {(name,): united(piece.kotak for piece in pieces) for name, pieces in parts.items() if pieces}
    judul, deskripsi = (join_pieces(parts[name], kosakata) for name in ("judul", "deskripsi"))
    return Kepala(kode, judul, deskripsi, sisa, asal, tuple(other))


def _label(text: str) -> tuple[str | None, int]:
    """The label that a line begins with, and where the text after it begins."""
    for name, pattern in _LABELS:
        match = pattern.match(text)
        if match:
            return name, len(text) - len(text[match.end() :].lstrip(" :;."))
    return None, len(text) - len(text.lstrip(": ")) if text.startswith(":") else 0


def _code(text: str) -> tuple[str, str]:
    """The code without blanks, and what else the line says."""
    match = _CODE.match(text)
    code = match[0] if match else text
    rest = text[match.end() :].strip(" .,;:") if match else ""
    return "".join(code.split()).strip(".,;:")[:_MAX_CODE], rest
