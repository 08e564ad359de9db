"""Documents whose pages are at hand as lines: what was a Word file or plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.importers.words import Page


@dataclass(frozen=True)
class Lembaran:
    """A document set on pages of our own: name, fingerprint, kind, pages, and what is to be remarked about it."""

    nama: str
    sidik: str
    jenis: str
    lembar: tuple[Page, ...]
    catatan: tuple[str, ...] = ()
    pindai: frozenset[int] = frozenset()

    @cached_property
    def teks(self) -> tuple[str, ...]:
        """Plain text of every page."""
        return tuple("\n".join(line.text for line in page.lines) for page in self.lembar)

    @property
    def halaman_gambar(self) -> int:
        """Pages that are pictures: none."""
        return 0

    def pages(self, numbers: Iterable[int]) -> Iterator[Page]:
        """The pages of these 1-based numbers."""
        return (self.lembar[number - 1] for number in numbers)
