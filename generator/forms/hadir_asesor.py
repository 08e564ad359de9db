"""Daftar hadir asesor."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.hari_cetak import isi

FORM = Form(kode="HADIR-ASESOR", nama="hadir-asesor", audiens="asesor", isi=isi, per="hari", tahap="uji")
