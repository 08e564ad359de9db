"""Tata tertib uji kompetensi: the rules of the room, which every candidate gets."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.kosong import isi

FORM = Form(kode="TATA-TERTIB", nama="tata-tertib", audiens="publik", isi=isi, tahap="pra")
