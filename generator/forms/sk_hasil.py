"""Keputusan hasil uji kompetensi, the assessor on every row."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.hari_cetak import isi

FORM = Form(kode="SK-HASIL", nama="sk-hasil", audiens="lsp", isi=isi, per="hari", tahap="pleno")
