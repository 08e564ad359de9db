"""A page before it is put into its shell, and what the shell's slots get."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from generator.pages.alamat import dasar

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

    ``gaya`` is a style sheet of its own, by its address from the root.
    """

    url: str
    kerangka: str
    judul: str
    uraian: str
    isi: str
    sebelum: Tautan | None = None
    sesudah: Tautan | None = None
    gaya: str = ""


@dataclass(frozen=True, slots=True)
class Sisipan:
    """What all pages of a site share: which site it is, and its public address, if that is known."""

    internal: bool
    alamat: str

    def umum(self, url: str, *, temuan: bool = False) -> dict[str, str]:
        """Slots of every page, written ones too."""
        base = dasar(url)
        values = {
            "kepala": f'<link rel="stylesheet" href="{base}aset/warna.css">',
            "internal": "",
            "tab": "",
            "sebelah": "",
        }
        if self.internal:
            active = " md-tabs__item--active" if temuan else ""
            values["kepala"] += '<meta name="robots" content="noindex">'
            values["internal"] = f'<a class="cap-internal" href="{base}temuan/index.html">Internal</a>'
            values["tab"] = (
                f'<li class="md-tabs__item{active}">'
                f'<a href="{base}temuan/index.html" class="md-tabs__link">Temuan</a></li>'
            )
        elif self.alamat:
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
        + (f'<nav class="md-nav"><ul class="md-nav__list">{"".join(parts)}</ul></nav>' if parts else "")
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
