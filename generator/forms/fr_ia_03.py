"""FR.IA.03 Pertanyaan Untuk Mendukung Observasi: what is asked at or after the observation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.rencana import blank_rows, items_by_group, uses
from generator.forms.sumber import Sumber


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    bank = sumber.bank
    pmo = bank.pmo if bank else ()
    return {
        "kelompok": [(group, items, blank_rows(items)) for group, items in items_by_group(sumber, pmo, "PMO")],
        "dimensi": any(item.dimensi for item in pmo),
    }


FORM = Form(kode="FR.IA.03", nama="fr-ia-03", audiens="asesor", isi=isi, berlaku=uses("PMO"), per="asesi", tahap="uji")
