"""The overview: schemes by type, field and level; bodies; standards in force and revoked, and who uses them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

from generator.pages.halaman import Halaman
from generator.pages.isi.lsp import JENIS as JENIS_LSP
from generator.pages.konteks import Konteks
from generator.pages.rupa import tulis
from registry.model.skema import JenisSkema
from registry.store import SkemaFolder

URL = "ringkasan.html"
_MOST_FIELDS = 30
"""Fields shown one by one; the rest is counted together."""

KOSONG = "belum diisi"


@dataclass(frozen=True, slots=True)
class BarisStandar:
    """A standard of the overview, with the schemes that use it."""

    id: str
    status: str | None
    pemakai: tuple[SkemaFolder, ...]


def halaman(konteks: Konteks) -> Iterator[Halaman]:
    schemes = [konteks.skema(folder) for folder in konteks.semua_skema]
    bodies = [konteks.lsp(id_) for id_ in konteks.alamat.lsp]
    fields = _counted(skema.bidang or KOSONG for skema in schemes)
    isi = tulis(
        "ringkasan",
        konteks,
        URL,
        jumlah=len(schemes),
        menurut_jenis=_in_order((skema.jenis for skema in schemes), get_args(JenisSkema)),
        menurut_bidang=fields[:_MOST_FIELDS],
        bidang_lain=sum(n for _, n in fields[_MOST_FIELDS:]),
        banyak_bidang_lain=len(fields[_MOST_FIELDS:]),
        menurut_jenjang=_in_order((skema.jenjang_kkni for skema in schemes if skema.jenjang_kkni), range(1, 10)),
        menurut_lsp=_in_order((body.jenis if body else None for body in bodies), JENIS_LSP),
        jenis_lsp=JENIS_LSP,
        jumlah_lsp=len(bodies),
        standar=list(_standards(konteks)),
        memakai_dicabut=konteks.memakai_dicabut,
    )
    uraian = "Skema menurut jenis, bidang, dan jenjang, serta standar yang berlaku dan yang sudah dicabut."
    yield Halaman(URL, "ringkasan", "Ringkasan", uraian, isi)


def _counted(values: Iterable[str]) -> list[tuple[str, int]]:
    """How often each value occurs, the most frequent first."""
    return sorted(Counter(values).items(), key=lambda pair: (-pair[1], pair[0].casefold()))


def _in_order(values: Iterable[object], order: Iterable[object]) -> list[tuple[object, int]]:
    """How often each value occurs, in a given order; what is not filled in comes last."""
    counts = Counter(values)
    return [(value, counts[value]) for value in (*order, None) if counts[value]]


def _standards(konteks: Konteks) -> Iterator[BarisStandar]:
    """Standards that schemes use, and those without users after them; revoked ones first within each."""
    rows = []
    for id_ in konteks.registry.standar:
        standar = konteks.standar(id_)
        users = tuple(konteks.pemakai_standar.get(id_, ()))
        rows.append(BarisStandar(id_, standar.status if standar else None, users))
    yield from sorted(rows, key=lambda row: (row.status != "dicabut" or not row.pemakai, -len(row.pemakai), row.id))
