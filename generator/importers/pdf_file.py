"""Opening a PDF safely, its plain text for sorting pages, and the chosen pages with their geometry.

Plain text comes from pdfium, which is some ninety times faster than reading positions; positions are read
only for pages that hold units or the list of units.
"""

from __future__ import annotations

import hashlib
import io
import logging
import unicodedata
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pdfplumber
import pypdfium2
from pdfminer import pdftypes

from generator.importers.aliran import MAX_STREAM, check_streams
from generator.importers.failure import (
    BukanPdf,
    ImporGagal,
    Rusak,
    TakTerbaca,
    TanpaTeks,
    Terenkripsi,
    TerlaluBesar,
)
from generator.importers.pdf_page import page_of
from generator.importers.words import Page

MAX_BYTES = 100 * 1024 * 1024
MAX_PAGES = 2000
MAX_CHARACTERS_PER_PAGE = 60_000
"""A page of a decree has some 2,000 characters; far more is an attack on time and memory."""

MAX_CHARACTERS = 15_000_000
_MIN_CHARACTERS = 40
_HEADER_WITHIN = 1024
_TRAILER_WITHIN = 4096
_FPDF_ERR_PASSWORD = 4


@dataclass(frozen=True, slots=True)
class BerkasPdf:
    """A PDF that can be read: its name, fingerprint and the plain text of every page."""

    nama: str
    sidik: str
    isi: bytes
    teks: tuple[str, ...]
    jenis: str = "pdf"
    catatan: tuple[str, ...] = ()
    pindai: frozenset[int] = frozenset()
    """Pages, counted from 1, whose text was recognised in a picture."""

    @property
    def halaman_gambar(self) -> int:
        """Number of pages without text."""
        return sum(not text.strip() for text in self.teks)

    def pages(self, numbers: Iterable[int]) -> Iterator[Page]:
        """The pages of these 1-based numbers with words and ruled lines, one in memory at a time."""
        return read_pages(self, numbers)


def read_pdf(path: Path) -> BerkasPdf:
    """A PDF file with the plain text of its pages.

    Raises an :class:`ImporGagal` for what cannot be imported: no PDF, locked, damaged, too large, a scan.
    """
    name = shown_name(path)
    content = _read_bytes(path, name)
    if b"%PDF-" not in content[:_HEADER_WITHIN]:
        raise BukanPdf(name)
    # pdfium repairs what it can and then shows fewer pages; a document cut off must not pass as a shorter one.
    if b"%%EOF" not in content[-_TRAILER_WITHIN:]:
        raise Rusak(name)
    check_streams(content, name)
    text = _plain_text(content, name)
    if sum(len("".join(page.split())) for page in text) < _MIN_CHARACTERS:
        raise TanpaTeks(name)
    return BerkasPdf(name, "sha256:" + hashlib.sha256(content).hexdigest(), content, text)


def read_pages(pdf: BerkasPdf, numbers: Iterable[int]) -> Iterator[Page]:
    """The pages of these 1-based numbers with words and ruled lines, one in memory at a time."""
    with _quiet_pdfminer():
        try:
            with pdfplumber.open(io.BytesIO(pdf.isi)) as document:
                for number in numbers:
                    page = document.pages[number - 1]
                    yield page_of(page, number)
                    page.close()
        except ImporGagal:
            raise
        except Exception as error:  # pdfminer raises what its parser stumbles over, of many kinds
            raise Rusak(pdf.nama) from error


def page_count(path: Path) -> int:
    """How many pages a readable PDF has."""
    document = pypdfium2.PdfDocument(path)
    try:
        return len(document)
    finally:
        document.close()


def shown_name(path: Path) -> str:
    """The name of a file as it is shown and recorded: never a path, never a control character."""
    return "".join(c for c in path.name if unicodedata.category(c)[0] != "C") or "berkas"


def _read_bytes(path: Path, name: str) -> bytes:
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise TakTerbaca(name) from error
    if len(content) > MAX_BYTES:
        raise TerlaluBesar(name, ukuran="> 100 MB", batas="100 MB")
    return content


def _plain_text(content: bytes, name: str) -> tuple[str, ...]:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if error.err_code == _FPDF_ERR_PASSWORD:
            raise Terenkripsi(name) from error
        raise Rusak(name) from error
    try:
        if len(document) > MAX_PAGES:
            raise TerlaluBesar(name, ukuran=f"{len(document)} halaman", batas=f"{MAX_PAGES} halaman")
        texts: list[str] = []
        total = 0
        for index in range(len(document)):
            texts.append(_page_text(document, index, name))
            total += len(texts[-1])
            if total > MAX_CHARACTERS:
                limit = f"{MAX_CHARACTERS} karakter"
                raise TerlaluBesar(name, ukuran=f"> {limit}", batas=limit)
        return tuple(texts)
    finally:
        document.close()


def _page_text(document: pypdfium2.PdfDocument, index: int, name: str) -> str:
    try:
        page = document[index]
    except pypdfium2.PdfiumError as error:
        raise Rusak(name) from error
    text_page = page.get_textpage()
    try:
        if text_page.count_chars() > MAX_CHARACTERS_PER_PAGE:
            limit = f"{MAX_CHARACTERS_PER_PAGE} karakter per halaman"
            raise TerlaluBesar(name, ukuran=f"{text_page.count_chars()} karakter", batas=limit)
        return str(text_page.get_text_range())
    finally:
        text_page.close()
        page.close()


@contextmanager
def _quiet_pdfminer() -> Iterator[None]:
    """pdfminer logs harmless remarks about fonts and boxes, with which a user could do nothing; and it unfolds streams
    without a limit, which here it gets."""
    logger = logging.getLogger("pdfminer")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    limited = SimpleNamespace(decompress=_decompressed, decompressobj=zlib.decompressobj, error=zlib.error)
    vars(pdftypes)["zlib"] = limited
    try:
        yield
    finally:
        vars(pdftypes)["zlib"] = zlib
        logger.setLevel(level)


def _decompressed(data: bytes) -> bytes:
    decoder = zlib.decompressobj()
    result = decoder.decompress(data, MAX_STREAM)
    if decoder.unconsumed_tail:
        raise ValueError("stream too large")
    return result
