"""From the cells of a workbook to rows: the sheets by name, the columns by heading, and what spoils a cell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from generator.workbook.baca import Lembaran, Sel, column_number
from generator.workbook.baris import Baris
from generator.workbook.identitas import PETUNJUK
from generator.workbook.katalog import ISIAN, katalog
from generator.workbook.lembar import Lembar, columns, heading, holds
from generator.workbook.temuan import Jenis, Temuan
from generator.workbook.tulis import ASAL, PILIHAN

UNIT = "Unit"
_AIDS = frozenset({PETUNJUK, UNIT, PILIHAN, ASAL})
_EXTRA = re.compile(r"pilihan [a-z0-9]{1,3}")
HIDDEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffd]")


@dataclass(slots=True)
class Ambilan:
    """The rows of each sheet, what was found, and where each column of each sheet stands."""

    baris: list[Baris] = field(default_factory=list)
    temuan: list[Temuan] = field(default_factory=list)
    catatan: list[Temuan] = field(default_factory=list)
    """What is passed over, and said."""
    kolom: dict[tuple[str, str], int] = field(default_factory=dict)
    rusak: dict[tuple[str, int, int], Temuan] = field(default_factory=dict)
    """Cells that hold a formula, an error or a hidden character: a fault where their value would be a change."""

    def at(self, lembar: str, nomor: int, kolom: str) -> tuple[str, int, int]:
        """The cell of a row's column."""
        return lembar, nomor, self.kolom.get((lembar, kolom), self.kolom.get((lembar, ISIAN), 1))


def taken(book: Mapping[str, Lembaran], sheets: tuple[Lembar, ...], wajib: frozenset[str]) -> Ambilan:
    """The rows of a workbook; ``wajib`` are the sheets that may not be missing."""
    result = Ambilan()
    names = {sheet.nama for sheet in sheets}
    missing = sorted(wajib - set(book))
    for name in book:
        if name not in names and name not in _AIDS:
            near = get_close_matches(name.casefold(), [each.casefold() for each in missing], 1, 0.5)
            usul = next((each for each in missing if near and each.casefold() == near[0]), "")
            entry = Temuan("lembar_asing", name, args={"nilai": name, "usul": f"-> {usul}" if usul else "-"})
            (result.temuan if usul else result.catatan).append(entry)
    result.temuan += [Temuan("lembar_hilang", name, args={"nilai": name}) for name in missing]
    for sheet in sheets:
        if sheet.nama in book:
            _Sheet(sheet, sheets, book[sheet.nama], result).take()
    return result


class _Sheet:
    """Takes the rows of one sheet."""

    def __init__(self, sheet: Lembar, sheets: tuple[Lembar, ...], cells: Lembaran, result: Ambilan) -> None:
        self.sheet, self.sheets, self.cells, self.result = sheet, sheets, cells, result

    def take(self) -> None:
        rows = dict(self.cells.rows())
        heads = self._heads(rows.get(1, {}))
        if heads is None:
            return
        self._merged(heads)
        for number, cells in rows.items():
            if number > 1:
                self._row(number, cells, heads)

    def _heads(self, cells: Mapping[int, Sel]) -> dict[int, str] | None:
        """The columns of the sheet by number; ``None`` where one is missing."""
        wanted = {_plain(heading(self.sheet, name)): name for name in columns(self.sheet, self.sheets)}
        found: dict[int, str] = {}
        sound = True
        for number, cell in cells.items():
            title = _plain(cell.teks)
            name = wanted.get(title) or (
                title if _EXTRA.fullmatch(title) and self.sheet.nama == "Pilihan ganda" else ""
            )
            if name in found.values() and name:
                self._say("kolom_ganda", 1, number, nilai=cell.teks)
                sound = False
            elif name:
                found[number] = name
                self.result.kolom[self.sheet.nama, name] = number
        for title, name in wanted.items():
            if name not in found.values() and name not in self.sheet.bantu:
                self._say("kolom_hilang", 1, 0, nilai=heading(self.sheet, name) if title else name)
                sound = False
        return {n: name for n, name in found.items() if name not in self.sheet.bantu} if sound else None

    def _merged(self, heads: Mapping[int, str]) -> None:
        for area in self.cells.gabungan:
            match = re.fullmatch(r"([A-Z]+)([0-9]+):([A-Z]+)([0-9]+)", area)
            if match is None:
                continue
            first, last = column_number(match[1]), column_number(match[3])
            if any(first <= number <= last for number in heads):
                self._say("gabungan", int(match[2]), first, nilai=area)

    def _row(self, number: int, cells: Mapping[int, Sel], heads: Mapping[int, str]) -> None:
        values: dict[str, str] = {}
        for column, name in heads.items():
            cell = cells.get(column)
            if cell is None:
                continue
            values[name] = cell.teks if cell.teks.strip() else ""
            spoilt = _spoilt(cell)
            if spoilt is not None:
                at = (self.sheet.nama, number, column)
                self.result.rusak[at] = Temuan(spoilt[0], *at, args={"nilai": spoilt[1]})
        if not any(values.values()):
            return
        place = self.sheet.tunggal
        if not place:
            place = values.pop(ISIAN, "").strip()
            if not self._known(place, number, values):
                return
        self.result.baris.append(Baris(place, values, self.sheet.nama, number))

    def _known(self, place: str, number: int, values: Mapping[str, str]) -> bool:
        column = self.result.kolom[self.sheet.nama, ISIAN]
        if not place:
            if any(values.values()):
                self._say("kosong", number, column)
            return False
        if holds(self.sheet, place, self.sheets) and _deep(place) in katalog(self.sheet.berkas):
            return True
        owner = next(
            (s for s in self.sheets if holds(s, place, self.sheets) and _deep(place) in katalog(s.berkas)), None
        )
        if owner is not None and owner is not self.sheet:
            self._say("isian_asing", number, column, nilai=place, usul=owner.nama)
            return False
        near = get_close_matches(place, list(katalog(self.sheet.berkas)), 1, 0.6)
        self._say("tak_dikenal", number, column, nilai=place, usul=f" ({near[0]}?)" if near else "")
        return False

    def _say(self, jenis: Jenis, baris: int, kolom: int, **args: str) -> None:
        self.result.temuan.append(Temuan(jenis, self.sheet.nama, baris, kolom, args))


def _deep(place: str) -> str:
    """A place of a tree without the levels that its drop-down does not offer."""
    for word in (".butir", ".semua", ".salah_satu"):
        while f"{word}{word}" in place:
            place = place.replace(f"{word}{word}", word)
    parts = place.split(".")
    if parts[0] == "persyaratan_dasar" and len(parts) > 3 and set(parts[1:]) <= {"semua", "salah_satu"}:
        return ".".join(parts[:3])
    return place


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _spoilt(cell: Sel) -> tuple[Jenis, str] | None:
    """What spoils a cell: the kind of finding, and what it quotes."""
    if cell.rumus:
        return "rumus", cell.teks
    if cell.galat:
        return "galat", cell.teks
    match = HIDDEN.search(cell.teks)
    return ("tersembunyi", f"{ord(match[0]):04X}") if match else None
