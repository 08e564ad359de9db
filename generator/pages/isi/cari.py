"""The search page: a field, and room for what Pagefind finds."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages.halaman import Halaman
from generator.pages.konteks import Konteks
from generator.pages.rupa import tulis


def halaman(konteks: Konteks) -> Iterator[Halaman]:
    isi = tulis("cari", konteks, "cari.html")
    yield Halaman("cari.html", "cari", "Cari", "Cari judul, kode, dan kriteria unjuk kerja di situs ini.", isi)
