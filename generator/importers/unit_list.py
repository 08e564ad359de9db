"""The printed list of units: code and title of every line, in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.importers.anatomy import heads_list, opens_unit_text
from generator.importers.bands import cuts
from generator.importers.codes import cleaned, count_codes, find_code
from generator.importers.wording import Kosakata, join_lines
from generator.importers.words import Kotak, Line, Page, lines_of, united

_HEADING = re.compile(r"([A-Z]\.|BAB|[IVX]+\.|\d+(?:\.\d+)*\.?)\s+(\S.*)")
_AFTER_LIST = re.compile(r"Uraian|Pemaketan|Pengemasan|Kemasan|Pemetaan|Peta\b|Penggunaan|[IVX]+\b")
_HEADER = re.compile(r"\W*(?:NO(?:MOR)?\b\W*)?(?:URUT\b\W*)?KODE\s*UNIT\b.*|\W*JUDUL\s*UNIT\b.*", re.IGNORECASE)
_ADOPTED = re.compile(
    r"\(?\s*(?:unit\s+)?(?:di)?adopsi\w*\b.*?(?:No(?:mor|\.)?\s*(\d{1,3})\D{1,40}?(\d{4}))\D*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class BarisDaftar:
    """A line of the list of units as printed."""

    kode: str
    judul: str
    halaman: int
    diadopsi_dari: str | None = None
    kotak: tuple[Kotak, ...] = ()


def may_hold_list(text: str) -> bool:
    """Whether plain text of a page may be part of a list of units."""
    return count_codes(text) > 0


def read_unit_list(pages: Sequence[Page], kosakata: Kosakata) -> list[BarisDaftar]:
    """The list of units on the pages before the first unit.

    The list under its own heading counts; where no heading announces one, every line with a code does. Of a
    code printed twice (tables of packages repeat them) the first line counts.
    """
    under: list[BarisDaftar] = []
    every: list[BarisDaftar] = []
    letter = ""
    for page in pages:
        chunk: list[Line] = []
        for line in page.lines:
            if heads_list(line):
                chunk, letter = [], line.text[:1]
            elif letter and _ends_list(line, letter):
                under = _entries(chunk, page, under, kosakata)
                chunk, letter = [], ""
            else:
                chunk.append(line)
        if letter:
            under = _entries(chunk, page, under, kosakata)
        every = _entries(page.lines, page, every, kosakata)
    return _first_of_each(under or every)


def _ends_list(line: Line, letter: str) -> bool:
    """Whether a line opens what follows the list: the next letter, another part by name, or a unit."""
    match = _HEADING.match(line.text)
    if match is None or find_code(line.text):
        return opens_unit_text(line.text)
    following = letter.isalpha() and match[1][:1] == chr(ord(letter) + 1)
    return following or _AFTER_LIST.match(match[2]) is not None


def _first_of_each(entries: Iterable[BarisDaftar]) -> list[BarisDaftar]:
    result: dict[str, BarisDaftar] = {}
    for entry in entries:
        result.setdefault(entry.kode.upper(), entry)
    return list(result.values())


def _entries(lines: Sequence[Line], page: Page, before: list[BarisDaftar], kosakata: Kosakata) -> list[BarisDaftar]:
    """Entries so far with those of a page; a row that a page break cuts goes on with the last."""
    coded = [line for line in lines if find_code(line.text)]
    if not coded:
        return before
    result = list(before)
    code_x, title_x = _columns(coded)
    for row in _ruled_rows(lines, page, code_x) or _open_rows(lines, title_x):
        entry = _entry(row, title_x, kosakata)
        if entry is not None:
            result.append(entry)
        elif result and len(result) == len(before) and result[-1].halaman == page.number - 1:
            rest = [line.text for line in row if line.x0 >= title_x - 4 and not _HEADER.fullmatch(line.text)]
            if len(rest) == len(row):
                result[-1] = replace(result[-1], judul=join_lines([result[-1].judul, *rest], kosakata))
    return result


def _columns(coded: Sequence[Line]) -> tuple[float, float]:
    """Where codes and where titles begin."""
    code_x: list[float] = []
    title_x: list[float] = []
    for line in coded:
        match = find_code(line.text)
        if match is None:
            continue
        first = len(line.text[: match.start()].split())
        last = len(line.text[: match.end()].split())
        code_x.append(line.words[first].x0)
        title_x += [w.x0 for w in line.words[last:] if re.search(r"\w", w.text)][:1]
    return min(code_x), min(title_x, default=max(line.x1 for line in coded))


def _ruled_rows(lines: Sequence[Line], page: Page, code_x: float) -> list[list[Line]]:
    """Rows by ruled lines, where the table has one code to a row at most."""
    top, bottom = min(line.top for line in lines), max(line.bottom for line in lines)
    right = max(line.x1 for line in lines)
    heights = [y for y in cuts(page.horizontal, code_x, right) if top - 30 < y < bottom + 30]
    if len(heights) < 2:
        return []
    words = [word for line in lines for word in line.words]
    rows = []
    for above, below in pairwise(heights):
        row = lines_of((word for word in words if above <= word.middle < below), page.number)
        if row:
            rows.append(row)
    codes = [sum(find_code(line.text) is not None for line in row) for row in rows]
    return rows if max(codes, default=0) == 1 else []


def _open_rows(lines: Sequence[Line], title_x: float) -> list[list[Line]]:
    """Rows without rules: a code opens one, lines that stand under the title go on with it."""
    rows: list[list[Line]] = []
    for line in lines:
        if find_code(line.text):
            rows.append([line])
        elif rows and line.x0 > title_x - 10 and not _HEADER.fullmatch(line.text):
            rows[-1].append(line)
        elif rows:
            rows.append([])
    return [row for row in rows if row]


def _entry(row: Sequence[Line], title_x: float, kosakata: Kosakata) -> BarisDaftar | None:
    words = [word for line in row for word in line.words]
    before = " ".join(word.text for word in words if word.x0 < title_x - 4)
    match = find_code(before) or find_code(re.sub(r"\s", "", re.sub(r"^\W*\d+[.)]?\s", "", before)))
    if match is None:
        return None
    titles = [" ".join(word.text for word in line.words if word.x0 >= title_x - 4 and word.text != ":") for line in row]
    title = join_lines((text.lstrip(": ") for text in titles if text.strip()), kosakata)
    boxes = united(line.piece().kotak for line in row)
    adopted = _ADOPTED.search(title)
    if adopted:
        standard = f"skkni-{adopted[2]}-{int(adopted[1]):03d}"
        return BarisDaftar(cleaned(match[0]), title[: adopted.start()].strip(), row[0].page, standard, boxes)
    return BarisDaftar(cleaned(match[0]), title, row[0].page, None, boxes)
