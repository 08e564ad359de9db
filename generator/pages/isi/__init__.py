"""Every kind of page, in order. A kind that is not in this list does not exist."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from generator.pages.halaman import Halaman
from generator.pages.isi import (
    aturan,
    beranda,
    cakupan,
    cari,
    dampak,
    glosarium,
    kamus,
    kesesuaian,
    kit,
    lsp,
    mandiri,
    meja,
    perubahan,
    ringkasan,
    skema,
    standar,
    temuan,
    tenggat,
    unit,
)
from generator.pages.konteks import Konteks

Jenis: TypeAlias = Callable[[Konteks], Iterator[Halaman]]

PUBLIK: tuple[Jenis, ...] = (
    beranda.halaman,
    skema.halaman,
    mandiri.halaman,
    unit.halaman,
    standar.halaman,
    lsp.halaman,
    ringkasan.halaman,
    aturan.halaman,
    glosarium.halaman,
    kamus.halaman,
    cari.halaman,
)
"""Pages of both sites."""

INTERNAL: tuple[Jenis, ...] = (
    *PUBLIK,
    meja.halaman,
    temuan.halaman,
    tenggat.halaman,
    dampak.halaman,
    perubahan.halaman,
    kit.halaman,
    cakupan.halaman,
    kesesuaian.halaman,
)
"""Pages of the site that stays inside the LSP."""
