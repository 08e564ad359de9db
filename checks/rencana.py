"""The plan and the bank of a scheme as rules ask about them: what covers which place of which unit, with what.

Only what resolves is here; references that lead nowhere are named by DATA-008 and MUK-003.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from registry.acuan import parse
from registry.butir import Telusuran, tracing
from registry.cakupan import resolve, resolve_in, spread
from registry.instrumen import instrumen, instrumen_butir
from registry.model.mapa import Bukti, KelompokPekerjaan, Mapa
from registry.model.unit import AspekKritis, Unit
from registry.reader import Path
from registry.store import Registry, SkemaFolder
from registry.units import EntriUnit

Tempat = tuple[EntriUnit, str]
"""A unit, and the fragment of a reference to a single place in it (``#2.1``)."""


@dataclass(frozen=True, slots=True)
class Baris:
    """A line of evidence; ``tempat`` are the single places of its unit that it covers."""

    path: Path
    bukti: Bukti
    tempat: frozenset[str]

    @property
    def metode(self) -> set[str]:
        """Method columns of FR.MAPA.01 that its instruments belong to."""
        return {instrumen()[kode].metode for kode in self.bukti.instrumen}


@dataclass(frozen=True, slots=True)
class UnitRencana:
    """A unit of the package with the lines that plan it; the last ones, where it is planned twice."""

    entri: EntriUnit
    path: Path
    baris: tuple[Baris, ...]

    @property
    def unit(self) -> Unit | None:
        return self.entri.dokumen.data if self.entri.dokumen else None

    @property
    def instrumen(self) -> set[str]:
        """Instruments that its lines use."""
        return {kode for baris in self.baris for kode in baris.bukti.instrumen}

    @property
    def tempat(self) -> set[str]:
        """Places that any of its lines covers."""
        return set().union(*(baris.tempat for baris in self.baris))


@dataclass(frozen=True, slots=True)
class Kelompok:
    """A work group with its units that were found, and what their plans use."""

    path: Path
    data: KelompokPekerjaan
    unit: tuple[EntriUnit, ...]
    rencana: tuple[UnitRencana, ...]

    @property
    def instrumen(self) -> set[str]:
        """Instruments that the plans of its units use."""
        return set().union(*(rencana.instrumen for rencana in self.rencana))


@dataclass(frozen=True, slots=True)
class ButirTelusur:
    """An item of the bank or a part of one, with the single places that it covers."""

    telusuran: Telusuran
    instrumen: str
    tempat: frozenset[Tempat]

    @property
    def unit(self) -> set[EntriUnit]:
        """Units that it covers anything of."""
        return {entri for entri, _ in self.tempat}


@dataclass(frozen=True)
class Rencana:
    """Plan and bank of one scheme, read once for all rules."""

    registry: Registry
    folder: SkemaFolder

    @property
    def mapa(self) -> Mapa | None:
        return self.folder.mapa.data if self.folder.mapa else None

    @cached_property
    def kemasan(self) -> frozenset[EntriUnit]:
        """The units of the package that were found."""
        return frozenset(entri for entri in self.registry.kemasan(self.folder) if entri is not None)

    @cached_property
    def unit(self) -> tuple[UnitRencana, ...]:
        """Every unit of the package that is planned, in the order of the plan."""
        found: dict[EntriUnit, UnitRencana] = {}
        for i, rencana in enumerate(self.mapa.rencana if self.mapa else ()):
            entri = self.registry.units.one(rencana.unit)
            if entri is not None and entri in self.kemasan:
                path: Path = ("rencana", i)
                found[entri] = UnitRencana(entri, path, tuple(_lines(entri, path, rencana.bukti)))
        return tuple(found.values())

    @cached_property
    def menurut_unit(self) -> dict[EntriUnit, UnitRencana]:
        """The plans by unit."""
        return {rencana.entri: rencana for rencana in self.unit}

    @cached_property
    def kelompok(self) -> tuple[Kelompok, ...]:
        """The work groups, in print order."""
        result = []
        for i, data in enumerate(self.mapa.kelompok_pekerjaan if self.mapa else ()):
            found = (self.registry.units.one(kode) for kode in data.unit)
            units = tuple(dict.fromkeys(entri for entri in found if entri is not None))
            plans = tuple(self.menurut_unit[entri] for entri in units if entri in self.menurut_unit)
            result.append(Kelompok(("kelompok_pekerjaan", i), data, units, plans))
        return tuple(result)

    @cached_property
    def butir(self) -> tuple[ButirTelusur, ...]:
        """Everything in the bank that says what it covers, and is used."""
        bank = self.folder.bank
        return tuple(
            ButirTelusur(each, instrumen_butir()[each.jenis], frozenset(self._places(each.cakupan)))
            for each in (tracing(bank.data) if bank else ())
            if each.dipakai
        )

    @cached_property
    def butir_di(self) -> dict[Tempat, set[str]]:
        """For each place the instruments that have an item there."""
        found: dict[Tempat, set[str]] = {}
        for butir in self.butir:
            for tempat in butir.tempat:
                found.setdefault(tempat, set()).add(butir.instrumen)
        return found

    def _places(self, cakupan: Iterable[str]) -> Iterator[Tempat]:
        for text in cakupan:
            target = resolve(self.registry.units, text)
            if target.sebab is None and target.acuan is not None and target.entri and target.entri.dokumen:
                for acuan in spread(target.entri.dokumen.data, target.acuan):
                    yield target.entri, acuan.fragment


def _lines(entri: EntriUnit, path: Path, bukti: Iterable[Bukti]) -> Iterator[Baris]:
    for j, line in enumerate(bukti):
        places: set[str] = set()
        for text in line.cakupan:
            target = resolve_in(entri, text)
            if target.sebab is None and target.acuan is not None and entri.dokumen is not None:
                places.update(acuan.fragment for acuan in spread(entri.dokumen.data, target.acuan))
        yield Baris((*path, "bukti", j), line, frozenset(places))


def aspects(unit: Unit) -> tuple[AspekKritis, ...]:
    """The critical aspects of a unit."""
    return (unit.panduan_penilaian.aspek_kritis if unit.panduan_penilaian else None) or ()


def criteria_of(unit: Unit, nomor: int) -> set[str]:
    """The criteria that a critical aspect points to, as fragments of references; the aspect by its number from 1."""
    found: set[str] = set()
    for text in aspects(unit)[nomor - 1].kuk:
        acuan = parse(text)
        if acuan is not None and acuan.elemen is not None:
            found.update(each.fragment for each in spread(unit, acuan))
    return found
