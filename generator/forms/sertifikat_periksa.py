"""Pemeriksaan rancangan sertifikat: ten points for each certificate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.forms.form import Form
from generator.forms.hari_cetak import isi as isi_hari
from generator.forms.sertifikat import units_of
from generator.forms.sumber import Sumber


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    """``jumlah_unit`` is the number of units on each certificate, in the order of the rows."""
    parts = isi_hari(sumber, bagian)
    counts = [len(units_of(replace(sumber, asesi=each.asesi))) for each in parts["c"].kompeten.baris]
    return {**parts, "jumlah_unit": counts}


FORM = Form(
    kode="SERTIFIKAT-PERIKSA",
    nama="sertifikat-periksa",
    audiens="lsp",
    isi=isi,
    per="hari",
    tahap="sertifikat",
)
