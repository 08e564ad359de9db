"""What a revoked standard touches: schemes, their units with proposals, plan lines, bank items. Internal site only.

Items of the bank are named by id and place, never by their text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from checks.rencana import Rencana
from checks.rules.std.std_002 import proposal, successors
from generator.pages.halaman import Halaman
from generator.pages.konteks import Konteks
from generator.pages.rupa import tulis
from registry.reader import Path
from registry.store import Document, SkemaFolder
from registry.units import EntriUnit

URL = "internal/dampak.html"


@dataclass(frozen=True, slots=True)
class Tempat:
    """A line of the plan or an item of the bank: its id, what it is, file and line."""

    id: str
    uraian: str
    letak: str


@dataclass(frozen=True, slots=True)
class Tersentuh:
    """A scheme that uses a revoked standard or names it; ``usul`` are units of the successor with a like title."""

    folder: SkemaFolder
    unit: tuple[tuple[EntriUnit, str, str], ...]
    """Each with its page and with the proposal."""
    baris: tuple[Tempat, ...]
    butir: tuple[Tempat, ...]
    acuan: bool
    peralihan: date | None


@dataclass(frozen=True, slots=True)
class Dampak:
    """A standard or a regulation that is no longer in force, what took over, and the schemes that it touches."""

    id: str
    nama: str
    url: str
    pengganti: tuple[str, ...]
    skema: tuple[Tersentuh, ...]


def halaman(konteks: Konteks) -> Iterator[Halaman]:
    isi = tulis("dampak", konteks, URL, dampak=dampak(konteks))
    uraian = "Skema, unit, baris rencana, dan butir bank yang bersandar pada standar atau peraturan yang dicabut."
    yield Halaman(URL, "temuan", "Dampak pencabutan", uraian, isi)


def dampak(konteks: Konteks) -> list[Dampak]:
    """Every revoked standard, and every revoked regulation that a scheme names; those that touch most come first."""
    named = {id_ for folder in konteks.semua_skema for id_ in konteks.skema(folder).acuan_normatif or ()}
    registry = konteks.registry
    revoked = [
        id_ for id_ in konteks.alamat.standar if (standar := konteks.standar(id_)) and standar.status == "dicabut"
    ]
    revoked += sorted(
        id_
        for id_ in named - set(konteks.alamat.standar)
        if id_ in registry.peraturan and registry.peraturan[id_].status == "dicabut"
    )
    found = [_of(konteks, id_) for id_ in revoked]
    return sorted(found, key=lambda each: (-len(each.skema), each.id))


def _of(konteks: Konteks, id_: str) -> Dampak:
    chain = successors(konteks.registry, id_)[0]
    users = {folder.id: folder for folder in konteks.pemakai_standar.get(id_, ())}
    users |= {
        folder.id: folder for folder in konteks.semua_skema if id_ in (konteks.skema(folder).acuan_normatif or ())
    }
    touched = tuple(_touched(konteks, users[name], id_, chain) for name in sorted(users))
    nama = konteks.sebut_standar(id_)
    return Dampak(id_, nama, konteks.alamat.standar.get(id_, ""), tuple(chain), touched)


def _touched(konteks: Konteks, folder: SkemaFolder, id_: str, chain: list[str]) -> Tersentuh:
    registry, skema = konteks.registry, konteks.skema(folder)
    units = [entry for entry in dict.fromkeys(registry.kemasan(folder)) if entry is not None and entry.standar == id_]
    rencana = Rencana(registry, folder)
    lines = [
        Tempat(line.bukti.id, line.bukti.teks, _line(konteks, folder.mapa, line.path))
        for each in rencana.unit
        if each.entri in units
        for line in each.baris
    ]
    items = [
        Tempat(each.telusuran.id, each.instrumen, _line(konteks, folder.bank, each.telusuran.path))
        for each in rencana.butir
        if each.unit & set(units)
    ]
    registry.forget_spans()
    return Tersentuh(
        folder,
        tuple(
            (entry, konteks.url_entri(entry), proposal(registry, entry, chain[-1]) if chain else "") for entry in units
        ),
        tuple(lines),
        tuple(items),
        id_ in (skema.acuan_normatif or ()),
        next((each.sampai for each in skema.peralihan if each.standar == id_), None),
    )


def _line(konteks: Konteks, document: Document[Any] | None, path: Path) -> str:
    assert document is not None
    span, _ = konteks.registry.locate(document.berkas, document.in_file(path))
    return f"{document.berkas}:{span.line}"
