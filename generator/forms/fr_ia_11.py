"""FR.IA.11 Ceklis Reviu Produk (edition of 2023): a product of the asesi against its criteria."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.forms.form import Form
from generator.forms.rencana import uses_since
from generator.forms.reviu_produk import products
from generator.forms.sumber import Sumber
from registry.model.bank import KriteriaProduk, ReviuProduk

_BLANK = 3
"""Criteria of a kind to be written by hand where the bank has none."""


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    return {
        "kelompok": [(group, [(produk, _criteria(produk)) for produk in items]) for group, items in products(sumber)]
    }


def _criteria(produk: ReviuProduk | None) -> dict[str, Sequence[KriteriaProduk | None]]:
    kriteria = produk.kriteria if produk else None
    return {kunci: getattr(kriteria, kunci, ()) or (None,) * _BLANK for kunci in ("spesifikasi", "performa")}


FORM = Form(
    kode="FR.IA.11",
    nama="fr-ia-11",
    audiens="asesor",
    isi=isi,
    berlaku=uses_since(2023, "CRP"),
    per="asesi",
    tahap="uji",
)
