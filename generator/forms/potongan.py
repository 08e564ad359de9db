"""Rows of a table in pieces that stay on one page: as many as make a good part of one, never more."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")


def lines(text: str | None, width: int) -> int:
    """About how many lines a text takes in a column of so many letters; one for none."""
    return max(1, -(-len(text or "") // width))


def pieces(rows: Sequence[T], height: Callable[[T], int], limit: int) -> Iterator[tuple[int, Sequence[T]]]:
    """Rows in pieces of at most ``limit`` lines, or of a single row; each with the index of its first row."""
    start = used = 0
    for i, row in enumerate(rows):
        own = height(row)
        if i > start and used + own > limit:
            yield start, rows[start:i]
            start, used = i, 0
        used += own
    if start < len(rows):
        yield start, rows[start:]
