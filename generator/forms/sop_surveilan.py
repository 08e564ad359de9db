"""SOP surveilan pemegang sertifikat, with suspension and withdrawal."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.sop_cetak import sop

FORM = Form(kode="SOP-SURVEILAN", nama="sop-surveilan", audiens="lsp", isi=sop("surveilan", "pembekuan_pencabutan"))
