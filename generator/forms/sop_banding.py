"""SOP banding: open to everybody, because everybody may appeal."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.sop_cetak import sop

FORM = Form(kode="SOP-BANDING", nama="sop-banding", audiens="publik", isi=sop("banding"))
