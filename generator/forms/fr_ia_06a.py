"""FR.IA.06A: essays, the questions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.sumber import Sumber
from generator.forms.tertulis import esai, has_items


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    return {"paket": esai(sumber), "kelompok": sumber.kelompok()}


FORM = Form(kode="FR.IA.06A", nama="fr-ia-06a", audiens="asesi", isi=isi, berlaku=has_items("esai"), tahap="uji")
