"""Permohonan persetujuan uji jarak jauh: the letter to BNSP."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.jauh_cetak import is_remote, isi

FORM = Form(kode="JAUH-PERMOHONAN", nama="jauh-permohonan", audiens="lsp", isi=isi, berlaku=is_remote)
