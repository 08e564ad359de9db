"""The function map of a decree: main purpose, key functions, main functions and basic functions, as a tree.

The map is a table of some columns, usually four, whose cells span rows; what stands in which cell is read from ruled
lines. A map in any other shape is left out, and said to be.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import dropwhile, pairwise
from typing import Any

from generator.importers.anatomy import alike, heads_list
from generator.importers.bands import cuts
from generator.importers.wording import Kosakata, join_lines
from generator.importers.words import Line, Page, Word, lines_of

_LEAST_COLUMNS, _MOST_COLUMNS = 2, 5
_HEADER = ("tujuan", "utama", "fungsi", "kunci", "dasar")
_HEADING = re.compile(r"[A-Z]\.\s+\S.*")
_ON_PAGE = re.compile(r"FUNGSI\s+KUNCI", re.IGNORECASE)


@dataclass(slots=True)
class _Cell:
    column: int
    top: float
    bottom: float
    lines: list[str]
    below: list[_Cell] = field(default_factory=list)


def holds_map(text: str) -> bool:
    """Whether plain text of a page names the columns of the map."""
    return _ON_PAGE.search(text) is not None


def read_function_map(pages: Sequence[Page], kosakata: Kosakata) -> list[dict[str, Any]]:
    """The map as nested ``judul`` and ``anak``; empty where there is none that can be read."""
    roots: list[_Cell] = []
    last: list[_Cell | None] = [None] * _MOST_COLUMNS
    bounds: list[float] = []
    started = False
    for page in pages:
        lines, ended = _part(page, started=started)
        started = started or bool(lines)
        if lines:
            bounds = _bounds(lines, page, bounds)
            if not _LEAST_COLUMNS < len(bounds) <= _MOST_COLUMNS + 1:
                return []
            body = list(dropwhile(_is_header, lines))
            _take_page(_cells(body, page, bounds), roots, last)
        if ended:
            break
    return [_data(root, kosakata) for root in roots]


def _part(page: Page, *, started: bool) -> tuple[list[Line], bool]:
    """Lines of the map on a page, and whether it ends there."""
    lines: list[Line] = []
    for i, line in enumerate(page.lines):
        if not started and not lines:
            # The header stands on lines of its own, the first of which need not say "kunci".
            if _is_header(line) and any(_says_key(other) for other in page.lines[i : i + 4]):
                lines.append(line)
        elif heads_list(line) or (_HEADING.fullmatch(line.text) and not _is_header(line)):
            return lines, True
        else:
            lines.append(line)
    return lines, False


def _says_key(line: Line) -> bool:
    return any(alike(word.text, "kunci") for word in line.words)


def _is_header(line: Line) -> bool:
    return all(any(alike(word.text, name) for name in _HEADER) for word in line.words)


def _bounds(lines: Sequence[Line], page: Page, before: list[float]) -> list[float]:
    """Where the columns part: rules that run along the map."""
    top, bottom = lines[0].top, lines[-1].bottom
    along = [rule.at for rule in page.vertical if min(rule.end, bottom) - max(rule.start, top) > 0.6 * (bottom - top)]
    if before:
        return along if len(along) == len(before) else before
    return along


def _cells(body: Sequence[Line], page: Page, bounds: Sequence[float]) -> list[list[_Cell]]:
    """Cells of every column, empty ones too."""
    if not body:
        return [[] for _ in bounds[1:]]
    words = [word for line in body for word in line.words]
    low, high = body[0].top - 4, body[-1].bottom + 4
    result = []
    for column, (left, right) in enumerate(pairwise(bounds)):
        inside = [word for word in words if left <= (word.x0 + word.x1) / 2 < right]
        heights = [y for y in cuts(page.horizontal, left, right) if low < y < high]
        result.append([_cell(inside, column, page, a, b) for a, b in pairwise([low, *heights, high])])
    return result


def _cell(words: Sequence[Word], column: int, page: Page, top: float, bottom: float) -> _Cell:
    inside = lines_of((word for word in words if top <= word.middle < bottom), page.number)
    return _Cell(column, top, bottom, [line.text for line in inside])


def _take_page(columns: list[list[_Cell]], roots: list[_Cell], last: list[_Cell | None]) -> None:
    """Hang the cells of a page under those to their left; an empty cell goes on with the one above it."""
    spans: list[_Cell] = []
    for column, cells in enumerate(columns):
        current: list[_Cell] = []
        for cell in cells:
            above = last[column]
            if not cell.lines and above is not None:
                current.append(_Cell(column, cell.top, cell.bottom, above.lines, above.below))
            elif cell.lines:
                parent = next((p for p in spans if p.top <= (cell.top + cell.bottom) / 2 < p.bottom), None)
                if column and parent is None:
                    continue
                (parent.below if parent is not None else roots).append(cell)
                last[column] = cell
                current.append(cell)
        spans = current


def _data(cell: _Cell, kosakata: Kosakata) -> dict[str, Any]:
    data: dict[str, Any] = {"judul": join_lines(cell.lines, kosakata)}
    if cell.below:
        data["anak"] = [_data(below, kosakata) for below in cell.below]
    return data
