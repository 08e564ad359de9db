"""FR.AK.04 Banding Asesmen: handed to everybody blank, before anybody knows whether he will need it."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.kosong import isi

FORM = Form(kode="FR.AK.04", nama="fr-ak-04", audiens="publik", isi=isi, per="asesi", tahap="pra")
