"""Daftar hadir asesi: everybody of the day, at least ten rows, signatures in turn left and right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.hari_cetak import filled
from generator.forms.hari_cetak import isi as isi_hari
from generator.forms.sumber import Sumber


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    parts = isi_hari(sumber, bagian)
    return {**parts, "semua": filled(parts["c"].asesi.baris)}


FORM = Form(kode="HADIR-ASESI", nama="hadir-asesi", audiens="asesor", isi=isi, per="hari", tahap="uji")
