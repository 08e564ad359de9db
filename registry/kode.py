"""Unit codes: the grammars of the decrees, and the repair of near misses.

Source: Permenakertrans 8/2012 annex I A.1, PER.21/MEN/X/2007, and the codes of decrees since 2018; the
patterns are data (``data/kodefikasi.yaml``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from registry.data import shipped


@dataclass(frozen=True, slots=True)
class TataKode:
    """One grammar of unit codes."""

    id: str
    nama: str
    bentuk: str
    pola: re.Pattern[str]
    jenis: tuple[str, ...]

    def matches(self, kode: str) -> bool:
        """Whether the whole code follows the grammar, with a serial above 000 and a version above 0."""
        match = self.pola.fullmatch(kode)
        if match is None:
            return False
        parts = match.groupdict()
        return int(parts.get("urut") or 1) > 0 and int(parts.get("versi") or 1) > 0


@cache
def grammars() -> tuple[TataKode, ...]:
    """All grammars, newest first."""
    return tuple(
        TataKode(g["id"], g["nama"], g["bentuk"], re.compile(g["pola"], re.ASCII), tuple(g["jenis"]))
        for g in shipped("kodefikasi")["tata_kode"]
    )


@lru_cache(maxsize=8192)
def grammar_of(kode: str, jenis: str | None = None) -> TataKode | None:
    """The grammar that a code follows, among those that a standard of this kind may use."""
    for grammar in grammars():
        if (jenis is None or jenis in grammar.jenis) and grammar.matches(kode):
            return grammar
    return None


def normal(kode: str) -> str:
    """A code as compared: without blanks, upper case."""
    return "".join(kode.split()).upper()


def without_version(kode: str) -> str:
    """A code without its version, so that two versions of one unit compare equal."""
    return kode.rpartition(".")[0] or kode


def repairs(kode: str, known: Iterable[str] = ()) -> list[str]:
    """Codes that this one may have been meant to be, best first; empty when there is nothing near.

    Undone are the slips seen in print: a missing dot after the letter, O for 0 and I for 1 (and back), a
    comma or blank for a dot, lower case, a version with a digit too many. When some of the candidates are
    known codes, only those are given.
    """
    candidates = [c for c in dict.fromkeys(_variants(kode)) if c != kode and grammar_of(c)]
    there = set(known)
    confirmed = [c for c in candidates if c in there]
    return confirmed or candidates


def _variants(kode: str) -> Iterator[str]:
    base = re.sub(r"\s*[.,:;\s]\s*", ".", kode.strip().upper())
    with_dot = re.sub(r"^([A-Z])(\d)", r"\1.\2", base)
    for shape in dict.fromkeys((base, with_dot)):
        digits = _digits_where_due(shape)
        for candidate in dict.fromkeys((shape, digits)):
            yield candidate
            short = re.sub(r"\.(\d)\d+$", r".\1", candidate)
            yield short
            yield re.sub(r"\.0(\d)$", r".\1", candidate)
            yield re.sub(r"\.(\d)$", r".0\1", candidate)


_LETTER_TO_DIGIT = str.maketrans("OIL", "011")
_DIGIT_TO_LETTER = str.maketrans("01", "OI")


def _digits_where_due(kode: str) -> str:
    """O and I become 0 and 1 where the grammar of the code wants digits, and back where it wants letters."""
    parts = kode.split(".")
    if len(parts) != 4:
        return kode
    head, group, *tail = parts
    tail = [part.translate(_LETTER_TO_DIGIT) for part in tail]
    if len(head) == 1 and len(group) == 7:
        group = (
            group[:2].translate(_LETTER_TO_DIGIT)
            + group[2:5].translate(_DIGIT_TO_LETTER)
            + group[5:].translate(_LETTER_TO_DIGIT)
        )
    elif len(head) == 1 and len(group) == 6:
        group = group.translate(_LETTER_TO_DIGIT)
    elif len(head) == 3 and len(group) == 4:
        group = group[:2].translate(_DIGIT_TO_LETTER) + group[2:].translate(_LETTER_TO_DIGIT)
    return ".".join((head, group, *tail))
