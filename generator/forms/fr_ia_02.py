"""FR.IA.02 Tugas Praktik Demonstrasi: the task as handed to the asesi."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.rencana import uses
from generator.forms.sumber import Sumber


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    bank = sumber.bank
    groups = sumber.kelompok()
    first = groups[0].id if groups else ""
    return {
        "kelompok": [
            (
                kelompok,
                [tugas for tugas in (bank.tugas_praktik if bank else ()) if (tugas.kelompok or first) == kelompok.id],
            )
            for kelompok in groups
        ]
    }


FORM = Form(kode="FR.IA.02", nama="fr-ia-02", audiens="asesi", isi=isi, berlaku=uses("TPD"))
