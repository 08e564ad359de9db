"""A page of pdfplumber, reduced to what the importers need: words by position, and ruled lines.

A page that was laid down sideways, or upside down, is turned upright first. Bold that is drawn as the same letter
twice is read once; watermarks are kept apart.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from statistics import median
from typing import Any

from generator.importers.words import Box, Page, Rule, Word, lines_of, rows_of

_WORD_GAP = 0.2
"""A gap this wide, in heights, parts words even where no blank is drawn."""

_LARGE = 2.6
"""Type so many times as high as that of the page is a watermark."""

_MANY = 150
_MOST = 0.6
_THIN = 3.0
_LOOK_BACK = 40
_LIGATURES = {ligature: unicodedata.normalize("NFKC", ligature) for ligature in "ﬀﬁﬂﬃﬄﬅﬆ"}

Turn = Callable[[float, float, float, float], tuple[float, float, float, float]]
"""Left, top, right and bottom of a box, as they are on the upright page."""


def page_of(page: Any, number: int) -> Page:
    """A page of pdfplumber, reduced to what the importers need."""
    chars = page.chars
    width, height = float(page.width), float(page.height)
    quarter = _quarter(chars)
    turn = _turn(quarter, width, height)
    boxes, turned = _characters(chars, quarter, turn)
    rules = list(_rules(page, turn, swapped=quarter in (1, 3)))
    if quarter in (1, 3):
        width, height = height, width
    return Page(
        number,
        width,
        height,
        tuple(lines_of(_words(boxes), number)),
        _joined(rule for upright, rule in rules if upright),
        _joined(rule for upright, rule in rules if not upright),
        turned,
        quarter,
    )


def _direction(char: Any) -> int:
    """Quarter turns of a letter, against the clock: 0 stands upright, 1 reads upward."""
    a, b, _, d = char["matrix"][:4]
    if abs(b) > abs(a):
        return 1 if b > 0 else 3
    return 2 if a < 0 and d < 0 else 0


def _quarter(chars: Sequence[Any]) -> int:
    """The turn that most letters of a page share; upright where none prevails."""
    if all(char["upright"] and char["matrix"][0] > 0 for char in chars[:_MANY:7]):
        return 0
    counts = [0, 0, 0, 0]
    for char in chars:
        counts[_direction(char)] += 1
    most = counts.index(max(counts))
    return most if counts[most] > _MOST * len(chars) else 0


def _turn(quarter: int, width: float, height: float) -> Turn | None:
    if quarter == 1:
        return lambda x0, top, x1, bottom: (height - bottom, x0, height - top, x1)
    if quarter == 2:
        return lambda x0, top, x1, bottom: (width - x1, height - bottom, width - x0, height - top)
    if quarter == 3:
        return lambda x0, top, x1, bottom: (top, width - x1, bottom, width - x0)
    return None


def _characters(chars: Sequence[Any], quarter: int, turn: Turn | None) -> tuple[list[Box], str]:
    boxes: list[Box] = []
    apart: list[str] = []
    seen: set[tuple[str, int, int]] = set()
    large = _LARGE * median(c["bottom"] - c["top"] for c in chars[::5]) if len(chars) > _MANY and not quarter else 1e9
    for char in chars:
        text = _clean(char["text"])
        if not text:
            continue
        x0, x1, top, bottom = char["x0"], char["x1"], char["top"], char["bottom"]
        if (not char["upright"] if not quarter else _direction(char) != quarter) or bottom - top > large:
            apart.append(text)
            continue
        if turn is not None:
            x0, top, x1, bottom = turn(x0, top, x1, bottom)
        # Bold is often drawn as the same letter twice, a hair apart.
        place = (text, round(x0), round(top))
        if place in seen:
            continue
        seen.add(place)
        boxes.append(Box(text, x0, x1, top, bottom))
    return boxes, " ".join("".join(apart).split())


def _clean(text: str) -> str:
    """A character as text: blanks made plain, ligatures taken apart, what cannot be written left out."""
    if text.isspace() or text in ("\u00a0", "\u200b", "\ufeff"):
        return " "
    text = _LIGATURES.get(text, text)
    return "".join(c for c in text if unicodedata.category(c) not in ("Cc", "Cs", "Cn"))


def _words(chars: Sequence[Box]) -> list[Word]:
    words: list[Word] = []
    for row in rows_of(chars):
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


def _rules(page: Any, turn: Turn | None, *, swapped: bool) -> Iterator[tuple[bool, Rule]]:
    """Pieces of ruled lines, with whether they stand upright: lines, thin boxes, and the sides of drawn boxes.

    A box that is only filled is a background, of a cell or behind a word, and rules nothing.
    """
    for thing in (*page.lines, *page.rects):
        x0, top, x1, bottom = (float(thing[key]) for key in ("x0", "top", "x1", "bottom"))
        if turn is not None:
            x0, top, x1, bottom = turn(x0, top, x1, bottom)
        if x1 - x0 <= _THIN:
            yield True, Rule((x0 + x1) / 2, top, bottom)
        if bottom - top <= _THIN:
            yield False, Rule((top + bottom) / 2, x0, x1)
        if thing["object_type"] == "rect" and thing.get("stroke") and min(x1 - x0, bottom - top) > _THIN:
            yield from ((True, Rule(x, top, bottom)) for x in (x0, x1))
            yield from ((False, Rule(y, x0, x1)) for y in (top, bottom))
    for edge in page.curve_edges:
        if edge["orientation"] not in ("v", "h"):
            continue
        x0, top, x1, bottom = edge["x0"], edge["top"], edge["x1"], edge["bottom"]
        if turn is not None:
            x0, top, x1, bottom = turn(x0, top, x1, bottom)
        upright = (edge["orientation"] == "v") != swapped
        yield upright, Rule(x0, top, bottom) if upright else Rule(top, x0, x1)


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
