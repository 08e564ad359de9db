"""Undangan asesmen to an assessor."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.hari_cetak import isi

FORM = Form(
    kode="UNDANGAN-ASESOR",
    nama="undangan-asesor",
    audiens="asesor",
    isi=isi,
    per="asesor",
    tahap="persiapan",
    surat=True,
)
