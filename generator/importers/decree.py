"""A whole decree: its identity, its list of units, its units, and what found no place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from checks.finding import jalur
from generator.importers.anatomy import closes_units, heads_units, names_title, opens_unit_text, starts_unit
from generator.importers.compare import Perbedaan, compare
from generator.importers.dokumen import Dokumen
from generator.importers.failure import TanpaUnit
from generator.importers.function_map import holds_map, read_function_map
from generator.importers.pemaketan import holds_packages, read_packages
from generator.importers.running import without_running
from generator.importers.unit import TakDitempatkan, UnitTerbaca, read_unit
from generator.importers.unit import unplaced as unplaced_line
from generator.importers.unit_list import BarisDaftar, may_hold_list, read_unit_list
from generator.importers.wording import Kosakata
from generator.importers.words import Line, Page
from registry.kode import normal

_UNREADABLE = re.compile(r"\(cid:\d+\)|[\ufffd\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class Naskah:
    """What a document says about units: list, function map, units in order, differences between list and units."""

    daftar: tuple[BarisDaftar, ...]
    peta_fungsi: tuple[dict[str, Any], ...]
    pemaketan: tuple[dict[str, Any], ...]
    unit: tuple[UnitTerbaca, ...]
    perbedaan: tuple[Perbedaan, ...]
    tidak_ditempatkan: tuple[TakDitempatkan, ...]
    catatan: tuple[str, ...]
    ukuran: dict[int, tuple[float, float, int]] = field(default_factory=dict)
    """Width, height and quarter turns of each page that was read."""

    @property
    def kategori(self) -> str | None:
        """The letter of the KBLI category that most codes begin with."""
        codes = [line.kode for line in self.daftar] or [unit.kode for unit in self.unit]
        letters = Counter(code[0] for code in codes if code[:1].isalpha() and not code[:3].isalpha())
        return letters.most_common(1)[0][0].upper() if letters else None


def read_decree(pdf: Dokumen, told: Callable[[int, int], None] = lambda *_: None) -> Naskah:
    """Read every unit of a document; ``told`` hears after each page how many of how many are read.

    Raises :class:`TanpaUnit` where there is none.
    """
    first = next((i for i, text in enumerate(pdf.teks) if opens_unit_text(text)), None)
    if first is None:
        raise TanpaUnit(pdf.nama, halaman=len(pdf.teks), gambar=pdf.halaman_gambar)
    kosakata = Kosakata.of(pdf.teks)
    mapped = next((i for i in range(first) if holds_map(pdf.teks[i])), first)
    packed = next((i for i in range(first) if holds_packages(pdf.teks[i])), first)
    before = [i + 1 for i in range(first) if i >= min(mapped, packed) or may_hold_list(pdf.teks[i])]
    numbers = [i + 1 for i in range(first, len(pdf.teks)) if pdf.teks[i].strip()]
    pages = _pages(pdf, [*before, *numbers], told)
    spans, outside = _spans(page for page in pages if page.number > first)
    if not spans:
        raise TanpaUnit(pdf.nama, halaman=len(pdf.teks), gambar=pdf.halaman_gambar)
    by_number = {page.number: page for page in pages}
    units = [read_unit(span, by_number, kosakata) for span in spans]
    front = _before(pages, spans[0][0])
    daftar = read_unit_list(front, kosakata)
    peta = read_function_map(front, kosakata)
    _name_unnamed(units, daftar)
    _doubt_scans(units, pdf.pindai)
    _doubt_prerequisites(units, daftar)
    _doubt_letters(units)
    unit_pages = {line.page for span in spans for line in span}
    unplaced = [item for unit in units for item in unit.tidak_ditempatkan]
    unplaced += [unplaced_line(line, why) for line, why in outside if line.page in unit_pages]
    unplaced += _turned(pages)
    unplaced += _other_titles(units, daftar)
    unplaced.sort(key=lambda item: item.halaman)
    return Naskah(
        tuple(daftar),
        tuple(peta),
        tuple(read_packages(front)),
        tuple(units),
        tuple(compare(daftar, units)),
        tuple(unplaced),
        tuple(_remarks(pdf, units, daftar, unit_pages) + _map_remarks(peta, mapped=mapped < first)),
        {page.number: (page.width, page.height, page.quarter) for page in pages},
    )


def _pages(pdf: Dokumen, numbers: Sequence[int], told: Callable[[int, int], None]) -> tuple[Page, ...]:
    """These pages; those of Word carry no running text."""
    pages: list[Page] = []
    for page in pdf.pages(numbers):
        pages.append(page)
        told(len(pages), len(numbers))
    return tuple(pages) if pdf.jenis == "docx" else without_running(pages)


def _before(pages: Sequence[Page], first: Line) -> list[Page]:
    """Pages up to a line, which and what follows it left out."""
    last = next(page for page in pages if page.number == first.page)
    above = tuple(line for line in last.lines if line.top < first.top)
    return [*(page for page in pages if page.number < first.page), replace(last, lines=above)]


def _spans(pages: Iterable[Page]) -> tuple[list[list[Line]], list[tuple[Line, str]]]:
    """Lines of each unit, and lines that belong to none."""
    spans: list[list[Line]] = []
    outside: list[tuple[Line, str]] = []
    inside = False
    for page in pages:
        for i, line in enumerate(page.lines):
            if starts_unit(line, page.lines[i + 1 : i + 5]):
                spans.append([*_title_above(spans if inside else [], page.lines[max(0, i - 3) : i]), line])
                inside = True
            elif closes_units(line):
                inside = False
                outside += [(line, "di luar unit")] if spans else []
            elif heads_units(line):
                continue
            elif inside:
                spans[-1].append(line)
            elif spans:
                outside.append((line, "di luar unit"))
    return spans, outside


def _title_above(spans: Sequence[list[Line]], above: Sequence[Line]) -> list[Line]:
    """Lines from the title on, where a unit prints its title above its code; taken from the unit before."""
    at = next((i for i, line in enumerate(above) if names_title(line)), None)
    if at is None or (spans and any(starts_unit(line, above[i + 1 :]) for i, line in enumerate(above))):
        return []
    taken = list(above[at:])
    if spans:
        del spans[-1][len(spans[-1]) - len(taken) :]
    return taken


def _name_unnamed(units: Sequence[UnitTerbaca], daftar: Sequence[BarisDaftar]) -> None:
    """Give a unit without a printed code the code of the list, by its title; else a name by its page."""
    codes = {line.judul.casefold(): line.kode for line in daftar}
    for unit in units:
        if unit.kode:
            continue
        unit.kode = codes.get(unit.judul.casefold(), f"TANPA-KODE-{unit.halaman}")
        unit.data["kode"] = unit.kode
        unit.catatan.append("kode tidak tercetak pada uraian; dipakai kode dari daftar bila ada")


def _doubt_scans(units: Sequence[UnitTerbaca], scanned: frozenset[int]) -> None:
    """What OCR read is never sure."""
    for unit in units if scanned else ():
        for path, boxes in unit.asal.items():
            if any(box.halaman in scanned for box in boxes):
                unit.ragu[path] = "; ".join(filter(None, (unit.ragu.get(path), "hasil OCR, cocokkan dengan gambar")))


def _doubt_prerequisites(units: Sequence[UnitTerbaca], daftar: Sequence[BarisDaftar]) -> None:
    """Prerequisites that no unit of the document has as its code: misprints, or units of another standard."""
    known = {normal(kode) for kode in (*(line.kode for line in daftar), *(unit.kode for unit in units))}
    for unit in units:
        codes = unit.data.get("panduan_penilaian", {}).get("persyaratan_kompetensi", [])
        for i, code in enumerate(codes):
            if normal(code) not in known:
                path = ("panduan_penilaian", "persyaratan_kompetensi", i)
                unit.doubt(path, f"prasyarat {code} tidak ada dalam dokumen ini")


def _doubt_letters(units: Sequence[UnitTerbaca]) -> None:
    """Letters that the fonts of the document do not name: the picture shows them, the text does not."""
    for unit in units:
        for path in unit.asal:
            if _UNREADABLE.search(unit.text(path)):
                unit.doubt(path, f"{jalur(path)}: huruf tidak terbaca dari berkas")


def _turned(pages: Sequence[Page]) -> Iterator[TakDitempatkan]:
    """Turned text and watermarks; what many pages repeat is named once."""
    found: dict[str, list[int]] = {}
    for page in pages:
        if page.turned:
            found.setdefault(page.turned, []).append(page.number)
    for text, numbers in found.items():
        more = f" (juga pada {len(numbers) - 1} halaman lain)" if len(numbers) > 1 else ""
        yield TakDitempatkan(numbers[0], text, f"teks tidak tegak atau cap air{more}")


def _other_titles(units: Sequence[UnitTerbaca], daftar: Sequence[BarisDaftar]) -> list[TakDitempatkan]:
    """Titles of prerequisites that are not those of the units they name, so that they could not be derived."""
    known: dict[str, set[str]] = {}
    for kode, judul in [*((x.kode, x.judul) for x in daftar), *((u.kode, u.judul) for u in units)]:
        known.setdefault(normal(kode), set()).add(judul.casefold())
    return [
        TakDitempatkan(place.halaman, f"{kode} {title}", "judul prasyarat berbeda dari judul unit", place)
        for unit in units
        for kode, title, place in unit.judul_prasyarat
        if title.casefold() not in known.get(normal(kode), set())
    ]


def _remarks(
    pdf: Dokumen, units: Sequence[UnitTerbaca], daftar: Sequence[BarisDaftar], unit_pages: set[int]
) -> list[str]:
    remarks = list(pdf.catatan)
    remarks += [f"{unit.kode}: {remark}" for unit in units for remark in unit.catatan]
    if not daftar:
        remarks.append("daftar unit kompetensi tidak ditemukan")
    blank = [n for n in range(min(unit_pages), max(unit_pages)) if not pdf.teks[n - 1].strip()]
    remarks += [f"halaman {n} di antara unit tidak memuat teks" for n in blank]
    return remarks


def _map_remarks(peta: Sequence[dict[str, Any]], *, mapped: bool) -> list[str]:
    return ["peta fungsi tidak terbaca (bentuk tabel lain)"] if mapped and not peta else []
