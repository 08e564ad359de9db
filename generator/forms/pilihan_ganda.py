"""Papers of multiple choice items: which items, in which order, shared by FR.IA.05A, 05B and 05C."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.forms.rencana import planned
from generator.forms.sumber import Sumber
from registry.acuan import parse
from registry.model.bank import SoalPilihan


@dataclass(frozen=True, slots=True)
class SoalCetak:
    """An item as printed: its number on the paper."""

    nomor: int
    soal: SoalPilihan


@dataclass(frozen=True, slots=True)
class PaketCetak:
    """A paper version; ``nama`` is empty when the bank names none."""

    nama: str
    durasi: str
    soal: tuple[SoalCetak, ...]


def papers(sumber: Sumber) -> list[PaketCetak]:
    """The paper versions of the bank; without any, all items make one paper."""
    bank = sumber.bank
    if bank is None or bank.pilihan_ganda is None:
        return []
    items = {soal.id: soal for soal in bank.pilihan_ganda.butir}
    if not bank.pilihan_ganda.paket:
        return [PaketCetak("", "", _numbered(list(items.values())))]
    return [
        PaketCetak(nama, paket.durasi or "", _numbered([items[id_] for id_ in paket.butir if id_ in items]))
        for nama, paket in bank.pilihan_ganda.paket.items()
    ]


def _numbered(items: list[SoalPilihan]) -> tuple[SoalCetak, ...]:
    return tuple(SoalCetak(number, soal) for number, soal in enumerate(items, 1))


def has_items(*instruments: str) -> Callable[[Sumber], bool]:
    """A test whether the plan uses one of these instruments and the bank has multiple choice items."""

    def berlaku(sumber: Sumber) -> bool:
        bank = sumber.bank
        items = bool(bank and bank.pilihan_ganda and bank.pilihan_ganda.butir)
        return items and bool(planned(sumber.mapa) & set(instruments))

    return berlaku


def traces(soal: SoalPilihan) -> str:
    """What an item traces to, short: the references of one unit share its code."""
    by_unit: dict[str, list[str]] = {}
    for text in soal.cakupan:
        acuan = parse(text)
        if acuan is not None and acuan.kode is not None:
            by_unit.setdefault(acuan.kode, []).append(acuan.anchor)
    return "; ".join(f"{kode} {', '.join(a for a in anchors if a)}".strip() for kode, anchors in by_unit.items())
