"""Berita acara pengembalian blangko that was spoilt or left over."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.hari_cetak import isi

FORM = Form(kode="BLANGKO-PENGEMBALIAN", nama="blangko-kembali", audiens="lsp", isi=isi, per="hari", tahap="sertifikat")
