"""The ruled table of units, cell by cell: a narrow column may break a code, and rules tell what belongs together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from generator.importers.bands import cuts
from generator.importers.words import Line, Page, lines_of

_NEAR = 3.0
_FEWEST_RULES = 3
"""Upright rules of a table with two columns."""


@dataclass(frozen=True, slots=True)
class BarisTabel:
    """A row: its lines, and its cells from left to right."""

    baris: list[Line]
    sel: tuple[list[Line], ...]


def ruled_table(lines: Sequence[Line], pages: Mapping[int, Page]) -> tuple[list[BarisTabel], list[Line]]:
    """The rows of the ruled tables among lines, and the lines that stand in none."""
    rows: list[BarisTabel] = []
    outside: list[Line] = []
    for number, group in groupby(lines, key=lambda line: line.page):
        here = list(group)
        found, rest = _of_page(here, pages[number])
        rows += found
        outside += rest
    return rows, outside


def _of_page(lines: list[Line], page: Page) -> tuple[list[BarisTabel], list[Line]]:
    top, bottom = min(line.top for line in lines), max(line.bottom for line in lines)
    upright = [rule for rule in page.vertical if rule.end > top and rule.start < bottom]
    columns = _distinct([rule.at for rule in upright])
    if len(columns) < _FEWEST_RULES:
        return [], lines
    first, last = min(rule.start for rule in upright) - _NEAR, max(rule.end for rule in upright) + _NEAR
    heights = [y for y in cuts(page.horizontal, columns[0], columns[-1]) if first <= y <= last]
    if len(heights) < 2:
        return [], lines
    inside = [line for line in lines if heights[0] < (line.top + line.bottom) / 2 < heights[-1]]
    rows = []
    for above, below in pairwise(heights):
        row = [line for line in inside if above <= (line.top + line.bottom) / 2 < below]
        if row:
            rows.append(BarisTabel(row, _cells(row, columns, page.number)))
    taken = {id(line) for line in inside}
    return rows, [line for line in lines if id(line) not in taken]


def _distinct(positions: Sequence[float]) -> list[float]:
    result: list[float] = []
    for at in sorted(positions):
        if not result or at - result[-1] > _NEAR:
            result.append(at)
    return result


def _cells(row: Sequence[Line], columns: Sequence[float], page: int) -> tuple[list[Line], ...]:
    words = [word for line in row for word in line.words]
    edges = [float("-inf"), *columns[1:-1], float("inf")]
    return tuple(
        lines_of((w for w in words if left <= (w.x0 + w.x1) / 2 < right), page) for left, right in pairwise(edges)
    )
