"""Dokumen skema sertifikasi: nine sections (Pedoman BNSP 210)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.sumber import Sumber
from generator.forms.tulis import daun


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    skema = sumber.skema
    unit = sumber.kemasan()
    return {
        "unit": unit,
        "standar": list(dict.fromkeys(each.standar for each in unit)),
        "acuan": [sumber.acuan(id_) for id_ in skema.acuan_normatif or ()],
        "bukti": list(dict.fromkeys(text for leaf in daun(skema.persyaratan_dasar) for text in leaf.bukti)),
        "administratif": [each.teks for each in skema.persyaratan_administratif or ()],
        "ada_pilihan": any(each.kelompok == "pilihan" for each in unit),
        "proses": skema.proses,
    }


FORM = Form(kode="SKEMA", nama="skema", audiens="publik", isi=isi)
