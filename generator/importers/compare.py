"""The list of units held against the units themselves: which line is which unit, and where they differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from generator.importers.codes import likeness
from generator.importers.unit import UnitTerbaca
from generator.importers.unit_list import BarisDaftar
from registry.kode import normal, without_version

Hal = Literal["kode", "judul", "hanya_di_daftar", "hanya_di_uraian", "ganda"]

_ALIKE_TITLE = 0.75
_ALIKE_CODE = 0.85


@dataclass(frozen=True, slots=True)
class Perbedaan:
    """A difference between list and body. ``di`` is the code of the list, or of the body where the list has none."""

    di: str
    hal: Hal
    daftar: str | None
    uraian: str | None
    halaman: int
    catatan: str

    def ralat(self) -> dict[str, str] | None:
        """The erratum for the standard, where both print something and not the same."""
        if self.daftar is None or self.uraian is None:
            return None
        return {
            "di": self.di,
            "daftar": self.daftar,
            "uraian": self.uraian,
            "dipakai": "daftar",
            "catatan": self.catatan,
        }


def compare(daftar: Sequence[BarisDaftar], units: Sequence[UnitTerbaca]) -> list[Perbedaan]:
    """All differences, in the order of the list, then of the units that it lacks."""
    result: list[Perbedaan] = []
    pairs = _pairs(daftar, units)
    for i, line in enumerate(daftar):
        unit = pairs.get(i)
        if unit is not None:
            result += _differences(line, unit)
        elif line.diadopsi_dari is None:
            note = "tercantum dalam daftar unit, uraiannya tidak ditemukan"
            result.append(Perbedaan(line.kode, "hanya_di_daftar", line.kode, None, line.halaman, note))
    paired = {id(unit) for unit in pairs.values()}
    result += [
        Perbedaan(unit.kode, "hanya_di_uraian", None, unit.kode, unit.halaman, "tidak tercantum dalam daftar unit")
        for unit in units
        if id(unit) not in paired and daftar
    ]
    return result + _doubles(units)


def _pairs(daftar: Sequence[BarisDaftar], units: Sequence[UnitTerbaca]) -> dict[int, UnitTerbaca]:
    """The unit of each line of the list: by code, else by the title or a code nearly the same."""
    free = list(units)
    pairs: dict[int, UnitTerbaca] = {}
    for same in (_same_code, _same_title, _near):
        for i, line in enumerate(daftar):
            if i in pairs:
                continue
            found = next((unit for unit in free if same(line, unit)), None)
            if found is not None:
                pairs[i] = found
                free = [unit for unit in free if unit is not found]
    return pairs


def _same_code(line: BarisDaftar, unit: UnitTerbaca) -> bool:
    return normal(line.kode) == normal(unit.kode)


def _same_title(line: BarisDaftar, unit: UnitTerbaca) -> bool:
    return bool(unit.judul) and line.judul.casefold() == unit.judul.casefold()


def _near(line: BarisDaftar, unit: UnitTerbaca) -> bool:
    if without_version(normal(line.kode)) == without_version(normal(unit.kode)):
        return True
    title = SequenceMatcher(None, line.judul.casefold(), unit.judul.casefold(), autojunk=False).ratio()
    return title >= _ALIKE_TITLE and likeness(line.kode, unit.kode) >= _ALIKE_CODE


def _differences(line: BarisDaftar, unit: UnitTerbaca) -> list[Perbedaan]:
    result = []
    if line.kode != unit.kode:
        note = f"kode pada daftar unit dan pada uraian unit (halaman {unit.halaman}) berbeda"
        result.append(Perbedaan(line.kode, "kode", line.kode, unit.kode, unit.halaman, note))
    if line.judul and unit.judul and line.judul != unit.judul:
        small = "hanya dalam huruf besar dan kecil" if line.judul.casefold() == unit.judul.casefold() else ""
        note = f"judul pada daftar unit dan pada uraian unit (halaman {unit.halaman}) berbeda {small}".strip()
        result.append(Perbedaan(line.kode, "judul", line.judul, unit.judul, unit.halaman, note))
    return result


def _doubles(units: Sequence[UnitTerbaca]) -> list[Perbedaan]:
    seen: dict[str, UnitTerbaca] = {}
    result = []
    for unit in units:
        first = seen.setdefault(normal(unit.kode), unit)
        if first is not unit:
            note = f"kode yang sama pada uraian halaman {first.halaman} dan {unit.halaman}"
            result.append(Perbedaan(unit.kode, "ganda", None, unit.kode, unit.halaman, note))
    return result
