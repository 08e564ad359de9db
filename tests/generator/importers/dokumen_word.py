"""The same small decrees as Word documents, in the ways in which people make them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.generator.importers.dokumen_uji import DALAM, ISI, JUDUL, Unit

_NUMBERING = """<w:numbering %s>
<w:abstractNum w:abstractNumId="70"><w:multiLevelType w:val="multilevel"/>%s</w:abstractNum>
%s</w:numbering>"""
_LEVEL = (
    '<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/>'
    '<w:pPr><w:ind w:left="{left}" w:hanging="560"/></w:pPr></w:lvl>'
)


@dataclass(frozen=True)
class TataWord:
    """How a Word document is made."""

    otomatis: bool = False
    """Numbers are automatic."""
    kolom: int = 2
    """2: element and criteria in one row; 3: number, element and one criterion to a row, cells merged."""
    kepala_tabel: tuple[str, str] = ("ELEMEN KOMPETENSI", "KRITERIA UNJUK KERJA")
    kepala_unit: str = "tabel"
    """tabel, paragraf"""


class Penulis:
    """Writes one document."""

    def __init__(self, tata: TataWord) -> None:
        self.tata = tata
        self.doc = Document()
        self.count = 0
        if tata.otomatis:
            self._lists()

    def _lists(self) -> None:
        levels = "".join(
            _LEVEL.format(
                i=i, text=".".join(f"%{n + 1}" for n in range(i + 1)) + ("." if i == 0 else ""), left=560 * (i + 1)
            )
            for i in range(4)
        )
        nums = "".join(
            f'<w:num w:numId="{n}"><w:abstractNumId w:val="70"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
            for n in range(100, 200)
        )
        part = self.doc.part.numbering_part
        part._element = parse_xml(_NUMBERING % (nsdecls("w"), levels, nums))

    def new_list(self) -> int:
        """A list that begins at 1."""
        self.count += 1
        return 99 + self.count

    def line(self, where: Any, number: str, text: str, num: int, level: int) -> None:
        """A numbered paragraph, its number typed or automatic."""
        paragraph = where.add_paragraph()
        if self.tata.otomatis and number:
            paragraph.add_run(text)
            properties = paragraph._p.get_or_add_pPr()
            properties.append(
                parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')
            )
        else:
            paragraph.add_run(f"{number}\t{text}" if number else text)

    def unit(self, unit: Unit) -> None:
        """A unit from its code to its critical aspects."""
        pairs = (("kode", unit.kode), ("judul", unit.judul), ("deskripsi", unit.deskripsi))
        if self.tata.kepala_unit == "tabel":
            table = self.doc.add_table(0, 3)
            for key, text in pairs:
                for cell, words in zip(table.add_row().cells, (JUDUL[key], ":", text), strict=True):
                    cell.text = words
        else:
            for key, text in pairs:
                self.doc.add_paragraph(f"{JUDUL[key]}\t: {text}")
        self.doc.add_paragraph()
        self.table(unit)
        for group, sections in ISI.items():
            self.doc.add_paragraph()
            self.doc.add_paragraph(JUDUL[group])
            num = self.new_list()
            for i, key in enumerate(sections, 1):
                self.part(key, str(i), unit, num)

    def table(self, unit: Unit) -> None:
        """The table of elements."""
        three = self.tata.kolom == 3
        table = self.doc.add_table(1, 3 if three else 2)
        table.style = "Table Grid"
        left, right = self.tata.kepala_tabel
        for cell, words in zip(table.rows[0].cells, ("NO", left, right) if three else (left, right), strict=True):
            cell.text = words
        num = self.new_list()
        for i, (judul, kuk) in enumerate(unit.elemen, 1):
            rows = []
            for j, item in enumerate(kuk, 1):
                assert isinstance(item, str)
                if three or j == 1:
                    rows.append(table.add_row())
                cell = rows[-1].cells[-1]
                if j == 1 and not three:
                    self._title(rows[0].cells[0], f"{i}.", judul, num)
                elif j == 1:
                    rows[0].cells[0].text, rows[0].cells[1].text = f"{i}.", judul
                if three:
                    cell.text = f"{i}.{j} {item}"
                else:
                    self._first(cell, f"{i}.{j}", item, num, 1)
            if three and len(rows) > 1:
                for column in (0, 1):
                    rows[0].cells[column].merge(rows[-1].cells[column])

    def _title(self, cell: Any, number: str, text: str, num: int) -> None:
        self._first(cell, number, text, num, 0)

    def _first(self, cell: Any, number: str, text: str, num: int, level: int) -> None:
        self.line(cell, number, text, num, level)
        blank = cell.paragraphs[0]
        if not blank.text and len(cell.paragraphs) > 1:
            blank._p.getparent().remove(blank._p)

    def part(self, key: str, number: str, unit: Unit, num: int) -> None:
        """A part with its heading."""
        if key in DALAM:
            self.line(self.doc, f"{number}.", JUDUL[key].partition(" ")[2], num, 0)
            for i, inner in enumerate(DALAM[key], 1):
                self.items(inner, f"{number}.{i}", unit, num, 1)
        else:
            self.items(key, number, unit, num, 0)

    def items(self, key: str, number: str, unit: Unit, num: int, level: int) -> None:
        """A heading and its items."""
        items = unit.bagian[key]
        self.line(self.doc, f"{number}." if level == 0 else number, JUDUL[key].partition(" ")[2], num, level)
        if not items:
            self.doc.add_paragraph("(Tidak ada.)")
        self._list(items, number, num, level + 1)

    def _list(self, items: Sequence[Any], number: str, num: int, level: int) -> None:
        count = 0
        for item in items:
            if isinstance(item, dict) and item.get("prosa"):
                self.doc.add_paragraph(item["teks"])
                continue
            count += 1
            self.line(self.doc, f"{number}.{count}", item["teks"] if isinstance(item, dict) else item, num, level)
            if isinstance(item, dict):
                self._list(item["butir"], f"{number}.{count}", num, level + 1)


def dokumen_word(path: Path, units: Sequence[Unit], tata: TataWord, nomor: str = "12", tahun: int = 2019) -> Path:
    """Write a decree as a Word document and return its path."""
    writer = Penulis(tata)
    for text in (
        "LAMPIRAN",
        f"KEPUTUSAN MENTERI KETENAGAKERJAAN REPUBLIK INDONESIA NOMOR {nomor} TAHUN {tahun}",
        "TENTANG PENETAPAN STANDAR KOMPETENSI KERJA NASIONAL INDONESIA KATEGORI PERTANIAN BIDANG KEBUN ATAP",
        "BAB I PENDAHULUAN",
        "B. Daftar Unit Kompetensi",
    ):
        writer.doc.add_paragraph(text)
    table = writer.doc.add_table(1, 3)
    for cell, words in zip(table.rows[0].cells, ("NO", "KODE UNIT", "JUDUL UNIT KOMPETENSI"), strict=True):
        cell.text = words
    for i, unit in enumerate(units, 1):
        for cell, words in zip(table.add_row().cells, (f"{i}.", unit.kode, unit.judul), strict=True):
            cell.text = words
    writer.doc.add_paragraph("C. Uraian Unit Kompetensi")
    for unit in units:
        writer.doc.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        writer.unit(unit)
    writer.doc.save(str(path))
    return path
