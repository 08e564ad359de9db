"""Question papers as LSPs type them: typed and automatic numbers, marked and listed keys, tables."""

from __future__ import annotations

from pathlib import Path

from docx import Document
from docx.document import Document as Doc
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl import Workbook

UNIT = "J.611000.008.02"


def typed(path: Path) -> Path:
    """Typed numbers, letters in capitals, keys listed at the end, essays and oral questions under headings."""
    document = Document()
    document.add_heading("FR.IA.05.A PERTANYAAN TERTULIS PILIHAN GANDA", 1)
    document.add_paragraph(f"Kode Unit : {UNIT}")
    for line in (
        "1. Alat untuk menguji kesinambungan pin kabel adalah ... (KUK 3.1)",
        "A. Tang potong",
        "B. Penguji kabel",
        "C. Obeng pipih",
        "D. Palu karet",
        "2. Urutan warna kedua ujung kabel lurus harus ...",
        "KUK: 2.3, 2.4",
        "A. sama\tB. terbalik\tC. acak\tD. bergantian",
        "3. Soal tanpa keterangan kriteria?",
        "A. satu",
        "B. dua",
        "C. tiga",
        "D. empat",
        "II. SOAL ESAI",
        "1. Jelaskan cara memeriksa sambungan yang longgar. [KUK 3.1]",
        "Jawaban:",
        "- Memeriksa penguncian setiap pin",
        "- Menguji ulang sesudah diperbaiki",
        "III. PERTANYAAN LISAN",
        "1. Apa yang Anda lakukan bila satu pin tidak menyala? (Cakupan: #pengetahuan.1)",
        "Kunci jawaban pilihan ganda",
        "1. B   2. A   3. D",
    ):
        document.add_paragraph(line)
    document.save(str(path))
    return path


def automatic(path: Path) -> Path:
    """Numbers and letters that Word counts itself; the right choice is bold."""
    document = Document()
    _numbering(document)
    document.add_paragraph("SOAL PILIHAN GANDA")
    document.add_paragraph(f"Unit kompetensi {UNIT}")
    for text, right in (
        ("Kabel dipotong lebih panjang karena ... (KUK 2.1)", 1),
        ("Pelindung kabel dikupas agar ... (KUK 2.2)", 0),
    ):
        _item(document, text, 0)
        for i, choice in enumerate(("pilihan pertama", "pilihan kedua", "pilihan ketiga", "pilihan keempat")):
            _item(document, choice, 1, bold=i == right)
    document.save(str(path))
    return path


def table(path: Path) -> Path:
    """One question a row, the key and the criterion in columns beside it."""
    document = Document()
    document.add_paragraph("DAFTAR PERTANYAAN LISAN")
    rows = document.add_table(3, 4)
    for cell, text in zip(rows.rows[0].cells, ("No", "Pertanyaan", "Kunci Jawaban", "KUK"), strict=True):
        cell.text = text
    for cell, text in zip(
        rows.rows[1].cells, ("1", "Sebutkan dua alat kerja.", "Tang\nPenguji kabel", f"{UNIT}#1.1"), strict=True
    ):
        cell.text = text
    for cell, text in zip(rows.rows[2].cells, ("2", "Apa bahaya kabel terkelupas?", "Hubung singkat", ""), strict=True):
        cell.text = text
    document.save(str(path))
    return path


def workbook(path: Path) -> Path:
    """A simple workbook with the usual headings."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Pilihan ganda"
    sheet.append(["Bank soal jaringan"])
    sheet.append(["No", "Soal", "A", "B", "C", "D", "Kunci", "KUK", "Unit"])
    sheet.append([1, "Berapa pin pada konektor RJ-45?", "4", "6", "8", "10", "C", "2.3", UNIT])
    sheet.append(
        [2, "Alat pemasang konektor disebut ...", "tang krimping", "obeng", "palu", "gergaji", "E", "9.9", UNIT]
    )
    book.save(path)
    return path


def _numbering(document: Doc) -> None:
    root = document.part.numbering_part.element
    for old in list(root):
        root.remove(old)
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), "7")
    for level, (form, text) in enumerate((("decimal", "%1."), ("lowerLetter", "%2."))):
        each = OxmlElement("w:lvl")
        each.set(qn("w:ilvl"), str(level))
        for name, value in (("w:start", "1"), ("w:numFmt", form), ("w:lvlText", text)):
            child = OxmlElement(name)
            child.set(qn("w:val"), value)
            each.append(child)
        abstract.append(each)
    root.append(abstract)
    number = OxmlElement("w:num")
    number.set(qn("w:numId"), "7")
    base = OxmlElement("w:abstractNumId")
    base.set(qn("w:val"), "7")
    number.append(base)
    root.append(number)


def _item(document: Doc, text: str, level: int, *, bold: bool = False) -> None:
    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.bold = bold or None
    properties = paragraph._p.get_or_add_pPr()
    numbers = OxmlElement("w:numPr")
    for name, value in (("w:ilvl", str(level)), ("w:numId", "7")):
        child = OxmlElement(name)
        child.set(qn("w:val"), value)
        numbers.append(child)
    properties.append(numbers)
