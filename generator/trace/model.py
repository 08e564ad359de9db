"""What a trace finds: places of the units, the plan's lines and the bank's items that name them, and the gaps.

Holds ids, kinds and counts of the bank, never the text of a question, and nothing at all of ``kunci.yaml``: a trace
may be shown to a reviewer. The text of a criterion is the standard's, which is public.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from checks.finding import Place, Tingkat
from registry.acuan import Acuan
from registry.cakupan import Sebab

JenisTempat = Literal["kuk", "pengetahuan", "keterampilan", "aspek"]
JENIS_TEMPAT: tuple[JenisTempat, ...] = ("kuk", "pengetahuan", "keterampilan", "aspek")
"""Kinds of places, in the order of a unit."""

Status = Literal["tercakup", "sebagian", "tanpa_butir", "tak_direncanakan"]
"""Of a place: planned and with items; the same, but a line of the plan has none; planned without items; not
planned."""

Keadaan = Literal["kosong", "ada", "dari_unit", "kurang", "lebih"]
"""Of a place and an instrument: neither planned nor asked; planned with items; planned and printed from the unit
itself; planned without items; items that nobody planned."""

JenisKesenjangan = Literal[
    "unit_tanpa_naskah",
    "tak_direncanakan",
    "tanpa_butir",
    "rencana_lepas",
    "butir_lepas",
    "kelompok_lain",
    "unit_tanpa_kelompok",
    "butir_kurang",
    "di_luar_rencana",
]
JENIS_KESENJANGAN: tuple[JenisKesenjangan, ...] = (
    "unit_tanpa_naskah",
    "tak_direncanakan",
    "tanpa_butir",
    "rencana_lepas",
    "butir_lepas",
    "kelompok_lain",
    "unit_tanpa_kelompok",
    "butir_kurang",
    "di_luar_rencana",
)
"""Kinds of gaps, in the order in which they are told. ``rencana_lepas`` and ``butir_lepas`` are lines of the plan
and items that point to nothing in the package, or are never used."""

SebabKesenjangan = Sebab | Literal["", "naskah", "luar_kemasan", "kosong", "paket"]
"""Why, where a kind has several reasons: the unit has no file here; it is not in the package; nothing is named;
no paper version holds the question. Empty where the kind says it all."""


@dataclass(frozen=True, slots=True)
class Bukti:
    """A line of the plan that names a place; ``tempat`` is where it does."""

    id: str
    instrumen: tuple[str, ...]
    tempat: Place


@dataclass(frozen=True, slots=True)
class Butir:
    """An item of the bank that names a place; ``jenis`` is its list in the bank, ``tempat`` where it does."""

    id: str
    jenis: str
    instrumen: str
    tempat: Place


@dataclass(frozen=True, slots=True)
class Sel:
    """A place and an instrument: the lines of the plan and the items that meet there."""

    instrumen: str
    keadaan: Keadaan
    bukti: tuple[Bukti, ...]
    butir: tuple[Butir, ...]


@dataclass(frozen=True, slots=True)
class Baris:
    """A place of a unit with everything that names it.

    ``lewat`` names the criteria through which a critical aspect is covered where nothing names it directly.
    """

    acuan: str
    jenis: JenisTempat
    nomor: str
    jangkar: str
    teks: str
    tempat: Place
    bukti: tuple[Bukti, ...]
    butir: tuple[Butir, ...]
    lewat: tuple[str, ...]
    status: Status

    @property
    def direncanakan(self) -> bool:
        """Whether the plan names it."""
        return self.status != "tak_direncanakan"

    @property
    def tercakup(self) -> bool:
        """Whether it is planned and there is something to assess it with."""
        return self.status in ("tercakup", "sebagian")

    def sel(self, instrumen: str, *, dari_unit: bool) -> Sel:
        """What there is of one instrument; ``dari_unit`` for one whose form is printed from the unit itself."""
        bukti = tuple(each for each in self.bukti if instrumen in each.instrumen)
        butir = tuple(each for each in self.butir if each.instrumen == instrumen)
        keadaan: Keadaan
        if bukti:
            keadaan = "dari_unit" if dari_unit else "ada" if butir else "kurang"
        else:
            keadaan = "lebih" if butir else "kosong"
        return Sel(instrumen, keadaan, bukti, butir)


@dataclass(frozen=True, slots=True)
class Hitungan:
    """How many places there are, how many of them the plan names, how many are covered."""

    jumlah: int
    direncanakan: int
    tercakup: int

    @classmethod
    def of(cls, baris: Iterable[Baris]) -> Hitungan:
        """The counts over some places."""
        rows = list(baris)
        return cls(len(rows), sum(b.direncanakan for b in rows), sum(b.tercakup for b in rows))


@dataclass(frozen=True, slots=True)
class UnitCakupan:
    """A unit of the package. ``naskah`` is its file, empty where it has none and nothing can be traced."""

    kode: str
    judul: str
    standar: str
    kelompok: tuple[str, ...]
    tempat: Place
    naskah: str
    baris: tuple[Baris, ...]

    def hitung(self, jenis: JenisTempat) -> Hitungan:
        """The counts over its places of a kind."""
        return Hitungan.of(baris for baris in self.baris if baris.jenis == jenis)


@dataclass(frozen=True, slots=True)
class Kesenjangan:
    """A gap: what it is about (``acuan``), where that stands, and the lines and items that are concerned.

    ``jenis_tempat`` and ``nomor`` say which place of ``unit`` it is; empty for a gap that is about no single place.
    """

    jenis: JenisKesenjangan
    tingkat: Tingkat
    acuan: str
    unit: str
    tempat: Place
    sebab: SebabKesenjangan = ""
    jenis_tempat: JenisTempat | Literal[""] = ""
    nomor: str = ""
    instrumen: tuple[str, ...] = ()
    bukti: tuple[Bukti, ...] = ()
    butir: tuple[Butir, ...] = ()


@dataclass(frozen=True, slots=True)
class Cakupan:
    """The trace of a scheme. ``instrumen`` are those that its plan or its items use, in the order of the forms.

    ``mapa`` and ``bank`` are the shown paths of these files, empty where the scheme lacks them; ``jejak`` is the
    trace over every file that was read, ``tanggal`` the newest date in the scheme.
    """

    skema: str
    judul: str
    nomor: str
    lsp: str
    muk_versi: int
    berkas: str
    mapa: str
    bank: str
    jejak: str
    tanggal: date
    instrumen: tuple[str, ...]
    unit: tuple[UnitCakupan, ...]
    kesenjangan: tuple[Kesenjangan, ...]
    butir: tuple[tuple[str, int], ...]
    """How many items the bank has, by kind."""

    def hitung(self, jenis: JenisTempat) -> Hitungan:
        """The counts over all places of a kind."""
        return Hitungan.of(baris for unit in self.unit for baris in unit.baris if baris.jenis == jenis)

    def jumlah(self, tingkat: Tingkat) -> int:
        """How many gaps have a severity."""
        return sum(each.tingkat == tingkat for each in self.kesenjangan)


def jenis_tempat(acuan: Acuan) -> JenisTempat:
    """The kind of the place that a reference names."""
    if acuan.daftar is None:
        return "kuk"
    kinds: dict[str, JenisTempat] = {
        "pengetahuan": "pengetahuan",
        "keterampilan": "keterampilan",
        "aspek": "aspek",
    }
    return kinds[acuan.daftar]
