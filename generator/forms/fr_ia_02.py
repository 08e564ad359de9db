"""FR.IA.02 Tugas Praktik Demonstrasi: the task as handed to the asesi."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.rencana import items_by_group, uses
from generator.forms.sumber import Sumber


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    bank = sumber.bank
    return {"kelompok": items_by_group(sumber, bank.tugas_praktik if bank else (), "TPD")}


FORM = Form(kode="FR.IA.02", nama="fr-ia-02", audiens="asesi", isi=isi, berlaku=uses("TPD"), per="asesi", tahap="uji")
