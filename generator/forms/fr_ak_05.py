"""FR.AK.05 Laporan Asesmen: one assessor's candidates with what he recommends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.hari_cetak import Baris, cetak
from generator.forms.sumber import Sumber, UnitCetak


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    units = sumber.kemasan()
    return {"unit": units, "baris": [(each, _failed(each, units)) for each in cetak(sumber).asesi.baris]}


def _failed(baris: Baris, units: list[UnitCetak]) -> list[UnitCetak]:
    """Units judged not yet competent, which the last column names."""
    judged = baris.hasil.unit if baris.hasil and baris.hadir else {}
    return [unit for unit in units if judged.get(unit.kode) == "bk"]


FORM = Form(kode="FR.AK.05", nama="fr-ak-05", audiens="asesor", isi=isi, per="asesor", tahap="sesudah")
