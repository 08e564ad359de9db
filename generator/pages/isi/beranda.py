"""The home page: what this site is, a search field, numbers that mean something, the LSP and their schemes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages.halaman import Halaman
from generator.pages.konteks import Konteks
from generator.pages.rupa import tulis

_MOST_SHOWN = 24


def halaman(konteks: Konteks) -> Iterator[Halaman]:
    statuses = [standar.status for id_ in konteks.registry.standar if (standar := konteks.standar(id_))]
    isi = tulis(
        "beranda",
        konteks,
        "index.html",
        jumlah_unit=sum(len(folder.unit) for folder in konteks.registry.standar.values()),
        jumlah_standar={status: statuses.count(status) for status in ("berlaku", "diubah", "dicabut")},
        lsp=list(konteks.alamat.lsp),
        skema=konteks.semua_skema,
        paling_banyak=_MOST_SHOWN,
    )
    uraian = "Skema sertifikasi, unit kompetensi, dan standar yang dapat ditelusuri sampai ke sumbernya."
    yield Halaman("index.html", "beranda", "Beranda", uraian, isi)
