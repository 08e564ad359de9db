"""Ceklis Meninjau Instrumen Asesmen: FR.IA.11 before 2023, since then a paper of the LSP's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.sumber import Sumber


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    return {"kelompok": sumber.kelompok()}


FORM = Form(kode="FR.IA.11-TINJAU", nama="fr-ia-11-tinjau", audiens="asesor", isi=isi, tahap="pra")
