"""Pernyataan ketidakberpihakan dan benturan kepentingan asesor."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.kosong import isi

FORM = Form(kode="KETIDAKBERPIHAKAN", nama="ketidakberpihakan", audiens="asesor", isi=isi, per="asesi", tahap="pra")
