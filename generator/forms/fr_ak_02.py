"""FR.AK.02 Rekaman Asesmen Kompetensi."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.rencana import ticks_ak_02
from generator.forms.sumber import Sumber


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    return {"unit": sumber.kemasan(), "centang": ticks_ak_02(sumber)}


FORM = Form(kode="FR.AK.02", nama="fr-ak-02", audiens="asesor", isi=isi, per="asesi", tahap="sesudah")
