"""Lines of a decree's list and the unit files, matched with each other."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from checks.subject import StandarSubject
from registry.kode import normal, without_version
from registry.model.standar import UnitTerdaftar
from registry.model.unit import Unit
from registry.store import Document
from registry.units import bare

_ALIKE = 0.9
"""Likeness of titles from which a line and a unit of different codes are taken for one."""


@dataclass(frozen=True, slots=True)
class Padanan:
    """Pairs of one code, pairs of two codes, and what is left on either side; lines by their position."""

    sekode: list[tuple[int, Document[Unit]]]
    beda_kode: list[tuple[int, Document[Unit]]]
    baris: list[int]
    berkas: list[Document[Unit]]


def match(subject: StandarSubject) -> Padanan:
    """By code first, then what is left by the same code of another version, an erratum, or the closest title."""
    lines = {normal(line.kode): i for i, line in enumerate(subject.standar.daftar)}
    bodies = {normal(document.data.kode): document for document in subject.folder.unit}
    same = [(lines[code], document) for code, document in bodies.items() if code in lines]
    lonely = [i for code, i in lines.items() if code not in bodies]
    different: list[tuple[int, Document[Unit]]] = []
    alone: list[Document[Unit]] = []
    for code, document in bodies.items():
        if code not in lines:
            found = next((i for i in lonely if _is_one(subject, subject.standar.daftar[i], document.data)), None)
            if found is None:
                alone.append(document)
            else:
                different.append((found, document))
    paired = {i for i, _ in different}
    return Padanan(same, different, [i for i in lonely if i not in paired], alone)


def _is_one(subject: StandarSubject, line: UnitTerdaftar, unit: Unit) -> bool:
    listed, printed = normal(line.kode), normal(unit.kode)
    if without_version(listed) == without_version(printed):
        return True
    if any(normal(r.daftar or "") == listed and normal(r.uraian or "") == printed for r in subject.standar.ralat):
        return True
    title, other = bare(line.judul or ""), bare(unit.judul or "")
    return bool(title) and SequenceMatcher(None, title, other).ratio() >= _ALIKE
