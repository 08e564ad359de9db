"""Bukti serah terima sertifikat."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.hari_cetak import isi

FORM = Form(
    kode="SERTIFIKAT-SERAH-TERIMA", nama="sertifikat-serah", audiens="lsp", isi=isi, per="hari", tahap="sertifikat"
)
