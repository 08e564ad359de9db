"""Workbooks of the example schemes, made once, and changed as people change them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from generator.workbook.ekspor import ekspor_kosong, ekspor_skema, ekspor_unit
from generator.workbook.impor import Hasil, impor
from registry import load
from registry.store import Registry
from tests.generator.contoh import ROOT

SKEMA = "lsp-contoh/layanan-sertifikasi"
FOLDER = f"schemes/{SKEMA}"


@cache
def contoh() -> Registry:
    """The example repository."""
    return load(ROOT, use_cache=False)


@cache
def buku_skema(id_: str = SKEMA, *, kunci: bool = True) -> bytes:
    """The workbook of a scheme."""
    return ekspor_skema(contoh(), contoh().skema[id_], kunci=kunci)


@cache
def buku_kosong() -> bytes:
    """The workbook in which a scheme is started."""
    return ekspor_kosong(contoh())


@cache
def buku_unit(standar: str) -> bytes:
    """The workbook of all units of a standard."""
    return ekspor_unit(contoh(), [(standar, unit) for unit in contoh().standar[standar].unit])


def ubah(isi: bytes, tujuan: Path, *cara: Callable[[Workbook], Any]) -> Path:
    """A workbook with changes, as a file."""
    book = load_workbook(BytesIO(isi))
    for each in cara:
        each(book)
    book.save(tujuan)
    return tujuan


def sel(lembar: str, sel_: str, nilai: object) -> Callable[[Workbook], None]:
    """Sets a cell."""

    def change(book: Workbook) -> None:
        book[lembar][sel_] = nilai

    return change


def isian(lembar: str, jalur: str, nilai: str) -> Callable[[Workbook], None]:
    """Sets the first row of a place."""

    def change(book: Workbook) -> None:
        for row in book[lembar].iter_rows(min_row=2):
            if row[0].value == jalur:
                row[1].value = nilai
                return
        raise AssertionError(jalur)

    return change


def baca(root: Path, berkas: Path) -> Hasil:
    """What a workbook would change in a repository."""
    return impor(berkas, berkas.name, load(root, use_cache=False))
