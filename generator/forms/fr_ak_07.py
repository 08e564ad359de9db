"""FR.AK.07 Ceklis Penyesuaian yang Wajar dan Beralasan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.sumber import Sumber


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    mapa = sumber.mapa
    standards = dict.fromkeys(unit.standar for unit in sumber.kemasan())
    named = [each.teks for each in mapa.acuan.spesifikasi_kinerja] if mapa and mapa.acuan else []
    return {"potensi": sumber.asesi.potensi if sumber.asesi else None, "acuan": [*standards, *named]}


FORM = Form(kode="FR.AK.07", nama="fr-ak-07", audiens="asesor", isi=isi, per="asesi", tahap="pra")
