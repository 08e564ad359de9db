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
    from openpyxl import Workbook
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
    """A column: its heading, its width in characters, whether its content is centred.

    ``pilihan`` are the values of its drop-down; ``teks`` keeps what is typed as text (numbers of identity cards);
    ``petunjuk`` is shown while a cell is filled in.
    """

    judul: str
    lebar: int
    tengah: bool = False
    pilihan: tuple[str, ...] = ()
    teks: bool = False
    petunjuk: str = ""


@dataclass(frozen=True, slots=True)
class Lembaran:
    """A sheet: a table under one heading row, which stays in view with the first ``beku`` columns.

    ``kosong`` is how many empty rows below the table are made ready to be filled in.
    """

    nama: str
    kolom: tuple[Kolom, ...]
    baris: Sequence[Sequence[Nilai]]
    beku: int = 0
    kosong: int = 0


def render(
    lembaran: Sequence[Lembaran], *, judul: str, penulis: str, tanggal: date, bahasa: str, subjek: str = ""
) -> bytes:
    """The workbook; ``tanggal`` is what its properties give as its date."""
    from openpyxl import Workbook

    workbook = Workbook()
    workbook.remove(workbook.active)
    for each in lembaran:
        _sheet(workbook.create_sheet(each.nama), each)
    return saved(workbook, judul=judul, penulis=penulis, tanggal=tanggal, bahasa=bahasa, subjek=subjek)


def saved(workbook: Workbook, *, judul: str, penulis: str, tanggal: date, bahasa: str, subjek: str = "") -> bytes:
    """A workbook of openpyxl as a file: the same bytes for the same content."""
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
    rows = [*table.baris, *([[None] * len(table.kolom)] * table.kosong)]
    _help(sheet, table.kolom, len(rows))
    for number, kolom in enumerate(table.kolom, 1):
        sheet.column_dimensions[get_column_letter(number)].width = kolom.lebar
        style.heading(sheet.cell(1, number), kolom)
    sheet.row_dimensions[1].height = height([(kolom.judul, kolom.lebar - 2) for kolom in table.kolom])
    for row, values in enumerate(rows, 2):
        texts = [(_shown(value), kolom.lebar) for kolom, value in zip(table.kolom, values, strict=True)]
        sheet.row_dimensions[row].height = height(texts)
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


def _help(sheet: Worksheet, columns: Sequence[Kolom], rows: int) -> None:
    """Drop-downs, and what is said while a cell is filled in."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for number, kolom in enumerate(columns, 1):
        if not rows or not (kolom.pilihan or kolom.petunjuk):
            continue
        help_ = DataValidation(allow_blank=True)
        if kolom.pilihan:
            help_.type, help_.formula1 = "list", f'"{",".join(kolom.pilihan)}"'
            help_.errorTitle, help_.error = kolom.judul, ", ".join(kolom.pilihan)
            help_.showErrorMessage = True
        if kolom.petunjuk:
            help_.promptTitle, help_.prompt, help_.showInputMessage = kolom.judul[:32], kolom.petunjuk[:255], True
        letter = get_column_letter(number)
        help_.add(f"{letter}2:{letter}{rows + 1}")
        sheet.add_data_validation(help_)


def _shown(value: Nilai) -> str:
    plain = value.nilai if isinstance(value, Isi) else value
    return "" if plain is None else str(plain)


def height(texts: Iterable[tuple[str, int]]) -> float:
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
        self._known: dict[tuple[str, str, bool, bool, bool], Any] = {}

    def heading(self, cell: Cell, kolom: Kolom) -> None:
        cell.value, cell.data_type = safe(kolom.judul), "s"
        self._dress(cell, _HEADING, "", True, kolom.tengah, False)

    def body(self, cell: Cell, kolom: Kolom, value: Nilai) -> None:
        look = value if isinstance(value, Isi) else Isi("" if value is None else value)
        if isinstance(look.nilai, int):
            cell.value = look.nilai
        elif look.nilai:
            cell.value, cell.data_type = safe(look.nilai), "s"
        self._dress(cell, look.latar, look.tulisan, look.tebal, kolom.tengah, kolom.teks)

    def _dress(self, cell: Cell, latar: str, tulisan: str, tebal: bool, tengah: bool, teks: bool) -> None:
        key = (latar, tulisan, tebal, tengah, teks)
        if key in self._known:
            cell._style = copy(self._known[key])
            return
        from openpyxl.styles import Alignment, Font, PatternFill

        cell.font = Font(_FONT, _SIZE, bold=tebal, color=tulisan or None)
        cell.alignment = Alignment(horizontal="center" if tengah else None, vertical="top", wrap_text=True)
        cell.border = self._border
        if teks:
            cell.number_format = "@"
        if latar:
            cell.fill = PatternFill("solid", start_color=latar)
        self._known[key] = copy(cell._style)
