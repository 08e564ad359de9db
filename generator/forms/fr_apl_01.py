"""FR.APL.01 Permohonan Sertifikasi Kompetensi."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.sumber import Sumber
from generator.forms.tulis import daun


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    skema = sumber.skema
    lsp = sumber.lsp
    return {
        "unit": sumber.kemasan(),
        "syarat": list(daun(skema.persyaratan_dasar)),
        "administratif": [each.teks for each in skema.persyaratan_administratif or ()],
        "admin": lsp.pejabat.admin.nama if lsp and lsp.pejabat and lsp.pejabat.admin else "",
    }


FORM = Form(kode="FR.APL.01", nama="fr-apl-01", audiens="publik", isi=isi, per="asesi", tahap="pra")
