"""Performance criteria of a row of the table: where one starts, what number it prints, what text it has.

A criterion starts where something stands in the number column. Where text does not hang from its number, only
the count tells a number from a measure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

from generator.importers.bands import Baris
from generator.importers.words import Line, Potongan

_KUK_NUMBER = re.compile(r"\(?(\d{1,2})\s*[.,]+\s*(\d{1,2})(?!\d)\s*[.,:)]*\s*(?=\D|$)")
_DEEP_NUMBER = re.compile(r"\(?\d{1,2}\s?[.,]\s?\d{1,2}\s?[.,]\s?(\d{1,2})(?!\d)\s*[.,:)]*\s*(?=\D|$)")
"""A number of three parts: below a criterion, unless all criteria of the table are numbered so."""

_OTHER_MARK = re.compile(r"\(?(?:[a-z]|\d{1,2})[.)]\s+(?=[^\W\d_])")
"""How criteria are marked where a decree gives them no decimal numbers."""

_LIKE_NUMBER = re.compile(r"(?=.*\d)[\dIlOo]{1,2}[.,:;]*[\dIlOo]{0,2}[.,:)]*")
_SENTENCE_END = re.compile(r"[.;:]\s*$")

HANG = 8.0
"""Text that hangs this far from its number shows by position what is number and what is text."""


@dataclass(slots=True)
class KukTerbaca:
    """A criterion: number as printed ("" where none is printed), lines, and where it starts."""

    nomor: str
    baris: list[Potongan]
    top: float = 0.0
    teks: str = ""

    def tercetak(self, elemen: int, kuk: int) -> str | None:
        """The printed number where it differs from the position; both counted from 1."""
        number = re.sub(r"\s", "", self.nomor).replace(",", ".").strip(".:)(")
        return number if number and number != f"{elemen}.{kuk}" else None


@dataclass(frozen=True, slots=True)
class KolomNomor:
    """Where numbers of criteria stand on a page, and where their text hangs, if it does."""

    number: float
    text: float
    hanging: bool
    deep: bool = False
    """Whether numbers of criteria have three parts."""

    def holds(self, line: Line) -> bool:
        """Whether a line begins in the number column."""
        return line.x0 < (self.number + self.text) / 2


def number_columns(bands: Sequence[Baris]) -> Mapping[int, KolomNomor]:
    """The number column of every page: its own, else as far from the dividing line as on the other pages."""
    by_page: dict[int, list[Line]] = {}
    for band in bands:
        by_page.setdefault(band.halaman, []).extend(line for part in band.kanan for line in part)
    divide = {band.halaman: band.batas for band in bands}
    own = {page: _number_column(lines) for page, lines in by_page.items()}
    usual = next(((column, divide[page]) for page, column in own.items() if column is not None), None)
    return {page: column or _moved(usual, divide[page]) for page, column in own.items()}


def _moved(usual: tuple[KolomNomor, float] | None, divide: float) -> KolomNomor:
    if usual is None:
        return KolomNomor(0.0, 0.0, hanging=False)
    column, from_divide = usual
    shift = divide - from_divide
    return replace(column, number=column.number + shift, text=column.text + shift)


def _number_column(lines: Sequence[Line]) -> KolomNomor | None:
    numbered = [line for line in lines if _KUK_NUMBER.match(line.text)]
    if not numbered:
        return None
    number = median(line.x0 for line in numbered)
    texts = [line.words[1].x0 for line in numbered if len(line.words) > 1]
    text = median(texts) if texts else number
    others = [line.x0 for line in lines if not _KUK_NUMBER.match(line.text)]
    hung = sum(x0 > (number + text) / 2 for x0 in others)
    deep = sum(_DEEP_NUMBER.match(line.text) is not None for line in numbered)
    hanging = text - number > HANG and hung * 2 >= len(others)
    return KolomNomor(number, text, hanging, deep == len(numbered))


def read_criteria(band: Baris, column: KolomNomor) -> tuple[list[Potongan], list[KukTerbaca]]:
    """Text that continues the row above, and the criteria that start in this row."""
    lead: list[Potongan] = []
    found: list[KukTerbaca] = []
    for part in band.kanan:
        starts = _starts(part, column, found[-1] if found else None)
        if len(band.kanan) > 1 and sum(start is not None for start in starts) == 1:
            # A ruled cell with one number is one criterion, also where the number is set at half height.
            found.append(_whole_cell(part, starts))
            continue
        for line, start in zip(part, starts, strict=True):
            if start is not None:
                found.append(start)
            elif found:
                found[-1].baris.append(line.piece())
            else:
                lead.append(line.piece())
    return _unnumbered(lead, found, column)


def _whole_cell(part: Sequence[Line], starts: Sequence[KukTerbaca | None]) -> KukTerbaca:
    number = next(start.nomor for start in starts if start is not None)
    texts = [
        text for line, start in zip(part, starts, strict=True) for text in (start.baris if start else [line.piece()])
    ]
    return KukTerbaca(number, texts, part[0].top)


def _starts(part: Sequence[Line], column: KolomNomor, before: KukTerbaca | None) -> list[KukTerbaca | None]:
    """For each line of a cell the criterion that starts on it, if one does."""
    result: list[KukTerbaca | None] = []
    for i, line in enumerate(part):
        above = part[i - 1].text if i else (before.baris[-1].teks if before and before.baris else "")
        start = _numbered(line, column, before, first=i == 0) or _unmarked(line, column, before, above)
        before = start or before
        result.append(start)
    return result


def _numbered(line: Line, column: KolomNomor, before: KukTerbaca | None, *, first: bool) -> KukTerbaca | None:
    match = _KUK_NUMBER.match(line.text)
    if column.hanging and not column.holds(line):
        return None
    deep = _DEEP_NUMBER.match(line.text)
    if deep is not None:
        if not column.deep:
            return None
        rest = line.piece(deep.end())
        return KukTerbaca(deep[0].strip(), [rest] if rest.teks else [], line.top)
    if match and (column.hanging or first or _plausible(match, before)):
        rest = line.piece(match.end())
        return KukTerbaca(match[0].strip(), [rest] if rest.teks else [], line.top)
    if column.hanging and _LIKE_NUMBER.fullmatch(line.words[0].text):
        after = line.after(1)
        return KukTerbaca(line.words[0].text, [after.piece()] if after else [], line.top)
    return None


def _unmarked(line: Line, column: KolomNomor, before: KukTerbaca | None, above: str) -> KukTerbaca | None:
    """A sentence that begins in the number column after another has ended: its number was forgotten."""
    if not column.hanging or not column.holds(line) or before is None or not line.text[:1].isupper():
        return None
    return KukTerbaca("", [line.piece()], line.top) if line.paragraf or _SENTENCE_END.search(above) else None


def _plausible(match: re.Match[str], before: KukTerbaca | None) -> bool:
    """Without hanging text only the count tells a number from a measure: "2.5 mm"."""
    last = minor(before.nomor) if before is not None else None
    return last is None or int(match[2]) in (1, last + 1, last)


def _unnumbered(
    lead: list[Potongan], found: list[KukTerbaca], column: KolomNomor
) -> tuple[list[Potongan], list[KukTerbaca]]:
    """Where the decree prints no numbers at all, each sentence of a cell is a criterion."""
    if found or column.number or not lead:
        return lead, found
    texts: list[KukTerbaca] = []
    for line in lead:
        mark = _OTHER_MARK.match(line.teks)
        if mark is not None:
            texts.append(KukTerbaca(mark[0].strip(" .)("), [line._replace(teks=line.teks[mark.end() :])]))
        elif texts and not line.paragraf and not _SENTENCE_END.search(texts[-1].baris[-1].teks):
            texts[-1].baris.append(line)
        else:
            texts.append(KukTerbaca("", [line]))
    return [], texts


def minor(number: str) -> int | None:
    """The second part of a printed number: 2 of "1.2"."""
    deep = _DEEP_NUMBER.match(number)
    match = _KUK_NUMBER.match(number)
    return int(deep[1]) if deep else int(match[2]) if match else None
