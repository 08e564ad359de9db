"""Rows of a two-column table, by its ruled lines: what stands left and right of the dividing line, row by row.

Rows are found by rules that cross the left column, never by printed numbers; within a row the right column may
have rules of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from generator.importers.columns import Pembatas, without_header
from generator.importers.words import Line, Page, Rule, lines_of

_COVERS = 0.6
"""Share of a column that a rule must cross to part rows; an underlined word crosses less."""

_SAME_RULE = 4.0


@dataclass(frozen=True, slots=True)
class Baris:
    """A row of the table, or the part of it that stands on one page.

    ``kanan`` holds the lines of the right column, parted where rules part them. ``awal_halaman``: nothing of
    the table stands above it on its page, except a repeated header. ``batas``: where the right column begins.
    """

    halaman: int
    kiri: tuple[Line, ...]
    kanan: tuple[tuple[Line, ...], ...]
    batas: float
    awal_halaman: bool


def read_bands(lines: Sequence[Line], pages: dict[int, Page]) -> list[Baris]:
    """The rows of a table from all its lines, header included, on however many pages."""
    result: list[Baris] = []
    columns = Pembatas()
    for number, group in groupby(lines, key=lambda line: line.page):
        body, header = without_header(list(group))
        divide = columns.on(pages[number], header, body)
        if divide is not None and body:
            result += _bands_of_page(body, pages[number], divide)
    return result


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
    result: list[Baris] = []
    for top, bottom in _between(parts):
        kiri = lines_of((w for w in left if top <= w.middle < bottom), page.number)
        kanan = [
            tuple(lines_of((w for w in right if low <= w.middle < high), page.number))
            for low, high in _between([top, *(y for y in inner if top < y < bottom), bottom])[1:-1]
        ]
        filled = tuple(part for part in kanan if part)
        if kiri or filled:
            result.append(Baris(page.number, tuple(kiri), filled, divide, awal_halaman=not result))
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
    return list(pairwise(ends))
