"""What happened to a scheme document, as its own data tell it: revisions, approvals, reviews."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from registry.model.skema import Skema


@dataclass(frozen=True, slots=True)
class TitikRiwayat:
    """One entry of the history. ``tanggal`` is ``None`` where the data name no day."""

    tanggal: date | None
    judul: str
    uraian: str = ""


def riwayat(skema: Skema) -> list[TitikRiwayat]:
    """The history of a scheme, the newest first; what has no day comes last."""
    events = list(_events(skema))
    return sorted(events, key=lambda each: (each.tanggal is not None, each.tanggal or date.min), reverse=True)


def _events(skema: Skema) -> Iterator[TitikRiwayat]:
    """Later entries stand above earlier ones of the same day."""
    if skema.kaji_ulang and skema.kaji_ulang.terakhir:
        yield TitikRiwayat(skema.kaji_ulang.terakhir, "Kaji ulang terakhir oleh komite skema")
    for label, signed in (
        ("Disahkan pimpinan LSP", skema.pengesahan.disahkan if skema.pengesahan else None),
        ("Ditetapkan ketua komite skema", skema.pengesahan.ditetapkan if skema.pengesahan else None),
    ):
        if signed and signed.tanggal:
            yield TitikRiwayat(signed.tanggal, label)
    told = set()
    for each in reversed(skema.riwayat):
        told.add((each.edisi, each.revisi))
        yield TitikRiwayat(each.tanggal, f"Edisi {each.edisi} revisi {each.revisi}.", each.perubahan)
    now = skema.revisi
    if now is not None and (now.edisi, now.revisi) not in told:
        yield TitikRiwayat(now.tanggal, f"Edisi {now.edisi} revisi {now.revisi}", "(yang tampil di halaman ini)")
