"""A finding: frozen data about one fault. Text is made by the reporters, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from registry.reader import Path, Span

Tingkat = Literal["mayor", "minor", "observasi"]
"""Severity in the words of LSP audits: a verifier would send it back; a likely question; a hint."""

Profil = Literal["draf", "validasi", "verifikasi"]
Kepastian = Literal["T", "S", "P"]
"""How sure a rule's basis is: T read in text, S secondary source, P practice only."""

TINGKAT: tuple[Tingkat, ...] = ("mayor", "minor", "observasi")
PROFIL: tuple[Profil, ...] = ("draf", "validasi", "verifikasi")

Arguments = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to a fault, with a label that says how (a key of the rule's ``label``)."""

    berkas: str
    path: Path
    label: str
    at_key: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule says: which value is at fault, and the arguments of the message.

    ``pesan`` picks one of the rule's messages; ``tingkat`` overrides its severity; ``acuan`` names the object
    in the reference grammar (``KODE#2.1``, ``lsp/slug``, ``skkni-2020-333``), as waivers do.
    """

    berkas: str
    path: Path
    args: Arguments = field(default_factory=dict)
    pesan: str = "utama"
    tingkat: Tingkat | None = None
    acuan: str = ""
    terkait: tuple[Related, ...] = ()
    at_key: bool = False
    place: tuple[int, int] | None = None
    related_place: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A located place in a file."""

    berkas: str
    span: Span
    jalur: str
    label: str = ""
    path: Path = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit with its rule, its severity and its lines; sorted by file and place."""

    kode: str
    pesan: str
    args: Arguments
    tingkat: Tingkat
    profil: Profil
    acuan: str
    place: Place
    terkait: tuple[Place, ...] = ()

    @property
    def order(self) -> tuple[str, int, int, str]:
        """Sort key: the same on every run and platform; what is equal keeps the order in which its rule found it."""
        return (self.place.berkas, self.place.span.line, self.place.span.column, self.kode)


def jalur(path: Path) -> str:
    """A path as people write it: ``elemen[1].kuk[0]``."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        else:
            text += f".{step}" if text else step
    return text
