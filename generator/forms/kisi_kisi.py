"""Kisi-kisi perangkat asesmen: which item of which instrument covers each criterion. It says no question."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.forms.form import Form
from generator.forms.potongan import pieces
from generator.forms.sumber import Sumber
from registry.acuan import parse
from registry.instrumen import instrumen
from registry.model.bank import Bank, ButirBank

_NUMBERED = re.compile(r"(.*?)([0-9]{1,6})")
_A_RANGE = 3
"""So many ids that follow each other are written as first and last."""

_ROWS_TOGETHER = 14
"""Criteria of an element that are kept on one page; a longer element goes on under "(lanjutan)"."""


@dataclass(slots=True)
class KukCetak:
    """A criterion: its number, the instruments that the plan names for it, and the items that cover it."""

    nomor: str
    teks: str
    instrumen: list[str] = field(default_factory=list)
    butir: list[str] = field(default_factory=list)


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    """``unit``: each unit with its elements, their criteria in pieces that stay on one page."""
    del bagian
    planned, held = _planned(sumber), _held(sumber)
    units = []
    for printed in sumber.kemasan():
        unit = sumber.unit(printed.kode)
        elements = []
        for e, elemen in enumerate(unit.elemen if unit else (), 1):
            rows = []
            for k, kuk in enumerate(elemen.kuk, 1):
                keys = ((printed.kode, str(e)), (printed.kode, f"{e}.{k}"))
                tools = {kode for key in keys for kode in planned.get(key, ())}
                items = [id_ for key in keys for id_ in held.get(key, ())]
                names = [each.singkatan(sumber.skema.muk_versi) for each in instrumen().values() if each.kode in tools]
                rows.append(KukCetak(f"{e}.{k}", kuk.teks, names, _ranges(dict.fromkeys(items))))
            parts = [list(part) for _, part in pieces(rows, lambda _: 1, _ROWS_TOGETHER)]
            elements.append((f"{e}. {elemen.judul}", parts))
        units.append((printed, elements))
    return {"unit": units}


def _ranges(ids: Iterable[str]) -> list[str]:
    """Ids with numbers that follow each other as one: ``PG1-PG4``."""
    runs: list[tuple[str, int, list[str]]] = []
    for id_ in ids:
        found = _NUMBERED.fullmatch(id_)
        prefix, number = (found[1], int(found[2])) if found else (id_, -1)
        if found and runs and runs[-1][:2] == (prefix, number - 1):
            runs[-1] = (prefix, number, [*runs[-1][2], id_])
        else:
            runs.append((prefix, number, [id_]))
    return [text for *_, run in runs for text in (run if len(run) < _A_RANGE else [f"{run[0]}-{run[-1]}"])]


def _planned(sumber: Sumber) -> dict[tuple[str, str], list[str]]:
    """Instruments by unit and place, as the plan's lines name them."""
    mapa = sumber.mapa
    found: dict[tuple[str, str], list[str]] = {}
    for rencana in mapa.rencana if mapa else ():
        for bukti in rencana.bukti:
            for text in bukti.cakupan:
                acuan = parse(text)
                if acuan is not None and acuan.elemen is not None:
                    found.setdefault((sumber.kode(rencana.unit), acuan.anchor), []).extend(bukti.instrumen)
    return found


def _held(sumber: Sumber) -> dict[tuple[str, str], list[str]]:
    """Ids of the bank's items by unit and place."""
    found: dict[tuple[str, str], list[str]] = {}
    for id_, cakupan in _items(sumber.bank):
        for text in cakupan:
            acuan = parse(text)
            if acuan is not None and acuan.elemen is not None and acuan.kode is not None:
                code = sumber.kode(f"{acuan.standar}:{acuan.kode}" if acuan.standar else acuan.kode)
                found.setdefault((code, acuan.anchor), []).append(id_)
    return found


def _items(bank: Bank | None) -> Iterator[tuple[str, Sequence[str]]]:
    if bank is None:
        return
    written: tuple[ButirBank, ...] = (
        *(bank.pilihan_ganda.butir if bank.pilihan_ganda else ()),
        *(bank.esai.butir if bank.esai else ()),
    )
    others = (*bank.tugas_praktik, *bank.pmo, *bank.proyek, *written, *bank.lisan)
    for item in (*others, *bank.portofolio, *bank.wawancara, *bank.pihak_ketiga, *bank.reviu_produk):
        yield item.id, item.cakupan
    for proyek in bank.proyek:
        for scope in proyek.penilaian:
            yield from ((each.id, each.cakupan) for each in scope.pertanyaan)
    for produk in bank.reviu_produk:
        if produk.kriteria:
            yield from ((each.id, each.cakupan) for each in (*produk.kriteria.spesifikasi, *produk.kriteria.performa))


FORM = Form(kode="KISI-KISI", nama="kisi-kisi", audiens="asesor", isi=isi)
