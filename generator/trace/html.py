"""A trace as HTML: one page that needs no other, and the same content for the internal site. No script."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Any

import jinja2
from markupsafe import Markup

from checks.dwi import Dwi
from generator.trace.gather import gathered, places_of
from generator.trace.kata import JUDUL, KEADAAN, STATUS, TEMPAT, baris_rencana, perbaikan, pesan, singkatan
from generator.trace.model import JENIS_TEMPAT, Baris, Cakupan, Hitungan, Sel, UnitCakupan
from generator.trace.text import items, summary
from registry.instrumen import instrumen

_COLOURS = {"mayor": "merah", "minor": "kuning", "observasi": "biru"}
_DEEPEST = 3
"""From so many items on, a cell is shown in the deepest shade."""

_WORDS = {
    "judul": JUDUL,
    "kesenjangan": Dwi("Kesenjangan", "Gaps"),
    "butir": Dwi("Butir", "Items"),
    "tak_ada": Dwi("tidak ada atau tidak terbaca", "absent or unreadable"),
    "tanpa_soal": Dwi(
        "Yang tampil hanya penanda dan jumlah butir, tanpa soal dan kunci.",
        "Items appear by id and number only, without question and key.",
    ),
    "tingkat": Dwi("Tingkat", "Severity"),
    "yang_kurang": Dwi("Yang kurang", "What is missing"),
    "letak": Dwi("Letak", "Where"),
    "perbaikan": Dwi("Perbaikan", "Repair"),
    "per_unit": Dwi("Ringkasan per unit", "Units at a glance"),
    "unit": Dwi("Unit", "Unit"),
    "kelompok": Dwi("Kelompok", "Group"),
    "cara_ringkasan": Dwi(
        "Jenis: tercakup/jumlah. Instrumen: tempat yang memiliki butir/tempat yang direncanakan.",
        "Kinds: covered/all. Instruments: places with items/places planned.",
    ),
    "tanpa_unit": Dwi("Kemasan belum memuat unit.", "The package holds no unit yet."),
    "matriks": Dwi("Matriks", "Matrix"),
    "tanpa_naskah": Dwi(
        "Naskah unit ini tidak ada di sini; tidak dapat ditelusuri.",
        "The text of this unit is not here; it cannot be traced.",
    ),
    "naskah": Dwi("Naskah", "Text"),
    "tempat": Dwi("No.", "No."),
    "bunyi": Dwi("Bunyi", "Text"),
    "rencana": Dwi("Rencana", "Plan"),
}
_CELL = Dwi("Sel", "Cell")
_ROW = Dwi("Baris", "Row")
_THROUGH = Dwi("lewat KUK {kuk}", "through KUK {kuk}")


@cache
def environment(package: str = "generator.trace") -> jinja2.Environment:
    """What a one-page report is written with; ``package`` holds its templates."""
    return jinja2.Environment(
        loader=jinja2.PackageLoader(package, "templat"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


@cache
def gaya() -> str:
    """The style sheet of the matrix."""
    return (files("generator.trace") / "templat" / "peta.css").read_text("utf-8")


def render(cakupan: Cakupan, bahasa: str) -> str:
    """The standalone page, for the screen and for printing on A4."""
    base = (files("generator.trace") / "templat" / "halaman.css").read_text("utf-8")
    page = environment().get_template("halaman.html")
    words = {name: word.in_(bahasa) for name, word in _WORDS.items()}
    isi_ = isi(cakupan, bahasa)
    return page.render(c=cakupan, t=words, bahasa=bahasa, isi=isi_, gaya=Markup(base + gaya())) + "\n"


def isi(cakupan: Cakupan, bahasa: str, url: Mapping[str, str] | None = None) -> Markup:
    """Numbers, gaps, units and matrix; ``url`` are pages of units by code, where there are any."""
    edition, url = cakupan.muk_versi, url or {}
    return Markup(
        environment()
        .get_template("_isi.html")
        .render(
            c=cakupan,
            t={name: word.in_(bahasa) for name, word in _WORDS.items()},
            hitungan=[(_capital(TEMPAT[jenis].in_(bahasa)), cakupan.hitung(jenis)) for jenis in JENIS_TEMPAT],
            ringkas=summary(cakupan, bahasa),
            butir=items(cakupan, bahasa),
            kesenjangan=[
                {
                    "tingkat": anggota[0].tingkat,
                    "warna": _COLOURS[anggota[0].tingkat],
                    "pesan": pesan(anggota, bahasa, edition),
                    "letak": places_of(anggota),
                    "perbaikan": perbaikan(anggota[0].jenis, bahasa),
                }
                for anggota in gathered(cakupan)
            ],
            instrumen=[
                {"singkatan": singkat, "nama": instrumen()[kode].sebutan(edition)}
                for kode, singkat in zip(cakupan.instrumen, singkatan(cakupan.instrumen, edition), strict=True)
            ],
            ringkasan=[{"unit": unit, "sel": _summary(cakupan, unit)} for unit in cakupan.unit],
            legenda=_legend(bahasa),
            matriks=[
                {"unit": unit, "url": url.get(unit.kode, ""), "bagian": _sections(cakupan, unit, bahasa)}
                for unit in cakupan.unit
            ],
        )
    )


def _summary(cakupan: Cakupan, unit: UnitCakupan) -> list[dict[str, str]]:
    cells = [_share(unit.hitung(jenis)) for jenis in JENIS_TEMPAT]
    for kode in cakupan.instrumen:
        states = [sel.keadaan for baris in unit.baris for sel in [_cell_of(baris, kode)]]
        planned = sum(state in ("ada", "dari_unit", "kurang") for state in states)
        cells.append(_share(Hitungan(planned, planned, planned - states.count("kurang"))))
    return cells


def _share(hitung: Hitungan) -> dict[str, str]:
    if not hitung.jumlah:
        return {"gaya": "sel-kosong", "teks": "·"}
    shade = "sel-ada n2" if hitung.tercakup == hitung.jumlah else "sel-sebagian" if hitung.tercakup else "sel-kurang"
    return {"gaya": shade, "teks": f"{hitung.tercakup}/{hitung.jumlah}"}


def _sections(cakupan: Cakupan, unit: UnitCakupan, bahasa: str) -> list[tuple[str, list[dict[str, Any]]]]:
    return [
        (_capital(TEMPAT[jenis].in_(bahasa)), [_row(cakupan, baris, bahasa) for baris in rows])
        for jenis, rows in groupby(unit.baris, key=lambda baris: baris.jenis)
    ]


def _row(cakupan: Cakupan, baris: Baris, bahasa: str) -> dict[str, Any]:
    sign, meaning = STATUS[baris.status]
    cells = [_cell_of(baris, kode) for kode in cakupan.instrumen]
    return {
        "baris": baris,
        "tanda": sign,
        "arti": meaning.in_(bahasa),
        "lewat": _THROUGH.in_(bahasa).format(kuk=", ".join(baris.lewat)) if baris.lewat else "",
        "sel": [{"gaya": _style(sel), "teks": tulis_sel(sel), "judul": _title(sel, cakupan)} for sel in cells],
    }


def _cell_of(baris: Baris, kode: str) -> Sel:
    return baris.sel(kode, dari_unit=not instrumen()[kode].butir)


def tulis_sel(sel: Sel) -> str:
    """A cell in a sign or number: 2, 0, +1, a tick for what is printed from the unit, a dot for nothing."""
    if sel.keadaan in ("kosong", "dari_unit"):
        return KEADAAN[sel.keadaan][0]
    return f"{'+' if sel.keadaan == 'lebih' else ''}{len(sel.butir)}"


def _style(sel: Sel) -> str:
    deep = f" n{min(len(sel.butir), _DEEPEST)}" if sel.keadaan == "ada" and len(sel.butir) > 1 else ""
    return f"sel-{sel.keadaan}{deep}"


def _title(sel: Sel, cakupan: Cakupan) -> str:
    """Which lines of the plan and which items meet in a cell."""
    lines = ", ".join(baris_rencana(each, cakupan.muk_versi) for each in sel.bukti)
    return " / ".join(part for part in (lines, " ".join(each.id for each in sel.butir)) if part)


def _legend(bahasa: str) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """What signs and shades mean, for cells and for rows."""
    cells = [(f"sel-{keadaan}", *_shown(each, bahasa)) for keadaan, each in KEADAAN.items()]
    rows = [(f"tanda tanda-{status}", *_shown(each, bahasa)) for status, each in STATUS.items()]
    return [(_CELL.in_(bahasa), cells), (_ROW.in_(bahasa), rows)]


def _shown(each: tuple[str, Dwi], bahasa: str) -> tuple[str, str]:
    return each[0], each[1].in_(bahasa)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
