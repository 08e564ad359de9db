"""Words that mark the parts of a decree and of a unit, recognised in spite of misprints."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from generator.importers.words import Line

_ALIKE = 0.75
_UNIT_CODE_LABEL = re.compile(
    r"(?:[\W\d]|[A-Z]\.)*(?:NO(?:MOR)?\b\.?\s*)?KODE\s*\.?\s*UNIT(?:\s+KOMPETENSI)?\b\s*[:.;]?\s*(?!.*\bJUDUL\b)",
    re.IGNORECASE,
)
_TITLE_LABEL = re.compile(r"(?:[\W\d]|[A-Z]\.)*JUDUL\s*UNIT(?:\s+KOMPETENSI)?\s*[:;]", re.IGNORECASE)
_VALUE = re.compile(r"\s*[:;]\s*\S|\s*[A-Z]{1,3}\s?[.,]\s?[A-Z0-9]")
_CLOSING = re.compile(
    r"BAB\s+(?:[IVXL]+|\d+)\b.*|PENUTUP|(?:a\.?\s*n\.?\s+)?MENTERI\s+(?:KETENAGAKERJAAN|TENAGA\s+KERJA)\b.*"
    r"|Ditetapkan\s+di\s+Jakarta.*"
)
_UNITS_HEADING = re.compile(
    r"(?:[A-Z]\.|[IVX]+\.|\d+(?:\.\d+)*\.?)?\s*(?:Uraian|Rincian)\s+Unit(?:[-\s]+Unit)?(?:\s+Kompetensi)?\s*[:.]?",
    re.IGNORECASE,
)
_LIST_HEADING = re.compile(
    r"(?:[A-Z]\.|[IVX]+\.|\d+(?:\.\d+)*\.?)?\s*(?:Daftar|Rincian)\s+Unit(?:[-\s]+Unit)?\s+Kompetensi\s*[:.]?",
    re.IGNORECASE,
)
_TABLE_HEADER = frozenset(
    ("elemen", "kompetensi", "kriteria", "unjuk", "kerja", "kuk", "no", "nomor", "unit", "dan", "sub", "subkompetensi")
)
_NONE = re.compile(r"[\W\d_]*(?:tidak\s+ada|tidak\s+diperlukan|nihil|n/?a)\W*|[-–—]+\W*", re.IGNORECASE)


def similarity(word: str, meant: str) -> float:
    """How well a printed word stands for the meant one: 1 where it is that word, 0 where it is another."""
    printed = re.sub(r"[^\w]", "", word).casefold()
    if printed == meant:
        return 1.0
    if min(len(printed), len(meant)) < 4:
        return 0.0
    ratio = SequenceMatcher(None, printed, meant, autojunk=False).ratio()
    return ratio if ratio >= _ALIKE else 0.0


def alike(word: str, meant: str) -> bool:
    """Whether a printed word is the meant one, letters slipped or swapped allowed."""
    return similarity(word, meant) > 0


def says(line: Line, *meant: str) -> bool:
    """Whether a line says these words and no others; a number before them does not count."""
    words = [word.text for word in line.words if re.search(r"[^\W\d_]", word.text)]
    if words and re.fullmatch(r"[A-Za-z]\.|[IVX]+\.", words[0]):
        words = words[1:]
    return len(words) == len(meant) and all(alike(w, m) for w, m in zip(words, meant, strict=True))


def starts_unit(line: Line, following: Sequence[Line]) -> bool:
    """Whether a unit starts here: the line that gives its code, not the header of a list of units."""
    match = _UNIT_CODE_LABEL.match(line.text)
    if match is None:
        return False
    rest = line.text[match.end() :]
    if sum(c.isdigit() for c in rest) >= 3:
        return True
    if any(_TITLE_LABEL.match(other.text) for other in following):
        return True
    # Copied out of a table: the code stands below its label, and digits tell it from other text.
    below = following[0].text if following else ""
    return not rest.strip() and _VALUE.match(below) is not None and sum(map(str.isdigit, below)) >= 3


def names_title(line: Line) -> bool:
    """Whether a line gives the title of a unit."""
    return _TITLE_LABEL.match(line.text) is not None


def opens_unit_text(text: str) -> bool:
    """Whether plain text of a page holds a line that starts a unit."""
    return any(_UNIT_CODE_LABEL.match(line) for line in text.splitlines())


def closes_units(line: Line) -> bool:
    """Whether what follows belongs to no unit: the next chapter, or the signature."""
    return _CLOSING.fullmatch(line.text) is not None


def heads_units(line: Line) -> bool:
    """Whether the line only announces the descriptions of units."""
    return _UNITS_HEADING.fullmatch(line.text) is not None


def heads_list(line: Line) -> bool:
    """Whether the line announces the list of units."""
    return _LIST_HEADING.fullmatch(line.text) is not None


def heads_range(line: Line) -> bool:
    """Whether the line is the heading of the range of variables."""
    return says(line, "batasan", "variabel") or says(line, "kondisi", "unjuk", "kerja")


def heads_guide(line: Line) -> bool:
    """Whether the line is the heading of the evidence guide."""
    return says(line, "panduan", "penilaian") or says(line, "acuan", "penilaian")


def is_table_header(words: Sequence[str]) -> bool:
    """Whether words, on one or more lines, only name the columns of the table of elements."""
    plain = [re.sub(r"[\W\d_]", "", word).casefold() for word in words]
    named = [word for word in plain if word]
    return bool(named) and all(any(alike(word, meant) for meant in _TABLE_HEADER) for word in named)


def is_none(text: str) -> bool:
    """Whether a text says that there is nothing: "(Tidak ada.)" in any of its forms, or a dash."""
    return _NONE.fullmatch(text.strip()) is not None
