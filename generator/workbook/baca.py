"""Reading a workbook: cells as text, formulas and merged cells told apart, with limits on everything.

No library that builds the whole workbook in memory: a file of others is read part by part, and its parts are bounded
before they are unfolded. Entities, macros and links to other files are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import isfinite
from pathlib import Path
from xml.etree.ElementTree import Element

from generator.importers.failure import RusakWord, TerlaluBesar
from generator.importers.sampel import Sampel
from generator.importers.word.paket import Paket, open_package
from generator.workbook.gagal import BukanBuku, FormatLamaExcel, Makro, RusakExcel, TautanLuar
from generator.workbook.sel import unescaped

PALING_LEMBAR = 300
PALING_SEL = 200_000
PALING_BYTES = 120 * 1024 * 1024
"""Bytes of all parts that are read, unfolded. A scheme with keys takes about two million."""

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_PLACE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_DAY_FORMATS = frozenset((*range(14, 18), 22))
_DAY = re.compile(r"(?:\[[^\]]*\]|\"[^\"]*\"|\\.)|([dmy])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell: what it shows as text; whether a formula made it; whether it is an error such as ``#REF!``."""

    teks: str
    rumus: bool = False
    galat: bool = False


@dataclass(slots=True)
class Lembaran:
    """A sheet: its cells by row and column, from 1, and its merged ranges."""

    nama: str
    sel: dict[tuple[int, int], Sel] = field(default_factory=dict)
    gabungan: list[str] = field(default_factory=list)

    def rows(self) -> Iterator[tuple[int, dict[int, Sel]]]:
        """The rows that hold something, in their order, with their cells by column."""
        rows: dict[int, dict[int, Sel]] = {}
        for (row, column), cell in self.sel.items():
            rows.setdefault(row, {})[column] = cell
        yield from sorted(rows.items())


def column_name(number: int) -> str:
    """The letters of a column: 1 is A."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """The number of a column: A is 1."""
    result = 0
    for letter in letters:
        result = result * 26 + ord(letter) - 64
    return result


def read(path: Path, nama: str) -> dict[str, Lembaran]:
    """The sheets of a workbook by name. Raises an :class:`~generator.importers.failure.ImporGagal`."""
    sampel = Sampel(path)
    if sampel.bentuk == "ole":
        raise FormatLamaExcel(nama)
    try:
        with open_package(path, nama) as paket:
            if not paket.has("xl/workbook.xml"):
                raise BukanBuku(nama)
            _refuse(paket)
            return _sheets(paket)
    except RusakWord as error:
        raise (RusakExcel(nama) if sampel.akhiran in (".xlsx", ".xlsm") else BukanBuku(nama)) from error


def _refuse(paket: Paket) -> None:
    names = paket.zip.namelist()
    if any(name.lower().endswith("vbaproject.bin") or name.startswith("xl/macrosheets/") for name in names):
        raise Makro(paket.nama)
    if any(name.startswith("xl/externalLinks/") for name in names):
        raise TautanLuar(paket.nama)
    inside = [info for info in paket.zip.infolist() if info.filename.startswith("xl/")]
    sheets = sum(info.filename.startswith("xl/worksheets/") for info in inside)
    if sheets > PALING_LEMBAR:
        raise TerlaluBesar(paket.nama, ukuran=f"{sheets} lembar", batas=f"{PALING_LEMBAR} lembar")
    if sum(info.file_size for info in inside if not info.filename.startswith("xl/media/")) > PALING_BYTES:
        limit = f"{PALING_BYTES // 1024 // 1024} MB"
        raise TerlaluBesar(paket.nama, ukuran=f"> {limit} sesudah dibuka", batas=limit)


def _sheets(paket: Paket) -> dict[str, Lembaran]:
    targets = {
        each.get("Id", ""): each.get("Target", "")
        for each in paket.root("xl/_rels/workbook.xml.rels")
        if each.get("TargetMode") != "External"
    }
    shared = _shared(paket)
    days = _day_styles(paket)
    result: dict[str, Lembaran] = {}
    count = 0
    for each in paket.root("xl/workbook.xml").iter():
        if _local(each) != "sheet":
            continue
        target = targets.get(each.get(_RELATION) or each.get(_STRICT) or "", "")
        part = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
        name = each.get("name", "")
        if paket.has(part) and "worksheet" in part:
            result[name] = _sheet(paket, part, name, shared, days, PALING_SEL - count)
            count += len(result[name].sel)
    return result


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _shared(paket: Paket) -> list[str]:
    """The shared texts, runs joined, readings of characters left out."""
    part = "xl/sharedStrings.xml"
    texts: list[str] = []
    if not paket.has(part):
        return texts
    top: Element | None = None
    for event, element in paket.events(part):
        if event == "start":
            top = element if top is None else top
        elif _local(element) == "si":
            texts.append(_text(element))
            if len(texts) > PALING_SEL:
                raise TerlaluBesar(paket.nama, ukuran=f"> {PALING_SEL} teks", batas=f"{PALING_SEL} teks")
            if top is not None:
                top.clear()
    return texts


def _text(element: Element) -> str:
    parts = []
    for child in element:
        if _local(child) == "t":
            parts.append(child.text or "")
        elif _local(child) == "r":
            parts += [each.text or "" for each in child if _local(each) == "t"]
    return unescaped("".join(parts))


def _day_styles(paket: Paket) -> frozenset[int]:
    """Styles that show a number as a day."""
    part = "xl/styles.xml"
    if not paket.has(part):
        return frozenset()
    own: dict[int, str] = {}
    found = set()
    for each in paket.root(part):
        if _local(each) == "numFmts":
            own = {_whole(fmt.get("numFmtId")): fmt.get("formatCode", "") for fmt in each}
        elif _local(each) == "cellXfs":
            for number, style in enumerate(each):
                code = _whole(style.get("numFmtId"))
                if code in _DAY_FORMATS or any(match[1] for match in _DAY.finditer(own.get(code, ""))):
                    found.add(number)
    return frozenset(found)


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 9 else 0


def _sheet(paket: Paket, part: str, name: str, shared: list[str], days: frozenset[int], left: int) -> Lembaran:
    result = Lembaran(name)
    holder: Element | None = None
    row = column = 0
    for event, element in paket.events(part):
        tag = _local(element)
        if event == "start":
            if tag == "sheetData":
                holder = element
            elif tag == "row":
                row, column = _whole(element.get("r")) or row + 1, 0
        elif tag == "c":
            match = _PLACE.fullmatch(element.get("r", ""))
            column = column_number(match[1]) if match else column + 1
            cell = _cell(element, shared, days)
            if cell is not None:
                result.sel[(int(match[2]) if match else row, column)] = cell
                if len(result.sel) > left:
                    raise TerlaluBesar(paket.nama, ukuran=f"> {PALING_SEL} sel", batas=f"{PALING_SEL} sel")
        elif tag == "row" and holder is not None:
            holder.clear()
        elif tag == "mergeCell":
            result.gabungan.append(element.get("ref", ""))
    return result


def _cell(element: Element, shared: list[str], days: frozenset[int]) -> Sel | None:
    kind = element.get("t", "n")
    value, formula = None, False
    for child in element:
        tag = _local(child)
        if tag == "f":
            formula = True
        elif tag == "v":
            value = child.text or ""
        elif tag == "is":
            value = _text(child)
    if value is None or value == "":
        return Sel("", rumus=True) if formula else None
    if kind == "s":
        at = _whole(value)
        value = shared[at] if at < len(shared) else ""
    elif kind == "b":
        value = "true" if value == "1" else "false"
    elif kind == "n":
        value = _number(value, _whole(element.get("s")) in days)
    elif kind == "str":
        value = unescaped(value)
    return Sel(value, formula, kind == "e") if value or formula else None


def _number(text: str, day: bool) -> str:
    """A number as people typed it; a day as ISO date."""
    try:
        number = float(text)
    except ValueError:
        return text
    if not isfinite(number):
        return text
    if day and 1 <= number < 2_958_466:
        return (date(1899, 12, 30) + timedelta(days=int(number))).isoformat()
    return str(int(number)) if number == int(number) and abs(number) < 1e15 else f"{number:.15g}"
