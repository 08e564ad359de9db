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


class _Fetcher(URLFetcher):  # type: ignore[misc]
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
def _fonts() -> FontConfiguration:
    return FontConfiguration()


def warm_up() -> None:
    """Makes this process ready to render: imports and fonts in place, the collector told to leave them alone."""
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    _fonts()
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def render(lembar: Lembar) -> bytes:
    """The PDF: A4 or F4, form fields, tags, the same bytes for the same sheet."""
    html = markup(lembar, sheet(lembar, fonts=True), inline=False)
    document = weasyprint.HTML(string=html, url_fetcher=_Fetcher(lembar.aset))
    identifier = hashlib.sha256(html.encode()).digest()[:16]
    content = document.write_pdf(
        font_config=_fonts(),
        pdf_forms=True,
        pdf_tags=True,
        pdf_identifier=identifier,
        custom_metadata=False,
    )
    return repair(content, lembar, identifier)
