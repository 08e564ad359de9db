"""Codes of a standard that follow no grammar, with what they may have been meant to be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.subject import StandarSubject
from registry.kode import grammar_of, normal, repairs
from registry.model.standar import Standar, UnitTerdaftar
from registry.reader import Path


@dataclass(frozen=True, slots=True)
class Misprint:
    """A code that is not well-formed; ``usul`` is the one code it may stand for, if there is exactly one."""

    kode: str
    berkas: str
    path: Path
    usul: str | None


def misprints(subject: StandarSubject) -> Iterator[Misprint]:
    """Malformed codes of the units, and of those lines of the list that no unit file repeats."""
    known = {entry.kode for entry in subject.registry.units.entries}
    bodies = {normal(document.data.kode) for document in subject.folder.unit}
    places: list[tuple[str, str, Path, Standar]] = [
        (document.data.kode, document.berkas, ("kode",), subject.standar) for document in subject.folder.unit
    ]
    for i, line in enumerate(subject.standar.daftar):
        if normal(line.kode) not in bodies:
            path = subject.document.in_file(("daftar", i, "kode"))
            places.append((line.kode, subject.document.berkas, path, _home(subject, line)))
    for kode, berkas, path, standar in places:
        if not well_formed(kode, standar):
            candidates = repairs(kode, known - {kode})
            usul = candidates[0] if len(candidates) == 1 else None
            yield Misprint(kode, berkas, path, usul)


def _home(subject: StandarSubject, line: UnitTerdaftar) -> Standar:
    """The standard whose grammar a line follows: an adopted unit keeps the code of where it comes from."""
    if line.diadopsi_dari is None:
        return subject.standar
    folder = subject.registry.standar.get(line.diadopsi_dari)
    return folder.standar.data if folder is not None and folder.standar is not None else Standar(jenis="skkni")


def well_formed(kode: str, standar: Standar) -> bool:
    """Whether a code follows a grammar that its standard may use."""
    if standar.pola_kode and standar.jenis != "skkni":
        try:
            return re.fullmatch(standar.pola_kode, kode) is not None
        except re.error:
            return False
    return grammar_of(kode, standar.jenis or "skkni") is not None
