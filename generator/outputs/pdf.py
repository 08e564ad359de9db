"""PDF of a form through WeasyPrint: fillable, tagged, with the font inside. Fetches nothing."""

from __future__ import annotations

import gc
import hashlib
import logging
from functools import cache
from pathlib import Path

import font_source_sans_pro
import weasyprint
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from generator.forms.lembar import Aset, Lembar
from generator.outputs.css import sheet
from generator.outputs.html import markup
from generator.outputs.pdf_repair import repair

_FONTS = Path(font_source_sans_pro.__file__).parent / "files"


class Refused(ValueError):
    """Something asked for an address that rendering may not read."""


class Fetcher(URLFetcher):  # type: ignore[misc]
    """Gives pictures of the sheet and the faces of our font; everything else is refused."""

    def __init__(self, aset: dict[str, Aset]) -> None:
        super().__init__()
        self._aset = aset

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        scheme, _, name = url.partition(":")
        if scheme == "aset" and name in self._aset:
            aset = self._aset[name]
            return URLFetcherResponse(url, aset.isi, {"Content-Type": aset.jenis})
        if scheme == "huruf" and "/" not in name:
            return URLFetcherResponse(url, (_FONTS / name).read_bytes(), {"Content-Type": "font/ttf"})
        raise Refused(url)


@cache
def fonts() -> FontConfiguration:
    """The fonts of this process: found once, used by every paper."""
    return FontConfiguration()


def warm_up() -> None:
    """Makes this process ready to render: imports and fonts in place, the collector told to leave them alone."""
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    fonts()
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def identifier_of(*parts: bytes) -> bytes:
    """The identity of a file, from all that it is made of."""
    hasher = hashlib.sha256()
    for part in parts:
        hasher.update(part)
    return hasher.digest()[:16]


def render(lembar: Lembar) -> bytes:
    """The PDF: A4 or F4, form fields, tags, the same bytes for the same sheet."""
    html = markup(lembar, sheet(lembar, fonts=True), inline=False)
    document = weasyprint.HTML(string=html, url_fetcher=Fetcher(lembar.aset))
    identifier = identifier_of(html.encode())
    content = document.write_pdf(
        font_config=fonts(),
        pdf_forms=True,
        pdf_tags=True,
        pdf_identifier=identifier,
        custom_metadata=False,
    )
    return repair(content, lembar, identifier)
