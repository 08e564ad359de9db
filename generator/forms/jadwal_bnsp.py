"""Jadwal asesmen that BNSP gets on the day before: one row for each assessor, which add up to the candidates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.hari_cetak import Orang
from generator.forms.hari_cetak import isi as isi_hari
from generator.forms.sumber import Sumber

_BLANK = 4


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    """``baris`` pairs an assessor with the number of his candidates; who has none yet stands in a row of his own."""
    day = sumber.hari
    if day is None:
        rows: list[tuple[Orang, int | None]] = [(Orang(), None)] * _BLANK
    else:
        rows = [(Orang(each.nama, None, each.no_reg), len(day.asesi_dari(each))) for each in day.asesor]
        rest = sum(day.asesor_dari(each) is None for each in day.asesi)
        if rest:
            rows.append((Orang(), rest))
    return {**isi_hari(sumber, bagian), "baris": rows}


FORM = Form(kode="JADWAL-BNSP", nama="jadwal-bnsp", audiens="lsp", isi=isi, per="hari", tahap="persiapan")
