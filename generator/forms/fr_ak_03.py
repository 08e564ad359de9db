"""FR.AK.03 Umpan Balik dan Catatan Asesmen."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.kosong import isi

FORM = Form(kode="FR.AK.03", nama="fr-ak-03", audiens="asesor", isi=isi, per="asesi", tahap="sesudah")
