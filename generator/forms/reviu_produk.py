"""Products to be reviewed, shared by FR.IA.11 and the part of it that the asesi fills in."""

from __future__ import annotations

from generator.forms.rencana import items_by_group
from generator.forms.sumber import KelompokCetak, Sumber
from registry.model.bank import ReviuProduk


def products(sumber: Sumber) -> list[tuple[KelompokCetak, list[ReviuProduk | None]]]:
    """Products by work group; ``None`` is one to be named by hand."""
    bank = sumber.bank
    groups = items_by_group(sumber, bank.reviu_produk if bank else (), "CRP")
    return [(group, [*items] or [None]) for group, items in groups]
