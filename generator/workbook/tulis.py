"""Writing a workbook for people: drop-downs, headings that stay, wrapped text, read-only sheets locked.

Every value is text, also a number: ``1.10`` stays ``1.10``, and nothing is a formula.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from generator.outputs.xlsx import height
from generator.workbook.sel import TERPANJANG, escaped

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

PILIHAN = "_pilihan"
"""The hidden sheet that drop-downs take their values from."""

ASAL = "_asal"
"""The hidden sheet with the files as they were at export."""

_FONT, _SIZE = "Calibri", 10
_LINE = "D8DDE3"
_HEAD, _READ, _INPUT = "DCE6EF", "F3F4F6", "FFF9DB"
_TAB = {"isi": "1F5582", "baca": "9AA3AD", "rahasia": "A3261B"}
_SPARE = 400
"""Rows below the last that have drop-downs too."""

_LONGEST_LIST = 240
"""A list of choices that stands in the rule itself has at most 255 characters."""


class TerlaluPanjang(Exception):
    """A text that no cell can hold."""

    def __init__(self, teks: str) -> None:
        super().__init__(teks[:60])
        self.teks = teks[:60]


@dataclass(frozen=True, slots=True)
class Pilihan:
    """A drop-down. ``tegas`` refuses every other value; else others are possible, such as several codes."""

    nilai: tuple[str, ...]
    tegas: bool = True
    petunjuk: str = ""


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: heading, width in characters, whether it only explains, its drop-down or what to write."""

    judul: str
    lebar: int
    baca: bool = False
    pilihan: Pilihan | None = None
    petunjuk: str = ""


@dataclass(slots=True)
class Tabel:
    """A sheet to write: columns, rows of texts, and drop-downs of single cells (row from 0, column from 0)."""

    nama: str
    kolom: list[Kolom]
    baris: list[list[str]]
    beku: int = 1
    rahasia: bool = False
    baca: bool = False
    khusus: dict[tuple[int, int], Pilihan] = field(default_factory=dict)


class Penulis:
    """Puts sheets into one workbook; looks and lists of choices are made once."""

    def __init__(self) -> None:
        from openpyxl import Workbook

        self.workbook: Workbook = Workbook()
        self.workbook.remove(self.workbook.active)
        self._styles: dict[tuple[str, str, bool, bool], Any] = {}
        self._lists: dict[tuple[str, ...], str] = {}

    def table(self, tabel: Tabel) -> None:
        """A sheet of data."""
        from openpyxl.utils import get_column_letter as letter

        sheet = self.workbook.create_sheet(tabel.nama)
        for number, kolom in enumerate(tabel.kolom, 1):
            dimension = sheet.column_dimensions[letter(number)]
            dimension.width = kolom.lebar
            dimension.number_format = "@"
            self._put(sheet.cell(1, number), kolom.judul, _HEAD, "", bold=True)
        sheet.row_dimensions[1].height = height([(kolom.judul, kolom.lebar) for kolom in tabel.kolom]) + 4
        for row, values in enumerate(tabel.baris, 2):
            shown = [(text, kolom.lebar) for text, kolom in zip(values, tabel.kolom, strict=True)]
            sheet.row_dimensions[row].height = height(shown)
            for number, (text, kolom) in enumerate(zip(values, tabel.kolom, strict=True), 1):
                read = kolom.baca or tabel.baca
                self._put(sheet.cell(row, number), text, _READ if read else "", "5B6570" if kolom.baca else "")
        sheet.freeze_panes = f"{letter(tabel.beku + 1)}2"
        last = max(2, len(tabel.baris) + 1)
        sheet.auto_filter.ref = f"A1:{letter(len(tabel.kolom))}{last}"
        self._choices(sheet, tabel, last)
        self._page(sheet, "rahasia" if tabel.rahasia else "baca" if tabel.baca else "isi")
        if tabel.baca:
            _lock(sheet)

    def note(self, nama: str, baris: Sequence[tuple[str, str, bool]], lebar: tuple[int, int]) -> None:
        """A sheet of instructions: label and text, each row locked unless it is to be filled in."""
        from openpyxl.styles import Protection

        sheet = self.workbook.create_sheet(nama)
        sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = lebar
        for row, (label, text, isian) in enumerate(baris, 1):
            head = not text and not isian
            self._put(sheet.cell(row, 1), label, _HEAD if head else "", "", bold=True, border=not head or bool(label))
            self._put(sheet.cell(row, 2), text, _INPUT if isian else _HEAD if head else "", "")
            if isian:
                sheet.cell(row, 2).protection = Protection(locked=False)
            sheet.row_dimensions[row].height = height([(label, lebar[0]), (text, lebar[1])])
        sheet.sheet_view.showGridLines = False
        self._page(sheet, "baca")
        _lock(sheet)

    def hidden(self, nama: str, baris: Sequence[Sequence[str]], *, deep: bool) -> None:
        """A sheet that the machine reads."""
        sheet = self.workbook.create_sheet(nama)
        for row, values in enumerate(baris, 1):
            for number, text in enumerate(values, 1):
                _text(sheet.cell(row, number), text)
        sheet.sheet_state = "veryHidden" if deep else "hidden"

    def finish(self) -> Workbook:
        """The workbook with its lists of choices."""
        if self._lists:
            columns = list(self._lists)
            most = max(map(len, columns))
            self.hidden(PILIHAN, [[c[i] if i < len(c) else "" for c in columns] for i in range(most)], deep=False)
        return self.workbook

    def _put(self, cell: Cell, text: str, latar: str, tulisan: str, *, bold: bool = False, border: bool = True) -> None:
        _text(cell, text)
        key = (latar, tulisan, bold, border)
        if key not in self._styles:
            from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

            cell.font = Font(_FONT, _SIZE, bold=bold, color=tulisan or None)
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            cell.number_format = "@"
            if border:
                line = Side("thin", color=_LINE)
                cell.border = Border(line, line, line, line)
            if latar:
                cell.fill = PatternFill("solid", start_color=latar)
            self._styles[key] = copy(cell._style)
        cell._style = copy(self._styles[key])

    def _choices(self, sheet: Worksheet, tabel: Tabel, last: int) -> None:
        from openpyxl.utils import get_column_letter as letter

        single: dict[Pilihan, list[str]] = {}
        for (row, column), pilihan in tabel.khusus.items():
            single.setdefault(pilihan, []).append(f"{letter(column + 1)}{row + 2}")
        for pilihan, cells in single.items():
            self._rule(sheet, pilihan, " ".join(cells))
        for number, kolom in enumerate(tabel.kolom, 1):
            area = f"{letter(number)}2:{letter(number)}{last + _SPARE}"
            if kolom.pilihan is not None and not tabel.baca:
                self._rule(sheet, kolom.pilihan, area)
            elif kolom.petunjuk and not kolom.baca and not tabel.baca and not single:
                self._rule(sheet, Pilihan((), petunjuk=kolom.petunjuk), area)

    def _rule(self, sheet: Worksheet, pilihan: Pilihan, area: str) -> None:
        from openpyxl.worksheet.datavalidation import DataValidation

        rule = DataValidation(type="list" if pilihan.nilai else None, allow_blank=True, sqref=area)
        if pilihan.nilai:
            rule.formula1 = self._source(pilihan.nilai)
            rule.showErrorMessage = pilihan.tegas
            rule.errorTitle, rule.error = "Tidak dikenal", "Pilih salah satu nilai dari daftar."
        if pilihan.petunjuk:
            rule.showInputMessage = True
            rule.prompt = pilihan.petunjuk[:250]
        sheet.add_data_validation(rule)

    def _source(self, nilai: tuple[str, ...]) -> str:
        """Where a drop-down takes its values from: the rule itself, or a column of the hidden sheet."""
        from openpyxl.utils import get_column_letter as letter

        short = ",".join(nilai)
        if len(short) <= _LONGEST_LIST and not any("," in each or '"' in each for each in nilai):
            return f'"{short}"'
        if nilai not in self._lists:
            self._lists[nilai] = letter(len(self._lists) + 1)
        column = self._lists[nilai]
        return f"'{PILIHAN}'!${column}$1:${column}${len(nilai)}"

    def _page(self, sheet: Worksheet, tab: str) -> None:
        sheet.sheet_properties.tabColor = _TAB[tab]
        sheet.print_title_rows = "1:1"
        sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.oddFooter.center.text = "&A, &P / &N"


def _text(cell: Cell, text: str) -> None:
    if len(text) > TERPANJANG:
        raise TerlaluPanjang(text)
    if text:
        cell.value, cell.data_type = escaped(text), "s"


def _lock(sheet: Worksheet) -> None:
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = sheet.protection.autoFilter = False
