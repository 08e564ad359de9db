"""XLSX: tables as sheets, for reading and filtering. The same bytes for the same tables; nothing in them is a formula.

A text that a spreadsheet would take for a formula gets an apostrophe before it, also because it may be saved as CSV
and opened again.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import TYPE_CHECKING, Any, TypeAlias

from generator.outputs.inti import core_properties
from generator.outputs.zip import packed

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_MOST = 32_000
"""A cell holds 32,767 characters."""
_A4, _LANDSCAPE = 9, "landscape"
_FONT, _SIZE = "Calibri", 10
_LINE = 13.5
"""Height of a line of text, in points."""
_PER_WIDTH = 1.1
"""Characters of our size to a unit of width, which is a digit of 11 points."""
_HEADING = "F0F2F5"
_TALLEST = 400
"""A row is at most 409 points high."""


@dataclass(frozen=True, slots=True)
class Isi:
    """A cell with a look: ``latar`` and ``tulisan`` are colours as ``RRGGBB``."""

    nilai: str | int
    latar: str = ""
    tulisan: str = ""
    tebal: bool = False


Nilai: TypeAlias = str | int | Isi | None


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its heading, its width in characters, whether its content is centred."""

    judul: str
    lebar: int
    tengah: bool = False


@dataclass(frozen=True, slots=True)
class Lembaran:
    """A sheet: a table under one heading row, which stays in view with the first ``beku`` columns."""

    nama: str
    kolom: tuple[Kolom, ...]
    baris: Sequence[Sequence[Nilai]]
    beku: int = 0


def render(
    lembaran: Sequence[Lembaran], *, judul: str, penulis: str, tanggal: date, bahasa: str, subjek: str = ""
) -> bytes:
    """The workbook; ``tanggal`` is what its properties give as its date."""
    from openpyxl import Workbook

    workbook = Workbook()
    workbook.remove(workbook.active)
    for each in lembaran:
        _sheet(workbook.create_sheet(each.nama), each)
    out = io.BytesIO()
    workbook.save(out)
    with zipfile.ZipFile(out) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["docProps/core.xml"] = core_properties(
        _clean(judul), _clean(penulis), tanggal.isoformat(), bahasa=bahasa, subjek=_clean(subjek)
    )
    return packed(parts, first=("[Content_Types].xml",))


def safe(text: str) -> str:
    """A text as a cell may hold it: no formula, no character that XML refuses, not too long."""
    clean = _clean(text)
    if clean.startswith(_FORMULA):
        clean = f"'{clean}"
    return clean if len(clean) <= _MOST else f"{clean[:_MOST]}..."


def _clean(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(char if _printable(char) else "\N{REPLACEMENT CHARACTER}" for char in text)


def _printable(char: str) -> bool:
    code = ord(char)
    return char in "\t\n\r" or (0x20 <= code <= 0xD7FF) or (0xE000 <= code <= 0xFFFD) or code >= 0x10000


def _sheet(sheet: Worksheet, table: Lembaran) -> None:
    from openpyxl.utils import get_column_letter

    style = _Styles()
    for number, kolom in enumerate(table.kolom, 1):
        sheet.column_dimensions[get_column_letter(number)].width = kolom.lebar
        style.heading(sheet.cell(1, number), kolom)
    sheet.row_dimensions[1].height = _height([(kolom.judul, kolom.lebar - 2) for kolom in table.kolom])
    for row, values in enumerate(table.baris, 2):
        texts = [(_shown(value), kolom.lebar) for kolom, value in zip(table.kolom, values, strict=True)]
        sheet.row_dimensions[row].height = _height(texts)
        for number, (kolom, value) in enumerate(zip(table.kolom, values, strict=True), 1):
            style.body(sheet.cell(row, number), kolom, value)
    last = get_column_letter(len(table.kolom))
    sheet.freeze_panes = f"{get_column_letter(table.beku + 1)}2"
    if table.baris:
        sheet.auto_filter.ref = f"A1:{last}{len(table.baris) + 1}"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = _LANDSCAPE, _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.center.text = "&P / &N"


def _shown(value: Nilai) -> str:
    plain = value.nilai if isinstance(value, Isi) else value
    return "" if plain is None else str(plain)


def _height(texts: Iterable[tuple[str, int]]) -> float:
    """A row's height for its wrapped texts: not every program finds it by itself."""
    lines = max(
        sum(max(1, ceil(len(line) / (width * _PER_WIDTH))) for line in text.split("\n")) for text, width in texts
    )
    return min(_TALLEST, lines * _LINE + 2)


class _Styles:
    """Looks of cells, each made once.

    openpyxl looks a style up part by part whenever one is set, which costs more than all the rest.
    """

    def __init__(self) -> None:
        from openpyxl.styles import Border, Side

        line = Side("thin", color="D8DDE3")
        self._border = Border(line, line, line, line)
        self._known: dict[tuple[str, str, bool, bool], Any] = {}

    def heading(self, cell: Cell, kolom: Kolom) -> None:
        cell.value, cell.data_type = safe(kolom.judul), "s"
        self._dress(cell, _HEADING, "", True, kolom.tengah)

    def body(self, cell: Cell, kolom: Kolom, value: Nilai) -> None:
        look = value if isinstance(value, Isi) else Isi("" if value is None else value)
        if isinstance(look.nilai, int):
            cell.value = look.nilai
        elif look.nilai:
            cell.value, cell.data_type = safe(look.nilai), "s"
        self._dress(cell, look.latar, look.tulisan, look.tebal, kolom.tengah)

    def _dress(self, cell: Cell, latar: str, tulisan: str, tebal: bool, tengah: bool) -> None:
        key = (latar, tulisan, tebal, tengah)
        if key in self._known:
            cell._style = copy(self._known[key])
            return
        from openpyxl.styles import Alignment, Font, PatternFill

        cell.font = Font(_FONT, _SIZE, bold=tebal, color=tulisan or None)
        cell.alignment = Alignment(horizontal="center" if tengah else None, vertical="top", wrap_text=True)
        cell.border = self._border
        if latar:
            cell.fill = PatternFill("solid", start_color=latar)
        self._known[key] = copy(cell._style)
