"""FR.IA.01 Ceklis Observasi: every criterion with its benchmark, as the unit words it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.forms.form import Form
from generator.forms.potongan import lines, pieces
from generator.forms.rencana import groups_using, uses
from generator.forms.sumber import Sumber, UnitCetak
from registry.kode import normal
from registry.model.bank import CeklisObservasi
from registry.model.unit import Unit

_WIDTH, _LINES_TOGETHER = 40, 20
"""Letters on a line of the criteria, and lines of an element that are kept on one page.

A longer element goes on under "(lanjutan)".
"""


@dataclass(frozen=True, slots=True)
class Baris:
    """A criterion on the checklist."""

    nomor: str
    teks: str
    standar: str


@dataclass(frozen=True, slots=True)
class Potongan:
    """Criteria of an element that stay together; ``lanjutan`` marks all but the first piece."""

    elemen: int
    judul: str
    lanjutan: bool
    baris: tuple[Baris, ...]

    @property
    def standar(self) -> str | None:
        """The benchmark that all criteria of the piece share; ``None`` where they differ."""
        shared = {baris.standar for baris in self.baris}
        return self.baris[0].standar if len(shared) == 1 else None


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    bank = sumber.bank
    ceklis = bank.ceklis_observasi if bank else None
    return {
        "kelompok": [
            (kelompok, [(unit, _pieces(unit, sumber.unit(unit.kode), ceklis)) for unit in kelompok.unit])
            for kelompok in groups_using(sumber, "CL", "TPD")
        ]
    }


def _pieces(cetak: UnitCetak, unit: Unit | None, ceklis: CeklisObservasi | None) -> list[Potongan]:
    result = []
    for e, elemen in enumerate(unit.elemen if unit else (), 1):
        rows = [
            Baris(f"{e}.{k}", _text(ceklis, cetak.kode, e, k) or kuk.teks, _benchmark(ceklis, cetak.kode, e, k))
            for k, kuk in enumerate(elemen.kuk, 1)
        ]
        result += [
            Potongan(e, elemen.judul or "", start > 0, tuple(piece))
            for start, piece in pieces(rows, _height, _LINES_TOGETHER)
        ]
    return result


def _height(baris: Baris) -> int:
    return 1 + max(lines(baris.teks, _WIDTH), lines(baris.standar, _WIDTH // 2))


def _benchmark(ceklis: CeklisObservasi | None, kode: str, e: int, k: int) -> str:
    if ceklis is None:
        return ""
    own = _lookup(ceklis.standar_per_kuk, f"{kode}#{e}.{k}")
    return own or _lookup(ceklis.standar_per_elemen, f"{kode}#{e}") or ""


def _text(ceklis: CeklisObservasi | None, kode: str, e: int, k: int) -> str | None:
    return _lookup(ceklis.teks_pengganti, f"{kode}#{e}.{k}") if ceklis else None


def _lookup(table: Mapping[str, str], acuan: str) -> str | None:
    wanted = normal(acuan)
    return next((text for key, text in table.items() if normal(key).rpartition(":")[2] == wanted), None)


FORM = Form(
    kode="FR.IA.01", nama="fr-ia-01", audiens="asesor", isi=isi, berlaku=uses("CL", "TPD"), per="asesi", tahap="uji"
)
