"""What changed, newest first, by the dates in the data. Internal site only; the public one has the feed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.pages.halaman import Halaman
from generator.pages.konteks import Konteks
from generator.pages.peristiwa import peristiwa
from generator.pages.rupa import tulis

URL = "internal/perubahan.html"

_MOST = 500
"""Older events are in the files; a page that nobody can read to its end helps nobody."""


def halaman(konteks: Konteks) -> Iterator[Halaman]:
    found = peristiwa(konteks, semua=True)
    years = [(year, list(group)) for year, group in groupby(found[:_MOST], key=lambda each: each.tanggal.year)]
    isi = tulis("perubahan", konteks, URL, tahun=years, jumlah=len(found), paling_banyak=_MOST)
    uraian = "Revisi skema, kaji ulang, validasi, standar, sertifikat, dan pengecualian menurut tanggalnya."
    yield Halaman(URL, "temuan", "Perubahan", uraian, isi)
