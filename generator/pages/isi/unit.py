"""Units of competency: the whole text with an anchor at every place a reference can name; and their list."""

from __future__ import annotations

from collections.abc import Iterator

from checks.rules.std.std_002 import successors
from generator.pages import jsonld
from generator.pages.halaman import Halaman, Tautan
from generator.pages.konteks import Konteks
from generator.pages.rupa import tulis
from registry.acuan import parse
from registry.model.unit import Unit
from registry.store import Document, StandarFolder
from registry.units import exists

_MOST_LISTED = 500
"""Above this many units the list names standards only: each standard's own page lists its units."""

BATASAN = (
    ("Konteks variabel", (("konteks_variabel", ""),)),
    ("Peralatan dan perlengkapan", (("peralatan", "Peralatan"), ("perlengkapan", "Perlengkapan"))),
    ("Peraturan yang diperlukan", (("peraturan", ""),)),
    ("Norma dan standar", (("norma", "Norma"), ("standar", "Standar"))),
)
"""Parts of the range of variables as a unit prints them: heading, and the lists below it."""


def halaman(konteks: Konteks) -> Iterator[Halaman]:
    url = "unit/index.html"
    folders = [folder for _, folder in sorted(konteks.registry.standar.items()) if folder.unit]
    ordered = {folder.id: in_order(konteks, folder) for folder in folders}
    listed = sum(len(units) for units in ordered.values()) <= _MOST_LISTED
    isi = tulis("daftar_unit", konteks, url, standar=ordered, rinci=listed)
    yield Halaman(url, "daftar_unit", "Unit kompetensi", "Daftar unit kompetensi menurut standarnya.", isi)
    for id_, units in ordered.items():
        links = [_link(konteks, document) for document in units]
        for i, document in enumerate(units):
            before = links[i - 1] if i else None
            after = links[i + 1] if i + 1 < len(links) else None
            yield _page(konteks, id_, document, before, after)


def in_order(konteks: Konteks, folder: StandarFolder) -> list[Document[Unit]]:
    """The units of a standard that have files, as its list prints them; those it does not list come last."""

    def place(document: Document[Unit]) -> tuple[bool, int, str]:
        entry = konteks.entri(document)
        line = entry.baris if entry else None
        return line is None, line or 0, document.berkas

    return sorted(folder.unit, key=place)


def _link(konteks: Konteks, document: Document[Unit]) -> Tautan:
    unit = konteks.unit(document)
    return Tautan(konteks.alamat.unit[document.berkas], f"{unit.kode} {unit.judul or ''}".strip())


def _page(konteks: Konteks, id_: str, document: Document[Unit], before: Tautan | None, after: Tautan | None) -> Halaman:
    unit = konteks.unit(document)
    url = konteks.alamat.unit[document.berkas]
    isi = tulis(
        "unit",
        konteks,
        url,
        unit=unit,
        id_standar=id_,
        standar=konteks.standar(id_),
        entri=konteks.entri(document),
        pemakai=konteks.pemakai(document),
        pengganti=_successor(konteks, id_, unit),
        batasan=BATASAN,
        jangkar=lambda acuan: _anchor(unit, acuan),
    )
    judul = f"{unit.kode} {unit.judul or ''}".strip()
    uraian = f"Unit kompetensi {judul}, {konteks.sebut_standar(id_)}: elemen, KUK, batasan variabel, panduan penilaian."
    data = jsonld.unit(konteks, id_, unit, url)
    return Halaman(url, "unit", judul, uraian, isi, before, after, data=data)


def _successor(konteks: Konteks, id_: str, unit: Unit) -> Tautan | None:
    """The unit that took the place of one of a revoked standard: same code but for the version, or same title."""
    standar = konteks.standar(id_)
    if standar is None or standar.status != "dicabut":
        return None
    for successor in successors(konteks.registry, id_)[0]:
        for entry in konteks.entri_standar.get(successor, ()):
            url = konteks.url_entri(entry)
            if url and (_stem(entry.kode) == _stem(unit.kode) or _same(entry.judul, unit.judul)):
                return Tautan(url, f"{entry.kode} {entry.judul or ''}".strip())
    return None


def _stem(kode: str) -> str:
    """A code without its version: what stays the same when a standard is reviewed."""
    return kode.rpartition(".")[0]


def _same(one: str | None, other: str | None) -> bool:
    return bool(one and other) and str(one).casefold().split() == str(other).casefold().split()


def _anchor(unit: Unit, text: str) -> str:
    """The anchor on this page that a reference of the unit's own file means; empty where it means none."""
    acuan = parse(text)
    if acuan is None or acuan.kode is not None or not exists(unit, acuan):
        return ""
    return acuan.anchor
