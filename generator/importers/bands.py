"""Rows of a two-column table, by its ruled lines: what stands left and right of the dividing line, row by row.

Rows are found by rules that cross the left column, never by printed numbers; within a row the right column may
have rules of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.importers.anatomy import alike, is_table_header
from generator.importers.words import Line, Page, Rule, Word, lines_of

_NEAR = 25.0
"""How far the dividing line may move from one page to the next."""

_COVERS = 0.6
"""Share of a column that a rule must cross to part rows; an underlined word crosses less."""

_SAME_RULE = 4.0


@dataclass(frozen=True, slots=True)
class Baris:
    """A row of the table, or the part of it that stands on one page.

    ``kanan`` holds the lines of the right column, parted where rules part them. ``awal_halaman``: nothing of
    the table stands above it on its page, except a repeated header.
    """

    halaman: int
    kiri: tuple[Line, ...]
    kanan: tuple[tuple[Line, ...], ...]
    awal_halaman: bool


def read_bands(lines: Sequence[Line], pages: dict[int, Page]) -> list[Baris]:
    """The rows of a table from all its lines, header included, on however many pages."""
    result: list[Baris] = []
    divide: float | None = None
    for number, group in groupby(lines, key=lambda line: line.page):
        body, named = _without_header(list(group))
        divide = _divide(named, body, pages[number], divide)
        if divide is not None:
            result += _bands_of_page(body, pages[number], divide)
    return result


def is_header_start(line: Line) -> bool:
    """Whether a line names the columns of the table of elements, or begins to."""
    return (
        any(alike(word.text, "elemen") for word in line.words[:2]) or alike(line.words[0].text, "kriteria")
    ) and is_table_header([word.text for word in line.words])


def _without_header(lines: list[Line]) -> tuple[list[Line], list[Word]]:
    """The lines below the header of a page, and the words of the header."""
    header: list[Word] = []
    for i, line in enumerate(lines):
        if not is_table_header([word.text for word in line.words]):
            return lines[i:], header
        header += line.words
    return [], header


def _divide(header: Sequence[Word], body: Sequence[Line], page: Page, before: float | None) -> float | None:
    """Where the two columns part on this page."""
    if not body:
        return before
    top, bottom = body[0].top, body[-1].bottom
    rules = [rule.at for rule in page.vertical if rule.start < bottom and rule.end > top]
    left = max((w.x1 for w in header if alike(w.text, "elemen") or alike(w.text, "kompetensi")), default=None)
    right = min((w.x0 for w in header if alike(w.text, "kriteria")), default=None)
    if left is not None and right is not None and left < right:
        between = [x for x in rules if left < x < right]
        if between:
            return between[0]
        return _gap(body, left, right)
    if before is not None:
        return min((x for x in rules if abs(x - before) < _NEAR), key=lambda x: abs(x - before), default=before)
    return None


def _gap(body: Sequence[Line], left: float, right: float) -> float:
    """The place between two column heads that the fewest words cross, the rightmost of the best."""
    words = [word for line in body for word in line.words]
    starts = sorted({word.x0 - 1 for word in words if left - 60 < word.x0 < right + 20}) or [(left + right) / 2]
    return min(starts, key=lambda x: (sum(word.x0 < x < word.x1 for word in words), -_begins(words, x)))


def _begins(words: Iterable[Word], x: float) -> int:
    return sum(abs(word.x0 - 1 - x) < 3 for word in words)


def _bands_of_page(body: Sequence[Line], page: Page, divide: float) -> list[Baris]:
    words = [word for line in body for word in line.words]
    left = [word for word in words if (word.x0 + word.x1) / 2 < divide]
    right = [word for word in words if (word.x0 + word.x1) / 2 >= divide]
    left_edge = min((rule.at for rule in page.vertical if rule.at < divide - 20), default=None)
    if left_edge is None:
        left_edge = min((word.x0 for word in left), default=divide - 100)
    right_edge = max(word.x1 for word in right) if right else divide + 100
    parts = cuts(page.horizontal, left_edge, divide)
    inner = cuts(page.horizontal, divide, right_edge)
    result = []
    for top, bottom in _between(parts):
        kiri = lines_of((w for w in left if top <= w.middle < bottom), page.number)
        kanan = [
            tuple(lines_of((w for w in right if low <= w.middle < high), page.number))
            for low, high in _between([top, *(y for y in inner if top < y < bottom), bottom])[1:-1]
        ]
        filled = tuple(part for part in kanan if part)
        if kiri or filled:
            result.append(Baris(page.number, tuple(kiri), filled, awal_halaman=not result))
    return result


def cuts(rules: Sequence[Rule], start: float, end: float) -> list[float]:
    """Heights at which rules cross a column."""
    covered: list[list[float]] = []
    for rule in rules:
        width = min(rule.end, end) - max(rule.start, start)
        if width <= 0:
            continue
        if covered and rule.at - covered[-1][0] < _SAME_RULE:
            covered[-1][1] += width
        else:
            covered.append([rule.at, width])
    return [at for at, width in covered if width >= _COVERS * (end - start)]


def _between(cuts: Sequence[float]) -> list[tuple[float, float]]:
    """The spans above, between and below cuts."""
    ends = [float("-inf"), *cuts, float("inf")]
    return list(zip(ends, ends[1:], strict=False))
