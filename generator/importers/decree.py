"""A whole decree: its identity, its list of units, its units, and what found no place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.importers.anatomy import closes_units, heads_units, opens_unit_text, starts_unit
from generator.importers.compare import Perbedaan, compare
from generator.importers.failure import TanpaUnit
from generator.importers.function_map import holds_map, read_function_map
from generator.importers.pdf_file import BerkasPdf, read_pages
from generator.importers.running import without_running
from generator.importers.unit import TakDitempatkan, UnitTerbaca, read_unit
from generator.importers.unit_list import BarisDaftar, may_hold_list, read_unit_list
from generator.importers.wording import Kosakata
from generator.importers.words import Line, Page
from registry.kode import normal


@dataclass(frozen=True, slots=True)
class Naskah:
    """What a document says about units: list, function map, units in order, differences between list and units."""

    daftar: tuple[BarisDaftar, ...]
    peta_fungsi: tuple[dict[str, Any], ...]
    unit: tuple[UnitTerbaca, ...]
    perbedaan: tuple[Perbedaan, ...]
    tidak_ditempatkan: tuple[TakDitempatkan, ...]
    catatan: tuple[str, ...]

    @property
    def kategori(self) -> str | None:
        """The letter of the KBLI category that most codes begin with."""
        codes = [line.kode for line in self.daftar] or [unit.kode for unit in self.unit]
        letters = Counter(code[0] for code in codes if code[:1].isalpha() and not code[:3].isalpha())
        return letters.most_common(1)[0][0].upper() if letters else None


def read_decree(pdf: BerkasPdf) -> Naskah:
    """Read every unit of a document.

    Raises :class:`TanpaUnit` where there is none.
    """
    first = next((i for i, text in enumerate(pdf.teks) if opens_unit_text(text)), None)
    if first is None:
        raise TanpaUnit(pdf.nama, halaman=len(pdf.teks), gambar=pdf.halaman_gambar)
    kosakata = Kosakata.of(pdf.teks)
    mapped = next((i for i in range(first) if holds_map(pdf.teks[i])), first)
    before = [i + 1 for i in range(first) if i >= mapped or may_hold_list(pdf.teks[i])]
    numbers = [i + 1 for i in range(first, len(pdf.teks)) if pdf.teks[i].strip()]
    pages = without_running(list(read_pages(pdf, [*before, *numbers])))
    spans, outside = _spans(page for page in pages if page.number > first)
    if not spans:
        raise TanpaUnit(pdf.nama, halaman=len(pdf.teks), gambar=pdf.halaman_gambar)
    by_number = {page.number: page for page in pages}
    units = [read_unit(span, by_number, kosakata) for span in spans]
    front = _before(pages, spans[0][0])
    daftar = read_unit_list(front, kosakata)
    peta = read_function_map(front, kosakata)
    _name_unnamed(units, daftar)
    unit_pages = {line.page for span in spans for line in span}
    unplaced = [item for unit in units for item in unit.tidak_ditempatkan]
    unplaced += [TakDitempatkan(line.page, line.text, why) for line, why in outside if line.page in unit_pages]
    unplaced += [TakDitempatkan(p.number, p.turned, "teks tidak tegak") for p in pages if p.turned]
    unplaced += _other_titles(units, daftar)
    unplaced.sort(key=lambda item: item.halaman)
    return Naskah(
        tuple(daftar),
        tuple(peta),
        tuple(units),
        tuple(compare(daftar, units)),
        tuple(unplaced),
        tuple(_remarks(pdf, units, daftar, unit_pages) + _map_remarks(peta, mapped=mapped < first)),
    )


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
                spans.append([line])
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


def _name_unnamed(units: Sequence[UnitTerbaca], daftar: Sequence[BarisDaftar]) -> None:
    """Give a unit without a printed code the code of the list, by its title; else a name by its page."""
    codes = {line.judul.casefold(): line.kode for line in daftar}
    for unit in units:
        if unit.kode:
            continue
        unit.kode = codes.get(unit.judul.casefold(), f"TANPA-KODE-{unit.halaman}")
        unit.data["kode"] = unit.kode
        unit.catatan.append("kode tidak tercetak pada uraian; dipakai kode dari daftar bila ada")


def _other_titles(units: Sequence[UnitTerbaca], daftar: Sequence[BarisDaftar]) -> list[TakDitempatkan]:
    """Titles of prerequisites that are not those of the units they name, so that they could not be derived."""
    known: dict[str, set[str]] = {}
    for kode, judul in [*((x.kode, x.judul) for x in daftar), *((u.kode, u.judul) for u in units)]:
        known.setdefault(normal(kode), set()).add(judul.casefold())
    return [
        TakDitempatkan(page, f"{kode} {title}", "judul prasyarat berbeda dari judul unit")
        for unit in units
        for kode, title, page in unit.judul_prasyarat
        if title.casefold() not in known.get(normal(kode), set())
    ]


def _remarks(
    pdf: BerkasPdf, units: Sequence[UnitTerbaca], daftar: Sequence[BarisDaftar], unit_pages: set[int]
) -> list[str]:
    remarks = [f"{unit.kode}: {remark}" for unit in units for remark in unit.catatan]
    if not daftar:
        remarks.append("daftar unit kompetensi tidak ditemukan")
    blank = [n for n in range(min(unit_pages), max(unit_pages)) if not pdf.teks[n - 1].strip()]
    remarks += [f"halaman {n} di antara unit tidak memuat teks" for n in blank]
    return remarks


def _map_remarks(peta: Sequence[dict[str, Any]], *, mapped: bool) -> list[str]:
    return ["peta fungsi tidak terbaca (bentuk tabel lain)"] if mapped and not peta else []
