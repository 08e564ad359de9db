"""One unit, from its lines to the data of its file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from generator.importers.anatomy import heads_guide, heads_range, is_none, is_table_header, says
from generator.importers.bands import read_bands
from generator.importers.codes import cleaned, find_code
from generator.importers.columns import is_header_start
from generator.importers.elements import ElemenTerbaca, read_elements
from generator.importers.headings import BAGIAN, PERTAMA_PANDUAN, read_heading
from generator.importers.items import Butir, flat, plain, read_items
from generator.importers.key_competencies import heads_key_competencies, read_key_competencies
from generator.importers.kolom_ganda import in_reading_order
from generator.importers.kolom_teks import upright
from generator.importers.sections import ordered, read_sections
from generator.importers.sisa import left_over
from generator.importers.unit_head import read_head
from generator.importers.urut import read_in_line, stand_in_line
from generator.importers.wording import Kosakata
from generator.importers.words import Asal, Kotak, Line, Page, united
from registry.reader import Path

_FIRST_ROW = re.compile(r"0?1\s?[.)]?\s*[^\W\d].*\s\d{1,2}\s?[.,]\s?1[.)]?\s+\S")
"""The first row of a table of elements whose header was not recognised: element and criterion side by side."""

_FIRST_TITLE = re.compile(r"ELEMEN(?:\s+KOMPETENSI)?\s*0?1\s*[:.)]", re.IGNORECASE)
"""The first element where each is announced by name instead of standing in a table."""

_GUIDE = [part.kunci for part in BAGIAN].index(PERTAMA_PANDUAN)
_RANGE_KEYS = frozenset(part.kunci for part in BAGIAN[:_GUIDE])


@dataclass(frozen=True, slots=True)
class TakDitempatkan:
    """Text of a unit's pages that went into no field, and why."""

    halaman: int
    teks: str
    alasan: str
    kotak: Kotak | None = None


@dataclass(slots=True)
class UnitTerbaca:
    """A unit as read: the data of its file, what found no place, and remarks."""

    kode: str
    judul: str
    halaman: int
    data: dict[str, Any]
    tidak_ditempatkan: list[TakDitempatkan] = field(default_factory=list)
    catatan: list[str] = field(default_factory=list)
    asal: Asal = field(default_factory=dict)
    """Where each value stands, by its path in the data."""
    ragu: dict[Path, str] = field(default_factory=dict)
    """Values that a person should look at, by path, and why."""
    judul_prasyarat: list[tuple[str, str, Kotak]] = field(default_factory=list)
    """Titles printed beside the codes of prerequisites: (code, title, place)."""

    def doubt(self, path: Path, reason: str) -> None:
        """Marks a value as one to look at, and remarks why."""
        self.ragu[path] = f"{self.ragu[path]}; {reason}" if path in self.ragu else reason
        self.catatan.append(reason)

    def text(self, path: Path) -> str:
        """The text at a path of the data; "" where there is none."""
        value: Any = self.data
        for step in path:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return ""
        return str(value.get("teks", "")) if isinstance(value, dict) else str(value)

    @property
    def jumlah_elemen(self) -> int:
        """Number of elements."""
        return len(self.data["elemen"])

    @property
    def jumlah_kuk(self) -> int:
        """Number of criteria."""
        return sum(len(elemen["kuk"]) for elemen in self.data["elemen"])


def read_unit(lines: Sequence[Line], pages: Mapping[int, Page], kosakata: Kosakata) -> UnitTerbaca:
    """The unit that these lines hold; the first is the one with its code."""
    head, table, below = _divided(lines)
    head, caps = _without_unknown_header(head, table)
    kepala = read_head(head, kosakata)
    elements, in_line = _elements(table, pages, kosakata)
    data: dict[str, Any] = {
        "kode": kepala.kode,
        "judul": kepala.judul,
        "naskah": "resmi",
        "sumber": {"halaman": lines[0].page},
        "deskripsi": kepala.deskripsi,
        "elemen": [_element(i, element) for i, element in enumerate(elements, 1)],
    }
    unit = UnitTerbaca(kepala.kode, kepala.judul, lines[0].page, data, asal=dict(kepala.asal))
    if kepala.sisa:
        unit.tidak_ditempatkan.append(
            TakDitempatkan(unit.halaman, kepala.sisa, "di samping kode unit", lines[0].piece().kotak)
        )
    unit.tidak_ditempatkan += _unplaced(kepala.lain, "label tidak dikenal pada kepala unit")
    unit.tidak_ditempatkan += _unplaced(caps, "judul kolom tidak dikenal")
    _note_elements(unit, elements)
    if in_line:
        for i in range(len(elements)):
            unit.ragu.setdefault(("elemen", i, "judul"), "dibaca menurut nomor tercetak; tabel tanpa kolom")
        unit.catatan.append("tabel elemen tanpa kolom; elemen dan KUK dibagi menurut nomor tercetak")
    if not elements:
        unit.catatan.append("tabel elemen dan kriteria unjuk kerja tidak ditemukan")
        unit.tidak_ditempatkan += _unplaced(table, "tabel elemen tidak terbaca")
    _read_below(unit, below, kosakata)
    taken = [box for boxes in unit.asal.values() for box in boxes]
    taken += [item.kotak for item in unit.tidak_ditempatkan if item.kotak is not None]
    unit.tidak_ditempatkan += _unplaced(left_over(lines, taken), "tidak masuk ke bagian mana pun")
    return unit


def _elements(table: Sequence[Line], pages: Mapping[int, Page], kosakata: Kosakata) -> tuple[list[ElemenTerbaca], bool]:
    """The elements, and whether they had to be read without columns."""
    if table and pages[table[0].page].ketikan:
        table = upright(table)
    body = [line for line in table if not is_table_header([word.text for word in line.words])]
    if stand_in_line(body):
        return read_in_line(body, kosakata), True
    return read_elements(read_bands(table, dict(pages)), kosakata), False


def _divided(lines: Sequence[Line]) -> tuple[list[Line], list[Line], list[Line]]:
    """Head, table and the rest of a unit."""
    table = next((i for i, line in enumerate(lines) if i and is_header_start(line)), None)
    if table is None:
        table = next((i for i, line in enumerate(lines) if _FIRST_ROW.match(line.text)), len(lines))
    table = min(table, next((i for i, line in enumerate(lines) if _FIRST_TITLE.match(line.text)), len(lines)))
    below = next((i for i, line in enumerate(lines) if i and _ends_table(line)), len(lines))
    table = min(table, below)
    return list(lines[:table]), list(lines[table:below]), list(lines[below:])


def _without_unknown_header(head: list[Line], table: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The head, and what stands in capitals between it and a table that begins without a known header."""
    end = len(head)
    if table and not is_header_start(table[0]):
        while end > 1 and head[end - 1].text.isupper() and ":" not in head[end - 1].text:
            end -= 1
    return head[:end], head[end:]


def _ends_table(line: Line) -> bool:
    return (
        heads_range(line)
        or heads_guide(line)
        or says(line, "batasan", "variabel", "panduan", "penilaian")
        or read_heading(line, BAGIAN[:1]) is not None
    )


def _element(number: int, element: ElemenTerbaca) -> dict[str, Any]:
    kuk: list[Any] = []
    for i, item in enumerate(element.kuk, 1):
        tercetak = item.tercetak(number, i)
        kuk.append({"teks": item.teks, "tercetak": tercetak} if tercetak else item.teks)
    return {"judul": element.judul, "kuk": kuk}


def _note_elements(unit: UnitTerbaca, elements: Sequence[ElemenTerbaca]) -> None:
    for i, element in enumerate(elements, 1):
        path: Path = ("elemen", i - 1)
        unit.asal[(*path, "judul")] = united(piece.kotak for piece in element.baris)
        if element.nomor != str(i):
            printed = f"tercetak {element.nomor}" if element.nomor else "tanpa nomor"
            unit.doubt((*path, "judul"), f"elemen {i} {printed}")
        if not element.kuk:
            unit.doubt((*path, "judul"), f"elemen {i} tanpa KUK")
        for j, kuk in enumerate(element.kuk, 1):
            place: Path = (*path, "kuk", j - 1)
            printed_number = kuk.tercetak(i, j)
            place = place if printed_number is None else (*place, "teks")
            unit.asal[place] = united(piece.kotak for piece in kuk.baris)
            if not kuk.nomor:
                unit.doubt(place, f"KUK {i}.{j} tanpa nomor")
            elif printed_number is not None:
                unit.doubt(place, f"KUK {i}.{j} tercetak {printed_number}")


def _read_below(unit: UnitTerbaca, lines: Sequence[Line], kosakata: Kosakata) -> None:
    """Range of variables, evidence guide and, in old standards, key competencies."""
    lines = in_reading_order(lines)
    key = next((i for i, line in enumerate(lines) if heads_key_competencies(line)), len(lines))
    found = read_sections(lines[:key])
    margin = max((line.x1 for line in lines), default=0.0)
    batasan: dict[str, Any] = {}
    panduan: dict[str, Any] = {}
    for name in ordered(found.baris):
        target = batasan if name in _RANGE_KEYS else panduan
        part = "batasan_variabel" if name in _RANGE_KEYS else "panduan_penilaian"
        target[name] = _content((part, name), read_items(found.baris[name], margin), unit, kosakata)
    if batasan:
        unit.data["batasan_variabel"] = batasan
    if panduan:
        unit.data["panduan_penilaian"] = panduan
    kunci, rest = read_key_competencies(lines[key:], unit.asal)
    if kunci:
        unit.data["kompetensi_kunci"] = kunci
    unit.tidak_ditempatkan += _unplaced(rest, "kompetensi kunci tidak terbaca")
    for reason, group in groupby(found.sisa, key=lambda pair: pair[1]):
        unit.tidak_ditempatkan += _unplaced([line for line, _ in group], reason)
    unit.catatan += found.catatan
    missing = [p.kunci for p in BAGIAN if not p.isi and p.kunci not in batasan and p.kunci not in panduan]
    unit.catatan += [f"bagian {name} tidak ada pada cetakan" for name in missing]


def _content(path: Path, items: Sequence[Butir], unit: UnitTerbaca, kosakata: Kosakata) -> list[Any]:
    if path[-1] not in ("aspek_kritis", "persyaratan_kompetensi"):
        return plain(items, kosakata, unit.asal, path)
    result: list[str] = []
    for item in items:
        text = flat(item, kosakata)
        if path[-1] == "aspek_kritis":
            found = [text] if text and not is_none(text) else []
        else:
            found = _prerequisites(text, item.semua()[0], unit) if text else []
        unit.asal.update({(*path, len(result) + i): item.semua() for i in range(len(found))})
        result += found
    return result


def _prerequisites(text: str, place: Kotak, unit: UnitTerbaca) -> list[str]:
    """Codes in an item; the titles beside them are kept for comparison, other text finds no place."""
    codes: list[str] = []
    match = find_code(text)
    if match is None:
        if not is_none(text):
            reason = "persyaratan kompetensi tanpa kode unit"
            unit.tidak_ditempatkan.append(TakDitempatkan(place.halaman, text, reason, place))
        return []
    before = text[: match.start()].strip(" .,:;-–")
    while match is not None:
        codes.append(cleaned(match[0]))
        text = text[match.end() :]
        match = find_code(text)
        title = (text[: match.start()] if match else text).strip(" .,:;-–")
        if title or before:
            unit.judul_prasyarat.append((codes[-1], " ".join(f"{before} {title}".split()), place))
        before = ""
    return codes


def _unplaced(lines: Sequence[Line], reason: str) -> list[TakDitempatkan]:
    return [unplaced(line, reason) for line in lines]


def unplaced(line: Line, reason: str) -> TakDitempatkan:
    """A line that went into no field."""
    return TakDitempatkan(line.page, line.text, reason, line.piece().kotak)
