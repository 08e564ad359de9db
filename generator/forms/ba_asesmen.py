"""Berita acara asesmen: who was assessed, and what assessors recommend."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.hari_cetak import isi

FORM = Form(kode="BA-ASESMEN", nama="ba-asesmen", audiens="asesor", isi=isi, per="hari", tahap="sesudah")
