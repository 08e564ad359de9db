"""Daftar hadir panitia of the day."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.hari_cetak import isi

FORM = Form(kode="HADIR-PANITIA", nama="hadir-panitia", audiens="asesor", isi=isi, per="hari", tahap="uji")
