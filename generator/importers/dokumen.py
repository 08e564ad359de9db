"""A document that can be imported, whatever its container: PDF, Word, plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from generator.importers.failure import BukanDokumen, FormatLama, TakTerbaca, TanpaTeks
from generator.importers.pdf_file import BerkasPdf, page_count, read_pdf, shown_name
from generator.importers.pindai import with_ocr
from generator.importers.sampel import Sampel
from generator.importers.teks_polos import read_text
from generator.importers.word.kertas import read_word
from generator.importers.words import Page


class Dokumen(Protocol):
    """What the readers need of a document."""

    @property
    def nama(self) -> str:
        """Its name as shown and recorded."""

    @property
    def sidik(self) -> str:
        """Fingerprint of its content: ``sha256:...``."""

    @property
    def jenis(self) -> str:
        """``pdf``, ``docx`` or ``teks``."""

    @property
    def teks(self) -> tuple[str, ...]:
        """Plain text of every page."""

    @property
    def halaman_gambar(self) -> int:
        """Number of pages without text."""

    @property
    def catatan(self) -> tuple[str, ...]:
        """What is to be remarked about the document as a whole."""

    @property
    def pindai(self) -> frozenset[int]:
        """Pages whose text was recognised in a picture."""

    def pages(self, numbers: Iterable[int]) -> Iterator[Page]:
        """The pages of these 1-based numbers."""


def open_document(path: Path, *, ocr: bool = False) -> Dokumen:
    """A document, by its content; ``ocr`` reads pictures of text too.

    Raises an :class:`~generator.importers.failure.ImporGagal` for what is no document.
    """
    if not path.is_file():
        raise TakTerbaca(shown_name(path))
    kind = Sampel(path).bentuk
    if kind == "docx":
        return read_word(path, shown_name(path))
    if kind == "ole":
        raise FormatLama(shown_name(path))
    if kind == "teks" and path.suffix.lower() != ".pdf":
        return read_text(path, shown_name(path))
    if kind == "pdf" or path.suffix.lower() == ".pdf":
        return _recognised(path) if ocr else read_pdf(path)
    raise BukanDokumen(shown_name(path))


def _recognised(path: Path) -> Dokumen:
    """A PDF, through OCR where pages of it are pictures."""
    name = shown_name(path)
    source: BerkasPdf | None = None
    try:
        source = read_pdf(path)
    except TanpaTeks:
        return with_ocr(path, None, name, page_count(path))
    return source if all(text.strip() for text in source.teks) else with_ocr(path, source, name, len(source.teks))
