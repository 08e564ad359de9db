"""The shape of a trace as programs read it: the contract of ``trace --format json``."""

from __future__ import annotations

from typing import TypedDict

from checks.finding import Place
from checks.laporan import Tempat
from generator.trace.kata import perbaikan, pesan, singkatan
from generator.trace.model import JENIS_TEMPAT, Baris, Bukti, Butir, Cakupan, Hitungan, Kesenjangan, UnitCakupan
from registry.instrumen import instrumen

SHAPE = 1
"""Version of the structure; raised when a key changes its meaning."""


class HitunganJson(TypedDict):
    """Places of a kind: all, those that the plan names, those that are covered."""

    jumlah: int
    direncanakan: int
    tercakup: int


class BuktiJson(Tempat):
    """A line of the plan that names a place, and where it does."""

    id: str
    instrumen: list[str]


class ButirJson(Tempat):
    """An item that names a place, and where it does. ``jenis`` is its list in ``bank.yaml``; never its text."""

    id: str
    jenis: str
    instrumen: str


class BarisJson(Tempat):
    """A criterion, knowledge, skill or critical aspect; the place is that of its text in the unit's file.

    ``acuan`` is the reference that plans and items write; ``status`` one of ``tercakup``, ``sebagian``,
    ``tanpa_butir``, ``tak_direncanakan``; ``lewat`` the criteria through which a critical aspect is covered.
    """

    acuan: str
    jenis: str
    nomor: str
    teks: str
    status: str
    lewat: list[str]
    bukti: list[BuktiJson]
    butir: list[ButirJson]


class UnitJson(Tempat):
    """A unit; the place is its line in the package. ``naskah`` is its file, ``null`` where it has none."""

    kode: str
    judul: str
    standar: str
    kelompok: list[str]
    naskah: str | None
    hitungan: dict[str, HitunganJson]
    tempat: list[BarisJson]


class KesenjanganJson(Tempat):
    """A gap. ``jenis`` and ``sebab`` are stable words; ``pesan`` and ``perbaikan`` are in the language asked for."""

    tingkat: str
    jenis: str
    sebab: str
    unit: str
    acuan: str
    instrumen: list[str]
    bukti: list[BuktiJson]
    butir: list[ButirJson]
    pesan: str
    perbaikan: str


class InstrumenJson(TypedDict):
    """A column of the matrix."""

    kode: str
    singkatan: str
    nama: str


class BerkasJson(TypedDict):
    """The files of the scheme; ``null`` where it lacks one."""

    skema: str
    mapa: str | None
    bank: str | None


class RingkasanJson(TypedDict):
    """Counts: gaps by severity, units, items by kind."""

    mayor: int
    minor: int
    observasi: int
    unit: int
    butir: dict[str, int]


class CakupanJson(TypedDict):
    """The whole trace, gaps gravest first."""

    versi: int
    skema: str
    judul: str
    nomor: str
    lsp: str
    muk_versi: int
    tanggal: str
    jejak: str
    berkas: BerkasJson
    ringkasan: RingkasanJson
    hitungan: dict[str, HitunganJson]
    instrumen: list[InstrumenJson]
    kesenjangan: list[KesenjanganJson]
    unit: list[UnitJson]


def laporan(cakupan: Cakupan, bahasa: str) -> CakupanJson:
    """A trace as plain data, its messages in a language."""
    table, edition = instrumen(), cakupan.muk_versi
    return {
        "versi": SHAPE,
        "skema": cakupan.skema,
        "judul": cakupan.judul,
        "nomor": cakupan.nomor,
        "lsp": cakupan.lsp,
        "muk_versi": edition,
        "tanggal": cakupan.tanggal.isoformat(),
        "jejak": cakupan.jejak,
        "berkas": {"skema": cakupan.berkas, "mapa": cakupan.mapa or None, "bank": cakupan.bank or None},
        "ringkasan": {
            "mayor": cakupan.jumlah("mayor"),
            "minor": cakupan.jumlah("minor"),
            "observasi": cakupan.jumlah("observasi"),
            "unit": len(cakupan.unit),
            "butir": dict(cakupan.butir),
        },
        "hitungan": {jenis: _count(cakupan.hitung(jenis)) for jenis in JENIS_TEMPAT},
        "instrumen": [
            {"kode": kode, "singkatan": singkat, "nama": table[kode].sebutan(edition)}
            for kode, singkat in zip(cakupan.instrumen, singkatan(cakupan.instrumen, edition), strict=True)
        ],
        "kesenjangan": [_gap(gap, bahasa, edition) for gap in cakupan.kesenjangan],
        "unit": [_unit(unit) for unit in cakupan.unit],
    }


def _gap(gap: Kesenjangan, bahasa: str, muk_versi: int) -> KesenjanganJson:
    return {
        "tingkat": gap.tingkat,
        "jenis": gap.jenis,
        "sebab": gap.sebab,
        "unit": gap.unit,
        "acuan": gap.acuan,
        "instrumen": list(gap.instrumen),
        "bukti": [_line(bukti) for bukti in gap.bukti],
        "butir": [_item(butir) for butir in gap.butir],
        "pesan": pesan((gap,), bahasa, muk_versi),
        "perbaikan": perbaikan(gap.jenis, bahasa),
        **_place(gap.tempat),
    }


def _unit(unit: UnitCakupan) -> UnitJson:
    return {
        "kode": unit.kode,
        "judul": unit.judul,
        "standar": unit.standar,
        "kelompok": list(unit.kelompok),
        "naskah": unit.naskah or None,
        "hitungan": {jenis: _count(unit.hitung(jenis)) for jenis in JENIS_TEMPAT},
        "tempat": [_row(baris) for baris in unit.baris],
        **_place(unit.tempat),
    }


def _row(baris: Baris) -> BarisJson:
    return {
        "acuan": baris.acuan,
        "jenis": baris.jenis,
        "nomor": baris.nomor,
        "teks": baris.teks,
        "status": baris.status,
        "lewat": list(baris.lewat),
        "bukti": [_line(bukti) for bukti in baris.bukti],
        "butir": [_item(butir) for butir in baris.butir],
        **_place(baris.tempat),
    }


def _line(bukti: Bukti) -> BuktiJson:
    return {"id": bukti.id, "instrumen": list(bukti.instrumen), **_place(bukti.tempat)}


def _item(butir: Butir) -> ButirJson:
    return {"id": butir.id, "jenis": butir.jenis, "instrumen": butir.instrumen, **_place(butir.tempat)}


def _count(hitung: Hitungan) -> HitunganJson:
    return {"jumlah": hitung.jumlah, "direncanakan": hitung.direncanakan, "tercakup": hitung.tercakup}


def _place(place: Place) -> Tempat:
    span = place.span
    return {
        "berkas": place.berkas,
        "baris": span.line,
        "kolom": span.column,
        "baris_akhir": span.end_line,
        "kolom_akhir": span.end_column,
        "jalur": place.jalur,
    }
