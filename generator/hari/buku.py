"""Workbooks: opened only after their size is known, their cells as they were typed, never what a formula yields."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from generator.hari.tabel import MAX_COLUMNS, MAX_ROWS, Baris, Sel, Tabel, taken
from generator.hari.temuan import Catatan, Letak

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

MAX_SHEETS = 20
_MOST_BYTES, _MOST_PARTS = 40_000_000, 400
_HEADING_ROWS = 20
_ZEROS = re.compile(r"0+")


def open_book(berkas: str, isi: bytes, catat: Catatan) -> Workbook | None:
    """The workbook; ``None`` with a finding where it is damaged, too large, or no workbook."""
    if not _is_sound(berkas, isi, catat):
        return None
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what it does not know it says there, and leaves out
            book: Workbook = load_workbook(io.BytesIO(isi), data_only=False, keep_links=False)
    except Exception as error:  # the library raises whatever a damaged part makes it raise
        catat("rusak", Letak(berkas), sebab=type(error).__name__)
        return None
    if len(book.sheetnames) > MAX_SHEETS:
        catat("banyak_lembar", Letak(berkas), n=len(book.sheetnames), batas=MAX_SHEETS)
        return None
    return book


def _is_sound(berkas: str, isi: bytes, catat: Catatan) -> bool:
    """Looks at the archive before anything is unpacked. A part is never unpacked beyond the size it declares."""
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as archive:
            parts = archive.infolist()
            if sum(part.file_size for part in parts) > _MOST_BYTES or len(parts) > _MOST_PARTS:
                catat("terlalu_besar", Letak(berkas), batas=_MOST_BYTES // 1_000_000)
                return False
            for part in parts:
                if part.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in archive.read(part):
                    catat("rusak", Letak(berkas), sebab="DOCTYPE")
                    return False
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError) as error:
        catat("rusak", Letak(berkas), sebab=type(error).__name__)
        return False
    except Exception as error:  # zlib.error and its like, by whatever name
        catat("rusak", Letak(berkas), sebab=type(error).__name__)
        return False
    return True


def sheet_with(book: Workbook, is_heading: Callable[[str], bool], preferred: str) -> Worksheet | None:
    """The sheet that holds the table: the one of that name, else the first with two known headings in a row."""
    sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    named = [sheet for sheet in sheets if sheet.title.strip().lower() == preferred]
    for sheet in (*named, *sheets):
        for row in sheet.iter_rows(max_row=_HEADING_ROWS, max_col=MAX_COLUMNS, values_only=True):
            if sum(isinstance(value, str) and is_heading(value) for value in row) >= 2:
                return sheet
    return None


def rows_of(berkas: str, sheet: Worksheet, catat: Catatan) -> Tabel:
    """The rows of a sheet; merged cells, formulas and errors are findings."""
    tabel = Tabel(berkas, sheet.title)
    last = min(sheet.max_row, MAX_ROWS + _HEADING_ROWS)
    for cells in sheet.iter_rows(max_row=last, max_col=min(sheet.max_column, MAX_COLUMNS)):
        row: dict[int, Sel] = {}
        for cell in cells:
            if cell.value is not None:
                row[cell.column] = _cell(tabel, cell, catat)
        if any(sel.teks for sel in row.values()):
            tabel.baris.append(Baris(cells[0].row, row))
    if sheet.max_row > last and _holds_more(sheet, last):
        catat("banyak_baris", tabel.letak(last, 1), batas=MAX_ROWS)
    return tabel


def merged_in(tabel: Tabel, sheet: Worksheet, rows: Sequence[int], catat: Catatan) -> None:
    """Notes merged cells among these rows."""
    for ranges in sorted(sheet.merged_cells.ranges, key=str):
        if any(ranges.min_row <= row <= ranges.max_row for row in rows):
            catat("gabung", tabel.letak(ranges.min_row, ranges.min_col), sel=str(ranges))


def _holds_more(sheet: Worksheet, last: int) -> bool:
    rest = sheet.iter_rows(min_row=last + 1, max_row=min(sheet.max_row, last + 2000), max_col=20, values_only=True)
    return any(value is not None for row in rest for value in row)


def _cell(tabel: Tabel, cell: Any, catat: Catatan) -> Sel:
    value, kind = cell.value, cell.data_type
    letak = tabel.letak(cell.row, cell.column)
    if kind == "f":
        catat("rumus", letak, sel=letak.sebutan)
        return Sel("")
    if kind == "e":
        catat("galat_excel", letak, sel=letak.sebutan)
        return Sel("")
    if isinstance(value, datetime):
        return Sel(value.date().isoformat(), tanggal=value.date())
    if isinstance(value, date):
        return Sel(value.isoformat(), tanggal=value)
    if isinstance(value, bool):
        return Sel("ya" if value else "tidak")
    if isinstance(value, int | float):
        return Sel(_number(value, str(cell.number_format)), angka=float(value))
    return Sel(taken(tabel, cell.row, cell.column, str(value), catat) or "")


def _number(value: int | float, format_: str) -> str:
    """A number as its cell shows it: ``1`` in a cell formatted ``00`` is ``01``."""
    text = str(int(value)) if float(value).is_integer() else str(value)
    return text.zfill(len(format_)) if _ZEROS.fullmatch(format_) else text
