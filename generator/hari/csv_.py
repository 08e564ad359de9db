"""CSV as spreadsheets write it in Indonesia: semicolons, Windows-1252, ``sep=;``; or any other plain dialect."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

from generator.hari.tabel import MAX_COLUMNS, MAX_ROWS, Baris, Sel, Tabel, clean, taken
from generator.hari.temuan import Catatan, Letak

_SEPARATORS = ";,\t"


def read_csv(berkas: str, isi: bytes, is_heading: Callable[[str], bool], catat: Catatan) -> Tabel | None:
    """The table of a CSV file; ``None`` with a finding where it cannot be told what it says.

    ``is_heading`` knows the headings of columns: they decide which separator is meant.
    """
    text = _decoded(isi)
    if text is None:
        catat("pengodean", Letak(berkas))
        return None
    lines = text.splitlines(keepends=True)
    start = 0
    separator = ""
    if lines and lines[0].strip().lower().startswith("sep=") and len(lines[0].strip()) == 5:
        separator, start = lines[0].strip()[4], 1
    separator = separator or _separator(lines[:20], is_heading)
    if not separator:
        catat("pemisah", Letak(berkas))
        return None
    return _rows(Tabel(berkas), "".join(lines[start:]), separator, start, catat)


def _decoded(isi: bytes) -> str | None:
    if isi.startswith((b"\xff\xfe", b"\xfe\xff")):
        names: tuple[str, ...] = ("utf-16",)
    else:
        names = ("utf-8-sig", "cp1252")
    for name in names:
        try:
            text = isi.decode(name)
        except UnicodeDecodeError:
            continue
        return None if "\0" in text else text
    return None


def _separator(lines: list[str], is_heading: Callable[[str], bool]) -> str:
    """The separator by which a line falls apart into known headings; none where two do so equally well."""
    best: dict[str, int] = {}
    for separator in _SEPARATORS:
        for line in lines:
            parts = [clean(part.strip().strip('"')) for part in line.split(separator)]
            known = sum(is_heading(part) for part in parts)
            best[separator] = max(best.get(separator, 0), known)
    most = max(best.values(), default=0)
    chosen = [separator for separator, known in best.items() if known == most and known >= 2]
    return chosen[0] if len(chosen) == 1 else ""


def _rows(tabel: Tabel, text: str, separator: str, offset: int, catat: Catatan) -> Tabel | None:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    width = 0
    first = offset + 1
    try:
        for cells in reader:
            number, first = first, reader.line_num + offset + 1
            if not any(cell.strip() for cell in cells):
                continue
            if len(tabel.baris) >= MAX_ROWS:
                catat("banyak_baris", Letak(tabel.berkas, number), batas=MAX_ROWS)
                return None
            width = width or len(cells)
            if len(cells) > max(width, 1) and any(cell.strip() for cell in cells[width:]):
                catat("lebih_sel", Letak(tabel.berkas, number), baris=number, n=len(cells), m=width)
                continue
            row: dict[int, Sel] = {}
            for column, cell in enumerate(cells[:MAX_COLUMNS], 1):
                value = taken(tabel, number, column, cell, catat)
                row[column] = Sel(value or "")
            tabel.baris.append(Baris(number, row))
    except csv.Error:
        catat("tanda_kutip", Letak(tabel.berkas, first), baris=first)
        return None
    return tabel
