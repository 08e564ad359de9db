"""Elements and performance criteria from the rows of their table.

A criterion belongs to the row in which it stands, and starts where something stands in the number column.
Printed numbers are never trusted for either; where they differ from the position they are kept beside the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.importers.bands import Baris
from generator.importers.criteria import HANG, KukTerbaca, minor, number_columns, read_criteria
from generator.importers.wording import Kosakata, join_pieces
from generator.importers.words import Line, Potongan

_ELEMENT_NUMBER = re.compile(r"(\d{1,2})(?:\s*[.)]+\s*|\s+)(?=\D)|(\d{1,2})[.)]?$")
_LONE_NUMBER = re.compile(r"\d{1,2}[.)]?")


@dataclass(slots=True)
class ElemenTerbaca:
    """An element: number as printed, title, criteria."""

    nomor: str = ""
    baris: list[Potongan] = field(default_factory=list)
    kuk: list[KukTerbaca] = field(default_factory=list)
    judul: str = ""
    top: float = 0.0


@dataclass(frozen=True, slots=True)
class _Part:
    """Criteria of one element within one row; ``lanjutan`` is text above the first of them."""

    lanjutan: tuple[Potongan, ...]
    kuk: tuple[KukTerbaca, ...]


def read_elements(bands: Sequence[Baris], kosakata: Kosakata) -> list[ElemenTerbaca]:
    """Elements with their criteria, from the rows of one unit's table."""
    elements: list[ElemenTerbaca] = []
    columns = number_columns(bands)
    for band in bands:
        lead, found = read_criteria(band, columns[band.halaman])
        titles = _titles(band, elements, [kuk.top for kuk in found if minor(kuk.nomor) == 1])
        if elements and band.awal_halaman and titles and titles[0].nomor:
            above = _above(titles[0], found)
            _add(elements[-1], _Part(tuple(lead), tuple(above)))
            lead, found = [], found[len(above) :]
        parts = _shared_out(lead, found, titles)
        for title, part in zip(titles, parts, strict=False):
            if _continues(title, part, elements):
                elements[-1].baris += title.baris
            else:
                elements.append(title)
            _add(elements[-1], part)
        if not titles:
            elements = elements or [ElemenTerbaca()]
            _add(elements[-1], parts[0])
    for element in elements:
        element.judul = join_pieces(element.baris, kosakata)
        for kuk in element.kuk:
            kuk.teks = join_pieces(kuk.baris, kosakata)
    return elements


def _above(title: ElemenTerbaca, found: Sequence[KukTerbaca]) -> list[KukTerbaca]:
    """Criteria at the top of a page that still belong to the element of the page before.

    They stand above the first title; where that is set at half height of its row, the count starts with them.
    """
    higher = [kuk for kuk in found if kuk.top < title.top - HANG]
    return [] if higher and minor(higher[0].nomor) == 1 else higher


def _titles(band: Baris, elements: Sequence[ElemenTerbaca], restarts: Sequence[float]) -> list[ElemenTerbaca]:
    """Titles in the left cell of a row: one, unless the table rules no lines between its elements.

    ``restarts``: heights at which the count of criteria starts again.
    """
    result: list[ElemenTerbaca] = []
    last = elements[-1].nomor if elements else ""
    margin = min((line.x0 for line in band.kiri), default=0.0)
    carried = bool(elements) and band.awal_halaman and bool(band.kiri) and band.kiri[0].text[:1].islower()
    for line in band.kiri if carried else _number_first(band.kiri):
        match = _ELEMENT_NUMBER.match(line.text)
        number = (match[1] or match[2]) if match else ""
        rest = line.piece(match.end() if match else 0)
        # A number that is not next in the count, or stands among the text, is text: "3 (tiga) ..."; unless
        # beside it the count of criteria starts again, which makes it a misprint.
        beside = any(abs(line.top - top) < HANG for top in restarts) and rest.teks[:1].isupper()
        follows = bool(number) and line.x0 < margin + HANG and (number == _next(last) or beside)
        if not result or follows:
            result.append(ElemenTerbaca(number, [rest] if rest.teks else [], top=line.top))
        else:
            result[-1].baris.append(line.piece())
            number = ""
        last = number or last
    return result


def _number_first(lines: Sequence[Line]) -> Sequence[Line]:
    """A number in a column of its own may be set at half height; it belongs before the first line."""
    for i, line in enumerate(lines):
        number = line.words[0]
        others = [other.x0 for other in (*lines[:i], *lines[i + 1 :])]
        if i and _LONE_NUMBER.fullmatch(number.text) and all(x0 > number.x1 for x0 in others):
            rest = line.after(1)
            first = Line(line.page, (number, *lines[0].words))
            return [first, *lines[1:i], *([rest] if rest else []), *lines[i + 1 :]]
    return lines


def _next(number: str) -> str:
    return str(int(number) + 1) if number.isdigit() else "1"


def _continues(title: ElemenTerbaca, part: _Part, elements: Sequence[ElemenTerbaca]) -> bool:
    """Whether a left cell goes on with the element above, or repeats it after a page break."""
    if not elements:
        return False
    before = elements[-1]
    if title.nomor:
        return title.nomor == before.nomor and _repeats(title.baris, before.baris)
    opens = bool(part.kuk) and not part.lanjutan and minor(part.kuk[0].nomor) in (1, None)
    return not (opens and before.kuk)


def _repeats(lines: list[Potongan], before: list[Potongan]) -> bool:
    text = re.sub(r"\(?lanjutan\)?|\W", "", "".join(line.teks for line in lines), flags=re.IGNORECASE).casefold()
    whole = re.sub(r"\W", "", "".join(line.teks for line in before)).casefold()
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


def _shared_out(lead: list[Potongan], found: list[KukTerbaca], titles: Sequence[ElemenTerbaca]) -> list[_Part]:
    """The criteria of a row, one part for each of its elements."""
    if len(titles) < 2:
        return [_Part(tuple(lead), tuple(found))]
    # Titles may be set at half height of rows that no line parts: then only the count of criteria tells the rows.
    groups = _by_restart(found, len(titles)) or _by_height(found, titles)
    return [_Part(tuple(lead) if i == 0 else (), tuple(group)) for i, group in enumerate(groups)]


def _by_height(found: Sequence[KukTerbaca], titles: Sequence[ElemenTerbaca]) -> list[list[KukTerbaca]]:
    groups: list[list[KukTerbaca]] = [[] for _ in titles]
    for kuk in found:
        above = [i for i, title in enumerate(titles) if title.top <= kuk.top + HANG]
        groups[above[-1] if above else 0].append(kuk)
    return groups


def _by_restart(found: Sequence[KukTerbaca], count: int) -> list[list[KukTerbaca]] | None:
    """Groups by where the count starts again, if that gives one group for each element."""
    groups: list[list[KukTerbaca]] = []
    for kuk in found:
        if minor(kuk.nomor) == 1 or not groups:
            groups.append([])
        groups[-1].append(kuk)
    return groups if len(groups) == count else None
