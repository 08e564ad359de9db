"""The logo of an LSP on the site: a file of its own beside the page of the LSP, never a picture that carries code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.forms.logo import LogoError, read_logo

if TYPE_CHECKING:
    from generator.pages.konteks import Konteks

MOST_BYTES = 60_000
"""A larger logo is left out: the first view of a page must stay small."""

_SUFFIX = {"image/svg+xml": "svg", "image/png": "png", "image/jpeg": "jpg"}
_ACTIVE = re.compile(
    rb"<\s*(?:\w+:)?(?:script|foreignobject|iframe|image|use|a|animate|set|style)\b|<!|\bon\w+\s*=|(?:java|vb)script:"
    rb"|(?:href|src)\s*=|url\s*\(\s*[\"']?(?!#)|@import",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Lambang:
    """A logo: its address from the root of the site, and its content."""

    url: str
    isi: bytes


def lambang(konteks: Konteks, id_: str, url: str) -> Lambang | None:
    """The logo of an LSP whose page is ``url``; ``None`` where there is none that may be shown."""
    lsp = konteks.lsp(id_)
    if lsp is None or lsp.logo is None:
        return None
    try:
        aset = read_logo(konteks.registry.root, id_, lsp.logo)
    except (LogoError, OSError):
        return None
    jenis, isi = aset.jenis, aset.isi
    if jenis == "image/svg+xml" and _ACTIVE.search(isi):
        jenis, isi = "image/png", aset.png or b""
    if not isi or len(isi) > MOST_BYTES:
        return None
    return Lambang(f"{url.removesuffix('index.html')}logo.{_SUFFIX[jenis]}", isi)
