"""Papers of written questions: which items, in which order; shared by FR.IA.05A to 05C and FR.IA.06A to 06C."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from generator.forms.rencana import planned
from generator.forms.sumber import Sumber
from registry.model.bank import Paket, SoalEsai, SoalPilihan

S = TypeVar("S", SoalPilihan, SoalEsai)


@dataclass(frozen=True, slots=True)
class SoalCetak(Generic[S]):
    """An item as printed: its number on the paper."""

    nomor: int
    soal: S


@dataclass(frozen=True, slots=True)
class PaketCetak(Generic[S]):
    """A paper version; ``nama`` is empty when the bank names none."""

    nama: str
    durasi: str
    soal: tuple[SoalCetak[S], ...]


def pilihan_ganda(sumber: Sumber) -> list[PaketCetak[SoalPilihan]]:
    """The papers of multiple choice items."""
    bank = sumber.bank
    held = bank.pilihan_ganda if bank else None
    return _papers(held.butir, held.paket) if held else []


def esai(sumber: Sumber) -> list[PaketCetak[SoalEsai]]:
    """The papers of essay questions."""
    bank = sumber.bank
    held = bank.esai if bank else None
    return _papers(held.butir, held.paket) if held else []


def _papers(butir: Sequence[S], paket: Mapping[str, Paket]) -> list[PaketCetak[S]]:
    """The paper versions of the bank; without any, all items make one paper."""
    if not paket:
        return [PaketCetak("", "", _numbered(butir))]
    items = {soal.id: soal for soal in butir}
    return [
        PaketCetak(nama, each.durasi or "", _numbered([items[id_] for id_ in each.butir if id_ in items]))
        for nama, each in paket.items()
    ]


def _numbered(items: Sequence[S]) -> tuple[SoalCetak[S], ...]:
    return tuple(SoalCetak(number, soal) for number, soal in enumerate(items, 1))


def has_items(jenis: Literal["pilihan_ganda", "esai"]) -> Callable[[Sumber], bool]:
    """A test whether the plan asks written questions and the bank has some of this kind."""

    def berlaku(sumber: Sumber) -> bool:
        bank = sumber.bank
        held = getattr(bank, jenis) if bank else None
        return bool(held and held.butir) and "DPT" in planned(sumber.mapa)

    return berlaku
