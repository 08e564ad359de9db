"""Keputusan persyaratan teknis TUK, with what a venue must have for the scheme."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.hari_cetak import isi as isi_hari
from generator.forms.sumber import Sumber
from generator.forms.tuk_cetak import alat_praktik, bagian_tuk, jarak_jauh


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    return {
        **isi_hari(sumber, bagian),
        "bagian_tuk": bagian_tuk(sumber),
        "alat": alat_praktik(sumber),
        "jarak_jauh": jarak_jauh(sumber),
    }


FORM = Form(kode="TUK-PERSYARATAN", nama="tuk-persyaratan", audiens="lsp", isi=isi)
