"""Fingerprints of what a validation looks at, so that a later change can be seen (``validasi.yaml: sidik``).

The marks are references to texts of units (``KODE#1.1``), ``bank.yaml#<id>`` for an item of the bank without its
answer, ``mapa.yaml`` for the plan, and ``skema.yaml#kemasan`` for the package.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from registry.acuan import Acuan, parse
from registry.butir import bank_items, tracing
from registry.cakupan import places, spread
from registry.store import Registry, SkemaFolder
from registry.units import EntriUnit, exists

BANK = "bank.yaml#"
MAPA = "mapa.yaml"
KEMASAN = "skema.yaml#kemasan"
_DIGITS = 8


def fingerprint(text: str) -> str:
    """The first 8 hex digits of SHA-256 over a text, its white space evened out."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:_DIGITS]


def fingerprints(registry: Registry, folder: SkemaFolder) -> dict[str, str]:
    """The fingerprint of everything that a validation of this scheme looks at, by its mark."""
    found = {str(acuan): fingerprint(text) for acuan, _, text in pointed_texts(registry, folder)}
    if folder.bank is not None:
        found |= {BANK + item.id: _of_data(item) for _, item in bank_items(folder.bank.data)}
    if folder.mapa is not None:
        found[MAPA] = _of_data(folder.mapa.data)
    if folder.skema is not None:
        found[KEMASAN] = _of_data(folder.skema.data.kemasan)
    return found


def moved_to(registry: Registry, recorded: Mapping[str, str], mark: str) -> tuple[Acuan, EntriUnit] | None:
    """Where in its unit the text that a mark recorded stands now, if not there.

    A place that was recorded with the same text held it all along.
    """
    acuan, value = parse(mark), recorded[mark]
    entry = registry.units.unit(acuan) if acuan else None
    if acuan is None or entry is None or entry.dokumen is None:
        return None
    for place in places(entry.dokumen.data):
        if place.fragment != acuan.fragment:
            for found, text in _texts(registry, entry, place):
                if fingerprint(text) == value and recorded.get(str(found)) != value:
                    return found, entry
    return None


def untouched(recorded: Mapping[str, str], now: Mapping[str, str]) -> bool:
    """Whether plan and bank are just as they were recorded."""
    return all(recorded[mark] == now.get(mark) for mark in recorded if mark == MAPA or mark.startswith(BANK))


def place_fingerprints(registry: Registry, entry: EntriUnit, wanted: Iterable[Acuan]) -> Iterator[tuple[str, str]]:
    """The fingerprint of each of these places of a unit, by its fragment."""
    for place in wanted:
        for acuan, text in _texts(registry, entry, place):
            yield acuan.fragment, fingerprint(text)


def pointed_texts(registry: Registry, folder: SkemaFolder) -> Iterator[tuple[Acuan, EntriUnit, str]]:
    """Every text of a unit that the plan or an item points to, once, with its absolute reference."""
    seen = set()
    for entry, written in _pointers(registry, folder):
        for acuan, text in _texts(registry, entry, written):
            if acuan not in seen:
                seen.add(acuan)
                yield acuan, entry, text


def _pointers(registry: Registry, folder: SkemaFolder) -> Iterator[tuple[EntriUnit, Acuan]]:
    """Every reference that leads to a unit: those of the plan first, then those of the bank."""
    for rencana in folder.mapa.data.rencana if folder.mapa else ():
        entry = registry.units.one(rencana.unit)
        for text in (text for bukti in rencana.bukti for text in bukti.cakupan):
            acuan = parse(text)
            if entry is not None and acuan is not None:
                yield entry, acuan
    for each in tracing(folder.bank.data) if folder.bank else ():
        for text in each.cakupan:
            acuan = parse(text)
            entry = registry.units.unit(acuan) if acuan else None
            if entry is not None and acuan is not None:
                yield entry, acuan


def _texts(registry: Registry, entry: EntriUnit, written: Acuan) -> Iterator[tuple[Acuan, str]]:
    if entry.dokumen is None or not written.fragment:
        return
    unit = entry.dokumen.data
    standar = None if registry.units.one(entry.kode) else entry.standar
    for place in spread(unit, written):
        if exists(unit, place):
            value: Any = unit
            for step in place.path():
                value = value[step] if isinstance(step, int) else getattr(value, step)
            yield replace(place, kode=entry.kode, standar=standar), _whole(value)


def _whole(item: Any) -> str:
    """The text of a list item with the items below it."""
    return "\n".join([item.teks, *(_whole(each) for each in getattr(item, "butir", ()))])


def _of_data(data: BaseModel) -> str:
    """The fingerprint of data: what is left out and what is written as the default are the same."""
    plain = data.model_dump(mode="json", exclude_defaults=True)
    return fingerprint(json.dumps(plain, ensure_ascii=False, sort_keys=True))
