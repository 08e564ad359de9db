"""FR.IA.04B Penilaian Proyek Singkat: what is asked about the result of FR.IA.04A. New in the edition of 2023."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.forms.form import Form
from generator.forms.potongan import lines, pieces
from generator.forms.rencana import items_by_group, uses_since
from generator.forms.sumber import Sumber
from registry.model.bank import PertanyaanPenilaian, Proyek

_WIDTH, _LINES_TOGETHER = 40, 16
"""Letters on a line of the questions, and lines of a scope that are kept on one page.

A longer scope goes on under "(lanjutan)".
"""

_BLANK = 3
"""Scopes to be filled by hand where the bank has none."""


@dataclass(frozen=True, slots=True)
class Potongan:
    """Questions of a scope that stay together; ``None`` is one to be written by hand, ``mulai`` the first's number."""

    nomor: int
    lingkup: str
    mulai: int
    pertanyaan: tuple[PertanyaanPenilaian | None, ...]


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    bank = sumber.bank
    groups = items_by_group(sumber, bank.proyek if bank else (), "DIT")
    return {
        "kegiatan": list(dict.fromkeys(proyek.judul for _, items in groups for proyek in items)),
        "kelompok": [(group, list(_tables(items))) for group, items in groups],
    }


def _tables(items: Sequence[Proyek]) -> Iterator[tuple[Proyek | None, list[Potongan]]]:
    """A table for each project; where there is none, one to be filled by hand."""
    for proyek in items:
        yield proyek, list(_pieces(proyek))
    if not items:
        yield None, list(_blank())


def _blank() -> Iterator[Potongan]:
    return (Potongan(number, "", 1, (None,)) for number in range(1, _BLANK + 1))


def _pieces(proyek: Proyek) -> Iterator[Potongan]:
    if not proyek.penilaian:
        yield from _blank()
    for number, penilaian in enumerate(proyek.penilaian, 1):
        questions = penilaian.pertanyaan or (None,)
        for start, piece in pieces(questions, _height, _LINES_TOGETHER):
            yield Potongan(number, penilaian.lingkup, start + 1, tuple(piece))


def _height(tanya: PertanyaanPenilaian | None) -> int:
    """Lines of the question, and those to write the answer on."""
    return lines(tanya.teks if tanya else None, _WIDTH) + 5


FORM = Form(
    kode="FR.IA.04B",
    nama="fr-ia-04b",
    audiens="asesor",
    isi=isi,
    berlaku=uses_since(2023, "DIT"),
    per="asesi",
    tahap="uji",
)
