"""FR.IA.05C: multiple choice, the answer sheet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.sumber import Sumber
from generator.forms.tertulis import has_items, pilihan_ganda


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    return {"paket": pilihan_ganda(sumber), "kelompok": sumber.kelompok()}


FORM = Form(
    kode="FR.IA.05C",
    nama="fr-ia-05c",
    audiens="asesi",
    isi=isi,
    berlaku=has_items("pilihan_ganda"),
    per="asesi",
    tahap="uji",
)
