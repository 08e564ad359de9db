"""What is shown beside the pointer: the rule behind a finding, and what a code, a reference or a key means.

Answers of ``kunci.yaml`` are never shown: nothing here reads them, and its values are explained by findings alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from checks.present import clause, rule_of
from generator.editor import bentuk, kata
from generator.editor.repositori import Repositori
from generator.editor.rujukan import unit_here, wording
from registry.acuan import Acuan, parse
from registry.layout import Kind, home_of, kind_of
from registry.reader import Path, Unreadable
from registry.reader.bounds import MAX_DEPTH
from registry.reader.document import compose, keys
from registry.reader.lines import line_starts, place
from registry.store import Registry
from registry.units import EntriUnit

_SIGNS = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~&:@/])")


class Kertas:
    """Writes what people typed so that no sign of it is taken for markup."""

    def __init__(self, bahasa: str, markdown: bool) -> None:
        self.bahasa = bahasa
        self._markdown = markdown

    def teks(self, text: str) -> str:
        """A text as it is."""
        text = " ".join(text.split())
        return _SIGNS.sub(r"\\\1", text) if self._markdown else text

    def tebal(self, text: str) -> str:
        """A text that stands out."""
        return f"**{self.teks(text)}**" if self._markdown and text.strip() else self.teks(text)


def hover(repo: Repositori, berkas: str, text: str, offset: int, kertas: Kertas) -> str | None:
    """What to show at an offset of a file; ``None`` for nothing."""
    kind = kind_of(home_of(berkas))
    if kind is None:
        return None
    blocks = ["\n\n".join(_rule(kode, kertas)) for kode in _codes_at(repo, berkas, text, offset)]
    found = at_offset(text, offset)
    if found is not None:
        path, is_key, value = found
        blocks += _meaning(repo, berkas, kind, path, is_key, value, kertas)
    return "\n\n".join(blocks) or None


def at_offset(text: str, offset: int) -> tuple[Path, bool, str] | None:
    """The path at an offset, whether it is the key that stands there, and what is written."""
    try:
        node = compose(text)
    except Unreadable:
        return None
    path: Path = ()
    for _ in range(MAX_DEPTH):
        if isinstance(node, yaml.ScalarNode):
            return (path, False, node.value) if _covers(node, offset) else None
        if isinstance(node, yaml.MappingNode):
            entries = list(keys(node))
            key = next(((key, each) for key, each, _ in entries if _covers(each, offset)), None)
            if key is not None:
                return (*path, key[0]), True, key[0]
            children: list[tuple[str | int, yaml.Node]] = [(key, value) for key, _, value in entries]
        else:
            children = list(enumerate(node.value))
        below = next((each for each in children if _covers(each[1], offset)), None)
        if below is None:
            return None
        path, node = (*path, below[0]), below[1]
    return None


def _covers(node: yaml.Node, offset: int) -> bool:
    return bool(node.start_mark.index <= offset <= node.end_mark.index)


def _codes_at(repo: Repositori, berkas: str, text: str, offset: int) -> list[str]:
    here = place(line_starts(text), offset)
    spans = ((tanda.finding.kode, tanda.finding.place.span) for tanda in repo.tanda(berkas))
    return list(
        dict.fromkeys(
            kode
            for kode, span in spans
            if (span.line, span.column) <= here <= (span.end_line, max(span.end_column, span.column + 1))
        )
    )


def _rule(kode: str, kertas: Kertas) -> Iterator[str]:
    rule, b = rule_of(kode), kertas.bahasa
    yield kertas.tebal(f"{kode} {rule.judul.in_(b)}")
    yield f"{kata.SYARAT.in_(b)}: {kertas.teks(rule.syarat.in_(b))}"
    yield f"{kata.DASAR.in_(b)}: {kertas.teks(clause(rule) or kata.PRAKTIK.in_(b))}"
    yield f"{kata.MENGAPA.in_(b)}: {kertas.teks(rule.mengapa.in_(b))}"


def _meaning(
    repo: Repositori, berkas: str, kind: Kind, path: Path, is_key: bool, value: str, kertas: Kertas
) -> Iterator[str]:
    """What a key or a value means: a unit or a part of one, a regulation, a standard, else the key itself."""
    if kind == "kunci":
        return
    registry = repo.keadaan.registry
    acuan = parse(value)
    entri = None
    if acuan is not None and acuan.kode is not None:
        entri = registry.units.unit(acuan)
    elif acuan is not None and acuan.fragment:
        entri = unit_here(repo, berkas, kind, path)
    if acuan is not None and entri is not None:
        yield "\n\n".join(_unit(registry, entri, acuan, kertas))
    elif value in registry.peraturan:
        peraturan = registry.peraturan[value]
        yield f"{kertas.tebal(peraturan.judul)} ({kata.STATUS[peraturan.status].in_(kertas.bahasa)})"
    elif value in registry.standar:
        yield _standard(registry, value, kertas)
    elif is_key and bentuk.described(kind, path):
        yield f"{kertas.tebal(value)}: {kertas.teks(bentuk.described(kind, path))}"


def _unit(registry: Registry, entri: EntriUnit, acuan: Acuan, kertas: Kertas) -> Iterator[str]:
    b = kertas.bahasa
    unit = entri.dokumen.data if entri.dokumen is not None else None
    yield f"{kertas.tebal(entri.kode)} {kertas.teks(entri.judul or '')}"
    if acuan.fragment and unit is not None:
        text = wording(unit, acuan)
        label = kertas.tebal(acuan.anchor)
        if not text:
            yield f"{label}: {kertas.teks(kata.TAK_ADA.in_(b).format(kode=entri.kode))}"
        elif acuan.kuk is not None:
            yield kertas.teks(unit.elemen[(acuan.elemen or 1) - 1].judul or "")
            yield f"{label} {kertas.teks(text)}"
        else:
            yield f"{label} {kertas.teks(text)}"
    elif unit is not None and unit.deskripsi:
        yield kertas.teks(unit.deskripsi)
    if unit is None:
        yield kata.TANPA_NASKAH.in_(b)
    halaman = unit.sumber.halaman if unit is not None and unit.sumber is not None else None
    where = _standard(registry, entri.standar, kertas)
    yield f"{where}, {kata.HALAMAN.in_(b).format(n=halaman)}" if halaman is not None else where


def _standard(registry: Registry, id_: str, kertas: Kertas) -> str:
    document = registry.standar[id_].standar
    if document is None:
        return kertas.teks(id_)
    standar = document.data
    name = " ".join(filter(None, [(standar.jenis or "").upper().replace("_", " "), standar.nomor]))
    year = f"/{standar.tahun}" if standar.tahun else ""
    status = f" ({kata.STATUS[standar.status].in_(kertas.bahasa)})" if standar.status in kata.STATUS else ""
    return kertas.teks(f"{name}{year}" or id_) + status
