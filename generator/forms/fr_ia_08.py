"""FR.IA.08 Ceklis Verifikasi Portofolio: each document against the four rules of evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.forms.cakupan import coverage
from generator.forms.form import Form
from generator.forms.portofolio import documents_by_group
from generator.forms.rencana import blank_rows, items_by_group, uses
from generator.forms.sumber import Sumber
from registry.model.bank import PertanyaanWawancara


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    bank = sumber.bank
    asked = {group.id: items for group, items in items_by_group(sumber, bank.wawancara if bank else (), "PW")}
    result = []
    for group, items in documents_by_group(sumber, "CVP", "PW"):
        rows = _to_clarify(sumber, asked.get(group.id, ()))
        result.append((group, items, blank_rows(items), rows, blank_rows(rows)))
    return {"kelompok": result}


Baris = tuple[str, str, tuple[tuple[str, tuple[str, ...]], ...]]
"""Unit, element and what of it the interview is about; parts that belong to no element stand by themselves."""


def _to_clarify(sumber: Sumber, items: Sequence[PertanyaanWawancara]) -> list[Baris]:
    """What the interview questions of a group are about, one row for each element of a unit, each thing once."""
    rows: list[Baris] = []
    for unit in coverage((text for item in items for text in item.cakupan), sumber.kode):
        parts = dict(unit.bagian)
        for element in sorted(unit.elemen, key=int):
            kuk = tuple(sorted((n for n in parts.get("kuk", ()) if n.partition(".")[0] == element), key=_place))
            rows.append((unit.kode, element, (("kuk", kuk),) if kuk else (("elemen", (element,)),)))
        other = tuple((kind, numbers) for kind, numbers in unit.bagian if kind not in ("kuk", "elemen"))
        if other:
            rows.append((unit.kode, "", other))
    return rows


def _place(kuk: str) -> int:
    return int(kuk.partition(".")[2])


FORM = Form(
    kode="FR.IA.08", nama="fr-ia-08", audiens="asesor", isi=isi, berlaku=uses("CVP", "PW"), per="asesi", tahap="uji"
)
