"""What the procedures of a body take from a scheme: its own steps, and the terms that sentences name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.forms.sumber import Sumber
from registry.model.dasar import Butir
from registry.model.lsp import DaftarPejabat
from registry.model.proses import Proses


@dataclass(frozen=True, slots=True)
class Sop:
    """A procedure's part of the scheme. ``angka`` are the terms that its sentences name, ``None`` where unknown."""

    ketentuan: Mapping[str, tuple[str, ...]]
    angka: Mapping[str, int | None]
    pejabat: DaftarPejabat | None


def sop(*bagian: str) -> Callable[[Sumber, str | None], Mapping[str, Any]]:
    """The context of a procedure that quotes these parts of section 9 of the scheme."""

    def isi(sumber: Sumber, _: str | None) -> Mapping[str, Any]:
        proses, lsp = sumber.skema.proses, sumber.lsp
        found = {nama: tuple(_steps(proses, nama)) for nama in bagian}
        return {"sop": Sop(found, _terms(proses), lsp.pejabat if lsp else None)}

    return isi


def _steps(proses: Proses | None, nama: str) -> Iterable[str]:
    """The sentences of a part of section 9, in the order of the scheme document."""
    part = getattr(proses, nama, None)
    for key in ("langkah", "kriteria", "cara", "akibat"):
        items: tuple[Butir, ...] = getattr(part, key, ())
        yield from (each.teks for each in items)


def _terms(proses: Proses | None) -> dict[str, int | None]:
    keputusan = proses.keputusan if proses else None
    banding = proses.banding if proses else None
    surveilan = proses.surveilan if proses else None
    ulang = proses.sertifikasi_ulang if proses else None
    beku = proses.pembekuan_pencabutan if proses else None
    return {
        "berlaku": keputusan.masa_berlaku_tahun if keputusan else None,
        "pengajuan": banding.batas_pengajuan_hari_kerja if banding else None,
        "putusan": banding.batas_keputusan_hari_kerja if banding else None,
        "frekuensi": surveilan.frekuensi_bulan if surveilan else None,
        "tenggat": ulang.tenggat_bulan if ulang else None,
        "peringatan": beku.peringatan_bulan if beku else None,
        "pembekuan": beku.pembekuan_bulan if beku else None,
    }
