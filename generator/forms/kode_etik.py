"""Kode etik asesor kompetensi: the body's own points, else those that are ours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.sumber import Sumber


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    """``milik_lsp``: the points of ``lsp.yaml``; empty where it names none."""
    del bagian
    lsp = sumber.lsp
    return {"milik_lsp": [each.teks for each in lsp.kode_etik_asesor] if lsp else []}


FORM = Form(kode="KODE-ETIK-ASESOR", nama="kode-etik", audiens="publik", isi=isi)
