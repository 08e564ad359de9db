"""Berita acara verifikasi TUK."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.hari_cetak import isi

FORM = Form(kode="TUK-BERITA-ACARA", nama="tuk-ba", audiens="asesor", isi=isi, per="hari", tahap="persiapan")
