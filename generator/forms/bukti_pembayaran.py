"""Bukti pembayaran: how a fee was paid, and who checked it."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.tagihan import isi

FORM = Form(kode="BUKTI-PEMBAYARAN", nama="bukti-pembayaran", audiens="lsp", isi=isi, per="asesi", tahap="pra")
