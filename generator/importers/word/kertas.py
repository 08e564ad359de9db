"""Word documents set on pages: one line for each paragraph, and the ruled lines of tables.

Where Word noted its page breaks the pages are Word's; without such notes they are long pages of our own.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from generator.importers.failure import RusakWord, TakTerbaca, TanpaTeks, TerlaluBesar
from generator.importers.lembar import Lembaran
from generator.importers.word.isi import Blok, Paragraf, Pembaca, Sel, Tabel
from generator.importers.word.paket import open_package
from generator.importers.words import Line, Page, Rule, Word

_WIDTH, _LEFT, _RIGHT = 595.0, 60.0, 535.0
_CHAR, _LEADING, _INSET = 5.0, 14.0, 4.0
_HANG = 24.0
_TAB = 36.0
_LONGEST_PAGE = 400
"""Lines after which a page ends where the document notes no page breaks."""

MAX_LINES = 400_000
_TRACKED = "dokumen memuat perubahan terlacak (tracked changes); dibaca seperti sudah diterima semua"
_MACROS = "dokumen memuat makro; makro tidak dijalankan dan tidak dibaca"
_NUMBER = re.compile(r"\(?(?:\d{1,2}(?:[.,]\d{1,2})*|[A-Za-z])[.)]{0,2}$|[•●○▪■□◦‣–-]$")


def read_word(path: Path, name: str) -> Lembaran:
    """A Word document as pages. Raises an :class:`~generator.importers.failure.ImporGagal` for what is none."""
    with open_package(path, name) as package:
        if not package.has("word/document.xml"):
            raise RusakWord(name)
        reader = Pembaca(package)
        sheet = _Kertas(name)
        for block in reader.blocks():
            sheet.add(block)
        remarks = [_TRACKED] if reader.terlacak else []
        remarks += [_MACROS] if package.has("word/vbaProject.bin") else []
        pages = sheet.finish()
    if not any(page.lines for page in pages):
        raise TanpaTeks(name)
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise TakTerbaca(name) from error
    return Lembaran(name, "sha256:" + digest, "docx", pages, tuple(remarks))


@dataclass(slots=True)
class _Kertas:
    """Sets blocks one below the other."""

    name: str
    pages: list[Page] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    vertical: list[Rule] = field(default_factory=list)
    horizontal: list[Rule] = field(default_factory=list)
    y: float = 60.0
    count: int = 0

    def add(self, block: Blok) -> None:
        """Sets a paragraph or a table."""
        if isinstance(block, Paragraf):
            self._break_if(block.teks.startswith("\f") or len(self.lines) > _LONGEST_PAGE)
            for words in _set(block, _LEFT, _RIGHT, self.y):
                self._line(words)
                self.y += _LEADING
            self._break_if("\f" in block.teks.lstrip("\f"))
        else:
            self._table(block)

    def finish(self) -> tuple[Page, ...]:
        """All pages."""
        self._break_if(bool(self.lines) or not self.pages)
        return tuple(self.pages)

    def _line(self, words: Sequence[Word]) -> None:
        self.count += 1
        if self.count > MAX_LINES:
            raise TerlaluBesar(self.name, ukuran=f"> {MAX_LINES} baris", batas=f"{MAX_LINES} baris")
        if words:
            self.lines.append(Line(len(self.pages) + 1, tuple(words), paragraf=True))

    def _break_if(self, wanted: bool) -> None:
        if not wanted or not (self.lines or not self.pages):
            return
        rules = (tuple(self.vertical), tuple(self.horizontal))
        lines = tuple(sorted(self.lines, key=lambda line: (line.top, line.x0)))
        self.pages.append(Page(len(self.pages) + 1, _WIDTH, max(842.0, self.y + 60), lines, *rules))
        self.lines, self.vertical, self.horizontal, self.y = [], [], [], 60.0

    def _table(self, table: Tabel) -> None:
        edges = _edges(table)
        top = self.y
        for row in table.baris:
            texts = [p.teks for cell in row for p in cell.isi]
            if any(text.startswith("\f") for text in texts) or len(self.lines) > _LONGEST_PAGE:
                self._sides(edges, top)
                self._break_if(True)
                top = self.y
            self._row(row, edges)
            if any("\f" in text.lstrip("\f") for text in texts):
                self._sides(edges, top)
                self._break_if(True)
                top = self.y
        self._sides(edges, top)
        self.y += _LEADING

    def _sides(self, edges: Sequence[float], top: float) -> None:
        """Closes the part of a table that stands on this page."""
        if self.y > top:
            self.horizontal.append(Rule(self.y, edges[0], edges[-1]))
            self.vertical += [Rule(x, top, self.y) for x in edges]

    def _row(self, row: Sequence[Sel], edges: Sequence[float]) -> None:
        by_line: dict[float, list[Word]] = {}
        column, bottom = 0, self.y + _LEADING
        for cell in row:
            left = edges[min(column, len(edges) - 2)]
            column = min(column + cell.lebar, len(edges) - 1)
            right = edges[column]
            if not cell.lanjut:
                self.horizontal.append(Rule(self.y, left, right))
            y = self.y + 1
            for paragraph in cell.isi:
                for words in _set(paragraph, left + _INSET, right - _INSET, y):
                    by_line.setdefault(y, []).extend(words)
                    y += _LEADING
            bottom = max(bottom, y)
        for y in sorted(by_line):
            self._line(sorted(by_line[y], key=lambda word: word.x0))
        self.y = bottom


def _edges(table: Tabel) -> list[float]:
    """Where columns begin and end; a table wider than the page is narrowed."""
    count = max([len(table.kolom), *(sum(cell.lebar for cell in row) for row in table.baris)], default=1) or 1
    widths = list(table.kolom) if len(table.kolom) == count and all(table.kolom) else [1.0] * count
    scale = (_RIGHT - _LEFT) / sum(widths)
    edges = [_LEFT]
    for width in widths:
        edges.append(edges[-1] + width * scale)
    return edges


def _set(paragraph: Paragraf, left: float, right: float, y: float) -> Iterator[list[Word]]:
    """The lines of a paragraph: as many as it has by its own line breaks."""
    text = paragraph.teks.replace("\f", "")
    room = right - left
    indent = min(max(0.0, paragraph.kiri), room / 3)
    outdent = min(max(0.0, paragraph.gantung), indent)
    for i, line in enumerate(text.split("\n")):
        number, rest = (paragraph.nomor, line) if i == 0 else ("", line)
        words = rest.replace("\t", " \t ").split(" ")
        words = [word for word in words if word]
        while words and words[0] == "\t":
            words = words[1:]
        if not number and words and _NUMBER.match(words[0]) and len(words) > 1:
            number, words = words[0], words[1:]
        start = left + indent - (outdent if i == 0 else 0.0)
        hang = left + indent if outdent else start + min(_HANG, room / 4)
        yield _placed(number, words, start, hang, right, y)
        y += _LEADING


def _placed(number: str, words: Iterable[str], start: float, hang: float, right: float, y: float) -> list[Word]:
    result: list[Word] = []
    x = start
    if number:
        wide = min(_CHAR * len(number), max(hang - start - 2, 6.0))
        result.append(Word(number, x, x + wide, y, y + 10))
        x = max(hang, x + wide + 2)
    parts = [part for part in words if part != "\t" or not number]
    length = sum(len(part) + 1 for part in parts) or 1
    tabs = sum(part == "\t" for part in parts)
    char = min(_CHAR, max(0.05, (right - x - tabs * _TAB) / length))
    for part, following in pairwise([*parts, ""]):
        if part == "\t":
            x += _TAB if following != "\t" else 0.0
            continue
        result.append(Word(part, x, x + char * len(part), y, y + 10))
        x += char * (len(part) + 1)
    return result
