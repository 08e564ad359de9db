"""FR.IA.04A Daftar Instruksi Terstruktur: the project or activity as handed to the asesi. FR.IA.04 before 2023."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.rencana import items_by_group, uses
from generator.forms.sumber import Sumber
from registry.model.bank import Proyek

_LINE, _LONG = 40, 1800
"""Letters that a line of a list takes besides its text, and letters that make up about two fifths of a page."""


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    bank = sumber.bank
    groups = items_by_group(sumber, bank.proyek if bank else (), "DIT")
    return {"kelompok": [(group, [(item, _is_long(item)) for item in items]) for group, items in groups]}


def _is_long(proyek: Proyek) -> bool:
    """Whether the explanation may go on over the page: kept whole it would leave too much of one empty."""
    lists = (*proyek.data, *proyek.instruksi)
    return len(proyek.skenario or "") + sum(_LINE + len(each.teks) for each in lists) > _LONG


FORM = Form(kode="FR.IA.04A", nama="fr-ia-04a", audiens="asesi", isi=isi, berlaku=uses("DIT"), per="asesi", tahap="uji")
