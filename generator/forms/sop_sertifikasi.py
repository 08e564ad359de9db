"""SOP sertifikasi: from the application to the certificate, step by step."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.sop_cetak import sop

FORM = Form(
    kode="SOP-SERTIFIKASI", nama="sop-sertifikasi", audiens="lsp", isi=sop("pendaftaran", "asesmen", "uji", "keputusan")
)
