"""A first look at a file, cheap and safe: what it is, whatever its name says, and its first words."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

from generator.importers.word.paket import directory_size, fits

Bentuk = Literal["pdf", "docx", "xlsx", "ole", "teks", "lain"]
"""Containers. ``ole`` is what Word and Excel wrote before 2007, and every Office file locked with a password."""

_HEAD = 4096
_MOST_TEXT = 200_000
_MOST_PAGE_TEXT = 20_000
_FIRST_PAGES = 12
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True)
class Sampel:
    """A file that was named for import."""

    path: Path

    @property
    def akhiran(self) -> str:
        """The suffix, lower case, with its dot."""
        return self.path.suffix.lower()

    @cached_property
    def bentuk(self) -> Bentuk:
        """The container, by content."""
        try:
            with self.path.open("rb") as stream:
                head = stream.read(_HEAD)
        except OSError:
            return "lain"
        if b"%PDF-" in head[:1024]:
            return "pdf"
        if head.startswith(_OLE):
            return "ole"
        if head.startswith(b"PK\x03\x04"):
            return _office(self.path)
        return "lain" if b"\x00" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")) else "teks"

    @cached_property
    def teks(self) -> str:
        """The first words of the document, upper and lower case as printed; "" where they cannot be had."""
        try:
            return {"pdf": _pdf, "docx": _docx, "teks": _plain}.get(self.bentuk, lambda _: "")(self.path)
        except Exception:  # a look decides nothing: what is wrong with the file is said by who imports it
            return ""


def parts_of(path: Path, pattern: str, most: int) -> Iterator[bytes]:
    """The beginnings of the parts of a packed file whose names fit; what cannot be read has none."""
    try:
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if re.fullmatch(pattern, name):
                    with archive.open(name) as part:
                        yield part.read(most)
    except (OSError, KeyError, ValueError, RuntimeError, zipfile.BadZipFile, NotImplementedError):
        return


def _office(path: Path) -> Bentuk:
    try:
        size = directory_size(path)
        if size is None or not fits(size):
            return "docx" if path.suffix.lower() in (".docx", ".docm") else "lain"
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (OSError, zipfile.BadZipFile, ValueError, RuntimeError):
        return "lain"
    if any(name.startswith("word/") for name in names):
        return "docx"
    return "xlsx" if any(name.startswith("xl/") for name in names) else "lain"


def _pdf(path: Path) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    try:
        pages = (document[i].get_textpage() for i in range(min(_FIRST_PAGES, len(document))))
        # Asked for more characters than there are, pypdfium2 asks itself without end.
        texts = (page.get_text_range(0, min(_MOST_PAGE_TEXT, page.count_chars())) for page in pages)
        return "\n".join(texts)[:_MOST_TEXT]
    finally:
        document.close()


def _docx(path: Path) -> str:
    with zipfile.ZipFile(path) as archive, archive.open("word/document.xml") as stream:
        xml = stream.read(4 * _MOST_TEXT).decode("utf-8", "replace")
    return re.sub(r"<[^>]*>", "", xml.replace("</w:p>", "\n").replace("<w:tab/>", "\t"))[:_MOST_TEXT]


def _plain(path: Path) -> str:
    with path.open("rb") as stream:
        return stream.read(_MOST_TEXT).decode("utf-8", "replace")
