"""What a scheme document says, with the place of every value and every doubt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from generator.importers.words import Line

LONGEST = 2000
"""Characters of one item in which words are looked for; more is no sentence of a scheme."""

Kotak = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where a value stands: page, counted from 1, and box (left, top, right, bottom; in points, top left is 0)."""

    halaman: int
    kotak: Kotak

    @classmethod
    def of(cls, lines: list[Line]) -> Tempat:
        """The place of lines; of those on one page, which is the page of the first."""
        here = [line for line in lines if line.page == lines[0].page]
        box = (
            min(line.x0 for line in here),
            min(line.top for line in here),
            max(line.x1 for line in here),
            max(line.bottom for line in here),
        )
        return cls(lines[0].page, (round(box[0], 1), round(box[1], 1), round(box[2], 1), round(box[3], 1)))


@dataclass(frozen=True, slots=True)
class Catatan:
    """A place that a person must look at: page, key of the data, text as printed, why."""

    halaman: int
    jalur: str
    teks: str
    alasan: str
    kotak: Kotak | None = None


@dataclass(frozen=True, slots=True)
class BarisPaket:
    """A line of the package as printed."""

    kode: str
    judul: str
    kelompok: str
    tempat: Tempat


@dataclass(slots=True)
class Bacaan:
    """A document while it is read: values by key, where each stands, and what needs a look."""

    data: dict[str, Any] = field(default_factory=dict)
    asal: dict[str, Tempat] = field(default_factory=dict)
    """Place by path into the data, such as ``tujuan[2]``."""
    ragu: list[Catatan] = field(default_factory=list)
    penomoran: list[Catatan] = field(default_factory=list)
    acuan: list[Catatan] = field(default_factory=list)
    """Normative references that were not taken; ``jalur`` is the id that they would have, if that is certain."""
    sisa: list[Catatan] = field(default_factory=list)
    """Text that went nowhere."""
    paket: list[BarisPaket] = field(default_factory=list)
    ukuran: dict[int, tuple[float, float, int]] = field(default_factory=dict)
    """Width, height and quarter turns of each page that was read."""

    def doubt(self, lines: list[Line], jalur: str, alasan: str) -> None:
        """List a value as doubtful."""
        self.ragu.append(_note(lines, jalur, alasan))

    def leave(self, lines: list[Line], alasan: str, jalur: str = "") -> None:
        """List text that goes nowhere."""
        if lines:
            self.sisa.append(_note(lines, jalur, alasan))


def _note(lines: list[Line], jalur: str, alasan: str) -> Catatan:
    if not lines:
        return Catatan(1, jalur, "", alasan)
    place = Tempat.of(lines)
    return Catatan(place.halaman, jalur, shown(lines), alasan, place.kotak)


def shown(lines: list[Line]) -> str:
    """Lines as one text for a report."""
    return " ".join(line.text for line in lines)
