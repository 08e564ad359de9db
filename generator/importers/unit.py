"""One unit, from its lines to the data of its file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from generator.importers.anatomy import heads_guide, heads_range, is_none
from generator.importers.bands import read_bands
from generator.importers.codes import cleaned, find_code
from generator.importers.columns import is_header_start
from generator.importers.elements import ElemenTerbaca, read_elements
from generator.importers.headings import BAGIAN, PERTAMA_PANDUAN, read_heading
from generator.importers.items import Butir, flat, plain, read_items
from generator.importers.key_competencies import heads_key_competencies, read_key_competencies
from generator.importers.sections import ordered, read_sections
from generator.importers.unit_head import read_head
from generator.importers.wording import Kosakata
from generator.importers.words import Line, Page

_FIRST_ROW = re.compile(r"1\s?[.)]?\s*[^\W\d].*\s1\s?[.,]\s?1[.)]?\s+\S")
"""The first row of a table of elements whose header was not recognised: element and criterion side by side."""

_GUIDE = [part.kunci for part in BAGIAN].index(PERTAMA_PANDUAN)
_RANGE_KEYS = frozenset(part.kunci for part in BAGIAN[:_GUIDE])


@dataclass(frozen=True, slots=True)
class TakDitempatkan:
    """Text of a unit's pages that went into no field, and why."""

    halaman: int
    teks: str
    alasan: str


@dataclass(slots=True)
class UnitTerbaca:
    """A unit as read: the data of its file, what found no place, and remarks."""

    kode: str
    judul: str
    halaman: int
    data: dict[str, Any]
    tidak_ditempatkan: list[TakDitempatkan] = field(default_factory=list)
    catatan: list[str] = field(default_factory=list)
    judul_prasyarat: list[tuple[str, str, int]] = field(default_factory=list)
    """Titles printed beside the codes of prerequisites: (code, title, page)."""

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
    elements = read_elements(read_bands(table, dict(pages)), kosakata)
    data: dict[str, Any] = {
        "kode": kepala.kode,
        "judul": kepala.judul,
        "naskah": "resmi",
        "sumber": {"halaman": lines[0].page},
        "deskripsi": kepala.deskripsi,
        "elemen": [_element(i, element) for i, element in enumerate(elements, 1)],
    }
    unit = UnitTerbaca(kepala.kode, kepala.judul, lines[0].page, data)
    if kepala.sisa:
        unit.tidak_ditempatkan.append(TakDitempatkan(unit.halaman, kepala.sisa, "di samping kode unit"))
    unit.tidak_ditempatkan += _unplaced(caps, "judul kolom tidak dikenal")
    _note_elements(unit, elements)
    if not elements:
        unit.catatan.append("tabel elemen dan kriteria unjuk kerja tidak ditemukan")
        unit.tidak_ditempatkan += _unplaced(table, "tabel elemen tidak terbaca")
    _read_below(unit, below, kosakata)
    return unit


def _divided(lines: Sequence[Line]) -> tuple[list[Line], list[Line], list[Line]]:
    """Head, table and the rest of a unit."""
    table = next((i for i, line in enumerate(lines) if i and is_header_start(line)), None)
    if table is None:
        table = next((i for i, line in enumerate(lines) if _FIRST_ROW.match(line.text)), len(lines))
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
    return heads_range(line) or heads_guide(line) or read_heading(line, BAGIAN[:1]) is not None


def _element(number: int, element: ElemenTerbaca) -> dict[str, Any]:
    kuk: list[Any] = []
    for i, item in enumerate(element.kuk, 1):
        tercetak = item.tercetak(number, i)
        kuk.append({"teks": item.teks, "tercetak": tercetak} if tercetak else item.teks)
    return {"judul": element.judul, "kuk": kuk}


def _note_elements(unit: UnitTerbaca, elements: Sequence[ElemenTerbaca]) -> None:
    for i, element in enumerate(elements, 1):
        if element.nomor != str(i):
            printed = f"tercetak {element.nomor}" if element.nomor else "tanpa nomor"
            unit.catatan.append(f"elemen {i} {printed}")
        if not element.kuk:
            unit.catatan.append(f"elemen {i} tanpa KUK")
        for j, kuk in enumerate(element.kuk, 1):
            if not kuk.nomor:
                unit.catatan.append(f"KUK {i}.{j} tanpa nomor")
            elif (printed_number := kuk.tercetak(i, j)) is not None:
                unit.catatan.append(f"KUK {i}.{j} tercetak {printed_number}")


def _read_below(unit: UnitTerbaca, lines: Sequence[Line], kosakata: Kosakata) -> None:
    """Range of variables, evidence guide and, in old standards, key competencies."""
    key = next((i for i, line in enumerate(lines) if heads_key_competencies(line)), len(lines))
    found = read_sections(lines[:key])
    margin = max((line.x1 for line in lines), default=0.0)
    batasan: dict[str, Any] = {}
    panduan: dict[str, Any] = {}
    for name in ordered(found.baris):
        target = batasan if name in _RANGE_KEYS else panduan
        target[name] = _content(name, read_items(found.baris[name], margin), unit, kosakata)
    if batasan:
        unit.data["batasan_variabel"] = batasan
    if panduan:
        unit.data["panduan_penilaian"] = panduan
    kunci, rest = read_key_competencies(lines[key:])
    if kunci:
        unit.data["kompetensi_kunci"] = kunci
    unit.tidak_ditempatkan += _unplaced(rest, "kompetensi kunci tidak terbaca")
    for reason, group in groupby(found.sisa, key=lambda pair: pair[1]):
        unit.tidak_ditempatkan += _unplaced([line for line, _ in group], reason)
    unit.catatan += found.catatan
    missing = [p.kunci for p in BAGIAN if not p.isi and p.kunci not in batasan and p.kunci not in panduan]
    unit.catatan += [f"bagian {name} tidak ada pada cetakan" for name in missing]


def _content(name: str, items: Sequence[Butir], unit: UnitTerbaca, kosakata: Kosakata) -> list[Any]:
    if name == "aspek_kritis":
        texts = [flat(item, kosakata) for item in items]
        return [text for text in texts if text and not is_none(text)]
    if name != "persyaratan_kompetensi":
        return plain(items, kosakata)
    codes = []
    for line_text, page in ((flat(item, kosakata), item.halaman) for item in items):
        codes += _prerequisites(line_text, page, unit)
    return codes


def _prerequisites(text: str, page: int, unit: UnitTerbaca) -> list[str]:
    """Codes in an item; the titles beside them are kept for comparison, other text finds no place."""
    codes: list[str] = []
    match = find_code(text)
    if match is None:
        if not is_none(text):
            reason = "persyaratan kompetensi tanpa kode unit"
            unit.tidak_ditempatkan.append(TakDitempatkan(page, text, reason))
        return []
    before = text[: match.start()].strip(" .,:;-–")
    while match is not None:
        codes.append(cleaned(match[0]))
        text = text[match.end() :]
        match = find_code(text)
        title = (text[: match.start()] if match else text).strip(" .,:;-–")
        if title or before:
            unit.judul_prasyarat.append((codes[-1], " ".join(f"{before} {title}".split()), page))
        before = ""
    return codes


def _unplaced(lines: Sequence[Line], reason: str) -> list[TakDitempatkan]:
    return [TakDitempatkan(line.page, line.text, reason) for line in lines]
