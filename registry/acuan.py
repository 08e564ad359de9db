"""References into standards: ``KODE``, ``KODE#2``, ``KODE#2.1``, ``KODE#pengetahuan.3``, ``"#2.1"``.

A code held by two standards is written with its standard, ``skkni-2020-333:KODE``. Inside a unit's own file,
and in a plan's lines, the code is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from registry.reader import Path

DAFTAR = {
    "pengetahuan": ("panduan_penilaian", "pengetahuan"),
    "keterampilan": ("panduan_penilaian", "keterampilan"),
    "aspek": ("panduan_penilaian", "aspek_kritis"),
}
"""Lists of a unit that a reference may point into, and where they stand in the unit's file."""

_ACUAN = re.compile(
    r"""(?:(?P<standar>[a-z][a-z0-9_]*(?:-[a-z0-9]+)*):)?
        (?P<kode>[^\s#:]+)?
        (?:\#(?:(?P<elemen>[1-9][0-9]{0,2})(?:\.(?P<kuk>[1-9][0-9]{0,2}))?
              |(?P<daftar>[a-z_]+)\.(?P<nomor>[1-9][0-9]{0,2})))?""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Acuan:
    """A reference, taken apart. Numbers are 1-based positions, as they are printed."""

    kode: str | None = None
    standar: str | None = None
    elemen: int | None = None
    kuk: int | None = None
    daftar: str | None = None
    nomor: int | None = None

    def __str__(self) -> str:
        prefix = f"{self.standar}:" if self.standar else ""
        return f"{prefix}{self.kode or ''}{self.fragment}"

    @property
    def fragment(self) -> str:
        """The part from ``#`` on; empty for a whole unit."""
        if self.daftar is not None:
            return f"#{self.daftar}.{self.nomor}"
        if self.kuk is not None:
            return f"#{self.elemen}.{self.kuk}"
        return f"#{self.elemen}" if self.elemen is not None else ""

    @property
    def anchor(self) -> str:
        """The HTML id on a unit's page: ``2.1``, ``pengetahuan.3``; empty for a whole unit."""
        return self.fragment[1:]

    @property
    def is_kuk(self) -> bool:
        """Whether a single performance criterion is meant."""
        return self.kuk is not None

    def within(self, kode: str, standar: str | None = None) -> Acuan:
        """A relative reference made absolute; an absolute one unchanged."""
        return self if self.kode else replace(self, kode=kode, standar=standar)

    def path(self) -> Path:
        """The way to the meant value inside the unit's file."""
        if self.daftar is not None and self.nomor is not None:
            return (*DAFTAR[self.daftar], self.nomor - 1)
        if self.elemen is None:
            return ()
        if self.kuk is None:
            return ("elemen", self.elemen - 1)
        return ("elemen", self.elemen - 1, "kuk", self.kuk - 1)


@lru_cache(maxsize=1 << 16)
def parse(text: str) -> Acuan | None:
    """The reference that a text writes, or ``None`` where it writes none."""
    match = _ACUAN.fullmatch(text.strip())
    if match is None or not text.strip():
        return None
    part = match.groupdict()
    if part["daftar"] and part["daftar"] not in DAFTAR:
        return None
    if part["standar"] and not part["kode"]:
        return None
    return Acuan(
        part["kode"],
        part["standar"],
        int(part["elemen"]) if part["elemen"] else None,
        int(part["kuk"]) if part["kuk"] else None,
        part["daftar"],
        int(part["nomor"]) if part["nomor"] else None,
    )


def file_name(acuan: str) -> str:
    """A reference as part of a file name or of an id: ``#`` becomes ``--``."""
    return acuan.replace("#", "--").replace(":", "--")
