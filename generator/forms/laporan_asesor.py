"""Laporan pelaksanaan asesmen of one assessor."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.hari_cetak import isi

FORM = Form(kode="LAPORAN-ASESOR", nama="laporan-asesor", audiens="asesor", isi=isi, per="asesor", tahap="sesudah")
