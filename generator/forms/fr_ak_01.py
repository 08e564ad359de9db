"""FR.AK.01 Persetujuan Asesmen dan Kerahasiaan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.rencana import ticks_ak_01
from generator.forms.sumber import Sumber


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    return {"centang": ticks_ak_01(sumber)}


FORM = Form(kode="FR.AK.01", nama="fr-ak-01", audiens="publik", isi=isi, per="asesi", tahap="pra")
