"""A page before it is put into its shell, and what the shell's slots get."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from generator.pages import umpan
from generator.pages.alamat import dasar
from generator.pages.jsonld import Data, skrip

MEJA = "internal/index.html"
"""The first page of the internal site's own pages."""

_HEADING = re.compile(r'<h([23]) id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Tautan:
    """A link to a page of this site: its address from the root, and its text."""

    url: str
    judul: str


@dataclass(frozen=True, slots=True)
class Halaman:
    """A page made from data: its address, the kind of shell, its title, and its content as HTML.

    ``gaya`` is a style sheet of its own, by its address from the root. ``data`` says what the page is about, in the
    words of schema.org.
    """

    url: str
    kerangka: str
    judul: str
    uraian: str
    isi: str
    sebelum: Tautan | None = None
    sesudah: Tautan | None = None
    gaya: str = ""
    data: Data | None = None


@dataclass(frozen=True, slots=True)
class Sisipan:
    """What all pages of a site share: which site it is, its public address, if that is known, its name and logo."""

    internal: bool
    alamat: str
    nama: str
    lambang: str = ""

    def umum(self, url: str, *, temuan: bool = False) -> dict[str, str]:
        """Slots of every page, written ones too."""
        base = dasar(url)
        lambang = self.lambang or "aset/logo.svg"
        milik = ' class="milik"' if self.lambang else ""
        values = {
            "situs": escape(self.nama),
            "lambang": f'<img src="{base}{lambang}" alt=""{milik} width="24" height="24">',
            "kepala": f'<link rel="stylesheet" href="{base}aset/warna.css">',
            "internal": "",
            "tab": "",
            "sebelah": "",
        }
        if self.internal:
            active = " md-tabs__item--active" if temuan else ""
            values["kepala"] += '<meta name="robots" content="noindex">'
            values["internal"] = f'<a class="cap-internal" href="{base}{MEJA}">Internal</a>'
            values["tab"] = (
                f'<li class="md-tabs__item{active}"><a href="{base}{MEJA}" class="md-tabs__link">Internal</a></li>'
            )
        else:
            # With this relation alone the theme would look for a sitemap of another language.
            values["kepala"] += f'<link rel="alternate feed" type="application/atom+xml" href="{base}{umpan.URL}">'
        if self.alamat and not self.internal:
            values["kepala"] += f'<link rel="canonical" href="{escape(self.alamat + url)}">'
        return values

    def halaman(self, halaman: Halaman) -> dict[str, str]:
        """Slots of a page made from data."""
        values = self.umum(halaman.url, temuan=halaman.kerangka == "temuan")
        values |= {
            "judul": escape(halaman.judul),
            "uraian": escape(halaman.uraian),
            "isi": halaman.isi,
            "daftar": _contents(halaman.isi),
            "sebelah": _neighbours(halaman),
        }
        if halaman.gaya:
            values["kepala"] += f'<link rel="stylesheet" href="{dasar(halaman.url)}{halaman.gaya}">'
        if halaman.data is not None:
            values["kepala"] += skrip(halaman.data)
        return values


def _contents(html: str) -> str:
    """The table of contents, from the headings that have ids: sections, and below them their parts."""
    sections: list[tuple[str, list[str]]] = []
    for level, anchor, inner in _HEADING.findall(html):
        link = f'<a href="#{anchor}" class="md-nav__link"><span class="md-ellipsis">{_TAG.sub("", inner)}</span></a>'
        if level == "2" or not sections:
            sections.append((link, []))
        else:
            sections[-1][1].append(f'<li class="md-nav__item">{link}</li>')
    if not sections:
        return ""
    items = "".join(
        f'<li class="md-nav__item">{link}'
        + (f'<div class="md-nav"><ul class="md-nav__list">{"".join(parts)}</ul></div>' if parts else "")
        + "</li>"
        for link, parts in sections
    )
    return (
        '<label class="md-nav__title" for="__toc"><span class="md-nav__icon md-icon"></span>Di halaman ini</label>'
        f'<ul class="md-nav__list" data-md-component="toc" data-md-scrollfix>{items}</ul>'
    )


def _neighbours(halaman: Halaman) -> str:
    if halaman.sebelum is None and halaman.sesudah is None:
        return ""
    base = dasar(halaman.url)
    result = '<nav class="sebelah md-grid" aria-label="Sebelum dan sesudah">'
    for each, label, rel in ((halaman.sebelum, "Sebelumnya", "prev"), (halaman.sesudah, "Berikutnya", "next")):
        if each is not None:
            text = f"<span>{label}</span><span>{escape(each.judul)}</span>"
            result += f'<a class="{rel}" rel="{rel}" href="{base}{each.url}">{text}</a>'
    return result + "</nav>"
