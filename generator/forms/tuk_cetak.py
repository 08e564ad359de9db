"""What a venue must have for a scheme: the scheme's own list, and the equipment of its practical tasks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.forms.sumber import Sumber
from registry.model.bank import TugasPraktik

BAGIAN = ("ruang", "sarana", "perlengkapan", "k3")
"""Parts of ``persyaratan_tuk`` in the order of the checklist; what remote assessment asks is a block of its own."""


@dataclass(frozen=True, slots=True)
class AlatCetak:
    """A piece of equipment of the practical tasks: how many each candidate needs, and in which tasks."""

    nomor: int
    teks: str
    spesifikasi: str
    jumlah: int | None
    tugas: tuple[str, ...]


def bagian_tuk(sumber: Sumber) -> list[tuple[str, list[str]]]:
    """The parts of the scheme's list that have items."""
    needs = sumber.skema.persyaratan_tuk
    parts = [(kunci, [each.teks for each in getattr(needs, kunci)]) for kunci in BAGIAN] if needs else []
    return [(kunci, items) for kunci, items in parts if items]


def jarak_jauh(sumber: Sumber) -> list[str] | None:
    """What the scheme asks of remote assessment; ``None`` for a scheme that knows none."""
    needs, proses = sumber.skema.persyaratan_tuk, sumber.skema.proses
    items = [each.teks for each in needs.jarak_jauh] if needs else []
    remote = proses is not None and proses.uji is not None and proses.uji.jarak_jauh is not None
    return items if items or remote else None


def alat_praktik(sumber: Sumber) -> list[AlatCetak]:
    """Equipment and supplies of every practical task; the same thing in several tasks is one row."""
    bank = sumber.bank
    found: dict[tuple[str, str], tuple[list[int], list[str]]] = {}
    for tugas in bank.tugas_praktik if bank else ():
        for teks, spesifikasi, jumlah in _things(tugas):
            counts, tasks = found.setdefault((teks, spesifikasi), ([], []))
            if jumlah is not None:
                counts.append(jumlah)
            if tugas.id not in tasks:
                tasks.append(tugas.id)
    return [
        AlatCetak(number, teks, spesifikasi, max(counts, default=None), tuple(tasks))
        for number, ((teks, spesifikasi), (counts, tasks)) in enumerate(found.items(), 1)
    ]


def _things(tugas: TugasPraktik) -> Iterator[tuple[str, str, int | None]]:
    for each in (*tugas.peralatan, *tugas.perlengkapan):
        yield each.teks, each.spesifikasi or "", each.jumlah
