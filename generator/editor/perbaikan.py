"""Repairs that an editor offers: of one finding each, and of everything safe in a file at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checks.finding import Finding
from checks.fix import syntax
from checks.fix.edit import Edit, proven
from checks.fix.run import repaired
from checks.fix.values import edits_of
from generator.editor import kata
from generator.editor.repositori import Repositori, Tanda
from registry.layout import SCHEMA_FOLDER

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Tawaran:
    """A repair: its title, whether it is safe, its edits in code points, and the finding that it mends."""

    judul: str
    aman: bool
    edits: tuple[Edit, ...]
    tanda: Tanda | None = None


def offers(text: str, chosen: list[Tanda], bahasa: str) -> Iterator[Tawaran]:
    """A repair for each of some findings that has one."""
    for tanda in chosen:
        edits = _edits(tanda.finding, text)
        if edits:
            aman = all(edit.aman for edit in edits)
            title = (kata.PERBAIKI if aman else kata.PERBAIKI_DUGAAN).in_(bahasa)
            shown = kata.KUTIP.in_(bahasa) if tanda.finding.kode == "DATA-002" else _short(edits[0].text)
            yield Tawaran(title.format(kode=tanda.finding.kode, teks=shown), aman, edits, tanda)


def everything_safe(repo: Repositori, berkas: str, text: str, bahasa: str) -> Tawaran | None:
    """All safe repairs of a file as ``telusur check --fix`` makes them; ``None`` where there is none."""
    findings = [tanda.finding for tanda in repo.tanda(berkas)]
    schema = (repo.root / SCHEMA_FOLDER).is_dir()
    new, _ = repaired(berkas, text, findings, False, schema)
    if new == text:
        return None
    return Tawaran(kata.SEMUA_AMAN.in_(bahasa), True, (_difference(text, new),))


def _edits(finding: Finding, text: str) -> tuple[Edit, ...]:
    if finding.kode == "DATA-002":
        new = syntax.readable(text, unsafe=False)
        return () if new is None or new == text else (_difference(text, new),)
    return tuple(proven(text, list(edits_of([finding], text)))[1])


def _difference(old: str, new: str) -> Edit:
    """The one edit that makes a text of another, as short as can be."""
    start = 0
    shorter = min(len(old), len(new))
    while start < shorter and old[start] == new[start]:
        start += 1
    tail = 0
    while tail < shorter - start and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return Edit(start, len(old) - tail, new[start : len(new) - tail])


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
