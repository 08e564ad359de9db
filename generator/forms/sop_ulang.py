"""SOP sertifikasi ulang."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.sop_cetak import sop

FORM = Form(kode="SOP-SERTIFIKASI-ULANG", nama="sop-ulang", audiens="lsp", isi=sop("sertifikasi_ulang"))
