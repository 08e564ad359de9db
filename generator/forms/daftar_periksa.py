"""Daftar periksa kelengkapan dokumen: the cover of a candidate's dossier, with only the instruments in use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms import (
    fr_ia_01,
    fr_ia_02,
    fr_ia_03,
    fr_ia_04a,
    fr_ia_04b,
    fr_ia_05a,
    fr_ia_05c,
    fr_ia_06a,
    fr_ia_06c,
    fr_ia_07,
    fr_ia_08,
    fr_ia_09,
    fr_ia_10,
    fr_ia_11,
    fr_ia_11_produk,
)
from generator.forms.form import Form
from generator.forms.sumber import Sumber
from generator.forms.teks import teks

_FIRST = ("fr-apl-01", "fr-apl-02", "@portofolio", "fr-mapa-01", "@skema", "@standar", "@peta", "fr-mapa-02")
_THEN = ("fr-ak-07", "fr-ak-04", "fr-ak-01")
_LAST = ("fr-ak-02", "fr-ak-03", "fr-ak-05", "fr-ak-06", "fr-va")
"""Names of forms in the order of a dossier (domain/forms.md 10.2), the instruments before the last; with ``@`` a
document that is no form."""

_INSTRUMENTS = (
    fr_ia_01.FORM,
    fr_ia_02.FORM,
    fr_ia_03.FORM,
    fr_ia_04a.FORM,
    fr_ia_04b.FORM,
    fr_ia_05a.FORM,
    fr_ia_05c.FORM,
    fr_ia_06a.FORM,
    fr_ia_06c.FORM,
    fr_ia_07.FORM,
    fr_ia_08.FORM,
    fr_ia_09.FORM,
    fr_ia_10.FORM,
    fr_ia_11_produk.FORM,
    fr_ia_11.FORM,
)
"""Every instrument but the keys, which the assessor keeps apart."""


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    """``dokumen``: code and title of each document; the code is empty for what is no form."""
    del bagian
    edition = sumber.skema.muk_versi
    own = teks("daftar-periksa", edition)["lain"]
    names = [*_FIRST, *_THEN, *(form.nama for form in _INSTRUMENTS if form.berlaku(sumber)), *_LAST]
    rows = []
    for name in names:
        words = teks(name, edition) if not name.startswith("@") else {"kode": "", "judul": own[name[1:]]}
        rows.append((words["kode"], words["judul"]))
    return {"dokumen": rows}


FORM = Form(kode="DAFTAR-PERIKSA", nama="daftar-periksa", audiens="asesor", isi=isi, per="asesi", tahap="pra")
