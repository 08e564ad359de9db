"""The conformity of a scheme as plain frozen data. It holds no text of the bank and no answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from checks.finding import Kepastian, Tingkat
from generator.trace.model import Hitungan, JenisTempat

Status = Literal["terpenuhi", "belum_terpenuhi", "dikecualikan", "dinilai_orang", "tidak_berlaku", "tidak_diperiksa"]
STATUS: tuple[Status, ...] = (
    "terpenuhi",
    "belum_terpenuhi",
    "dikecualikan",
    "dinilai_orang",
    "tidak_berlaku",
    "tidak_diperiksa",
)
"""Of a code of the catalogue. ``tidak_berlaku``: the scheme has nothing that it is about; ``tidak_diperiksa``: its
profile comes later, what it looks at is missing or unread, or it failed to run."""


@dataclass(frozen=True, slots=True)
class Bukti:
    """A finding as the papers tell it.

    ``nomor`` is its number in the annex; ``pesan`` and ``perbaikan`` are the rule's words, without quotations from
    the bank; ``tempat`` says where on the printed papers; ``berkas`` and ``baris`` where in the data. ``tertutup``
    tells that the message gave way to the title of the rule.
    """

    nomor: int
    kode: str
    judul: str
    tingkat: Tingkat
    pesan: str
    tempat: str
    perbaikan: str
    klausul: str | None
    kepastian: Kepastian
    berkas: str
    baris: int
    tertutup: bool


@dataclass(frozen=True, slots=True)
class Pengecualian:
    """A finding that people accepted: why, who, and until when (ISO date); ``berkas`` holds the waiver."""

    bukti: Bukti
    alasan: str
    oleh: str
    sampai: str
    berkas: str


@dataclass(frozen=True, slots=True)
class Baris:
    """A rule or a question, one line of the matrix.

    ``syarat`` is what is asked (of a question: the question); ``keterangan`` is where the demand is met, or why it
    does not apply or was not looked at; ``juga`` are further clauses of the same rule.
    """

    kode: str
    syarat: str
    kepastian: Kepastian
    tingkat: Tingkat
    status: Status
    keterangan: str = ""
    juga: tuple[str, ...] = ()
    temuan: tuple[Bukti, ...] = ()
    pengecualian: tuple[Pengecualian, ...] = ()


@dataclass(frozen=True, slots=True)
class Klausul:
    """A clause with the lines that rest on it."""

    sebutan: str
    baris: tuple[Baris, ...]


@dataclass(frozen=True, slots=True)
class Kelompok:
    """A document with its clauses."""

    judul: str
    klausul: tuple[Klausul, ...]


@dataclass(frozen=True, slots=True)
class UnitKemasan:
    """A unit of the package: its standard in few words, the decree in full, the page there, and the standard's status.

    Empty where the data does not say; ``naskah`` tells whether the unit's text is kept here.
    """

    kode: str
    judul: str
    kelompok: str
    standar: str
    keputusan: str
    halaman: int | None
    status: str
    naskah: bool


@dataclass(frozen=True, slots=True)
class Kesesuaian:
    """The conformity of a scheme at a profile and a reference date.

    ``tanggal_aturan`` is the date of the rule set; dates are ISO dates. ``tambahan`` are the rules of practice,
    which no clause may be put over.
    """

    skema: str
    profil: str
    tanggal_acuan: str
    tanggal_aturan: str
    unit: tuple[UnitKemasan, ...]
    cakupan: tuple[tuple[JenisTempat, Hitungan], ...]
    kelompok: tuple[Kelompok, ...]
    tambahan: tuple[Baris, ...]
    terhenti: bool = False
    """Whether a rule failed to run, so that the matrix is not whole."""
    sumber: tuple[str, ...] = field(repr=False, default=())
    """Every file that decides the content, by its shown path."""

    def baris(self) -> Iterator[Baris]:
        """Every line, in print order."""
        for kelompok in self.kelompok:
            for klausul in kelompok.klausul:
                yield from klausul.baris
        yield from self.tambahan

    def keputusan(self) -> list[tuple[str, str]]:
        """The standards of the package, each with its decree, in the order of the units."""
        return list(dict.fromkeys((unit.standar, unit.keputusan) for unit in self.unit if unit.standar))

    def temuan(self, *tingkat: Tingkat) -> list[Bukti]:
        """Findings in print order; only those of the given severities, if any are given."""
        every = [bukti for baris in self.baris() for bukti in baris.temuan]
        return [bukti for bukti in every if not tingkat or bukti.tingkat in tingkat]

    def pengecualian(self) -> list[Pengecualian]:
        """Accepted findings in print order."""
        return [each for baris in self.baris() for each in baris.pengecualian]

    def ringkasan(self) -> dict[Status, int]:
        """How many lines have each status."""
        every = [baris.status for baris in self.baris()]
        return {status: every.count(status) for status in STATUS}
