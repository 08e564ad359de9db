"""Messages without what nobody outside may read: no text of the bank, no answer, no personal field.

A finding inside the bank keeps of its message only marks and numbers; one about the key keeps its title alone.
Everything else is searched for pieces of secret texts, wherever they came from.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from string import Formatter

from checks.laporan import Temuan
from checks.present import rule_of
from checks.rule import Pesan
from generator.conformity.lingkup import package
from generator.conformity.petunjuk import petunjuk, tertutup
from registry.layout import home_of, kind_of
from registry.reader import Plain, texts
from registry.store import Registry, SkemaFolder

PENGGANTI = "…"
"""Stands for a quotation that is not printed."""

_PIECE = 16
"""Letters in a row, without blanks, that two texts share by no chance."""

_BLANKS = re.compile(r"\s+")
_NO_TEXT = frozenset(("cakupan", "id", "kelompok", "instrumen", "untuk", "paket"))
_PERSONAL = frozenset(("telepon", "email"))


@dataclass(frozen=True, slots=True)
class Ucapan:
    """What a finding says, and whether that had to be closed."""

    pesan: str
    perbaikan: str
    tertutup: bool = False


class Rahasia:
    """What is secret around a scheme."""

    def __init__(self, registry: Registry, folder: SkemaFolder) -> None:
        self._registry = registry
        self._folder = folder
        self._pieces: frozenset[str] | None = None

    def says(self, temuan: Temuan) -> Ucapan:
        """A finding in Indonesian, without secrets."""
        kind = kind_of(home_of(temuan["berkas"]))
        rule = rule_of(temuan["kode"])
        for name, pesan in rule.pesan.items():
            args = _arguments(pesan, temuan)
            if args is None:
                continue
            if kind == "kunci" or tertutup(rule.kode, name):
                break
            if kind == "bank":
                args = {key: value if key in petunjuk()["aman"] else PENGGANTI for key, value in args.items()}
            args = {key: PENGGANTI if self.leaks(value) else value for key, value in args.items()}
            return Ucapan(pesan.temuan.id.format_map(args), pesan.perbaikan.id.format_map(args))
        return Ucapan(f"{rule.judul.id}.", "", tertutup=True)

    def leaks(self, text: str) -> bool:
        """Whether a text holds a piece of a secret one."""
        shown = _squeezed(text)
        if len(shown) < _PIECE:
            return False
        if self._pieces is None:
            self._pieces = self._secret()
        return any(piece in self._pieces for piece in _cut(shown))

    def _secret(self) -> frozenset[str]:
        registry, folder = self._registry, self._folder
        body = registry.lsp.get(folder.lsp)
        secret: set[str] = set()
        for document in (folder.bank, folder.kunci):
            if document is not None:
                secret |= _pieces_of(document.raw, lambda path: not _NO_TEXT.intersection(path))
        if body and body.asesor:
            secret |= _pieces_of(body.asesor.raw, lambda path: bool(_PERSONAL.intersection(path)))
        for raw in self._public():
            secret -= _pieces_of(raw, lambda path: not _PERSONAL.intersection(path))
        return frozenset(secret)

    def _public(self) -> Iterator[Plain]:
        """Data that the papers for everybody print, and the plan."""
        registry, folder = self._registry, self._folder
        body = registry.lsp.get(folder.lsp)
        for document in (folder.skema, folder.mapa, body.lsp if body else None, body.tuk if body else None):
            if document is not None:
                yield document.raw
        for entri in package(registry, folder):
            standar = registry.standar[entri.standar].standar
            yield from (each.raw for each in (entri.dokumen, standar) if each is not None)


def _pieces_of(raw: Plain, wanted: object) -> set[str]:
    assert callable(wanted)
    return {piece for path, text in texts(raw) if wanted(path) for piece in _cut(_squeezed(text))}


def _cut(text: str) -> Iterator[str]:
    return (text[i : i + _PIECE] for i in range(len(text) - _PIECE + 1))


def _squeezed(text: str) -> str:
    return _BLANKS.sub("", unicodedata.normalize("NFKC", text)).casefold()


def _arguments(pesan: Pesan, temuan: Temuan) -> Mapping[str, str] | None:
    """The arguments of a message, read back from its text in either language; ``None`` for another message."""
    for bahasa in ("id", "en"):
        found = _pattern(pesan.temuan.in_(bahasa)).fullmatch(temuan["pesan"])
        mending = _pattern(pesan.perbaikan.in_(bahasa)).fullmatch(temuan["perbaikan"])
        if found and mending:
            return mending.groupdict() | found.groupdict()
    return None


@cache
def _pattern(template: str) -> re.Pattern[str]:
    """A template as a pattern; an argument that comes twice is the same both times."""
    result, seen = "", set()
    for literal, name, _, _ in Formatter().parse(template):
        result += re.escape(literal)
        if name:
            result += f"(?P={name})" if name in seen else f"(?P<{name}>.*?)"
            seen.add(name)
    return re.compile(result, re.DOTALL)
