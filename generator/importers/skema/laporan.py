"""The report of a scheme document: its pages beside what was read from them, doubts and leftovers marked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.importers.laporan import Nilai, Pokok, page_of, unit_values
from generator.importers.skema.impor import HasilSkema
from generator.importers.skema.model import Catatan
from generator.importers.words import Kotak


def report_page(hasil: HasilSkema, bahasa: str = "id") -> str:
    """The report as one HTML page."""
    numbers = [f"{note.jalur} {note.teks}: {note.alasan}" for note in hasil.bacaan.penomoran]
    pokok = Pokok(
        hasil.sumber,
        hasil.bacaan.ukuran,
        hasil.skema,
        hasil.jumlah_unit,
        (*hasil.sumber.catatan, *hasil.unit.catatan, *numbers),
    )
    return page_of(list(_values(hasil)), pokok, bahasa)


def _values(hasil: HasilSkema) -> Iterator[Nilai]:
    bacaan = hasil.bacaan
    doubts: dict[str, list[Catatan]] = {}
    for note in bacaan.ragu:
        doubts.setdefault(note.jalur, []).append(note)
    for path, place in bacaan.asal.items():
        found = doubts.pop(path, [])
        reason = "; ".join(note.alasan for note in found)
        box = Kotak(place.halaman, *place.kotak)
        yield Nilai("skema.yaml", path, _at(bacaan.data, path), "ragu" if found else "yakin", (box,), reason)
    for notes in doubts.values():
        for note in notes:
            yield Nilai("skema.yaml", note.jalur, note.teks, "ragu", (_box(note),), note.alasan)
    for note in (*bacaan.acuan, *bacaan.sisa):
        yield Nilai("", "", note.teks, "sisa", (_box(note),), note.alasan)
    yield from unit_values(hasil.unit.dibawa)


def _box(note: Catatan) -> Kotak:
    return Kotak(note.halaman, *(note.kotak or (0.0, 0.0, 0.0, 0.0)))


def _at(data: Any, path: str) -> str:
    """The value at a path such as ``tujuan[2]``, as it is read."""
    for step in path.replace("]", "").replace("[", ".").split("."):
        try:
            data = data[int(step)] if step.isdigit() and isinstance(data, list) else data[step]
        except (KeyError, IndexError, TypeError):
            return ""
    if isinstance(data, dict):
        return str(data.get("teks") or ", ".join(f"{key} {value}" for key, value in data.items()))
    return str(data)
