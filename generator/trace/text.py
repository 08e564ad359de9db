"""A trace for the terminal: gaps first, then each unit with a line for every place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import click

from checks.dwi import Dwi
from checks.finding import TINGKAT, Place
from checks.report.source import printable
from generator.trace.gather import by_file, gathered, places_of
from generator.trace.kata import (
    JENIS_BUTIR,
    JUDUL,
    KESENJANGAN,
    STATUS,
    hitungan,
    perbaikan,
    pesan,
    singkatan,
)
from generator.trace.model import JENIS_TEMPAT, Baris, Cakupan, Sel, Status, UnitCakupan
from registry.instrumen import instrumen

_COLOURS = {"mayor": "red", "minor": "yellow", "observasi": "cyan"}
_SIGNS: dict[Status, str] = {"tercakup": "+", "sebagian": "~", "tanpa_butir": "!", "tak_direncanakan": "x"}
_SIGN_COLOURS = {"tercakup": "green", "sebagian": "yellow", "tanpa_butir": "red", "tak_direncanakan": "red"}
_COVERED = Dwi("Tercakup", "Covered")
_ITEMS = Dwi("Butir", "Items")
_NO_ITEMS = Dwi("belum ada", "none yet")
_ABSENT = Dwi("tidak ada atau tidak terbaca", "absent or unreadable")
_NO_GAPS = Dwi("Tidak ada kesenjangan.", "No gaps.")
_GAPS = Dwi(
    "{n} kesenjangan: {mayor} mayor, {minor} minor, {observasi} observasi.",
    "Gaps: {n} ({mayor} mayor, {minor} minor, {observasi} observasi).",
)
_DO = Dwi("lakukan", "do")
_THROUGH = Dwi("lewat KUK {kuk}", "through KUK {kuk}")
_NO_TEXT = Dwi("naskah unit tidak ada di sini", "the unit's text is not here")
_SOURCES = Dwi("naskah", "unit")
_LEGEND = Dwi(
    "Setiap baris: tanda, tempat pada unit, INSTRUMEN baris-rencana: butir, lalu nomor baris berkas.",
    "Each line: sign, place in the unit, INSTRUMENT line-of-plan: items, then line numbers of the files.",
)


def render(cakupan: Cakupan, bahasa: str, *, warna: bool = False) -> str:
    """The trace as text."""
    lines = [*_head(cakupan, bahasa), "", *_gaps(cakupan, bahasa)]
    for unit in cakupan.unit:
        lines += ["", *_unit(cakupan, unit, bahasa)]
    lines += ["", *_legend(bahasa)]
    text = "\n".join(lines) + "\n"
    return text if warna else click.unstyle(text)


def summary(cakupan: Cakupan, bahasa: str) -> str:
    """How many gaps there are, in one line."""
    if not cakupan.kesenjangan:
        return _NO_GAPS.in_(bahasa)
    counts = {tingkat: cakupan.jumlah(tingkat) for tingkat in TINGKAT}
    return _GAPS.in_(bahasa).format(n=len(cakupan.kesenjangan), **counts)


def covered(cakupan: Cakupan, bahasa: str) -> str:
    """How many places of each kind are covered: ``KUK 12/12, pengetahuan 5/5``."""
    return ", ".join(hitungan(jenis, cakupan.hitung(jenis), bahasa) for jenis in JENIS_TEMPAT)


def items(cakupan: Cakupan, bahasa: str) -> str:
    """How many items of each kind the bank has."""
    counts = [f"{n} {JENIS_BUTIR[jenis].in_(bahasa)}" for jenis, n in cakupan.butir]
    return ", ".join(counts) or _NO_ITEMS.in_(bahasa)


def _head(cakupan: Cakupan, bahasa: str) -> Iterator[str]:
    title = f"{JUDUL.in_(bahasa)}: {printable(cakupan.judul)}"
    yield f"{click.style(title, bold=True)} ({printable(cakupan.skema)})"
    yield f"{_COVERED.in_(bahasa)}: {covered(cakupan, bahasa)}"
    yield f"{_ITEMS.in_(bahasa)}: {items(cakupan, bahasa)}"
    for name, path in (("mapa", cakupan.mapa), ("bank", cakupan.bank)):
        yield f"{name}: {printable(path) or _ABSENT.in_(bahasa)}"
    yield f"jejak: {cakupan.jejak}"


def _gaps(cakupan: Cakupan, bahasa: str) -> Iterator[str]:
    yield click.style(summary(cakupan, bahasa), bold=True)
    for (tingkat, jenis), groups in groupby(gathered(cakupan), key=lambda each: (each[0].tingkat, each[0].jenis)):
        yield ""
        yield f"{click.style(tingkat, fg=_COLOURS[tingkat], bold=True)}: {KESENJANGAN[jenis].in_(bahasa)}"
        for anggota in groups:
            yield f"  {printable(pesan(anggota, bahasa, cakupan.muk_versi))}"
            yield f"      {printable('  '.join(map(str, places_of(anggota))))}"
        yield f"  {_DO.in_(bahasa)}: {perbaikan(jenis, bahasa)}"


def _unit(cakupan: Cakupan, unit: UnitCakupan, bahasa: str) -> Iterator[str]:
    groups = f" [{', '.join(map(printable, unit.kelompok))}]" if unit.kelompok else ""
    yield f"{click.style(f'{printable(unit.kode)} {printable(unit.judul)}'.rstrip(), bold=True)}{groups}"
    if not unit.naskah:
        yield f"  {_NO_TEXT.in_(bahasa)}  {printable(str(by_file([unit.tempat])[0]))}"
        return
    counts = [(jenis, unit.hitung(jenis)) for jenis in JENIS_TEMPAT]
    yield f"  {', '.join(hitungan(jenis, each, bahasa) for jenis, each in counts if each.jumlah)}"
    yield f"  {_SOURCES.in_(bahasa)}: {printable(unit.naskah)}"
    for baris in unit.baris:
        yield _row(cakupan, baris, bahasa)


def _row(cakupan: Cakupan, baris: Baris, bahasa: str) -> str:
    table = instrumen()
    cells = [baris.sel(kode, dari_unit=not table[kode].butir) for kode in cakupan.instrumen]
    shown = " | ".join(_cell(sel, cakupan.muk_versi) for sel in cells if sel.keadaan != "kosong")
    through = f" ({_THROUGH.in_(bahasa).format(kuk=', '.join(baris.lewat))})" if baris.lewat else ""
    sign = click.style(_SIGNS[baris.status], fg=_SIGN_COLOURS[baris.status], bold=True)
    return f"  {sign} {baris.jangkar:<15} {printable(shown)}{through}  {_lines(cakupan, baris, bahasa)}".rstrip()


def _cell(sel: Sel, muk_versi: int) -> str:
    """``TPD b1: TP1``; a dash where one of the two is missing."""
    bukti = " ".join(each.id for each in sel.bukti) or "-"
    head = f"{singkatan([sel.instrumen], muk_versi)[0]} {bukti}"
    return head if sel.keadaan == "dari_unit" else f"{head}: {' '.join(each.id for each in sel.butir) or '-'}"


def _lines(cakupan: Cakupan, baris: Baris, bahasa: str) -> str:
    """Numbers of the lines, under short names of the files that the head names: ``naskah:12 mapa:35 bank:48``."""
    places: list[Place] = [baris.tempat]
    places += [each.tempat for each in baris.bukti]
    places += [each.tempat for each in baris.butir]
    names = {cakupan.mapa: "mapa", cakupan.bank: "bank"}
    short = [(names.get(each.berkas, _SOURCES.in_(bahasa)), each.baris) for each in by_file(places)]
    return " ".join(f"{name}:{','.join(map(str, numbers))}" for name, numbers in short)


def _legend(bahasa: str) -> Iterator[str]:
    yield _LEGEND.in_(bahasa)
    yield "  ".join(f"{sign} {STATUS[status][1].in_(bahasa)}" for status, sign in _SIGNS.items())
