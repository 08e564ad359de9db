"""The two standards of a comparison: from a loaded repository, or from documents that are only read."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from generator.ganti.model import Sisi, UnitSisi
from registry.loader import load
from registry.store import Registry


class StandarTakAda(Exception):
    """A name that is neither a standard of the repository nor a file."""

    def __init__(self, nama: str, ada: tuple[str, ...]) -> None:
        super().__init__(nama)
        self.nama = nama
        self.ada = ada


def dari_registry(registry: Registry, id_: str) -> Sisi:
    """A standard of a repository: the units of its list with their texts, then units that the list lacks."""
    if id_ not in registry.standar:
        raise StandarTakAda(id_, tuple(registry.standar))
    units = tuple(
        UnitSisi(entry.kode, entry.judul or "", entry.dokumen.data if entry.dokumen else None)
        for entry in registry.units.entries
        if entry.standar == id_
    )
    document = registry.standar[id_].standar
    data = document.data if document else None
    name = f"{data.nomor}/{data.tahun}" if data and data.nomor else id_
    day = data.ditetapkan if data else None
    if day is None:
        day = date(data.tahun if data and data.tahun else 2000, 1, 1)
    return Sisi(id_, name, units, day)


def dari_berkas(path: Path, *, nomor: str | None = None, tahun: int | None = None) -> Sisi:
    """A decree as a document; nothing of it is kept.

    Raises an :class:`~generator.importers.failure.ImporGagal`.
    """
    from generator.importers.skkni import import_decree

    with tempfile.TemporaryDirectory(prefix="ganti-") as folder:
        into = Path(folder) / "standards"
        result = import_decree(path, into, nomor=nomor, tahun=tahun)
        return dari_registry(load(Path(folder), use_cache=False), result.standar)
