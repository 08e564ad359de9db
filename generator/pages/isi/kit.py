"""All kits, by scheme, with audience, size and hash. Internal site only: two of the three are not for everybody."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages.halaman import Halaman
from generator.pages.konteks import Konteks
from generator.pages.rupa import tulis

URL = "internal/kit.html"

AUDIENS = {
    "publik": "bagi siapa saja",
    "asesi": "bagi asesi yang terdaftar; memuat soal, tanpa kunci",
    "asesor": "bagi asesor; memuat soal dan kunci",
}
"""Whom a kit may reach."""


def halaman(konteks: Konteks) -> Iterator[Halaman]:
    kits = [(folder, konteks.unduhan(folder.id)) for folder in konteks.semua_skema]
    isi = tulis("kit", konteks, URL, kit=kits, audiens=AUDIENS)
    yield Halaman(URL, "temuan", "Semua kit", "Kit setiap skema dengan audiens, ukuran, dan sidiknya.", isi)
