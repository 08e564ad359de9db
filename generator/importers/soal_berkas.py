"""The lines of question papers: Word documents with their automatic numbers, and simple workbooks row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from xml.etree.ElementTree import Element

from generator.importers.soal import BarisSoal
from generator.importers.word.buka import open_word
from generator.importers.word.isi import Paragraf, Pembaca, Tabel
from generator.importers.word.penomoran import W
from generator.workbook.baca import column_name, read

_ON, _OFF = "\ue000", "\ue001"
"""Around what is bold, underlined or coloured: letters of the private use area, which no document prints."""

_MARKS = (W + "b", W + "u", W + "highlight", W + "shd")
_NONE = ("0", "false", "off", "none", "clear", "auto")
_HEADS: Mapping[str, re.Pattern[str]] = {
    "nomor": re.compile(r"no\.?|nomor", re.IGNORECASE),
    "soal": re.compile(r"(?:butir\s+|daftar\s+|naskah\s+)?(?:soal|pertanyaan)\b.*", re.IGNORECASE),
    "kunci": re.compile(r"(?:kunci|jawaban|rambu)\b.*", re.IGNORECASE),
    "cakupan": re.compile(r"(?:kuk|kriteria|cakupan|acuan)\b.*", re.IGNORECASE),
    "unit": re.compile(r"(?:kode\s+)?unit\b.*", re.IGNORECASE),
    "jenis": re.compile(r"(?:jenis|bentuk)\b.*", re.IGNORECASE),
}
_LETTER = re.compile(r"(?:pilihan\s+|opsi\s+)?([A-H])", re.IGNORECASE)


class _Bertanda(Pembaca):
    """Reads a document and keeps which runs are marked."""

    def _text(self, element: Element, boxes: list[Element]) -> str:
        text = super()._text(element, boxes)
        return f"{_ON}{text}{_OFF}" if element.tag == W + "r" and text.strip() and _is_marked(element) else text


def _is_marked(run: Element) -> bool:
    properties = run.find(W + "rPr")
    if properties is None:
        return False
    for name in _MARKS:
        mark = properties.find(name)
        if mark is not None and mark.get(W + "val", mark.get(W + "fill", "on")) not in _NONE:
            return True
    colour = properties.find(W + "color")
    return colour is not None and colour.get(W + "val", "auto").upper() not in ("AUTO", "000000")


def of_word(path: Path, nama: str) -> list[BarisSoal]:
    """The lines of a Word document. Raises an :class:`~generator.importers.failure.ImporGagal`."""
    lines: list[BarisSoal] = []
    with open_word(path, nama) as package:
        paragraphs = tables = 0
        for block in _Bertanda(package).blocks():
            if isinstance(block, Tabel):
                tables += 1
                lines += _table(block, tables)
            else:
                paragraphs += 1
                lines += _paragraph(block, f"paragraf {paragraphs}")
    return lines


def _paragraph(paragraph: Paragraf, asal: str) -> Iterator[BarisSoal]:
    text = f"{paragraph.nomor} {paragraph.teks}".strip(" ")
    for line in re.split(r"[\n\f]", text):
        bare = re.sub(f"{_ON}[^{_OFF}]*{_OFF}", "", line)
        marked = _ON in line and not re.sub(r"^\(?(?:\d{1,3}|[A-Za-z])[.)]|[\W_]", "", bare)
        clean = line.replace(_ON, "").replace(_OFF, "").strip()
        if clean:
            yield BarisSoal(clean, asal, marked)


def _table(table: Tabel, number: int) -> Iterator[BarisSoal]:
    """A table with a heading for questions row by row; any other cell by cell, in the order of reading."""
    texts = [
        ["\n".join(line.teks for p in cell.isi for line in _paragraph(p, "")) for cell in row] for row in table.baris
    ]
    heads = _heads(texts[0]) if texts else {}
    for r, row in enumerate(table.baris, 1):
        asal = f"tabel {number} baris {r}"
        if heads and r == 1:
            continue
        if heads and len(row) == len(table.baris[0]):
            yield from _row({name: texts[r - 1][at] for name, at in heads.items()}, asal)
            continue
        for cell in row:
            for paragraph in cell.isi:
                yield from _paragraph(paragraph, asal)


def _heads(titles: Sequence[str]) -> dict[str, int]:
    """Which column holds what; nothing where no column is headed as that of the questions."""
    found: dict[str, int] = {}
    for at, title in enumerate(titles):
        bare = " ".join(title.split())
        letter = _LETTER.fullmatch(bare)
        if letter is not None:
            found.setdefault(letter[1].lower(), at)
        for name, pattern in _HEADS.items():
            if letter is None and pattern.fullmatch(bare):
                found.setdefault(name, at)
                break
    return found if "soal" in found and len(found) > 1 else {}


def _row(cells: Mapping[str, str], asal: str) -> Iterator[BarisSoal]:
    """A row as the lines that a paper would have."""
    lines = [line for line in cells.get("soal", "").split("\n") if line.strip()]
    if cells.get("jenis"):
        yield BarisSoal(cells["jenis"], asal)
    if cells.get("unit"):
        yield BarisSoal(f"Kode unit: {cells['unit']}", asal)
    if not lines:
        return
    number = re.match(r"\d{1,3}", cells.get("nomor", "").strip())
    begins = re.match(r"\d{1,3}\s?[.)]", lines[0])
    yield BarisSoal(lines[0] if begins or not number else f"{number[0]}. {lines[0]}", asal)
    yield from (BarisSoal(line, asal) for line in lines[1:])
    for letter in "abcdefgh":
        if cells.get(letter, "").strip():
            yield BarisSoal(f"{letter}. {cells[letter].strip()}", asal)
    if cells.get("cakupan", "").strip():
        text = " ".join(cells["cakupan"].split())
        yield BarisSoal(text if re.match(r"kuk|cakupan|acuan", text, re.IGNORECASE) else f"KUK: {text}", asal)
    if cells.get("kunci", "").strip():
        first, *rest = cells["kunci"].strip().split("\n")
        yield BarisSoal(f"Kunci: {first}", asal)
        yield from (BarisSoal(line, asal) for line in rest if line.strip())


def of_workbook(path: Path, nama: str) -> list[BarisSoal]:
    """The lines of a simple workbook: one question a row, under headings such as Soal, A, B, C, D, Kunci, KUK."""
    lines: list[BarisSoal] = []
    for name, sheet in read(path, nama).items():
        heads: dict[str, int] = {}
        lines.append(BarisSoal(name, name))
        count = 0
        for row, cells in sheet.rows():
            last = max(cells)
            texts = [cells[n].teks if n in cells else "" for n in range(1, last + 1)]
            if not heads:
                heads = _heads(texts)
                continue
            shown = {key: texts[at] if at < len(texts) else "" for key, at in heads.items()}
            if shown.get("soal", "").strip() and not shown.get("nomor", "").strip():
                count += 1
                shown["nomor"] = str(count)
            else:
                count = int(match[0]) if (match := re.match(r"\d{1,3}", shown.get("nomor", ""))) else count
            lines += _row(shown, f"{name}!{column_name(heads['soal'] + 1)}{row}")
    return lines
