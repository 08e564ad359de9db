"""A table of people, as spreadsheets and their CSV files hold it: cells by row and column, nothing guessed.

What is unambiguous is read: semicolons, ``sep=;``, Windows-1252, a BOM, blanks that only look different. What is not
(formulas, merged cells, damaged letters, invisible characters) is a finding at its cell.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from generator.hari.temuan import Catatan, Letak

MAX_ROWS, MAX_COLUMNS = 500, 100
_LONGEST = 2_000
_FORMULA = ("=", "@", "+", "-")
_BLANKS = str.maketrans(dict.fromkeys("\u00a0\u2007\u202f\t\r\n\u2028\u2029", " "))


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell: its text, and what the spreadsheet itself held where that was a number or a date."""

    teks: str
    angka: float | None = None
    tanggal: date | None = None


@dataclass(frozen=True, slots=True)
class Baris:
    """A row that holds anything: its number in the file, its cells by column."""

    nomor: int
    sel: dict[int, Sel]


@dataclass(slots=True)
class Tabel:
    """The rows of a sheet; ``lembar`` is its name, empty in a CSV file."""

    berkas: str
    lembar: str = ""
    baris: list[Baris] = field(default_factory=list)

    def letak(self, baris: int, kolom: int) -> Letak:
        """A cell as findings name it: ``Asesi!C5``."""
        return Letak(self.berkas, baris, kolom, self.sebut(baris, kolom))

    def sebut(self, baris: int, kolom: int) -> str:
        """A cell as people call it."""
        name = f"{column_name(kolom)}{baris}"
        return f"{self.lembar}!{name}" if self.lembar else name


def column_name(kolom: int) -> str:
    """A column as spreadsheets call it: 1 is A, 27 is AA."""
    name = ""
    while kolom:
        kolom, rest = divmod(kolom - 1, 26)
        name = chr(65 + rest) + name
    return name


def clean(teks: str) -> str:
    """A text as it is compared and printed: composed letters, plain blanks, none at the ends."""
    return " ".join(unicodedata.normalize("NFC", teks).translate(_BLANKS).split())


def taken(tabel: Tabel, nomor: int, kolom: int, teks: str, catat: Catatan) -> str | None:
    """A text of a cell, cleaned; ``None`` with a finding for what may not be in one."""
    text = clean(teks)
    if text[:1] == "'" and text[1:2] in _FORMULA:  # how a text that only looks like a formula is kept from being one
        text = text[1:]
    sel = tabel.sebut(nomor, kolom)
    letak = tabel.letak(nomor, kolom)
    hidden = sorted({char for char in text if unicodedata.category(char) in ("Cc", "Cf", "Co", "Cn", "Cs")})
    if hidden:
        catat("tersembunyi", letak, sel=sel, karakter=", ".join(f"U+{ord(char):04X}" for char in hidden[:3]))
    elif "\N{REPLACEMENT CHARACTER}" in text or _is_mojibake(text):
        catat("huruf_rusak", letak, sel=sel)
    elif text.startswith(_FORMULA) and not _is_number_like(text):
        catat("rumus", letak, sel=sel)
    elif len(text) > _LONGEST:
        catat("terlalu_panjang", letak, sel=sel, batas=_LONGEST)
    else:
        return text
    return None


def _is_number_like(text: str) -> bool:
    """A telephone number or an amount (``+62 812``, ``-3``), or a lone dash that stands for nothing."""
    return text[0] in "+-" and all(char.isdigit() or char in " -()." for char in text[1:])


def _is_mojibake(text: str) -> bool:
    """UTF-8 that was read as Windows-1252: nobody's name holds such pairs."""
    if not any(char in text for char in "\u00c2\u00c3\u00e2"):
        return False
    try:
        return text.encode("cp1252").decode("utf-8") != text
    except (UnicodeEncodeError, UnicodeDecodeError):
        return False


def filled(rows: Sequence[Baris]) -> Iterator[Baris]:
    """Rows that hold anything."""
    return (row for row in rows if any(sel.teks for sel in row.sel.values()))
