"""Surat tugas verifikator TUK."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.hari_cetak import isi

FORM = Form(kode="SPT-VERIFIKATOR", nama="spt-verifikator", audiens="asesor", isi=isi, per="hari", tahap="persiapan")
