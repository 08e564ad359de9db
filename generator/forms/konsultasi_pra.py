"""Formulir konsultasi pra uji: what the assessor explains, and that the candidate heard it."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.kosong import isi

FORM = Form(kode="KONSULTASI-PRA", nama="konsultasi-pra", audiens="asesor", isi=isi, per="asesi", tahap="pra")
