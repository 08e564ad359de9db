"""What a form reads. Every access is recorded, so that each paper can name its sources.

A form prints only what it took from here: the recorded files are exactly those that can change it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from registry.hari import Hari
from registry.model.asesi import Asesi, Hasil
from registry.model.bank import Bank, Jawaban
from registry.model.lsp import Asesor, Lsp
from registry.model.mandiri import ElemenMandiri
from registry.model.mapa import KelompokPekerjaan, Mapa
from registry.model.skema import Skema
from registry.model.standar import Standar
from registry.model.unit import Unit
from registry.model.validasi import Validasi
from registry.store import Document, Registry, SkemaFolder
from registry.units import EntriUnit

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class UnitCetak:
    """A unit as tables of units print it."""

    nomor: int
    kode: str
    judul: str
    kelompok: str
    standar: str


@dataclass(frozen=True, slots=True)
class KelompokCetak:
    """A work group as forms print it."""

    nomor: int
    id: str
    judul: str | None
    unit: tuple[UnitCetak, ...]


@dataclass
class Sumber:
    """The data of one scheme, for one form; ``dibaca`` fills while the form is built.

    ``hari`` is the assessment day that the paper is printed for, ``asesi`` and ``petugas`` (its assessor) whom it is
    printed for; all are ``None`` on a master.
    """

    registry: Registry
    folder: SkemaFolder
    digest: Callable[[str], str]
    dibaca: dict[str, str] = field(default_factory=dict)
    hari: Hari | None = None
    asesi: Asesi | None = None
    petugas: Asesor | None = None

    @property
    def hasil(self) -> Hasil | None:
        """The results of the candidate that the paper is printed for, once they were read back."""
        return self.hari.hasil.get(self.asesi.id) if self.hari and self.asesi else None

    @property
    def mandiri(self) -> Mapping[str, ElemenMandiri]:
        """What the candidate answered in FR.APL.02, by element (``KODE#2``)."""
        return self.hari.mandiri.get(self.asesi.id, {}) if self.hari and self.asesi else {}

    @property
    def skema(self) -> Skema:
        document = self._open(self.folder.skema, "skema")
        assert document is not None
        return document

    @property
    def mapa(self) -> Mapa | None:
        return self._open(self.folder.mapa, "mapa")

    @property
    def bank(self) -> Bank | None:
        return self._open(self.folder.bank, "bank")

    @property
    def validasi(self) -> Validasi | None:
        return self._open(self.folder.validasi, "validasi")

    @property
    def kunci(self) -> dict[str, Jawaban]:
        """Answers by item. Only forms that never leave the assessor may ask."""
        document = self._open(self.folder.kunci, "kunci")
        return dict(document.root) if document is not None else {}

    @property
    def lsp(self) -> Lsp | None:
        folder = self.registry.lsp.get(self.folder.lsp)
        document = folder.lsp if folder else None
        path = f"schemes/{self.folder.lsp}/lsp.yaml"
        self._record(document.berkas if document else path)
        return document.data if document else None

    def kemasan(self) -> list[UnitCetak]:
        """The units of the package, in print order; for a candidate without the electives that he did not choose."""
        result: list[UnitCetak] = []
        for unit in self.skema.kemasan.unit:
            entry = self.registry.units.one(unit.kode)
            if entry is not None and self._taken(entry, unit.kelompok):
                result.append(self._printed(len(result) + 1, entry, unit.kelompok))
        return result

    def kelompok(self) -> list[KelompokCetak]:
        """The work groups of the plan; without a plan, one group of all units."""
        units = {unit.kode: unit for unit in self.kemasan()}
        mapa = self.mapa
        groups = mapa.kelompok_pekerjaan if mapa else ()
        if not groups:
            groups = (KelompokPekerjaan(id="kp1", judul=None, unit=tuple(units)),)
        printed = [(group, self._of_group(group, units)) for group in groups]
        kept = [(group, own) for group, own in printed if own or self.asesi is None]
        return [KelompokCetak(number, group.id, group.judul, own) for number, (group, own) in enumerate(kept, 1)]

    def unit(self, kode: str) -> Unit | None:
        """The whole text of a unit."""
        entry = self.registry.units.one(kode)
        if entry is None or entry.dokumen is None:
            return None
        self._record(entry.dokumen.berkas)
        return entry.dokumen.data

    def kode(self, kode: str) -> str:
        """A code as it is printed, of a code as it may be written."""
        entry = self.registry.units.one(kode)
        return entry.kode if entry is not None else kode

    def standar(self, id_: str) -> Standar | None:
        """The record of a standard."""
        folder = self.registry.standar.get(id_)
        document = folder.standar if folder else None
        self._record(f"standards/{id_}/standar.yaml")
        return document.data if document else None

    def standar_unit(self, kode: str) -> str | None:
        """The id of the standard that a unit belongs to."""
        entry = self.registry.units.one(kode)
        return entry.standar if entry is not None else None

    def sebut_standar(self, id_: str) -> str:
        """A standard in few words: ``SKKNI Nomor 333 Tahun 2020``."""
        standar = self.standar(id_)
        if standar is None or not standar.nomor:
            return id_
        kind = {"skkni": "SKKNI", "standar_khusus": "Standar Khusus"}.get(standar.jenis or "", "Standar Internasional")
        return f"{kind} Nomor {standar.nomor} Tahun {standar.tahun}"

    def acuan(self, id_: str) -> str:
        """A regulation or standard as the normative list prints it."""
        if id_ in self.registry.standar:
            standar = self.standar(id_)
            if standar is not None and standar.nomor and standar.judul:
                return (
                    f"Keputusan {standar.penetap} Nomor {standar.nomor} Tahun {standar.tahun} tentang {standar.judul}"
                )
        self._record("standards/peraturan.yaml")
        peraturan = self.registry.peraturan.get(id_)
        return peraturan.judul if peraturan is not None else id_

    @property
    def jejak(self) -> str:
        """The first 12 hex digits of SHA-256 over path and content of everything read so far."""
        hasher = hashlib.sha256()
        for path in sorted(self.dibaca):
            hasher.update(f"{path}\0{self.dibaca[path]}\0".encode())
        return hasher.hexdigest()[:12]

    def catat(self, berkas: str) -> None:
        """Records a file that the form reads beside the data, such as a logo."""
        self._record(berkas)

    def _open(self, document: Document[T] | None, kind: str) -> T | None:
        self._record(document.berkas if document else f"schemes/{self.folder.id}/{kind}.yaml")
        return document.data if document else None

    def _record(self, berkas: str) -> None:
        self.dibaca[berkas] = self.digest(berkas)

    def _taken(self, entry: EntriUnit, kelompok: str) -> bool:
        return self.asesi is None or kelompok != "pilihan" or entry.kode in self.asesi.unit_pilihan

    def _printed(self, number: int, entry: EntriUnit, kelompok: str) -> UnitCetak:
        standar = self.sebut_standar(entry.standar)
        folder = self.registry.standar[entry.standar].standar
        listed = folder.data.daftar[entry.baris].judul if folder and entry.baris is not None else None
        if entry.dokumen is not None and listed != entry.judul:
            self._record(entry.dokumen.berkas)
        return UnitCetak(number, entry.kode, entry.judul or "", kelompok, standar)

    def _of_group(self, group: KelompokPekerjaan, units: dict[str, UnitCetak]) -> tuple[UnitCetak, ...]:
        codes = [self.kode(kode) for kode in group.unit]
        found = [units[kode] for kode in codes if kode in units]
        return tuple(
            UnitCetak(number, unit.kode, unit.judul, unit.kelompok, unit.standar)
            for number, unit in enumerate(found, 1)
        )
