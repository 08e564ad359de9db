"""A transition as a workbook: units, places, packages, plans and items; a column for decisions in each."""

from __future__ import annotations

from collections.abc import Iterator

from generator.ganti.kata import (
    CARA,
    JUDUL,
    KOLOM,
    LEMBAR,
    NASIB_ISI,
    NASIB_TEMPAT,
    NASIB_UNIT,
    RAGU,
    TEMPAT,
    UNIT_BARU,
    UNIT_HILANG,
)
from generator.ganti.laporan import perubahan, ringkas
from generator.ganti.model import NasibTempat, Peralihan
from generator.outputs.xlsx import Isi, Kolom, Lembaran, Nilai
from generator.outputs.xlsx import render as workbook

_GREEN, _RED, _YELLOW, _BLUE = ("DCE9E1", ""), ("FBECEB", "A3261B"), ("FDF3DC", "7A5200"), ("E8F1F9", "1F5582")
_TEMPAT: dict[NasibTempat, tuple[str, str]] = {
    "tetap": _GREEN,
    "pindah": _BLUE,
    "berubah": _YELLOW,
    "hilang": _RED,
    "baru": _BLUE,
}
_LOOK = {"tetap": _GREEN, "pindah": _BLUE, "ragu": _YELLOW, "hilang": _RED, "kerja": _RED}


def render(peralihan: Peralihan, bahasa: str) -> bytes:
    """The workbook, the same bytes for the same transition."""
    sheets = [_units(peralihan, bahasa), _places(peralihan, bahasa), _packages(peralihan, bahasa)]
    return workbook(
        [*sheets, _contents(peralihan, bahasa)],
        judul=f"{JUDUL.in_(bahasa)}: {peralihan.lama.id} > {peralihan.baru.id}",
        penulis="Telusur",
        tanggal=peralihan.baru.tanggal,
        bahasa=bahasa,
        subjek=ringkas(peralihan, bahasa),
    )


def _columns(bahasa: str, *widths: tuple[str, int]) -> tuple[Kolom, ...]:
    return tuple(Kolom(KOLOM[name].in_(bahasa), width) for name, width in widths)


def _units(peralihan: Peralihan, bahasa: str) -> Lembaran:
    columns = _columns(
        bahasa,
        ("lama", 20),
        ("judul_lama", 40),
        ("baru", 20),
        ("judul_baru", 40),
        ("cara", 22),
        ("nilai", 11),
        ("nasib", 40),
        ("keputusan", 30),
    )
    rows: list[tuple[Nilai, ...]] = []
    for pair in peralihan.pasangan:
        why = CARA[pair.cara].in_(bahasa)
        shown = Isi(why, *_GREEN) if pair.yakin else Isi(f"{why}; {RAGU.in_(bahasa)}", *_YELLOW)
        codes = (pair.lama.kode, pair.lama.judul, pair.baru.kode, pair.baru.judul)
        rows.append((*codes, shown, f"{pair.nilai:.2f}", perubahan(pair, bahasa), None))
    gone, new = Isi(UNIT_HILANG.in_(bahasa), *_RED), Isi(UNIT_BARU.in_(bahasa), *_BLUE)
    rows += [(unit.kode, unit.judul, "", "", "", "", gone, None) for unit in peralihan.hilang]
    rows += [("", "", unit.kode, unit.judul, "", "", new, None) for unit in peralihan.tambahan]
    return Lembaran(LEMBAR["unit"].in_(bahasa), columns, rows, beku=1)


def _places(peralihan: Peralihan, bahasa: str) -> Lembaran:
    columns = _columns(
        bahasa,
        ("baru", 20),
        ("jenis", 14),
        ("no_lama", 15),
        ("no_baru", 15),
        ("nasib", 15),
        ("bunyi_lama", 52),
        ("bunyi_baru", 52),
        ("catatan", 26),
    )
    rows = [
        (
            pair.baru.kode,
            TEMPAT[each.jenis].in_(bahasa),
            each.lama,
            each.baru,
            Isi(NASIB_TEMPAT[each.nasib].in_(bahasa), *_TEMPAT[each.nasib]),
            each.teks_lama,
            each.teks_baru,
            None,
        )
        for pair in peralihan.pasangan
        for each in pair.tempat
    ]
    return Lembaran(LEMBAR["tempat"].in_(bahasa), columns, rows, beku=1)


def _packages(peralihan: Peralihan, bahasa: str) -> Lembaran:
    columns = _columns(
        bahasa, ("skema", 44), ("lama", 20), ("judul_lama", 44), ("nasib", 24), ("baru", 20), ("keputusan", 30)
    )
    rows = [
        (
            skema.skema,
            unit.kode,
            unit.judul,
            Isi(NASIB_UNIT[unit.nasib].in_(bahasa), *_LOOK[unit.nasib]),
            unit.menjadi,
            None,
        )
        for skema in peralihan.skema
        for unit in skema.unit
    ]
    return Lembaran(LEMBAR["skema"].in_(bahasa), columns, rows, beku=1)


def _contents(peralihan: Peralihan, bahasa: str) -> Lembaran:
    columns = _columns(
        bahasa,
        ("skema", 40),
        ("jenis", 16),
        ("isi", 26),
        ("nasib", 20),
        ("acuan", 52),
        ("sebab", 40),
        ("letak", 52),
        ("catatan", 26),
    )
    return Lembaran(LEMBAR["isi"].in_(bahasa), columns, list(_content_rows(peralihan, bahasa)), beku=3)


def _content_rows(peralihan: Peralihan, bahasa: str) -> Iterator[tuple[Nilai, ...]]:
    for skema in peralihan.skema:
        for each in (*skema.rencana, *skema.butir):
            references = "; ".join(old if old == new else f"{old} > {new or '?'}" for old, new in each.rujukan)
            yield (
                skema.skema,
                each.jenis,
                each.id,
                Isi(NASIB_ISI[each.nasib].in_(bahasa), *_LOOK[each.nasib]),
                references,
                ", ".join(each.sebab),
                f"{each.berkas}:{each.baris}",
                None,
            )
