"""FR.MAPA.02 Peta Instrumen Asesmen: instruments by work group and candidate profile."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.rencana import PROFIL_ASESI, map_of
from generator.forms.sumber import Sumber


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    bank = sumber.bank
    present = {
        "pilihan_ganda": bool(bank and bank.pilihan_ganda and bank.pilihan_ganda.butir),
        "esai": bool(bank and bank.esai and bank.esai.butir),
    }
    if not any(present.values()):
        present["pilihan_ganda"] = True
    return {"kelompok": sumber.kelompok(), "peta": map_of(sumber), "ada": present, "profil": PROFIL_ASESI}


FORM = Form(kode="FR.MAPA.02", nama="fr-mapa-02", audiens="asesor", isi=isi, tahap="pra")
