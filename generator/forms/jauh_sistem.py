"""Uraian sistem uji jarak jauh, which goes with the letter."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.jauh_cetak import is_remote, isi

FORM = Form(kode="JAUH-SISTEM", nama="jauh-sistem", audiens="lsp", isi=isi, berlaku=is_remote)
