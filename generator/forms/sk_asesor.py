"""Keputusan penetapan asesor, with the list of assessors."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.hari_cetak import isi

FORM = Form(kode="SK-ASESOR", nama="sk-asesor", audiens="lsp", isi=isi, per="hari", tahap="persiapan")
