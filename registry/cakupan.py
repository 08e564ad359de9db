"""Coverage: the places of a unit that assessment must cover, and what a reference of a plan or an item means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from registry.acuan import DAFTAR, Acuan, parse
from registry.model.unit import Unit
from registry.units import EntriUnit, UnitIndex, exists

Sebab = Literal["bentuk", "ganda", "unit", "unit_lain", "unit_saja", "tempat"]
"""Why a reference leads nowhere: unreadable; a code that several standards hold; no such unit; a unit other than
the plan's own; a unit without a part of it; a part that the unit lacks."""


@dataclass(frozen=True, slots=True)
class Sasaran:
    """What a reference means. ``sebab`` says why it means nothing that can be covered; ``None`` where it does."""

    acuan: Acuan | None
    entri: EntriUnit | None
    sebab: Sebab | None = None


def resolve(units: UnitIndex, text: str) -> Sasaran:
    """The meaning of a reference that names its unit, as items of a bank write it."""
    found: Sasaran | None = units.resolved.get(text)
    if found is None:
        found = units.resolved[text] = _resolved(units, text)
    return found


def _resolved(units: UnitIndex, text: str) -> Sasaran:
    acuan = parse(text)
    if acuan is None or acuan.kode is None:
        return Sasaran(acuan, None, "bentuk")
    entri = units.unit(acuan)
    if entri is None:
        return Sasaran(acuan, None, "ganda" if units.all(text.partition("#")[0]) else "unit")
    return Sasaran(acuan, entri, _fault(acuan, entri))


def resolve_in(entri: EntriUnit, text: str) -> Sasaran:
    """The meaning of a reference in the plan of a unit; the unit's own code may be written or left out."""
    acuan = parse(text)
    if acuan is None or acuan == Acuan():
        return Sasaran(acuan, entri, "bentuk")
    own = (entri.kode, entri.dokumen.data.kode) if entri.dokumen else (entri.kode,)
    if acuan.kode is not None and acuan.kode not in own:
        return Sasaran(acuan, entri, "unit_lain")
    return Sasaran(acuan, entri, _fault(acuan, entri))


def _fault(acuan: Acuan, entri: EntriUnit) -> Sebab | None:
    if not acuan.fragment:
        return "unit_saja"
    if entri.dokumen is not None and not exists(entri.dokumen.data, acuan):
        return "tempat"
    return None


def places(unit: Unit) -> Iterator[Acuan]:
    """Everything in a unit that is to be covered: its criteria, then knowledge, skills and critical aspects."""
    for e, elemen in enumerate(unit.elemen, 1):
        for k in range(1, len(elemen.kuk) + 1):
            yield Acuan(elemen=e, kuk=k)
    for daftar in DAFTAR:
        for nomor in range(1, len(getattr(unit.panduan_penilaian, DAFTAR[daftar][1], None) or ()) + 1):
            yield Acuan(daftar=daftar, nomor=nomor)


def spread(unit: Unit, acuan: Acuan) -> tuple[Acuan, ...]:
    """The single places that a reference covers: an element stands for all of its criteria."""
    if acuan.elemen is None or acuan.kuk is not None:
        return (acuan,)
    if acuan.elemen > len(unit.elemen):
        return ()
    return tuple(Acuan(elemen=acuan.elemen, kuk=k) for k in range(1, len(unit.elemen[acuan.elemen - 1].kuk) + 1))
