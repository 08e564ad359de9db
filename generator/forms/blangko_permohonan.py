"""Surat permohonan blangko, or of electronic certificates, to BNSP."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.hari_cetak import isi

FORM = Form(
    kode="BLANGKO-PERMOHONAN", nama="blangko-permohonan", audiens="lsp", isi=isi, per="hari", tahap="sertifikat"
)
