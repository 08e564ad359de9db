"""Pages damaged on purpose: criteria stay whole wherever the damage leaves a way to tell, and no word is ever lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from generator.importers.columns import is_header_start
from generator.importers.decree import Naskah, read_decree
from generator.importers.dokumen import open_document
from generator.importers.lembar import Lembaran
from generator.importers.words import Line, Page, Rule, Word
from tests.generator.importers.dokumen_uji import Tata
from tests.generator.importers.kebun import MEDIA, PANEN, harapan, keputusan

UNITS = (MEDIA, PANEN)
Mutasi = Callable[[tuple[Page, ...]], tuple[Page, ...]]


@pytest.fixture(scope="module")
def halaman(tmp_path_factory: pytest.TempPathFactory) -> tuple[Page, ...]:
    """The pages of a sound document."""
    path = keputusan(tmp_path_factory.mktemp("utuh") / "a_2019_012.pdf", Tata())
    source = open_document(path)
    return tuple(source.pages(range(1, len(source.teks) + 1)))


def read(pages: tuple[Page, ...]) -> Naskah:
    numbered = tuple(
        replace(page, number=i, lines=tuple(Line(i, line.words) for line in page.lines))
        for i, page in enumerate(pages, 1)
    )
    return read_decree(Lembaran("a_2019_012.pdf", "sha256:0", "pdf", numbered))


def each(change: Callable[[Page], Page]) -> Mutasi:
    return lambda pages: tuple(change(page) for page in pages)


def moved(page: Page, right: float = 0.0, down: float = 0.0) -> Page:
    """A page whose content stands elsewhere."""
    lines = tuple(
        Line(
            page.number,
            tuple(Word(w.text, w.x0 + right, w.x1 + right, w.top + down, w.bottom + down) for w in line.words),
        )
        for line in page.lines
    )
    return replace(
        page,
        lines=lines,
        vertical=tuple(Rule(r.at + right, r.start + down, r.end + down) for r in page.vertical),
        horizontal=tuple(Rule(r.at + down, r.start + right, r.end + right) for r in page.horizontal),
    )


def split(pages: tuple[Page, ...], at: int) -> tuple[Page, ...]:
    """Every page torn after so many lines, rows of tables too."""
    result: list[Page] = []
    for page in pages:
        cut = page.lines[at].top - 1 if len(page.lines) > at else page.height
        for low, high in ((-1.0, cut), (cut, page.height)):
            lines = tuple(line for line in page.lines if low <= line.top < high)
            if lines:
                rules = tuple(r for r in page.horizontal if low <= r.at < high)
                sides = tuple(
                    Rule(r.at, max(r.start, low), min(r.end, high))
                    for r in page.vertical
                    if r.end > low and r.start < high
                )
                result.append(replace(page, lines=lines, horizontal=rules, vertical=sides))
    return tuple(result)


def mirrored(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    return tuple(moved(page, right=25.0 if i % 2 else -20.0) for i, page in enumerate(pages))


def without_heads(page: Page) -> Page:
    return replace(page, lines=tuple(line for line in page.lines if not is_header_start(line)))


HARMLESS: dict[str, Mutasi] = {
    "utuh": lambda pages: pages,
    "tanpa kepala tabel": each(without_heads),
    "tanpa garis mendatar": each(lambda page: replace(page, horizontal=())),
    "tanpa garis tegak": each(lambda page: replace(page, vertical=())),
    "tanpa garis": each(lambda page: replace(page, vertical=(), horizontal=())),
    "bergeser tiap halaman": mirrored,
    "turun": each(lambda page: moved(page, down=17.0)),
    "robek sesudah baris 9": lambda pages: split(pages, 9),
    "robek sesudah baris 14": lambda pages: split(pages, 14),
    "robek sesudah baris 17": lambda pages: split(pages, 17),
    "robek, bergeser, tanpa kepala": lambda pages: mirrored(split(each(without_heads)(pages), 12)),
    "halaman kosong di antaranya": lambda pages: tuple(x for page in pages for x in (page, replace(page, lines=()))),
}


@pytest.mark.parametrize("nama", HARMLESS)
def test_criteria_survive(nama: str, halaman: tuple[Page, ...]) -> None:
    naskah = read(HARMLESS[nama](halaman))
    assert [unit.kode for unit in naskah.unit] == [unit.kode for unit in UNITS]
    for found, unit in zip(naskah.unit, UNITS, strict=True):
        assert found.data["elemen"] == harapan(unit)["elemen"]
        assert found.data["panduan_penilaian"]["aspek_kritis"] == list(unit.bagian["aspek_kritis"])


def without_line(pages: tuple[Page, ...], number: int) -> tuple[Page, ...]:
    """Pages without the line that is this one in the count of all."""
    result, count = [], 0
    for page in pages:
        keep = []
        for line in page.lines:
            if count != number:
                keep.append(line)
            count += 1
        result.append(replace(page, lines=tuple(keep)))
    return tuple(result)


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for item in value.values():
            yield from texts(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from texts(item)
    elif isinstance(value, str):
        yield value


def words(of: Iterator[str]) -> Counter[str]:
    return Counter(word.lower() for text in of for word in re.findall(r"[^\W\d_]{3,}", text))


STRUCTURE = frozenset(
    [
        *("kode", "judul", "deskripsi", "unit", "elemen", "kompetensi", "kriteria", "unjuk", "kerja", "batasan"),
        *("variabel", "konteks", "peralatan", "dan", "perlengkapan", "peraturan", "yang", "diperlukan", "norma"),
        *("standar", "panduan", "penilaian", "persyaratan", "pengetahuan", "keterampilan", "sikap", "aspek", "kritis"),
        *("tidak", "ada"),
    ]
)


@pytest.mark.parametrize("line", range(24, 175, 3))
def test_no_word_is_lost_whatever_line_is_missing(line: int, halaman: tuple[Page, ...]) -> None:
    pages = without_line(halaman, line)
    naskah = read(pages)
    start = naskah.unit[0].halaman
    printed = words(line.text for page in pages if page.number >= start for line in page.lines)
    placed = words(text for unit in naskah.unit for text in texts(unit.data))
    placed += words(item.teks for item in naskah.tidak_ditempatkan)
    placed += words(title for unit in naskah.unit for _, title, _ in unit.judul_prasyarat)
    assert {word for word in printed - placed if word not in STRUCTURE} == set()
