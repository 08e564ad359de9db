"""Plain text - what ``pdftotext`` gives, or what was copied out of a reader - set on pages by rows and columns."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import Path

from generator.importers.failure import TakTerbaca, TanpaTeks, TerlaluBesar
from generator.importers.lembar import Lembaran
from generator.importers.words import Line, Page, Word

MAX_BYTES = 40 * 1024 * 1024
MAX_PAGES = 20_000
_CHAR, _LEADING = 5.0, 12.0
_LONGEST_PAGE = 2000
_LONGEST_LINE = 4000
_MIN_CHARACTERS = 40


def read_text(path: Path, name: str) -> Lembaran:
    """A text file as pages: form feeds part them. UTF-8, UTF-16 with its mark, else Windows-1252."""
    try:
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise TakTerbaca(name) from error
    if len(content) > MAX_BYTES:
        raise TerlaluBesar(name, ukuran="> 40 MB", batas="40 MB")
    text = _decoded(content).replace("\r\n", "\n").replace("\r", "\n")
    if sum(map(str.isalpha, text[:100_000])) < _MIN_CHARACTERS:
        raise TanpaTeks(name)
    pages: list[Page] = []
    for sheet in text.split("\f"):
        rows = sheet.split("\n")
        for start in range(0, len(rows), _LONGEST_PAGE):
            pages.append(_page(rows[start : start + _LONGEST_PAGE], len(pages) + 1))
            if len(pages) > MAX_PAGES:
                raise TerlaluBesar(name, ukuran=f"> {MAX_PAGES} halaman", batas=f"{MAX_PAGES} halaman")
    return Lembaran(name, "sha256:" + hashlib.sha256(content).hexdigest(), "teks", tuple(pages))


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _page(rows: list[str], number: int) -> Page:
    lines = []
    for i, row in enumerate(rows):
        clean = "".join(c for c in row[:_LONGEST_LINE].expandtabs(8) if c == " " or unicodedata.category(c)[0] != "C")
        y = 40 + _LEADING * i
        words = tuple(
            Word(unicodedata.normalize("NFC", match[0]), _CHAR * match.start(), _CHAR * match.end(), y, y + 10)
            for match in re.finditer(r"\S+", clean)
        )
        if words:
            lines.append(Line(number, words))
    width = max((line.x1 for line in lines), default=500.0)
    return Page(number, width, 80 + _LEADING * len(rows), tuple(lines), (), (), ketikan=True)
