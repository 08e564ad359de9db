"""Undangan asesmen to a candidate."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.hari_cetak import isi

FORM = Form(
    kode="UNDANGAN-ASESI", nama="undangan-asesi", audiens="asesi", isi=isi, per="asesi", tahap="persiapan", surat=True
)
