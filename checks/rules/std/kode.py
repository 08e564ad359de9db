"""Codes of a standard with their places: each code once, from the list where it stands there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checks.subject import StandarSubject
from registry.kode import normal
from registry.reader import Path


@dataclass(frozen=True, slots=True)
class Tempat:
    """A code and the value that writes it."""

    kode: str
    berkas: str
    path: Path


def own_codes(subject: StandarSubject) -> Iterator[Tempat]:
    """Every code of the list that the standard did not adopt, then those of unit files that the list lacks."""
    listed = set()
    for i, line in enumerate(subject.standar.daftar):
        listed.add(normal(line.kode))
        if line.diadopsi_dari is None:
            yield Tempat(line.kode, subject.document.berkas, subject.document.in_file(("daftar", i, "kode")))
    for document in subject.folder.unit:
        if normal(document.data.kode) not in listed:
            yield Tempat(document.data.kode, document.berkas, ("kode",))
