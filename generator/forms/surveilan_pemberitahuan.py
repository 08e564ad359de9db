"""Pemberitahuan surveilan to the holder of a certificate."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.pemegang import isi

FORM = Form(
    kode="SURVEILAN-PEMBERITAHUAN",
    nama="surveilan-pemberitahuan",
    audiens="lsp",
    isi=isi,
    per="asesi",
    tahap="sertifikat",
)
