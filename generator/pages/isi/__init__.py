"""Every kind of page, in order. A kind that is not in this list does not exist."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from generator.pages.halaman import Halaman
from generator.pages.isi import aturan, beranda, cakupan, cari, kesesuaian, lsp, skema, standar, temuan, unit
from generator.pages.konteks import Konteks

Jenis: TypeAlias = Callable[[Konteks], Iterator[Halaman]]

PUBLIK: tuple[Jenis, ...] = (
    beranda.halaman,
    skema.halaman,
    unit.halaman,
    standar.halaman,
    lsp.halaman,
    aturan.halaman,
    cari.halaman,
)
"""Pages of both sites."""

INTERNAL: tuple[Jenis, ...] = (*PUBLIK, temuan.halaman, cakupan.halaman, kesesuaian.halaman)
"""Pages of the site that stays inside the LSP."""
