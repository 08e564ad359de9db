"""Keputusan penetapan TUK, with the list of venues; a TUK mandiri has a certificate instead."""

from __future__ import annotations

from generator.forms.form import Form
from generator.forms.hari_cetak import isi
from generator.forms.sumber import Sumber


def berlaku(sumber: Sumber) -> bool:
    """Always on a master; on a day, unless its venue is known to be a TUK mandiri."""
    tuk = sumber.hari.tuk if sumber.hari else None
    return tuk is None or tuk.jenis != "mandiri"


FORM = Form(kode="TUK-SK", nama="tuk-sk", audiens="lsp", isi=isi, berlaku=berlaku, per="hari", tahap="persiapan")
