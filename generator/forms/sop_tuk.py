"""SOP verifikasi TUK."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.sop_cetak import sop

FORM = Form(kode="SOP-TUK", nama="sop-tuk", audiens="lsp", isi=sop())
