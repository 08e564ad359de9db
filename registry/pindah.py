"""Where the texts of a unit have gone since a validation, and so where references to them should point."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from registry.acuan import Acuan, parse
from registry.cakupan import places
from registry.sidik import MAPA, fingerprints, place_fingerprints, untouched
from registry.store import Registry, SkemaFolder
from registry.units import EntriUnit


@dataclass(frozen=True, slots=True)
class Pemindahan:
    """The places of one unit that a validation recorded, each with its place now (fragments such as ``#1.2``)."""

    entri: EntriUnit
    tempat: Mapping[str, str]

    def baru(self, acuan: Acuan) -> Acuan | None:
        """A reference as it should be written now; ``None`` where that is not certain."""
        if acuan.elemen is None or acuan.kuk is not None:
            found = parse(self.tempat.get(acuan.fragment, ""))
        else:
            found = self._element(acuan.fragment)
        if found is None:
            return None
        return replace(found, kode=acuan.kode, standar=acuan.standar)

    def _element(self, fragment: str) -> Acuan | None:
        """A whole element: where all of its criteria went to one element."""
        went = {new.rpartition(".")[0] for old, new in self.tempat.items() if old.startswith(f"{fragment}.")}
        return parse(went.pop()) if len(went) == 1 else None


def moves(registry: Registry, folder: SkemaFolder) -> dict[str, Pemindahan]:
    """The units of a scheme in which texts moved while plan and bank stayed, by ``<standard>:<code>``.

    A unit in which it is not certain what went where is left out: a text that is gone from a list in which others
    moved, or one that is there more often than before. A text that is gone where nothing moved was reworded.
    """
    recorded = folder.validasi.data.sidik if folder.validasi else {}
    if MAPA not in recorded or not untouched(recorded, fingerprints(registry, folder)):
        return {}
    result = {}
    for entri, marks in _by_unit(registry, recorded):
        tempat = _places_now(registry, entri, marks)
        if tempat is not None and any(old != new for old, new in tempat.items()):
            result[f"{entri.standar}:{entri.kode}"] = Pemindahan(entri, tempat)
    return result


def _by_unit(registry: Registry, recorded: Mapping[str, str]) -> Iterator[tuple[EntriUnit, dict[str, str]]]:
    by_unit: dict[str, tuple[EntriUnit, dict[str, str]]] = {}
    for mark, value in recorded.items():
        acuan = parse(mark)
        entri = registry.units.unit(acuan) if acuan and acuan.fragment else None
        if acuan is not None and entri is not None and entri.dokumen is not None:
            by_unit.setdefault(f"{entri.standar}:{entri.kode}", (entri, {}))[1][acuan.fragment] = value
    yield from by_unit.values()


def _places_now(registry: Registry, entri: EntriUnit, marks: Mapping[str, str]) -> dict[str, str] | None:
    """Each recorded place with its place now; ``None`` where that is not certain."""
    assert entri.dokumen is not None
    order = [place.fragment for place in places(entri.dokumen.data)]
    now: dict[str, list[str]] = {}
    for fragment, value in place_fingerprints(registry, entri, places(entri.dokumen.data)):
        now.setdefault(value, []).append(fragment)
    tempat: dict[str, str] = {}
    gone = []
    for value in dict.fromkeys(marks.values()):
        then = [fragment for fragment in marks if marks[fragment] == value]
        here = now.get(value, [])
        if set(then) <= set(here):
            tempat.update((fragment, fragment) for fragment in then)
        elif len(then) == len(here):
            tempat.update(zip(sorted(then, key=_natural), here, strict=True))
        elif not here:
            gone += then
        else:
            return None
    moved = {_list_of(place) for pair in tempat.items() if pair[0] != pair[1] for place in pair}
    if any(fragment not in order or _list_of(fragment) in moved for fragment in gone):
        return None
    return tempat | {fragment: fragment for fragment in gone}


def _list_of(fragment: str) -> str:
    """The list that a place stands in: the criteria of an element, or a list of the guide."""
    return fragment.rpartition(".")[0]


def _natural(fragment: str) -> tuple[str, int, int]:
    """The order in which places stand in a unit."""
    acuan = parse(fragment) or Acuan()
    return (acuan.daftar or "", acuan.elemen or acuan.nomor or 0, acuan.kuk or 0)
