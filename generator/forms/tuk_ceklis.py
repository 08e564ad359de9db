"""Ceklis verifikasi TUK: general items, those of the practical tasks, and the blocks of a remote assessment."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.tuk_persyaratan import isi

FORM = Form(kode="TUK-CEKLIS", nama="tuk-ceklis", audiens="asesor", isi=isi, per="hari", tahap="persiapan")
