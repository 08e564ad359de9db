"""FR.IA.11, the part that the asesi fills in: data of the product."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.rencana import uses_since
from generator.forms.reviu_produk import products
from generator.forms.sumber import Sumber


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    return {"kelompok": products(sumber)}


FORM = Form(
    kode="FR.IA.11-PRODUK",
    nama="fr-ia-11-produk",
    audiens="asesi",
    isi=isi,
    berlaku=uses_since(2023, "CRP"),
    per="asesi",
    tahap="uji",
)
