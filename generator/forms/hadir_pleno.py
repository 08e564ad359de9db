"""Daftar hadir rapat pleno."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.hari_cetak import isi

FORM = Form(kode="HADIR-PLENO", nama="hadir-pleno", audiens="lsp", isi=isi, per="hari", tahap="pleno")
