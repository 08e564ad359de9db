"""A fictitious assessment day in a small repository of its own: three candidates, two assessors, every instrument."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl

from generator.hari.baca import Bacaan, read_day
from tests.generator.papers import LENGKAP

HARI = Path(__file__).parent / "_hari"
ID = "2026-12-01"
TODAY = date(2026, 11, 25)
LSP = "schemes/lsp-sepeda"
KEPALA = ["Id", "Nama", "NIK", "Tanggal lahir", "Asesor"]


def repositori(root: Path) -> Path:
    """The repository with its day, in a folder that is not there yet."""
    shutil.copytree(LENGKAP, root)
    for name in ("asesor.yaml", "tuk.yaml"):
        shutil.copy(HARI / name, root / LSP / name)
    (root / "asesmen" / ID).mkdir(parents=True)
    for name in ("asesmen.yaml", "asesi.csv"):
        shutil.copy(HARI / name, root / "asesmen" / ID / name)
    return root


def folder(root: Path) -> Path:
    return root / "asesmen" / ID


def baca(root: Path, skema: str | None = None) -> Bacaan:
    return read_day(root, ID, TODAY, "id", skema)


def temuan(bacaan: Bacaan) -> list[tuple[str, str, int, int]]:
    """Findings in short, without those about the scheme: code, file, row, column."""
    found = bacaan.laporan["temuan"]
    return [(f["kode"], f["berkas"].rpartition("/")[2], f["baris"], f["kolom"]) for f in found]


def mayor(bacaan: Bacaan) -> list[tuple[str, str, int, int]]:
    found = [f for f in bacaan.laporan["temuan"] if f["tingkat"] == "mayor"]
    return [(f["kode"], f["berkas"].rpartition("/")[2], f["baris"], f["kolom"]) for f in found]


def ganti(root: Path, lama: str, baru: str, berkas: str = "asesmen.yaml") -> None:
    path = folder(root) / berkas
    text = path.read_bytes().decode()
    assert lama in text
    path.write_bytes(text.replace(lama, baru).encode())


def tulis_xlsx(root: Path, rows: list[list[Any]], kerja: Any = None) -> None:
    """The list of candidates as a workbook; ``kerja`` may do more to its sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Asesi"
    for row in rows:
        sheet.append(row)
    if kerja:
        kerja(book, sheet)
    book.save(folder(root) / "asesi.xlsx")
    ganti(root, "asesi: asesi.csv", "asesi: asesi.xlsx")


def isi_hasil(root: Path, sel: dict[tuple[str, str], Any]) -> None:
    """Fills cells of ``hasil.xlsx``, by sheet and name."""
    path = folder(root) / "hasil.xlsx"
    book = openpyxl.load_workbook(path)
    for (lembar, nama), nilai in sel.items():
        book[lembar][nama] = nilai
    book.save(path)
