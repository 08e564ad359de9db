"""Words, lines of words and ruled lines of a page, by position.

Documents differ in the order in which they draw, in fonts within a line, and in whether blanks are drawn at
all; position alone is reliable.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from registry.reader import Path

_SAME_LINE = 0.45
"""Middles this near, in heights of the taller, stand on one line: also italics, and raised or lowered type."""


class Box(NamedTuple):
    """Text with the box it fills; ``top`` grows downward."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        """Height of the middle of the box."""
        return (self.top + self.bottom) / 2


Word = Box


class Rule(NamedTuple):
    """A ruled line: ``at`` is its constant coordinate, ``start`` to ``end`` what it spans on the other axis."""

    at: float
    start: float
    end: float


class Kotak(NamedTuple):
    """Where something stands: page, counted from 1, and box in points from the upper left corner."""

    halaman: int
    x0: float
    top: float
    x1: float
    bottom: float


class Potongan(NamedTuple):
    """A piece of text, at most a line, and where it stands."""

    teks: str
    kotak: Kotak
    paragraf: bool = False
    """Whether a paragraph surely begins with it."""


Asal = dict[Path, tuple[Kotak, ...]]
"""Where the values of a file stand in the document, by their path."""


def united(boxes: Iterable[Kotak]) -> tuple[Kotak, ...]:
    """One box for every page, around all boxes of that page."""
    pages: dict[int, Kotak] = {}
    for box in boxes:
        old = pages.get(box.halaman, box)
        low = (min(a, b) for a, b in zip(old[1:3], box[1:3], strict=True))
        high = (max(a, b) for a, b in zip(old[3:], box[3:], strict=True))
        pages[box.halaman] = Kotak(box.halaman, *low, *high)
    return tuple(pages.values())


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand on one line of a page, from left to right."""

    page: int
    words: tuple[Word, ...]
    paragraf: bool = False
    """Whether it surely begins a paragraph; on paper nothing tells."""
    text: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", " ".join(word.text for word in self.words))

    @property
    def x0(self) -> float:
        """Left end."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Right end."""
        return self.words[-1].x1

    @property
    def top(self) -> float:
        """Upper end."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """Lower end."""
        return max(word.bottom for word in self.words)

    def piece(self, start: int = 0) -> Potongan:
        """The text from a character on, with the box of the words it is made of."""
        first = len(self.text[:start].split(" ")) - 1
        words = self.words[first:] or self.words[-1:]
        top, bottom = min(word.top for word in words), max(word.bottom for word in words)
        box = Kotak(self.page, words[0].x0, top, words[-1].x1, bottom)
        return Potongan(self.text[start:].strip(), box, self.paragraf and not start)

    def after(self, count: int) -> Line | None:
        """The line without its first words; ``None`` when nothing remains."""
        return Line(self.page, self.words[count:]) if len(self.words) > count else None


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its lines from top to bottom, and its ruled lines.

    ``turned`` is text that does not stand as the others do: turned, or far larger, as watermarks are. Nothing is read
    from it, but it is not hidden either.
    """

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    vertical: tuple[Rule, ...]
    horizontal: tuple[Rule, ...]
    turned: str = ""
    quarter: int = 0
    """Quarter turns, against the clock, by which the text lay on the sheet; boxes are those of the upright page."""
    ketikan: bool = False
    """Whether it was typed text, whose columns are kept only roughly."""


def lines_of(words: Iterable[Word], page: int) -> list[Line]:
    """Words gathered into lines, from top to bottom."""
    return [Line(page, tuple(sorted(row, key=lambda word: word.x0))) for row in rows_of(words)]


def rows_of(boxes: Iterable[Box]) -> list[list[Box]]:
    """Boxes that stand on one line, from top to bottom."""
    rows: list[list[Box]] = []
    middle, height = 0.0, 0.0
    for box in sorted(boxes, key=lambda box: (box.middle, box.x0)):
        tall = box.bottom - box.top
        if not rows or box.middle - middle > _SAME_LINE * max(height, tall):
            rows.append([box])
            middle, height = box.middle, tall
        else:
            rows[-1].append(box)
            if tall > height:
                middle, height = box.middle, tall
    return rows
