"""A rendered form, before it becomes a file: the tree, its pictures, and what stands around the pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

ANSWER_LINE = 6
"""Height in millimetres of a line that is written by hand (classes ``jawaban-1``, ``jawaban-2``, ...)."""

ANSWER_LINES = 12
"""The most lines that one place to write has; it is kept on one page."""


@dataclass(frozen=True, slots=True)
class Aset:
    """A picture: its media type and bytes; ``png`` is the same picture for Word, if the first is not one."""

    jenis: str
    isi: bytes
    png: bytes | None = None


@dataclass(frozen=True, slots=True)
class Lembar:
    """One rendered form.

    ``tanggal`` (ISO date) and ``jejak`` come from the data, never from a clock. ``kaki`` is the running footer's
    text; the page number beside it is each output's own.
    """

    nama: str
    judul: str
    root: Element
    kaki: str
    jejak: str
    tanggal: str
    penulis: str
    aset: dict[str, Aset] = field(default_factory=dict)
    kertas: str = "a4"
    lanskap: bool = False
    polos: bool = False
    """Nothing runs around the pages: no head, no foot, no page number. For paper that is printed already."""
    draf: bool = False
    naskah: tuple[str, str] | None = None
    """Path and text of the file whose whole content the paper prints: the DOCX carries it, so that edits come back."""
    warna: str = "#1f4e79"
