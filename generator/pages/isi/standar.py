"""Standards: identity, whether in force and what took over, the units listed, the errata; and their list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checks.rules.std.std_002 import successors
from generator.pages import jsonld
from generator.pages.halaman import Halaman
from generator.pages.konteks import Konteks
from generator.pages.rupa import tulis
from registry.model.standar import Standar
from registry.store import StandarFolder
from registry.units import EntriUnit

JENIS = {
    "skkni": "Standar Kompetensi Kerja Nasional Indonesia (SKKNI)",
    "standar_khusus": "Standar khusus",
    "standar_internasional": "Standar internasional",
}

FUNGSI = ("Tujuan utama", "Fungsi kunci", "Fungsi utama", "Fungsi dasar")
"""Levels of a function map, from the top."""


@dataclass(frozen=True, slots=True)
class BarisUnit:
    """A line of the list of units. ``url`` is empty for a unit without a page."""

    kode: str
    judul: str
    url: str
    dari: str


def halaman(konteks: Konteks) -> Iterator[Halaman]:
    url = "standar/index.html"
    folders = [folder for _, folder in sorted(konteks.registry.standar.items())]
    isi = tulis("daftar_standar", konteks, url, standar=folders, jenis=JENIS)
    yield Halaman(url, "daftar_standar", "Standar kompetensi", "Daftar standar kompetensi dan statusnya.", isi)
    for folder in folders:
        yield _page(konteks, folder)


def _page(konteks: Konteks, folder: StandarFolder) -> Halaman:
    url = konteks.alamat.standar[folder.id]
    standar = konteks.standar(folder.id) or Standar()
    name = konteks.sebut_standar(folder.id)
    after = successors(konteks.registry, folder.id)[0]
    units = _lines(konteks, folder)
    isi = tulis(
        "standar",
        konteks,
        url,
        id=folder.id,
        nama=name,
        standar=standar,
        jenis=JENIS,
        pengganti=after,
        status_pengganti={id_: _status(konteks, id_) for id_ in after},
        pendahulu=_predecessors(konteks, folder.id),
        unit=units,
        nama_fungsi=FUNGSI,
        halaman_fungsi={each.judul.lower(): each.url for each in units if each.url and each.judul},
        pemakai=konteks.pemakai_standar.get(folder.id, ()),
    )
    uraian = f"{name}: status, daftar unit kompetensi, dan ralat."
    return Halaman(url, "standar", name, uraian, isi, data=jsonld.standar(konteks, folder.id))


def _status(konteks: Konteks, id_: str) -> str | None:
    """The status of a standard here or of a regulation of the register."""
    standar = konteks.standar(id_)
    if standar is not None:
        return standar.status
    peraturan = konteks.registry.peraturan.get(id_)
    return peraturan.status if peraturan else None


def _predecessors(konteks: Konteks, id_: str) -> list[str]:
    """Standards and regulations that this one took the place of, each named by its id."""
    found = {name for name, other in konteks.registry.peraturan.items() if other.digantikan_oleh == id_}
    for name in konteks.registry.standar:
        standar = konteks.standar(name)
        if standar is not None and standar.digantikan_oleh == id_:
            found.add(name)
    return sorted(found)


def _lines(konteks: Konteks, folder: StandarFolder) -> list[BarisUnit]:
    by_line: dict[int, EntriUnit] = {}
    rest: list[EntriUnit] = []
    for entry in konteks.entri_standar.get(folder.id, ()):
        if entry.baris is None:
            rest.append(entry)
        else:
            by_line[entry.baris] = entry
    return [_line(konteks, entry) for entry in (*(by_line[i] for i in sorted(by_line)), *rest)]


def _line(konteks: Konteks, entry: EntriUnit) -> BarisUnit:
    url = konteks.url_entri(entry)
    if not url and entry.diadopsi_dari:
        url = konteks.url_unit(f"{entry.diadopsi_dari}:{entry.kode}")
    return BarisUnit(entry.kode, entry.judul or "", url, entry.diadopsi_dari or "")
