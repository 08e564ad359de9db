"""Texts in cells: what a spreadsheet would take for a formula is written with an apostrophe, and comes back without.

Only where the apostrophe was ours is it taken away: ``'Jum'at`` stays.
"""

from __future__ import annotations

import re

TERPANJANG = 32_000
"""A cell holds 32,767 characters; some are lost to escapes."""

TIDAK_ADA = "(tidak ada)"
"""An empty list, which is not the same as one that nobody has written yet."""

_FORMULA = "=+-@\t\r"
_GUARDED = (*_FORMULA, "'", TIDAK_ADA)
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_LANJUT = "\u21b5"
"""Begins a line of a list's cell that goes on with the item before."""


def to_cell(text: str) -> str:
    """A text as a cell holds it."""
    begins_odd = text[:1] and (text[0] in _FORMULA or text == TIDAK_ADA)
    quoted_odd = text[:1] == "'" and text[1:].startswith(_GUARDED)
    return f"'{text}" if begins_odd or quoted_odd else text


def from_cell(text: str) -> str:
    """The text that a cell means."""
    return text[1:] if text[:1] == "'" and text[1:].startswith(_GUARDED) else text


def escaped(text: str) -> str:
    """A text as the file format writes it: ``_x0041_`` would be read as a letter, a carriage return as a line feed."""
    return _ESCAPE.sub("_x005F_", text).replace("\r", "_x000D_")


def unescaped(text: str) -> str:
    """The text that the file format means."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)


def joined(items: list[str]) -> str:
    """Short texts of a list in one cell, one a line."""
    return "\n".join(item.replace("\n", f"\n{_LANJUT}") for item in items)


def parted(text: str, *, codes: bool) -> list[str]:
    """The texts of a list's cell: one a line; of codes also parted by commas, semicolons and blanks."""
    if codes:
        return [part for part in re.split(r"[,;\s]+", text) if part]
    items: list[str] = []
    for line in text.split("\n"):
        if line.startswith(_LANJUT) and items:
            items[-1] += f"\n{line[1:]}"
        elif line.strip():
            items.append(line)
    return items
