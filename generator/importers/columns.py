"""The two columns of the table of elements: their header, and where they part on each page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from generator.importers.anatomy import alike, is_table_header
from generator.importers.words import Line, Page, Word

_NEAR = 25.0
"""How far the dividing rule may move from one page to the next."""

_LEFTWARD, _RIGHTWARD = 60.0, 20.0
"""How far beside the gap between the column heads numbers of criteria may begin: heads are centred."""

_MIN_LEFT = 40.0
"""No column of titles is narrower."""

_WHOLE_HEADER = ("elemen", "kriteria", "kompetensi", "unjuk", "kerja")
_NUMBER = re.compile(r"\d{1,2}[.,]\d{1,2}[.)]?")


def is_header_start(line: Line) -> bool:
    """Whether a line names the columns of the table of elements, or begins to."""
    named = any(_is_left(word) for word in line.words[:2]) or _is_right(line.words[0])
    return named and is_table_header([word.text for word in line.words])


def without_header(lines: list[Line]) -> tuple[list[Line], list[Word]]:
    """The lines below the header of a page, and the words of the header; a page may have none."""
    header: list[Word] = []
    for i, line in enumerate(lines):
        if not is_table_header([word.text for word in line.words]) or _named(header, *_WHOLE_HEADER):
            return (lines[i:], header) if _has_columns(header) else (lines, [])
        header += line.words
    return [], header


def _named(words: Sequence[Word], *names: str) -> bool:
    return all(any(alike(word.text, name) for word in words) for name in names)


def _has_columns(words: Sequence[Word]) -> bool:
    return any(_is_left(word) for word in words) and any(_is_right(word) for word in words)


def _is_left(word: Word) -> bool:
    """Whether a word heads the left column: "ELEMEN KOMPETENSI", "SUB KOMPETENSI"."""
    return alike(word.text, "elemen") or alike(word.text, "subkompetensi") or word.text.casefold() == "sub"


def _is_right(word: Word) -> bool:
    """Whether a word heads the right column: "KRITERIA UNJUK KERJA", "KUK"."""
    return alike(word.text, "kriteria") or word.text.upper() == "KUK"


class Pembatas:
    """Where the columns part, page after page: on the dividing rule, else before the numbers of criteria."""

    def __init__(self) -> None:
        self.at: float | None = None
        self._heads: tuple[float, float] | None = None
        self._edge: float | None = None

    def on(self, page: Page, header: Sequence[Word], body: Sequence[Line]) -> float | None:
        """The dividing line on this page, as far as header, rules, text and the pages before tell."""
        self._heads = _gap_between_heads(header) or self._heads
        words = [*header, *(word for line in body for word in line.words)]
        top, bottom = min(word.top for word in words), max(word.bottom for word in words)
        rules = [rule.at for rule in page.vertical if rule.start < bottom and rule.end > top]
        edge = min(rules, default=None)
        if self.at is not None and self._edge is not None and edge is not None:
            # Margins of left and right pages may be mirrored: the table moves as a whole.
            self.at += edge - self._edge
        self._edge = edge if edge is not None else self._edge
        found = self._by_rule(rules, here=bool(header))
        if found is None and body:
            found = self._by_text(words[len(header) :])
        self.at = found if found is not None else self.at
        return self.at

    def _by_rule(self, rules: Sequence[float], *, here: bool) -> float | None:
        if self._heads is not None and (here or self.at is None):
            between = [x for x in rules if self._heads[0] < x < self._heads[1]]
            if between:
                return between[0]
        if self.at is None:
            return None
        at = self.at
        return min((x for x in rules if abs(x - at) < _NEAR), key=lambda x: abs(x - at), default=None)

    def _by_text(self, words: Sequence[Word]) -> float | None:
        low, high = self._window(words)
        inside = [word for word in words if low < word.x0 < high]
        numbers = [word.x0 for word in inside if _NUMBER.fullmatch(word.text)]
        if len(numbers) > 1:
            middle = median(numbers)
            return min(x for x in numbers if abs(x - middle) < _RIGHTWARD) - 1
        if self.at is not None or self._heads is None:
            return self.at
        return min((word.x0 - 1 for word in inside), key=lambda x: _crossing(words, x), default=(low + high) / 2)

    def _window(self, words: Sequence[Word]) -> tuple[float, float]:
        """Where numbers of criteria may begin."""
        if self.at is not None:
            return self.at - _LEFTWARD, self.at + _NEAR + _RIGHTWARD
        if self._heads is not None:
            return self._heads[0] - _LEFTWARD, self._heads[1] + _RIGHTWARD
        # No header was recognised: anywhere beyond the narrowest left column.
        return min(word.x0 for word in words) + _MIN_LEFT, float("inf")


def _gap_between_heads(header: Sequence[Word]) -> tuple[float, float] | None:
    left = max((w.x1 for w in header if _is_left(w) or alike(w.text, "kompetensi")), default=None)
    right = min((w.x0 for w in header if _is_right(w)), default=None)
    return (left, right) if left is not None and right is not None and left < right else None


def _crossing(words: Sequence[Word], x: float) -> int:
    return sum(word.x0 < x < word.x1 for word in words)
