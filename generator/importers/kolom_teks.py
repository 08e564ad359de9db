"""The table of elements in typed text: its two columns put upright again.

``pdftotext -layout`` keeps columns only roughly: from row to row the right one wanders by some characters. Numbers of
criteria tell where it begins; other lines are parted at the word that begins nearest to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.importers.words import Line, Word

_NUMBER = re.compile(r"\d{1,2}[.,]\d{1,2}[.)]?")
_LEAST = 40.0
"""No column of titles is narrower, in points of typed text (5 for a character)."""

_NEAR = 25.0
_HANG = 30.0


def upright(lines: Sequence[Line]) -> list[Line]:
    """The lines with the right column at one place; unchanged where numbers do not tell where it is."""
    margin = min((line.x0 for line in lines), default=0.0)
    starts = [_start(line, margin) for line in lines]
    known = [line.words[i].x0 for line, i in zip(lines, starts, strict=True) if i is not None]
    if len(known) < 2:
        return list(lines)
    column = max(known)
    number_x, text_x = known[0], known[0] + _HANG
    result = []
    for line, i in zip(lines, starts, strict=True):
        if i is not None:
            number_x = line.words[i].x0
            text_x = line.words[i + 1].x0 if len(line.words) > i + 1 else text_x
            result.append(_moved(line, i, column, numbered=True))
        else:
            at = _parting(line, number_x, text_x)
            result.append(_moved(line, at, column + _HANG, numbered=False) if at is not None else line)
    return result


def _start(line: Line, margin: float) -> int | None:
    """The word that is the number of a criterion in the right column."""
    for i, word in enumerate(line.words[:12]):
        if word.x0 > margin + _LEAST and _NUMBER.fullmatch(word.text):
            before = line.words[i - 1].x1 if i else margin
            if i == 0 or word.x0 - before >= 5.0:
                return i
    return None


def _parting(line: Line, number_x: float, text_x: float) -> int | None:
    """The first word of the right column on a line without a number."""
    if line.x0 > number_x - _NEAR / 2:
        return 0
    near = [i for i, word in enumerate(line.words) if i and -_NEAR < word.x0 - text_x < _NEAR / 2]
    wide = [i for i in near if line.words[i].x0 - line.words[i - 1].x1 > 6.0]
    candidates = wide or near
    return min(candidates, key=lambda i: abs(line.words[i].x0 - text_x), default=None)


def _moved(line: Line, at: int, x: float, *, numbered: bool) -> Line:
    """The line with its words from ``at`` on moved to ``x``, text after a number to where text hangs."""
    left, right = line.words[:at], line.words[at:]
    moved = [_shifted(word, x - right[0].x0) for word in right]
    if numbered and len(right) > 1:
        moved = [moved[0], *(_shifted(word, x + _HANG - right[1].x0) for word in right[1:])]
    return replace(line, words=(*left, *moved))


def _shifted(word: Word, by: float) -> Word:
    return word._replace(x0=word.x0 + by, x1=word.x1 + by)
