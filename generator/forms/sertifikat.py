"""Sertifikat kompetensi, front and back, for the numbered blank of BNSP or as an electronic certificate.

The blank holds Garuda, frame and title, so none of them is printed, and never a logo of BNSP. Without a decision that
names this candidate competent it is the empty layout.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.forms.form import Form
from generator.forms.hari_cetak import isi as isi_hari
from generator.forms.hari_cetak import may_certify
from generator.forms.sumber import Sumber, UnitCetak

SMALL, TWO_SETS = 10, 15
"""Above so many units the list on the back is set smaller, and above so many in two column sets (forms.md 13)."""


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    if not may_certify(sumber):
        sumber = replace(sumber, hari=None, asesi=None)
    units = units_of(sumber)
    half = (len(units) + 1) // 2
    pairs = [(unit, units[half + i] if half + i < len(units) else None) for i, unit in enumerate(units[:half])]
    decision = sumber.skema.proses.keputusan if sumber.skema.proses else None
    return {
        **isi_hari(sumber, bagian),
        "unit": units,
        "pasangan": pairs if len(units) > TWO_SETS else [],
        "kecil": len(units) > SMALL,
        "masa_berlaku": decision.masa_berlaku_tahun if decision else None,
    }


def units_of(sumber: Sumber) -> list[UnitCetak]:
    """The units of the package that the candidate took: every one but the electives that he did not choose."""
    units = sumber.kemasan()
    if sumber.asesi is not None:
        chosen = {sumber.kode(kode) for kode in sumber.asesi.unit_pilihan}
        units = [each for each in units if each.kelompok != "pilihan" or each.kode in chosen]
    return [replace(each, nomor=number) for number, each in enumerate(units, 1)]


FORM = Form(
    kode="SERTIFIKAT",
    nama="sertifikat",
    audiens="lsp",
    isi=isi,
    berlaku=may_certify,
    polos=True,
    per="asesi",
    tahap="sertifikat",
)
