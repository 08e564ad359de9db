"""Keputusan penetapan tim teknis, with its members."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.hari_cetak import isi

FORM = Form(kode="SK-TIM-TEKNIS", nama="sk-tim-teknis", audiens="lsp", isi=isi, per="hari", tahap="pleno")
