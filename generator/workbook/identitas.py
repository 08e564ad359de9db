"""What a workbook is of, as its first sheet says it to people and to us."""

from __future__ import annotations

from dataclasses import dataclass

from generator.workbook.baca import Lembaran
from generator.workbook.sel import from_cell

PETUNJUK = "Petunjuk"
LSP, SLUG, NAMA_LSP, STANDAR = "Folder LSP", "Folder skema", "Nama LSP", "Standar"


@dataclass(frozen=True, slots=True)
class Identitas:
    """Folders of LSP and scheme with the name of the LSP, or the standard of units."""

    lsp: str = ""
    slug: str = ""
    nama_lsp: str = ""
    standar: str = ""


def identity(sheet: Lembaran | None) -> Identitas:
    """What the first sheet says."""
    found: dict[str, str] = {}
    for _, cells in sheet.rows() if sheet is not None else ():
        label, value = cells.get(1), cells.get(2)
        if label is not None and value is not None:
            found.setdefault(label.teks.strip(), from_cell(value.teks).strip())
    return Identitas(found.get(LSP, ""), found.get(SLUG, ""), found.get(NAMA_LSP, ""), found.get(STANDAR, ""))
