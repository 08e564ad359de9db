"""FR.APL.02 as LSPs print it: the units, elements and criteria that it names, held against the standards.

Layouts differ: code and title in a head of the table or in rows of their own, elements as rows or as a list in one
cell, criteria numbered by hand. Read line by line, a cell that holds a number alone together with the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.importers.codes import cleaned, find_code
from generator.importers.word.buka import open_word
from generator.importers.word.isi import Paragraf, Pembaca, Tabel
from registry.store import Registry
from registry.units import EntriUnit, bare

_ELEMENT = re.compile(r"(?:\d{1,2}[.)]\s*)?elemen(?:\s+kompetensi)?(?:\s*\d{1,2})?\s*[:.]?\s*(.*)", re.IGNORECASE)
_CRITERION = re.compile(r"(\d{1,2})[.,](\d{1,2})\.?\s+(.+)")
_TITLE = re.compile(r"judul\s+(?:unit|kompetensi)(?:\s+kompetensi)?\s*:?\s*(.*)", re.IGNORECASE)
_HEAD = re.compile(r"(?:kode|unit)\s+(?:unit|kompetensi)", re.IGNORECASE)
_NOISE = re.compile(
    r"(?:kriteria unjuk kerja|KUK|K|BK|bukti(?: yang relevan)?|dapatkah saya\s*\??.*|kode\s+\w+|judul\s+\w+|\W*)\s*:?",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\d{1,2}[.,]\d{1,2}\.?")
_OTHER = re.compile(r"\b[A-Z]{1,6}(?:\.[A-Z0-9]+){2,}\b")
"""A code of a special standard, which has a grammar of its own: only where the form says that a code follows."""


@dataclass(slots=True)
class UnitApl:
    """A unit as the form has it."""

    kode: str
    judul: str = ""
    elemen: list[tuple[str, list[str]]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Beda:
    """A difference from the loaded standard: ``di`` is the place, ``borang`` and ``standar`` the two readings."""

    jenis: str
    kode: str
    di: str = ""
    borang: str = ""
    standar: str = ""


def read_apl02(path: Path, nama: str) -> list[UnitApl]:
    """The units that an FR.APL.02 names. Raises an :class:`~generator.importers.failure.ImporGagal`."""
    with open_word(path, nama) as package:
        units: dict[str, UnitApl] = {}
        reader = _Reader(units)
        for block in Pembaca(package).blocks():
            if isinstance(block, Tabel):
                for row in block.baris:
                    reader.row([[line for p in cell.isi for line in _lines(p)] for cell in row])
            else:
                reader.row([_lines(block)])
    return list(units.values())


def _lines(paragraph: Paragraf) -> list[str]:
    """The lines of a paragraph, its number before the first."""
    lines = (" ".join(line.split()) for line in f"{paragraph.nomor} {paragraph.teks}".split("\n"))
    return [line for line in lines if line]


@dataclass(slots=True)
class _Reader:
    units: dict[str, UnitApl]
    unit: UnitApl | None = None
    open_title: bool = False

    def row(self, cells: list[list[str]]) -> None:
        """Reads a row: a label with its value, or lines one below the other."""
        flat = " ".join(text for cell in cells for text in cell)
        code = find_code(flat) or (_OTHER.search(flat) if _HEAD.search(flat) else None)
        if code is not None:
            self._code(cleaned(code[0]), code[0], flat[code.end() :], cells)
            return
        if self.unit is None:
            return
        title = next((m for cell in cells for text in cell if (m := _TITLE.fullmatch(text))), None)
        if title is not None and not self.unit.judul:
            self.unit.judul = title[1] or _last(cells)
            return
        if self.open_title and not self.unit.judul and not any(map(self._is_work, _texts(cells))):
            self.unit.judul = _last(cells)
            self.open_title = False
            return
        self._work(cells)

    def _code(self, kode: str, cetak: str, rest: str, cells: list[list[str]]) -> None:
        """A code begins a unit, unless it stands in a list of units: there a title follows it on its row."""
        self.unit = self.units.setdefault(kode, UnitApl(kode))
        texts = [text for text in _texts(cells) if cetak not in text]
        label = any(_HEAD.search(text) for text in texts)
        title = _TITLE.search(rest)
        if title is not None and title[1]:
            self.unit.judul = title[1].strip()
        elif not label and not self.unit.judul:
            found = [text for text in texts if len(text) > 8 and not text[0].isdigit()]
            self.unit.judul = found[0] if found else ""
        self.open_title = not self.unit.judul

    def _is_work(self, text: str) -> bool:
        return bool(_ELEMENT.fullmatch(text) or _CRITERION.fullmatch(text))

    def _work(self, cells: list[list[str]]) -> None:
        """Elements and criteria of a row, up to its boxes; a line without a number goes on with the one before it."""
        assert self.unit is not None
        begun = False
        for cell in _joined(cells):
            if begun and all(_NOISE.fullmatch(text) for text in cell):
                return
            for text in cell:
                criterion, element = _CRITERION.fullmatch(text), _ELEMENT.fullmatch(text)
                if criterion is not None and self.unit.elemen:
                    self.unit.elemen[-1][1].append(criterion[3])
                    begun = True
                elif element is not None:
                    self.unit.elemen.append((element[1], []))
                    begun = True
                elif begun and not _NOISE.fullmatch(text):
                    self._goes_on(text)

    def _goes_on(self, text: str) -> None:
        assert self.unit is not None
        judul, kuk = self.unit.elemen[-1]
        if kuk:
            kuk[-1] += f" {text}"
        else:
            self.unit.elemen[-1] = (f"{judul} {text}".strip(), kuk)


def _texts(cells: list[list[str]]) -> list[str]:
    return [text for cell in cells for text in cell if text]


def _last(cells: list[list[str]]) -> str:
    texts = [" ".join(cell) for cell in cells if " ".join(cell).strip(" :")]
    return texts[-1].strip(" :") if texts else ""


def _joined(cells: list[list[str]]) -> Iterator[list[str]]:
    """Cells, a number that stands alone in one together with the text of the next."""
    held = ""
    for cell in cells:
        if len(cell) == 1 and _ALONE.fullmatch(cell[0]):
            held = cell[0]
            continue
        yield [f"{held} {cell[0]}", *cell[1:]] if held and cell else cell
        held = ""


# Against the standards


def compared(registry: Registry, units: list[UnitApl]) -> list[Beda]:
    """What the form says otherwise than the standards that are loaded."""
    result: list[Beda] = []
    for unit in units:
        entry = registry.units.one(unit.kode)
        if entry is None:
            result.append(
                Beda("unit_tak_ada", unit.kode, borang=unit.judul, standar=registry.units.near(unit.kode) or "")
            )
            continue
        if unit.judul and bare(unit.judul) != bare(entry.judul or ""):
            result.append(Beda("judul", unit.kode, borang=unit.judul, standar=entry.judul or ""))
        result += _elements(unit, entry)
    return result


def _elements(unit: UnitApl, entry: EntriUnit) -> Iterator[Beda]:
    if entry.dokumen is None or not unit.elemen:
        return
    known = entry.dokumen.data.elemen
    if len(known) != len(unit.elemen):
        yield Beda("jumlah_elemen", unit.kode, borang=str(len(unit.elemen)), standar=str(len(known)))
    for e, ((judul, kuk), elemen) in enumerate(zip(unit.elemen, known, strict=False), 1):
        if bare(judul) != bare(elemen.judul or ""):
            yield Beda("elemen", unit.kode, f"#{e}", judul, elemen.judul or "")
        if kuk and len(kuk) != len(elemen.kuk):
            yield Beda("jumlah_kuk", unit.kode, f"#{e}", str(len(kuk)), str(len(elemen.kuk)))
        for k, (text, own) in enumerate(zip(kuk, elemen.kuk, strict=False), 1):
            if bare(text) != bare(own.teks):
                yield Beda("kuk", unit.kode, f"#{e}.{k}", text, own.teks)
