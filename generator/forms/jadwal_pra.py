"""Jadwal pra-asesmen: which assessor meets whom."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.hari_cetak import isi

FORM = Form(kode="JADWAL-PRAASESMEN", nama="jadwal-pra", audiens="asesor", isi=isi, per="hari", tahap="pra")
