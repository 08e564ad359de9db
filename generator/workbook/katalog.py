"""What may stand in a row: every place of a kind of data, with the columns that its records have.

A place is named by its keys without positions: ``proses.uji.langkah``, ``tugas_praktik.peralatan``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.workbook.bentuk import Bentuk, Daftar, Peta, Rekam, Skalar, bentuk
from registry.layout import Kind
from registry.loader import MODELS

ISI, ID, ISIAN = "isi", "id", "isian"
"""The columns that are no keys: the value or main text, the name of an entry, the place."""

DALAM = "isi"
"""Stands for a key of the writer's own in the name of a place below it: ``peta.isi``."""

_UTAMA = ("teks", "judul", "uraian", "nama", "kode", "dokumen", "lingkup", "standar")
"""The key of a record that stands in the column of main texts: the first of these that it has."""

KODE = frozenset({"unit", "cakupan", "kuk", "instrumen", "dimensi", "butir", "unit_pilihan"})
"""Lists whose items are codes: a comma or a blank parts them too."""


def _too_deep(rekam: Rekam, seen: tuple[type, ...]) -> bool:
    """Whether a tree has more levels than a drop-down offers; what is written deeper is read all the same."""
    return seen.count(rekam.model) >= (2 if rekam.singkat else 3)


@dataclass(frozen=True, slots=True)
class Tempat:
    """A place: what stands there, what it means, and which columns a row there may fill."""

    jalur: str
    bentuk: Bentuk
    arti: str
    kolom: dict[str, Bentuk]


def main_key(rekam: Rekam) -> str | None:
    """The key of a record that stands in the column of main texts."""
    return next((name for name in _UTAMA if isinstance(rekam.isi.get(name), Skalar)), None)


def column_of(rekam: Rekam, key: str) -> str:
    """The column in which a key of a record stands."""
    return ISI if key == main_key(rekam) else key


def in_cells(shape: Bentuk) -> bool:
    """Whether a key of a record stands in a cell of its row; all else has rows of its own below."""
    return isinstance(shape, Skalar) or (isinstance(shape, Daftar) and isinstance(shape.isi, Skalar))


def in_columns(shape: Bentuk, jalur: str) -> bool:
    """Whether a mapping of a record stands in columns, one for each name: the choices of a question."""
    return isinstance(shape, Peta) and jalur.endswith(".pilihan")


PILIHAN = ("a", "b", "c", "d", "e")
"""Names of choices that always have a column."""


def of_record(rekam: Rekam, jalur: str) -> dict[str, Bentuk]:
    """The columns of a record."""
    result: dict[str, Bentuk] = {}
    for key, shape in rekam.isi.items():
        if in_cells(shape):
            result[column_of(rekam, key)] = shape
        elif in_columns(shape, f"{jalur}.{key}"):
            result |= {f"{key} {name}": Skalar() for name in PILIHAN}
    return result


@cache
def katalog(kind: Kind) -> dict[str, Tempat]:
    """The places of a kind of file, in the order of the model."""
    return {each.jalur: each for each in _places(bentuk(MODELS[kind]), "", "", 0, ())}


def _places(shape: Bentuk, jalur: str, arti: str, depth: int, seen: tuple[type, ...]) -> Iterator[Tempat]:
    if isinstance(shape, Rekam):
        if _too_deep(shape, seen):
            return
        for key, child in shape.isi.items():
            yield from _places(child, f"{jalur}.{key}".lstrip("."), shape.arti[key], depth + 1, (*seen, shape.model))
    elif isinstance(shape, Skalar):
        yield Tempat(jalur, shape, arti, {ISI: shape})
    elif isinstance(shape, Daftar):
        if isinstance(shape.isi, Rekam):
            yield Tempat(jalur, shape, arti, of_record(shape.isi, jalur))
            yield from _below(shape.isi, jalur, depth, seen)
        else:
            yield Tempat(jalur, shape, arti, {ISI: shape.isi})
    else:
        yield from _mapping(shape, jalur, arti, depth, seen)


def _mapping(shape: Peta, jalur: str, arti: str, depth: int, seen: tuple[type, ...]) -> Iterator[Tempat]:
    if isinstance(shape.isi, Rekam):
        yield Tempat(jalur or DALAM, shape, arti, {ID: Skalar(), **of_record(shape.isi, jalur)})
        yield from _below(shape.isi, jalur, depth, seen)
    elif isinstance(shape.isi, Peta):
        yield Tempat(jalur, shape, arti, {ID: Skalar()})
        yield from _mapping(shape.isi, f"{jalur}.{DALAM}", arti, depth + 1, seen)
    else:
        yield Tempat(jalur or DALAM, shape, arti, {ID: Skalar(), ISI: shape.isi})


def _below(rekam: Rekam, jalur: str, depth: int, seen: tuple[type, ...]) -> Iterator[Tempat]:
    if _too_deep(rekam, seen):
        return
    for key, child in rekam.isi.items():
        name = f"{jalur}.{key}"
        if not in_cells(child) and not in_columns(child, name):
            yield from _places(child, name, rekam.arti[key], depth + 1, (*seen, rekam.model))
