"""Register of blank, certificate and registration numbers."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.hari_cetak import isi

FORM = Form(
    kode="SERTIFIKAT-REGISTER", nama="sertifikat-register", audiens="lsp", isi=isi, per="hari", tahap="sertifikat"
)
