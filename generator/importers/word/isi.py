"""The text of a Word document as people see it: paragraphs with their numbers, tables with their merged cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from generator.importers.word.paket import Paket
from generator.importers.word.penomoran import Penomoran, W, indents, read_numbering, val, whole

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SEEN = frozenset(
    W + name for name in ("ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "bdo", "dir")
)
_UNSEEN = frozenset(W + name for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "fldChar"))
_MARKS = {W + "tab": "\t", W + "cr": "\n", W + "noBreakHyphen": "-", W + "lastRenderedPageBreak": "\f"}
_MOST_STYLES = 20
BULLET = "•"


@dataclass(frozen=True, slots=True)
class Paragraf:
    """A paragraph: its automatic number, its text with tabs, line breaks and page breaks, and its indents in points."""

    nomor: str
    teks: str
    kiri: float = 0.0
    gantung: float = 0.0


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell: how many columns it spans, whether it goes on with the cell above, and its paragraphs."""

    lebar: int
    lanjut: bool
    isi: tuple[Paragraf, ...]


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table: widths of its columns in points, and its rows."""

    kolom: tuple[float, ...]
    baris: tuple[tuple[Sel, ...], ...]


Blok = Paragraf | Tabel


@dataclass(slots=True)
class _Gaya:
    daftar: tuple[str, int] | None = None
    kiri: int | None = None
    gantung: int | None = None
    dasar: str = ""


@dataclass(slots=True)
class Pembaca:
    """Reads the body of one document; ``terlacak`` says whether it holds tracked changes."""

    paket: Paket
    terlacak: bool = False
    gaya: dict[str, _Gaya] = field(default_factory=dict)
    nomor: Penomoran = field(default_factory=Penomoran)
    _held: str = ""

    def blocks(self) -> Iterator[Blok]:
        """Paragraphs and tables in the order of the text, one in memory at a time."""
        if self.paket.has("word/numbering.xml"):
            self.nomor = read_numbering(self.paket.root("word/numbering.xml"))
        if self.paket.has("word/styles.xml"):
            self.gaya = _styles(self.paket.root("word/styles.xml"))
        depth = 0
        for event, element in self.paket.events("word/document.xml"):
            depth += 1 if event == "start" else -1
            if event == "end" and depth == 2:
                yield from self._block(element)
                element.clear()

    def _block(self, element: Element) -> Iterator[Blok]:
        if element.tag == W + "p":
            yield from self._paragraphs(element)
        elif element.tag == W + "tbl":
            yield from self._table(element)
        elif element.tag in _SEEN:
            for child in element:
                yield from self._block(child)

    def _paragraphs(self, element: Element) -> Iterator[Paragraf]:
        """A paragraph, and those of the text boxes that it carries."""
        boxes: list[Element] = []
        text = self._held + self._text(element, boxes)
        properties = element.find(W + "pPr")
        marks = properties.find(W + "rPr") if properties is not None else None
        if marks is not None and marks.find(W + "del") is not None:
            # Its end is deleted: it goes on in the next paragraph.
            self.terlacak, self._held = True, text
        else:
            self._held = ""
            before = properties is not None and properties.find(W + "pageBreakBefore") is not None
            paragraph = self._numbered(properties, text)
            yield replace(paragraph, teks="\f" + paragraph.teks) if before else paragraph
        for box in boxes:
            for child in box:
                yield from (block for block in self._block(child) if isinstance(block, Paragraf))

    def _numbered(self, properties: Element | None, text: str) -> Paragraf:
        style = self._style(val(properties, "pStyle") or "")
        own = properties.find(W + "numPr") if properties is not None else None
        id_, level = style.daftar or ("", 0)
        if own is not None:
            id_, level = val(own, "numId") or id_, whole(val(own, "ilvl"), level)
        shape = self.nomor.level(id_, level) if id_ not in ("", "0") else None
        left, hanging = indents(properties.find(W + "ind") if properties is not None else None)
        for source in (style, shape):
            if source is not None:
                left = source.kiri if left is None else left
                hanging = source.gantung if hanging is None else hanging
        seen = bool(text.strip())
        number = self.nomor.next(id_, level) if shape is not None and seen else ""
        return Paragraf(number, text, (left or 0) / 20, (hanging or 0) / 20)

    def _style(self, name: str) -> _Gaya:
        """A style with what it takes from those it is based on."""
        result = _Gaya()
        for _ in range(_MOST_STYLES):
            style = self.gaya.get(name)
            if style is None:
                break
            result.daftar = result.daftar or style.daftar
            result.kiri = style.kiri if result.kiri is None else result.kiri
            result.gantung = style.gantung if result.gantung is None else result.gantung
            name = style.dasar
        return result

    def _text(self, element: Element, boxes: list[Element]) -> str:
        parts: list[str] = []
        for child in element:
            tag = child.tag
            if tag in (W + "t", _MATH):
                parts.append(child.text or "")
            elif tag in _MARKS:
                parts.append(_MARKS[tag])
            elif tag == W + "br":
                parts.append("\f" if child.get(W + "type") == "page" else "\n")
            elif tag == W + "sym":
                parts.append(BULLET + " ")
            elif tag == W + "txbxContent":
                boxes.append(child)
            elif tag in _UNSEEN:
                self.terlacak |= tag in (W + "del", W + "moveFrom")
            elif tag == _CHOICE + "AlternateContent":
                first = child.find(_CHOICE + "Choice")
                parts.append(self._text(first if first is not None else child, boxes))
            elif tag != W + "r" or not _hidden(child):
                self.terlacak |= tag in (W + "ins", W + "moveTo")
                parts.append(self._text(child, boxes))
        return "".join(parts)

    def _table(self, element: Element) -> Iterator[Blok]:
        rows = [row for row in _children(element, "tr") if row.find(f"{W}trPr/{W}del") is None]
        if rows and all(len(_cells(row)) == 1 for row in rows) and element.find(f".//{W}tc//{W}tbl") is not None:
            # A frame around other tables is no table.
            for row in rows:
                for child in _cells(row)[0]:
                    yield from self._block(child)
            return
        widths = tuple(whole(col.get(W + "w")) / 20 for col in element.findall(f"{W}tblGrid/{W}gridCol"))
        yield Tabel(widths, tuple(tuple(self._cell(cell) for cell in _cells(row)) for row in rows))

    def _cell(self, element: Element) -> Sel:
        properties = element.find(W + "tcPr")
        merge = properties.find(W + "vMerge") if properties is not None else None
        inside: list[Paragraf] = []
        for child in element:
            for block in self._block(child):
                inside += [block] if isinstance(block, Paragraf) else _flat(block)
        return Sel(
            max(1, min(64, whole(val(properties, "gridSpan"), 1))),
            merge is not None and merge.get(W + "val") != "restart",
            tuple(paragraph for paragraph in inside if paragraph.nomor or paragraph.teks.strip()),
        )


def _hidden(run: Element) -> bool:
    mark = run.find(f"{W}rPr/{W}vanish")
    return mark is not None and mark.get(W + "val") not in ("0", "false", "off")


def _children(element: Element, name: str) -> list[Element]:
    """Children of a name, also within content controls."""
    result: list[Element] = []
    for child in element:
        if child.tag == W + name:
            result.append(child)
        elif child.tag in _SEEN:
            result += _children(child, name)
    return result


def _cells(row: Element) -> list[Element]:
    return _children(row, "tc")


def _flat(table: Tabel) -> list[Paragraf]:
    """A table within a cell, a paragraph for each row."""
    rows = ("\t".join(_line(p) for cell in row for p in cell.isi) for row in table.baris)
    return [Paragraf("", text) for text in rows if text.strip()]


def _line(paragraph: Paragraf) -> str:
    return re.sub(r"\s+", " ", f"{paragraph.nomor} {paragraph.teks}").strip()


def _styles(root: Element) -> dict[str, _Gaya]:
    result: dict[str, _Gaya] = {}
    for style in root.findall(W + "style"):
        properties = style.find(W + "pPr")
        own = properties.find(W + "numPr") if properties is not None else None
        id_ = val(own, "numId")
        left, hanging = indents(properties.find(W + "ind") if properties is not None else None)
        result[style.get(W + "styleId", "")] = _Gaya(
            (id_, whole(val(own, "ilvl"))) if id_ else None, left, hanging, val(style, "basedOn") or ""
        )
    return result
