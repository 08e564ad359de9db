"""Elements and performance criteria from the rows of their table.

A criterion belongs to the row in which it stands, and starts where something stands in the number column.
Printed numbers are never trusted for either; where they differ from the position they are kept beside the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from generator.importers.bands import Baris
from generator.importers.wording import Kosakata, join_lines
from generator.importers.words import Line

_KUK_NUMBER = re.compile(r"\(?(\d{1,2})\s*[.,]+\s*(\d{1,2})(?!\d)\s*[.,:)]*\s*(?=\D|$)")
_LIKE_NUMBER = re.compile(r"(?=.*\d)[\dIlOo]{1,2}[.,:;]*[\dIlOo]{0,2}[.,:)]*")
_ELEMENT_NUMBER = re.compile(r"(\d{1,2})(?:\s*[.)]+\s*|\s+)(?=\D)|(\d{1,2})[.)]?$")
_SENTENCE_END = re.compile(r"[.;:]\s*$")
_INDENT = 8.0
"""Text that hangs this far from its number shows by position what is number and what is text."""


@dataclass(slots=True)
class KukTerbaca:
    """A criterion: number as printed ("" where none is printed), lines, and where it starts."""

    nomor: str
    baris: list[str]
    top: float = 0.0
    teks: str = ""

    def tercetak(self, elemen: int, kuk: int) -> str | None:
        """The printed number where it differs from the position; both counted from 1."""
        number = re.sub(r"\s", "", self.nomor).replace(",", ".").strip(".:)(")
        return number if number and number != f"{elemen}.{kuk}" else None


@dataclass(slots=True)
class ElemenTerbaca:
    """An element: number as printed, title, criteria."""

    nomor: str = ""
    baris: list[str] = field(default_factory=list)
    kuk: list[KukTerbaca] = field(default_factory=list)
    judul: str = ""
    top: float = 0.0


@dataclass(frozen=True, slots=True)
class _Part:
    """Criteria of one element within one row; ``lanjutan`` is text above the first of them."""

    lanjutan: tuple[str, ...]
    kuk: tuple[KukTerbaca, ...]


def read_elements(bands: Sequence[Baris], kosakata: Kosakata) -> list[ElemenTerbaca]:
    """Elements with their criteria, from the rows of one unit's table."""
    elements: list[ElemenTerbaca] = []
    columns = _number_columns(bands)
    for band in bands:
        titles = _titles(band, elements)
        lead, found = _criteria(band, columns[band.halaman])
        for title, part in zip(titles or [None], _shared_out(lead, found, titles), strict=True):
            if title is not None and not _continues(title, part, elements):
                elements.append(title)
            elif title is not None:
                elements[-1].baris += title.baris
            elif not elements:
                elements.append(ElemenTerbaca())
            _add(elements[-1], part)
    for element in elements:
        element.judul = join_lines(element.baris, kosakata)
        for kuk in element.kuk:
            kuk.teks = join_lines(kuk.baris, kosakata)
    return elements


def _titles(band: Baris, elements: Sequence[ElemenTerbaca]) -> list[ElemenTerbaca]:
    """Titles in the left cell of a row: one, unless the table rules no lines between its elements."""
    result: list[ElemenTerbaca] = []
    last = elements[-1].nomor if elements else ""
    margin = min((line.x0 for line in band.kiri), default=0.0)
    for line in band.kiri:
        match = _ELEMENT_NUMBER.match(line.text)
        number = (match[1] or match[2]) if match else ""
        rest = line.text[match.end() :].strip() if match else line.text
        # A number that is not next in the count, or stands among the text, is text: "3 (tiga) ...".
        follows = bool(number) and line.x0 < margin + _INDENT and number == _next(last)
        if not result or (follows and result[-1].nomor):
            result.append(ElemenTerbaca(number, [rest] if rest else [], top=line.top))
        elif number and not rest and not result[-1].nomor:
            # A number in a cell of its own may be set at half height.
            result[-1].nomor = number
        else:
            result[-1].baris.append(line.text)
            number = ""
        last = number or last
    return result


def _next(number: str) -> str:
    return str(int(number) + 1) if number.isdigit() else "1"


def _continues(title: ElemenTerbaca, part: _Part, elements: Sequence[ElemenTerbaca]) -> bool:
    """Whether a left cell goes on with the element above, or repeats it after a page break."""
    if not elements:
        return False
    before = elements[-1]
    if title.nomor:
        return title.nomor == before.nomor and _repeats(title.baris, before.baris)
    opens = bool(part.kuk) and not part.lanjutan and _minor(part.kuk[0].nomor) in (1, None)
    return not (opens and before.kuk)


def _minor(number: str) -> int | None:
    match = _KUK_NUMBER.match(number)
    return int(match[2]) if match else None


def _repeats(lines: list[str], before: list[str]) -> bool:
    text = re.sub(r"\(?lanjutan\)?|\W", "", "".join(lines), flags=re.IGNORECASE).casefold()
    whole = re.sub(r"\W", "", "".join(before)).casefold()
    if not text or text != whole:
        return False
    lines.clear()
    return True


def _add(element: ElemenTerbaca, part: _Part) -> None:
    if part.lanjutan and element.kuk:
        element.kuk[-1].baris += part.lanjutan
    elif part.lanjutan:
        element.kuk.append(KukTerbaca("", list(part.lanjutan)))
    element.kuk += part.kuk


@dataclass(frozen=True, slots=True)
class _NumberColumn:
    """Where numbers of criteria stand on a page, and where their text hangs, if it does."""

    number: float
    text: float
    hanging: bool

    def holds(self, line: Line) -> bool:
        """Whether a line begins in the number column."""
        return line.x0 < (self.number + self.text) / 2


def _number_columns(bands: Sequence[Baris]) -> Mapping[int, _NumberColumn]:
    by_page: dict[int, list[Line]] = {}
    for band in bands:
        by_page.setdefault(band.halaman, []).extend(line for part in band.kanan for line in part)
    every = _number_column([line for lines in by_page.values() for line in lines], None)
    return {page: _number_column(lines, every) for page, lines in by_page.items()}


def _number_column(lines: Sequence[Line], default: _NumberColumn | None) -> _NumberColumn:
    numbered = [line for line in lines if _KUK_NUMBER.match(line.text)]
    if not numbered:
        return default or _NumberColumn(0.0, 0.0, hanging=False)
    number = median(line.x0 for line in numbered)
    texts = [line.words[1].x0 for line in numbered if len(line.words) > 1]
    text = median(texts) if texts else number
    others = [line.x0 for line in lines if not _KUK_NUMBER.match(line.text)]
    hung = sum(x0 > (number + text) / 2 for x0 in others)
    return _NumberColumn(number, text, text - number > _INDENT and hung * 2 >= len(others))


def _criteria(band: Baris, column: _NumberColumn) -> tuple[list[str], list[KukTerbaca]]:
    """Text that continues the row above, and the criteria that start in this row."""
    lead: list[str] = []
    found: list[KukTerbaca] = []
    for part in band.kanan:
        starts = [_start(line, column, found, ruled=len(band.kanan) > 1) for line in part]
        if len(band.kanan) > 1 and sum(start is not None for start in starts) == 1:
            # A ruled cell with one number is one criterion, also where the number is set at half height.
            found.append(_whole_cell(part, starts))
            continue
        for line, start in zip(part, starts, strict=True):
            if start is not None:
                found.append(start)
            elif found:
                found[-1].baris.append(line.text)
            else:
                lead.append(line.text)
    return _unnumbered(lead, found, column)


def _whole_cell(part: Sequence[Line], starts: Sequence[KukTerbaca | None]) -> KukTerbaca:
    number = next(start.nomor for start in starts if start is not None)
    texts = [text for line, start in zip(part, starts, strict=True) for text in (start.baris if start else [line.text])]
    return KukTerbaca(number, texts, part[0].top)


def _start(line: Line, column: _NumberColumn, found: Sequence[KukTerbaca], *, ruled: bool) -> KukTerbaca | None:
    """The criterion that starts on this line, if one does."""
    match = _KUK_NUMBER.match(line.text)
    if column.hanging and not column.holds(line):
        return None
    if match and (column.hanging or ruled or _plausible(match, found)):
        rest = line.text[match.end() :].strip()
        return KukTerbaca(match[0].strip(), [rest] if rest else [], line.top)
    if not column.hanging:
        return None
    first = line.words[0].text
    if _LIKE_NUMBER.fullmatch(first):
        rest = " ".join(word.text for word in line.words[1:])
        return KukTerbaca(first, [rest] if rest else [], line.top)
    ended = not found or not found[-1].baris or _SENTENCE_END.search(found[-1].baris[-1]) is not None
    if found and ended and first[:1].isupper():
        return KukTerbaca("", [line.text], line.top)
    return None


def _plausible(match: re.Match[str], found: Sequence[KukTerbaca]) -> bool:
    """Without hanging text only the count tells a number from a measure: "2.5 mm"."""
    last = _minor(found[-1].nomor) if found else None
    return last is None or int(match[2]) in (1, last + 1, last)


def _unnumbered(lead: list[str], found: list[KukTerbaca], column: _NumberColumn) -> tuple[list[str], list[KukTerbaca]]:
    """Where the decree prints no numbers at all, each sentence of a cell is a criterion."""
    if found or column.number or not lead:
        return lead, found
    texts: list[KukTerbaca] = []
    for line in lead:
        if texts and not _SENTENCE_END.search(texts[-1].baris[-1]):
            texts[-1].baris.append(line)
        else:
            texts.append(KukTerbaca("", [line]))
    return [], texts


def _shared_out(lead: list[str], found: list[KukTerbaca], titles: Sequence[ElemenTerbaca]) -> list[_Part]:
    """The criteria of a row, one part for each of its elements."""
    if len(titles) < 2:
        return [_Part(tuple(lead), tuple(found))]
    groups = _by_height(found, titles)
    if not all(groups):
        groups = _by_restart(found, len(titles)) or groups
    return [_Part(tuple(lead) if i == 0 else (), tuple(group)) for i, group in enumerate(groups)]


def _by_height(found: Sequence[KukTerbaca], titles: Sequence[ElemenTerbaca]) -> list[list[KukTerbaca]]:
    groups: list[list[KukTerbaca]] = [[] for _ in titles]
    for kuk in found:
        above = [i for i, title in enumerate(titles) if title.top <= kuk.top + _INDENT]
        groups[above[-1] if above else 0].append(kuk)
    return groups


def _by_restart(found: Sequence[KukTerbaca], count: int) -> list[list[KukTerbaca]] | None:
    """Groups by where the count starts again, if that gives one group for each element."""
    groups: list[list[KukTerbaca]] = []
    for kuk in found:
        if _minor(kuk.nomor) == 1 or not groups:
            groups.append([])
        groups[-1].append(kuk)
    return groups if len(groups) == count else None
