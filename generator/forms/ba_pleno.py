"""Berita acara rapat pleno: what assessors recommended and what was decided."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.hari_cetak import isi

FORM = Form(kode="BA-PLENO", nama="ba-pleno", audiens="lsp", isi=isi, per="hari", tahap="pleno")
