"""A transition as one HTML page that needs no other, for the screen and for printing on A4. No script."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from markupsafe import Markup

from checks.dwi import Dwi
from generator.ganti import kata
from generator.ganti.laporan import berubah, perubahan, ringkas, ringkas_isi
from generator.ganti.model import Peralihan
from generator.trace.html import environment

_COLOURS = {"tetap": "hijau", "pindah": "biru", "berubah": "kuning", "ragu": "kuning", "baru": "biru"}


@cache
def _style() -> Markup:
    """The style of the coverage matrix, and what only this page has."""
    base = (files("generator.trace") / "templat" / "halaman.css").read_text("utf-8")
    return Markup(base + (files("generator.ganti") / "templat" / "ganti.css").read_text("utf-8"))


def render(peralihan: Peralihan, bahasa: str) -> str:
    """The worksheet as a page."""
    words = {name: value.in_(bahasa) for name, value in vars(kata).items() if isinstance(value, Dwi)}
    return (
        environment("generator.ganti")
        .get_template("halaman.html")
        .render(
            p=peralihan,
            t=words,
            kolom={name: value.in_(bahasa) for name, value in kata.KOLOM.items()},
            cara={name: value.in_(bahasa) for name, value in kata.CARA.items()},
            tempat={name: value.in_(bahasa) for name, value in kata.TEMPAT.items()},
            nasib_tempat={name: value.in_(bahasa) for name, value in kata.NASIB_TEMPAT.items()},
            nasib_unit={name: value.in_(bahasa) for name, value in kata.NASIB_UNIT.items()},
            nasib_isi={name: value.in_(bahasa) for name, value in kata.NASIB_ISI.items()},
            warna=lambda fate: _COLOURS.get(fate, "merah"),
            berubah=berubah,
            perubahan=lambda pair: perubahan(pair, bahasa),
            ringkas=ringkas(peralihan, bahasa),
            ringkas_isi=lambda skema, isi: ringkas_isi(skema, isi, bahasa),
            bahasa=bahasa,
            gaya=_style(),
        )
        + "\n"
    )
