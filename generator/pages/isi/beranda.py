"""The home page: what this site is, a search field, numbers that mean something, the LSP and their schemes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from generator.pages.halaman import Halaman
from generator.pages.konteks import Konteks
from generator.pages.rupa import tulis
from registry.model.skema import JenisSkema

_MOST_SHOWN = 24


def halaman(konteks: Konteks) -> Iterator[Halaman]:
    statuses = [standar.status for id_ in konteks.registry.standar if (standar := konteks.standar(id_))]
    kinds = [konteks.skema(folder).jenis for folder in konteks.semua_skema]
    isi = tulis(
        "beranda",
        konteks,
        "index.html",
        jumlah_unit=sum(len(folder.unit) for folder in konteks.registry.standar.values()),
        jumlah_kuk=_criteria(konteks),
        jumlah_standar={status: statuses.count(status) for status in ("berlaku", "diubah", "dicabut")},
        jumlah_jenis={kind: kinds.count(kind) for kind in get_args(JenisSkema) if kind in kinds},
        memakai_dicabut=len(konteks.memakai_dicabut),
        berlisensi=sum(bool((lsp := konteks.lsp(id_)) and lsp.lisensi) for id_ in konteks.alamat.lsp),
        jumlah_tuk=sum(len(folder.tuk.data) for folder in konteks.registry.lsp.values() if folder.tuk),
        lsp=list(konteks.alamat.lsp),
        skema=konteks.semua_skema,
        paling_banyak=_MOST_SHOWN,
    )
    uraian = "Skema sertifikasi, unit kompetensi, dan standar yang dapat ditelusuri sampai ke sumbernya."
    yield Halaman("index.html", "beranda", "Beranda", uraian, isi)


def _criteria(konteks: Konteks) -> int:
    units = (document.data for folder in konteks.registry.standar.values() for document in folder.unit)
    return sum(len(elemen.kuk) for unit in units for elemen in unit.elemen)
