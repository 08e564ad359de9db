"""FR.AK.06 Meninjau Proses Asesmen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.dimensi import evidence_by_dimension
from generator.forms.form import Form
from generator.forms.sumber import Sumber


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    return {"dimensi": evidence_by_dimension(sumber)}


FORM = Form(kode="FR.AK.06", nama="fr-ak-06", audiens="asesor", isi=isi, per="asesor", tahap="sesudah")
