"""Which unit of the new standard is which of the old one: what is certain first, then what is alike, explained."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.ganti.mirip import kemiripan, pasangkan, ringkas
from generator.ganti.model import Cara, UnitSisi
from registry.kode import normal, without_version

YAKIN = 0.8
"""Units this much alike are one; below, down to :data:`RAGU`, a person must say."""

RAGU = 0.5
_SAME_CODE = 0.5
"""With the same code, titles this much alike are enough."""

_TITLE, _BODY = 0.6, 0.4
_MOST = 4000
"""Words of a unit that are compared."""

Padanan = tuple[int, int, Cara, float, bool]
"""Positions of old and new, how they were found, how alike they are, whether that is certain."""


def padankan(lama: Sequence[UnitSisi], baru: Sequence[UnitSisi]) -> list[Padanan]:
    """The pairs, in the order of the old standard."""
    found: list[Padanan] = []
    old, new = dict(enumerate(lama)), dict(enumerate(baru))

    def take(pairs: Iterator[tuple[int, int, float]], cara: Cara, *, yakin: bool) -> None:
        for i, j, score in list(pairs):
            if i in old and j in new:
                found.append((i, j, cara, round(score, 2), yakin and score >= _least(cara)))
                del old[i], new[j]

    take(_same(old, new, lambda unit: (normal(unit.kode), ringkas(unit.judul))), "kode_judul", yakin=True)
    take(_same(old, new, lambda unit: (_bare_code(unit), ringkas(unit.judul))), "kode_judul", yakin=True)
    take(_same(old, new, lambda unit: ringkas(unit.judul)), "judul", yakin=True)
    take((pair for pair in _same(old, new, _bare_code, _titles) if pair[2] >= _SAME_CODE), "kode", yakin=True)
    take(_alike(old, new), "mirip", yakin=True)
    take(_same(old, new, _bare_code, _titles), "kode_saja", yakin=False)
    return sorted(found)


def _least(cara: Cara) -> float:
    return YAKIN if cara == "mirip" else 0.0


def _bare_code(unit: UnitSisi) -> str:
    return without_version(normal(unit.kode))


def _titles(a: UnitSisi, b: UnitSisi) -> float:
    return kemiripan(a.judul, b.judul)


def _same(
    old: dict[int, UnitSisi],
    new: dict[int, UnitSisi],
    key: Callable[[UnitSisi], object],
    score: Callable[[UnitSisi, UnitSisi], float] | None = None,
) -> Iterator[tuple[int, int, float]]:
    """Pairs with the same key, where only one of each side has it."""
    by_key: dict[object, tuple[list[int], list[int]]] = {}
    for side, units in enumerate((old, new)):
        for i, unit in units.items():
            found = key(unit)
            if found not in ("", ("", "")):
                by_key.setdefault(found, ([], []))[side].append(i)
    for left, right in by_key.values():
        if len(left) == len(right) == 1:
            yield left[0], right[0], score(old[left[0]], new[right[0]]) if score else 1.0


def _alike(old: dict[int, UnitSisi], new: dict[int, UnitSisi]) -> Iterator[tuple[int, int, float]]:
    left, right = list(old), list(new)
    pairs = pasangkan([old[i] for i in left], [new[j] for j in right], kemiripan_unit, RAGU)
    return ((left[i], right[j], score) for i, j, score in pairs)


def kemiripan_unit(a: UnitSisi, b: UnitSisi) -> float:
    """Titles for six tenths, elements and criteria for four; titles alone where a text is missing."""
    title = kemiripan(a.judul, b.judul)
    if a.naskah is None or b.naskah is None:
        return title
    return _TITLE * title + _BODY * kemiripan(_body(a), _body(b))


def _body(unit: UnitSisi) -> str:
    if unit.naskah is None:
        return ""
    texts = [text for elemen in unit.naskah.elemen for text in (elemen.judul or "", *(kuk.teks for kuk in elemen.kuk))]
    return " ".join(" ".join(texts).split()[:_MOST])
