"""FR.APL.02 Asesmen Mandiri: every unit, element and criterion of the package, once and in order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.sumber import Sumber


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    return {"unit": [(unit, sumber.unit(unit.kode)) for unit in sumber.kemasan()]}


FORM = Form(kode="FR.APL.02", nama="fr-apl-02", audiens="publik", isi=isi, per="asesi", tahap="pra")
