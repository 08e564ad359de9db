"""Pemberitahuan pra-asesmen to a candidate."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.hari_cetak import isi

FORM = Form(
    kode="PEMBERITAHUAN-PRAASESMEN",
    nama="pemberitahuan-pra",
    audiens="asesi",
    isi=isi,
    per="asesi",
    tahap="pra",
    surat=True,
)
