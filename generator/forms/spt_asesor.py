"""Surat tugas asesor, with the candidates of each."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.hari_cetak import isi

FORM = Form(kode="SPT-ASESOR", nama="spt-asesor", audiens="asesor", isi=isi, per="hari", tahap="persiapan")
