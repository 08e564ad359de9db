"""FR.IA.05B: multiple choice, the key. Never leaves the assessor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.sumber import Sumber
from generator.forms.tertulis import has_items, pilihan_ganda


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    kunci = sumber.kunci
    return {
        "paket": [
            (paket, [(each.nomor, ", ".join(kunci.get(each.soal.id, ())), each.soal.cakupan) for each in paket.soal])
            for paket in pilihan_ganda(sumber)
        ],
        "kelompok": sumber.kelompok(),
    }


FORM = Form(
    kode="FR.IA.05B",
    nama="fr-ia-05b",
    audiens="asesor",
    isi=isi,
    berlaku=has_items("pilihan_ganda"),
    kunci=True,
    tahap="uji",
)
