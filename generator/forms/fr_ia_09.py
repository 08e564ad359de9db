"""FR.IA.09 Pertanyaan Wawancara: what is asked about documents that FR.IA.08 leaves open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.portofolio import documents_by_group
from generator.forms.rencana import blank_rows, items_by_group, uses
from generator.forms.sumber import Sumber


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    """Documents keep the numbers of FR.IA.08; questions stand in the order of the documents they are about."""
    del bagian
    bank = sumber.bank
    documents = {group.id: items for group, items in documents_by_group(sumber, "CVP")}
    result = []
    for group, items in items_by_group(sumber, bank.wawancara if bank else (), "PW", "CVP"):
        held = documents.get(group.id, ())
        number = {document.id: i for i, document in enumerate(held, 1)}
        asked = sorted(
            ((item, number.get(item.untuk or "", 0)) for item in items), key=lambda pair: pair[1] or len(held) + 1
        )
        result.append((group, held, () if held else blank_rows(held), asked, blank_rows(asked)))
    return {"kelompok": result, "dimensi": any(item.dimensi for item in (bank.wawancara if bank else ()))}


FORM = Form(
    kode="FR.IA.09", nama="fr-ia-09", audiens="asesor", isi=isi, berlaku=uses("PW", "CVP"), per="asesi", tahap="uji"
)
