"""SOP uji kompetensi jarak jauh."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.jauh_cetak import is_remote, isi

FORM = Form(kode="SOP-JARAK-JAUH", nama="sop-jauh", audiens="lsp", isi=isi, berlaku=is_remote)
