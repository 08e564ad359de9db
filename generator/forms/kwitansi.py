"""Kwitansi of a fee; the LSP keeps the blanks."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.tagihan import isi

FORM = Form(kode="KWITANSI", nama="kwitansi", audiens="lsp", isi=isi, per="asesi", tahap="pra")
