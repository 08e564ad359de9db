"""The file of a unit as it is written, for the paper that prints all of it."""

from __future__ import annotations

from generator.forms.sumber import Sumber
from registry.reader import Unreadable
from registry.reader.content import content_of
from registry.reader.document import decode


def naskah(sumber: Sumber, kode: str) -> tuple[str, str] | None:
    """Path and text of a unit's file, where it can be read."""
    entry = sumber.registry.units.one(kode)
    if entry is None or entry.dokumen is None:
        return None
    path = entry.dokumen.berkas
    try:
        return path, decode(content_of(sumber.registry.files[path]))
    except (KeyError, Unreadable):
        return None
