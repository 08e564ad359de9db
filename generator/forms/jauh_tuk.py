"""Persyaratan teknis TUK jarak jauh."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.jauh_cetak import is_remote, isi

FORM = Form(kode="JAUH-TUK", nama="jauh-tuk", audiens="lsp", isi=isi, berlaku=is_remote)
