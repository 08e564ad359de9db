"""Pernyataan pemegang sertifikat."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.hari_cetak import isi

FORM = Form(
    kode="SERTIFIKAT-PERNYATAAN",
    nama="sertifikat-pernyataan",
    audiens="asesi",
    isi=isi,
    per="asesi",
    tahap="sertifikat",
)
