"""Words, lines of words and ruled lines of a page, by position.

Documents differ in the order in which they draw, in fonts within a line, and in whether blanks are drawn at
all; position alone is reliable.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

_SAME_LINE = 0.45
"""Middles this near, in heights of the taller, stand on one line: also italics, and raised or lowered type."""

_WORD_GAP = 0.2
"""A gap this wide, in heights, parts words even where no blank is drawn."""

_THIN = 3.0
_LOOK_BACK = 40
_LIGATURES = {ligature: unicodedata.normalize("NFKC", ligature) for ligature in "ﬀﬁﬂﬃﬄﬅﬆ"}


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


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand on one line of a page, from left to right."""

    page: int
    words: tuple[Word, ...]
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

    def after(self, count: int) -> Line | None:
        """The line without its first words; ``None`` when nothing remains."""
        return Line(self.page, self.words[count:]) if len(self.words) > count else None


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its lines from top to bottom, and its ruled lines.

    ``turned`` is text that does not stand upright; nothing is read from it, but it is not hidden either.
    """

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    vertical: tuple[Rule, ...]
    horizontal: tuple[Rule, ...]
    turned: str = ""


def page_of(page: Any, number: int) -> Page:
    """A page of pdfplumber, reduced to what the importers need."""
    chars, turned = _characters(page)
    rules = list(_rules(page))
    return Page(
        number,
        float(page.width),
        float(page.height),
        tuple(lines_of(_words(chars), number)),
        _joined(rule for upright, rule in rules if upright),
        _joined(rule for upright, rule in rules if not upright),
        turned,
    )


def lines_of(words: Iterable[Word], page: int) -> list[Line]:
    """Words gathered into lines, from top to bottom."""
    return [Line(page, tuple(sorted(row, key=lambda word: word.x0))) for row in _rows(words)]


def _characters(page: Any) -> tuple[list[Box], str]:
    boxes: list[Box] = []
    turned: list[str] = []
    seen: set[tuple[str, int, int]] = set()
    for char in page.chars:
        text = _clean(char["text"])
        if not text:
            continue
        if not char["upright"]:
            turned.append(text)
            continue
        # Bold is often drawn as the same letter twice, a hair apart.
        place = (text, round(char["x0"]), round(char["top"]))
        if place in seen:
            continue
        seen.add(place)
        boxes.append(Box(text, char["x0"], char["x1"], char["top"], char["bottom"]))
    return boxes, " ".join("".join(turned).split())


def _clean(text: str) -> str:
    """A character as text: blanks made plain, ligatures taken apart, what cannot be written left out."""
    if text.isspace() or text in ("\u00a0", "\u200b", "\ufeff"):
        return " "
    text = _LIGATURES.get(text, text)
    return "".join(c for c in text if unicodedata.category(c) not in ("Cc", "Cs", "Cn"))


def _rows(boxes: Iterable[Box]) -> list[list[Box]]:
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


def _words(chars: Sequence[Box]) -> list[Word]:
    words: list[Word] = []
    for row in _rows(chars):
        start: list[Box] = []
        for char in sorted(row, key=lambda char: char.x0):
            apart = bool(start) and char.x0 - start[-1].x1 > _WORD_GAP * (char.bottom - char.top)
            if start and (apart or char.text == " "):
                words.append(_word(start))
                start = []
            if char.text != " ":
                start.append(char)
        if start:
            words.append(_word(start))
    return words


def _word(chars: Sequence[Box]) -> Word:
    return Word(
        unicodedata.normalize("NFC", "".join(char.text for char in chars)),
        chars[0].x0,
        chars[-1].x1,
        min(char.top for char in chars),
        max(char.bottom for char in chars),
    )


def _rules(page: Any) -> Iterator[tuple[bool, Rule]]:
    """Pieces of ruled lines, with whether they stand upright: lines, thin boxes, and the sides of drawn boxes.

    A box that is only filled is a background, of a cell or behind a word, and rules nothing.
    """
    for thing in (*page.lines, *page.rects):
        x0, x1, top, bottom = (float(thing[key]) for key in ("x0", "x1", "top", "bottom"))
        if x1 - x0 <= _THIN:
            yield True, Rule((x0 + x1) / 2, top, bottom)
        if bottom - top <= _THIN:
            yield False, Rule((top + bottom) / 2, x0, x1)
        if thing["object_type"] == "rect" and thing.get("stroke") and min(x1 - x0, bottom - top) > _THIN:
            yield from ((True, Rule(x, top, bottom)) for x in (x0, x1))
            yield from ((False, Rule(y, x0, x1)) for y in (top, bottom))
    for edge in page.curve_edges:
        if edge["orientation"] == "v":
            yield True, Rule(edge["x0"], edge["top"], edge["bottom"])
        elif edge["orientation"] == "h":
            yield False, Rule(edge["top"], edge["x0"], edge["x1"])


def _joined(pieces: Iterable[Rule]) -> tuple[Rule, ...]:
    """Ruled lines from the pieces they are drawn in: borders come as rectangles, cell by cell."""
    rules: list[list[float]] = []
    for at, start, end in sorted(pieces):
        near = (
            rule
            for rule in reversed(rules[-_LOOK_BACK:])
            if at - rule[0] <= _THIN and start <= rule[2] + _THIN and end >= rule[1] - _THIN
        )
        rule = next(near, None)
        if rule is None:
            rules.append([at, start, end])
        else:
            rule[1], rule[2] = min(rule[1], start), max(rule[2], end)
    return tuple(Rule(*rule) for rule in rules if rule[2] - rule[1] > 2 * _THIN)
