"""Text set in two columns, brought into the order in which it is read: the left column, then the right one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.importers.words import Line, Word

_GUTTER = 5.0
"""Half of the empty strip between columns, in points."""

_LEAST_LINES = 6
"""Lines that have words on both sides; fewer may be chance."""

_LEAST_WORDS = 2.0
_NARROWEST = 0.25
"""No column is a smaller share of the width."""

_STEPS = 50
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]")

_Sides = tuple[tuple[Word, ...], tuple[Word, ...]]


def in_reading_order(lines: Sequence[Line]) -> list[Line]:
    """The lines of text, column by column where a page is set in two."""
    result: list[Line] = []
    for _, group in groupby(lines, key=lambda line: line.page):
        page = list(group)
        at = _divide(page)
        result += page if at is None else _unfolded(page, at)
    return result


def _divide(lines: Sequence[Line]) -> float | None:
    """Where the columns of a page part, if it has two."""
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    counts = {}
    for step in range(_STEPS + 1):
        at = left + (right - left) * (_NARROWEST + (1 - 2 * _NARROWEST) * step / _STEPS)
        counts[at] = sum(sum(all(side) for side in run) for _, run in _runs(lines, at) if _is_columns(run))
    best = max(counts.values())
    even = [at for at, count in counts.items() if count == best]
    return even[len(even) // 2] if best else None


def _unfolded(lines: Sequence[Line], at: float) -> list[Line]:
    result: list[Line] = []
    for whole, run in _runs(lines, at):
        if _is_columns(run):
            result += [Line(lines[0].page, side[i]) for i in (0, 1) for side in run if side[i]]
        else:
            result += whole
    return result


def _runs(lines: Sequence[Line], at: float) -> Iterator[tuple[list[Line], list[_Sides]]]:
    """Runs of lines that leave the strip empty, parted there, and between them lines that cross it."""
    for crosses, group in groupby(
        lines, key=lambda line: any(w.x0 < at + _GUTTER and w.x1 > at - _GUTTER for w in line.words)
    ):
        run = list(group)
        yield run, [] if crosses else [_parted(line, at) for line in run]


def _parted(line: Line, at: float) -> _Sides:
    return tuple(word for word in line.words if word.x0 < at), tuple(word for word in line.words if word.x0 >= at)


def _is_columns(run: Sequence[_Sides]) -> bool:
    """Whether both sides are running text with numbers of their own, not names with values beside them."""
    both = [sides for sides in run if all(sides)]
    if len(both) < _LEAST_LINES:
        return False
    return all(
        sum(len(sides[i]) for sides in both) >= _LEAST_WORDS * len(both)
        and sum(_NUMBERED.match(sides[i][0].text) is not None for sides in run if sides[i]) > 1
        for i in (0, 1)
    )
