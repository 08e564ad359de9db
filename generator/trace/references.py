"""What the plan and the bank of a scheme name: lines and items by place, and those that lead nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from checks.finding import Place, Tingkat, jalur
from generator.trace.model import Bukti, Butir, JenisKesenjangan, Kesenjangan, SebabKesenjangan
from registry.acuan import Acuan
from registry.butir import Telusuran, tracing
from registry.cakupan import resolve, resolve_in, spread
from registry.instrumen import instrumen_butir
from registry.model.bank import Bank
from registry.model.mapa import Mapa
from registry.reader import Path
from registry.store import Document, Registry, SkemaFolder
from registry.units import EntriUnit

Tempat = tuple[EntriUnit, str]
"""A unit, and the fragment of a reference into it (``#2.1``)."""

R = TypeVar("R", Bukti, Butir)


def at(registry: Registry, document: Document[Any], path: Path) -> Place:
    """Where a value of a document stands in its file."""
    span, found = registry.locate(document.berkas, document.in_file(path))
    return Place(document.berkas, span, jalur(found))


@dataclass
class References:
    """Fills while plan and bank are read. ``jumlah`` counts the items of the bank by kind."""

    registry: Registry
    kemasan: frozenset[EntriUnit]
    kelompok: dict[str, set[EntriUnit]]
    bukti: dict[Tempat, list[Bukti]] = field(default_factory=dict)
    butir: dict[Tempat, list[Butir]] = field(default_factory=dict)
    jumlah: dict[str, int] = field(default_factory=dict)
    kesenjangan: list[Kesenjangan] = field(default_factory=list)

    @classmethod
    def of(cls, registry: Registry, folder: SkemaFolder, kemasan: Sequence[EntriUnit]) -> References:
        """The references of a scheme."""
        mapa, bank = folder.mapa, folder.bank
        kelompok = {
            group.id: {entri for kode in group.unit if (entri := registry.units.one(kode)) is not None}
            for group in (mapa.data.kelompok_pekerjaan if mapa else ())
        }
        result = cls(registry, frozenset(kemasan), kelompok)
        if mapa is not None:
            result._read_plan(mapa)
        if bank is not None:
            result._read_bank(bank)
        return result

    def _read_plan(self, mapa: Document[Mapa]) -> None:
        for i, rencana in enumerate(mapa.data.rencana):
            entri = self.registry.units.one(rencana.unit)
            if entri is None or entri not in self.kemasan:
                sebab: SebabKesenjangan = "luar_kemasan" if entri is not None else unknown(self.registry, rencana.unit)
                here = at(self.registry, mapa, ("rencana", i, "unit"))
                self._loose("rencana_lepas", sebab, rencana.unit, here)
                continue
            for j, bukti in enumerate(rencana.bukti):
                path: Path = ("rencana", i, "bukti", j)
                if not bukti.cakupan:
                    line = Bukti(bukti.id, bukti.instrumen, at(self.registry, mapa, (*path, "id")))
                    self._loose("rencana_lepas", "kosong", "", line.tempat, entri, bukti=(line,))
                for k, text in enumerate(bukti.cakupan):
                    place = at(self.registry, mapa, (*path, "cakupan", k))
                    self._plan_line(entri, Bukti(bukti.id, bukti.instrumen, place), text)

    def _plan_line(self, entri: EntriUnit, bukti: Bukti, text: str) -> None:
        target = resolve_in(entri, text)
        if target.sebab is not None or target.acuan is None:
            sebab = target.sebab or "bentuk"
            self._loose("rencana_lepas", sebab, _shown(target.acuan), bukti.tempat, entri, bukti=(bukti,))
        elif entri.dokumen is not None:
            _add(self.bukti, entri, spread(entri.dokumen.data, target.acuan), bukti)

    def _read_bank(self, bank: Document[Bank]) -> None:
        for item in tracing(bank.data):
            self.jumlah[item.jenis] = self.jumlah.get(item.jenis, 0) + 1
            kode = instrumen_butir()[item.jenis]
            if not item.dipakai or not item.cakupan:
                butir = Butir(item.id, item.jenis, kode, at(self.registry, bank, (*item.path, "id")))
                sebab: SebabKesenjangan = "kosong" if item.dipakai else "paket"
                self._loose("butir_lepas", sebab, "", butir.tempat, butir=(butir,))
                continue
            for k, text in enumerate(item.cakupan):
                place = at(self.registry, bank, (*item.path, "cakupan", k))
                self._bank_item(item, Butir(item.id, item.jenis, kode, place), text)

    def _bank_item(self, item: Telusuran, butir: Butir, text: str) -> None:
        target = resolve(self.registry.units, text)
        entri, shown = target.entri, _shown(target.acuan)
        if target.sebab is not None or entri is None or target.acuan is None:
            self._loose("butir_lepas", target.sebab or "unit", shown, butir.tempat, entri, butir=(butir,))
        elif entri not in self.kemasan:
            self._loose("butir_lepas", "luar_kemasan", shown, butir.tempat, entri, butir=(butir,))
        elif entri.dokumen is not None:
            if item.kelompok in self.kelompok and self._elsewhere(entri, item.kelompok):
                self._note("kelompok_lain", "mayor", "", shown, butir.tempat, entri, butir=(butir,))
            _add(self.butir, entri, spread(entri.dokumen.data, target.acuan), butir)

    def _elsewhere(self, entri: EntriUnit, kelompok: str) -> bool:
        """Whether a unit is in other groups only; that it is in none at all is said of the unit, not of each item."""
        homes = {id_ for id_, units in self.kelompok.items() if entri in units}
        return bool(homes) and kelompok not in homes

    def _loose(
        self,
        jenis: JenisKesenjangan,
        sebab: SebabKesenjangan,
        acuan: str,
        tempat: Place,
        entri: EntriUnit | None = None,
        bukti: tuple[Bukti, ...] = (),
        butir: tuple[Butir, ...] = (),
    ) -> None:
        """A line or an item that points to nothing in the package, or that nobody uses."""
        tingkat: Tingkat = "minor" if butir and sebab in ("luar_kemasan", "paket") else "mayor"
        self._note(jenis, tingkat, sebab, acuan, tempat, entri, bukti, butir)

    def _note(
        self,
        jenis: JenisKesenjangan,
        tingkat: Tingkat,
        sebab: SebabKesenjangan,
        acuan: str,
        tempat: Place,
        entri: EntriUnit | None = None,
        bukti: tuple[Bukti, ...] = (),
        butir: tuple[Butir, ...] = (),
    ) -> None:
        unit = self.registry.units.written(entri) if entri is not None else ""
        gap = Kesenjangan(jenis, tingkat, acuan, unit, tempat, sebab, bukti=bukti, butir=butir)
        self.kesenjangan.append(gap)


def unknown(registry: Registry, kode: str) -> SebabKesenjangan:
    """Why a code means no unit: several standards hold it, or none does."""
    return "ganda" if registry.units.all(kode) else "unit"


def _add(table: dict[Tempat, list[R]], entri: EntriUnit, covered: tuple[Acuan, ...], one: R) -> None:
    """Notes a line or an item at every place that it covers; once, also where it names one twice."""
    for acuan in covered:
        there = table.setdefault((entri, acuan.fragment), [])
        if not any(owner(other) == owner(one) for other in there):
            there.append(one)


def owner(one: Bukti | Butir) -> str:
    """The line or item that a reference stands in: the way to it, without the reference."""
    return one.tempat.jalur.rpartition(".cakupan")[0]


def _shown(acuan: Acuan | None) -> str:
    """A reference as it may be shown: what could not be read as one may be anything, also an answer."""
    return str(acuan) if acuan is not None else ""
