"""FR.IA.06B: essays, the points that a good answer names. Never leaves the assessor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.sumber import Sumber
from generator.forms.tertulis import esai, has_items


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    kunci = sumber.kunci
    return {
        "paket": [
            (paket, [(each.nomor, kunci.get(each.soal.id, ()), each.soal.cakupan) for each in paket.soal])
            for paket in esai(sumber)
        ],
    }


FORM = Form(
    kode="FR.IA.06B", nama="fr-ia-06b", audiens="asesor", isi=isi, berlaku=has_items("esai"), kunci=True, tahap="uji"
)
