"""Units and their parts as an editor needs them: what a reference means at a place, and which there are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.editor.repositori import Repositori
from registry.acuan import DAFTAR, Acuan
from registry.cakupan import places
from registry.layout import Kind, home_of
from registry.model.unit import Unit
from registry.reader import Path, Plain
from registry.store import Registry, SkemaFolder
from registry.units import EntriUnit, exists


def unit_here(repo: Repositori, berkas: str, kind: Kind, path: Path) -> EntriUnit | None:
    """The unit that a reference without a code is about: the file's own, or that of the plan's lines."""
    registry = repo.keadaan.registry
    if kind == "unit":
        given = repo.last_good(berkas)
        document = given.document if given is not None else None
        if document is None:
            return None
        known = next((entry for entry in registry.units.entries if entry.dokumen is document), None)
        return known or EntriUnit(berkas.split("/")[1], document.data.kode, document.data.judul, None, document)
    if kind == "mapa" and path[:1] == ("rencana",) and len(path) > 1:
        given = repo.last_good(berkas)
        kode = _value(given.raw[0] if given is not None and given.raw is not None else None, (*path[:2], "unit"))
        return registry.units.one(kode) if isinstance(kode, str) else None
    return None


def scheme_of(registry: Registry, berkas: str) -> SkemaFolder | None:
    """The scheme that a file belongs to."""
    parts = home_of(berkas).split("/")
    return registry.skema.get("/".join(parts[1:3])) if parts[0] == "schemes" else None


def wording(unit: Unit, acuan: Acuan) -> str:
    """The text of a part of a unit; empty for the unit itself and for a part that it lacks."""
    if not acuan.fragment or not exists(unit, acuan):
        return ""
    if acuan.daftar is not None and acuan.nomor is not None:
        return str(getattr(unit.panduan_penilaian, DAFTAR[acuan.daftar][1])[acuan.nomor - 1].teks)
    elemen = unit.elemen[(acuan.elemen or 1) - 1]
    return elemen.kuk[acuan.kuk - 1].teks if acuan.kuk is not None else elemen.judul or ""


def parts(unit: Unit) -> Iterator[Acuan]:
    """Everything in a unit that can be referred to, elements before their criteria."""
    for acuan in places(unit):
        if acuan.kuk == 1:
            yield Acuan(elemen=acuan.elemen)
        yield acuan


def _value(data: Plain, path: Path) -> Any:
    for step in path:
        if isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data
