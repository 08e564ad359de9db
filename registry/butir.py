"""The items of a bank: where each stands, of which kind it is, and what it says it covers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from registry.model.bank import Bank, ButirBank, KriteriaProduk, PertanyaanPenilaian
from registry.reader import Path

Bagian: TypeAlias = PertanyaanPenilaian | KriteriaProduk
"""A question inside a project or a criterion inside a product review: traces by itself, belongs to its item."""


@dataclass(frozen=True, slots=True)
class Telusuran:
    """An item or a part of one, as it traces: ``jenis`` is the list of the bank that holds it."""

    jenis: str
    path: Path
    id: str
    kelompok: str | None
    cakupan: tuple[str, ...]
    dipakai: bool
    """Whether it reaches anybody: a question that no paper version names is never asked."""


def bank_items(bank: Bank) -> Iterator[tuple[Path, ButirBank]]:
    """Every item of a bank, with its path, in print order of the forms."""
    lists: tuple[tuple[Path, tuple[ButirBank, ...]], ...] = (
        (("tugas_praktik",), bank.tugas_praktik),
        (("pmo",), bank.pmo),
        (("proyek",), bank.proyek),
        (("pilihan_ganda", "butir"), bank.pilihan_ganda.butir if bank.pilihan_ganda else ()),
        (("esai", "butir"), bank.esai.butir if bank.esai else ()),
        (("lisan",), bank.lisan),
        (("portofolio",), bank.portofolio),
        (("wawancara",), bank.wawancara),
        (("pihak_ketiga",), bank.pihak_ketiga),
        (("reviu_produk",), bank.reviu_produk),
    )
    for path, items in lists:
        for i, item in enumerate(items):
            yield (*path, i), item


def bank_parts(bank: Bank) -> Iterator[tuple[Path, Bagian, ButirBank]]:
    """Questions inside projects and criteria inside product reviews, each with its path and its item."""
    for i, proyek in enumerate(bank.proyek):
        for j, penilaian in enumerate(proyek.penilaian):
            for k, pertanyaan in enumerate(penilaian.pertanyaan):
                yield ("proyek", i, "penilaian", j, "pertanyaan", k), pertanyaan, proyek
    for i, reviu in enumerate(bank.reviu_produk):
        for name in ("spesifikasi", "performa"):
            for j, kriteria in enumerate(getattr(reviu.kriteria, name, ())):
                yield ("reviu_produk", i, "kriteria", name, j), kriteria, reviu


def tracing(bank: Bank) -> Iterator[Telusuran]:
    """Everything in a bank that says what it covers, in print order, parts after their items."""
    parts: dict[Path, list[Telusuran]] = {}
    for path, part, item in bank_parts(bank):
        found = Telusuran(str(path[0]), path, part.id, item.kelompok, part.cakupan, True)
        parts.setdefault(path[:2], []).append(found)
    asked = _asked(bank)
    for path, item in bank_items(bank):
        jenis = str(path[0])
        dipakai = jenis not in asked or item.id in asked[jenis]
        yield Telusuran(jenis, path, item.id, item.kelompok, item.cakupan, dipakai)
        yield from parts.get(path, ())


def _asked(bank: Bank) -> dict[str, set[str]]:
    """Questions that paper versions name, by kind; a kind without paper versions asks all of its own."""
    return {
        jenis: {id_ for paket in soal.paket.values() for id_ in paket.butir}
        for jenis, soal in (("pilihan_ganda", bank.pilihan_ganda), ("esai", bank.esai))
        if soal is not None and soal.paket
    }
