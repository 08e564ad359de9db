"""FR.IA.10 Verifikasi Pihak Ketiga: what a superior or another witness confirms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.rencana import items_by_group, uses
from generator.forms.sumber import Sumber


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    bank = sumber.bank
    groups = items_by_group(sumber, bank.pihak_ketiga if bank else (), "VPK")
    return {"kelompok": groups, "pernyataan": [(item.teks, item.cakupan) for _, items in groups for item in items]}


FORM = Form(kode="FR.IA.10", nama="fr-ia-10", audiens="asesor", isi=isi, berlaku=uses("VPK"), per="asesi", tahap="uji")
