"""What a comparison of two standards finds: pairs of units with what became of their places, and what schemes feel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from registry.model.unit import Unit

Cara = Literal["kode_judul", "judul", "kode", "mirip", "kode_saja"]
"""How a pair was found: same code and title; same title; same code and a title alike; title and text alike; same code
and nothing else (always doubtful)."""

JenisTempat = Literal["kuk", "pengetahuan", "keterampilan", "aspek"]

NasibTempat = Literal["tetap", "pindah", "berubah", "hilang", "baru"]
"""``tetap``: same text, same number. ``pindah``: same text, another number. ``berubah``: nearly the same text."""

NasibIsi = Literal["tetap", "pindah", "kerja"]
"""A line of a plan or an item: as it stands; only its references must be rewritten; a person must work on it."""

NasibUnit = Literal["tetap", "pindah", "ragu", "hilang"]


@dataclass(frozen=True, slots=True)
class UnitSisi:
    """A unit of one of the two standards; ``naskah`` is ``None`` where the repository holds no text of it."""

    kode: str
    judul: str
    naskah: Unit | None = None


@dataclass(frozen=True, slots=True)
class Sisi:
    """One of the two standards."""

    id: str
    sebutan: str
    unit: tuple[UnitSisi, ...]
    tanggal: date = date(2000, 1, 1)
    """When it was set; outputs that need a date take it from here."""


@dataclass(frozen=True, slots=True)
class PasanganTempat:
    """A place of the old unit and its place in the new one, as fragments such as ``#1.2``; "" where there is none."""

    jenis: JenisTempat
    lama: str
    baru: str
    nasib: NasibTempat
    teks_lama: str = ""
    teks_baru: str = ""


@dataclass(frozen=True, slots=True)
class PasanganUnit:
    """Two units that are one, and why: ``nilai`` is how alike they are, from 0 to 1."""

    lama: UnitSisi
    baru: UnitSisi
    cara: Cara
    nilai: float
    yakin: bool
    tempat: tuple[PasanganTempat, ...]

    @property
    def sama(self) -> bool:
        """Whether nothing at all changed: code, title and every text."""
        return (
            self.yakin
            and self.lama.kode == self.baru.kode
            and self.lama.judul == self.baru.judul
            and (self.lama.naskah is None) == (self.baru.naskah is None)
            and all(each.nasib == "tetap" for each in self.tempat)
        )

    @property
    def terbanding(self) -> bool:
        """Whether the texts of both were at hand."""
        return self.lama.naskah is not None and self.baru.naskah is not None

    def jumlah(self, nasib: NasibTempat, jenis: JenisTempat | None = None) -> int:
        """How many places have this fate."""
        return sum(each.nasib == nasib and jenis in (None, each.jenis) for each in self.tempat)


@dataclass(frozen=True, slots=True)
class DampakIsi:
    """What becomes of a line of evidence or an item of the bank.

    ``rujukan`` are its references with what each must become; "" where a person must decide.
    """

    id: str
    berkas: str
    baris: int
    jenis: str
    nasib: NasibIsi
    rujukan: tuple[tuple[str, str], ...]
    sebab: tuple[str, ...]
    """Places that changed or are gone, and units without a certain successor."""


@dataclass(frozen=True, slots=True)
class DampakUnit:
    """What becomes of a unit of a package."""

    kode: str
    judul: str
    nasib: NasibUnit
    menjadi: str


@dataclass(frozen=True, slots=True)
class DampakSkema:
    """What the change of standards does to one scheme."""

    skema: str
    judul: str
    unit: tuple[DampakUnit, ...]
    rencana: tuple[DampakIsi, ...]
    butir: tuple[DampakIsi, ...]
    belum: tuple[str, ...]
    """New places in the successors of its units, which plan and bank do not know yet."""

    def jumlah(self, nasib: NasibIsi, isi: Literal["rencana", "butir"]) -> int:
        """How many lines of the plan or items have this fate."""
        return sum(each.nasib == nasib for each in getattr(self, isi))


@dataclass(frozen=True, slots=True)
class Peralihan:
    """The worksheet of a transition."""

    lama: Sisi
    baru: Sisi
    pasangan: tuple[PasanganUnit, ...]
    hilang: tuple[UnitSisi, ...]
    tambahan: tuple[UnitSisi, ...]
    skema: tuple[DampakSkema, ...]

    @property
    def tanpa_perubahan(self) -> bool:
        """Whether both standards say the same."""
        return not self.hilang and not self.tambahan and all(each.sama for each in self.pasangan)
