"""Templates of pages, and the small matters of print that they need."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from string import Formatter
from typing import Any
from urllib.parse import quote

import jinja2
from markupsafe import Markup, escape

from generator.forms.tulis import rupiah, tanggal
from generator.pages.alamat import dasar
from generator.pages.konteks import Konteks

_PARAGRAPHS = re.compile(r"\n\s*\n")
_SITE = re.compile(r"https?://[^\s<>\"']+")
_MAIL = re.compile(r"[^\s@<>\"']+@[^\s@<>\"']+\.[^\s@<>\"']+")


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("generator.pages", "templat"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters |= {
        "tanggal": _day,
        "rupiah": rupiah,
        "ukuran": ukuran,
        "paragraf": paragraf,
        "isian": isian,
        "situs": situs,
        "surel": surel,
        "alamat_berkas": quote,
        "butir": butir,
        "kriteria": kriteria,
        "kalimat": kalimat,
        "potongan_kode": potongan_kode,
        "ribuan": ribuan,
    }
    return environment


def tulis(templat: str, konteks: Konteks, url: str, /, **isi: Any) -> str:
    """The content of a page: a template with the data of the page."""
    template = _environment().get_template(f"{templat}.html")
    return template.render(isi, k=konteks, dasar=dasar(url), internal=konteks.internal)


def ukuran(jumlah: int) -> str:
    """A size as people read it: 412 KB, 1,2 MB."""
    if jumlah < 1_000_000:
        return f"{max(1, round(jumlah / 1000))} KB"
    return f"{jumlah / 1_000_000:.1f} MB".replace(".", ",")


def ribuan(jumlah: int) -> str:
    """A number with its thousands apart: 12.345."""
    return f"{jumlah:,}".replace(",", ".")


def paragraf(text: str | None) -> list[str]:
    """Paragraphs of a multi-line text: apart by an empty line; single breaks are wrapping."""
    return [" ".join(part.split()) for part in _PARAGRAPHS.split(text or "") if part.strip()]


def kalimat(text: str) -> str:
    """A text with its first letter large."""
    return text[:1].upper() + text[1:]


def potongan_kode(kode: str) -> str:
    """The tails of a code, each from one of its parts on: ``611000.009.02 009.02`` of ``J.611000.009.02``.

    Search finds a word by its beginning; with these words any run of parts is the beginning of one.
    """
    parts = kode.split(".")
    return " ".join(".".join(parts[i:]) for i in range(1, len(parts) - 1))


def butir(items: Sequence[Any] | None, awalan: str = "") -> Markup:
    """A list of items with the items below them; with ``awalan`` each is an anchor, ``awalan.1`` and so on.

    Written here and not as a template: it is most of what a page of a unit says, tens of thousands of times.
    """
    if items is None:
        return Markup('<p class="kosong">Belum diisi.</p>')
    if not items:
        return Markup("<p>Tidak ada.</p>")
    rows = []
    for nomor, (each, text) in enumerate(zip(items, _escaped([each.teks for each in items]), strict=True), 1):
        anchor = f' id="{escape(awalan)}.{nomor}"' if awalan else ""
        below = getattr(each, "butir", ())
        inner = f"{butir(below)}\n" if below else ""
        rows.append(f"<li{anchor}>{text}{inner}</li>\n")
    return Markup('<ol class="butir">\n' + "".join(rows) + "</ol>")


def isian(text: str) -> Markup:
    """A message whose ``{arguments}`` are not filled in, each shown as what it stands for."""
    parts = (
        escape(literal) + (Markup("<var>{}</var>").format(name) if name else "")
        for literal, name, _, _ in Formatter().parse(text)
    )
    return Markup("").join(parts)


def situs(text: str) -> Markup:
    """An address of somebody's site as a link; anything else as text."""
    shown = escape(text)
    if not _SITE.fullmatch(text.strip()):
        return shown
    return Markup('<a href="{}" rel="noopener">{}</a>').format(text.strip(), text.strip())


def surel(text: str) -> Markup:
    """A mail address as a link; anything else as text."""
    if not _MAIL.fullmatch(text.strip()):
        return escape(text)
    return Markup('<a href="mailto:{}">{}</a>').format(quote(text.strip(), safe="@+"), text.strip())


def _day(value: date | str | None) -> str:
    if isinstance(value, str):
        value = date.fromisoformat(value) if value else None
    return tanggal(value)


def kriteria(kuk: Sequence[Any], elemen: int) -> Markup:
    """The criteria of an element, each with the anchor and the number of its place."""
    rows = []
    for nomor, (each, text) in enumerate(zip(kuk, _escaped([each.teks for each in kuk]), strict=True), 1):
        at = f"{elemen}.{nomor}"
        printed = f' <em class="kecil">(tercetak {escape(each.tercetak)})</em>' if each.tercetak else ""
        link = f'<a class="nomor" href="#{at}">{at}</a>'
        rows.append(f'<li id="{at}">{link} <span>{text}{printed}</span></li>\n')
    return Markup('<ol class="kuk">\n' + "".join(rows) + "</ol>")


def _escaped(texts: Sequence[str]) -> list[str]:
    """Texts made safe, all at once: each call costs more than what it does."""
    safe = str(escape("\0".join(texts))).split("\0") if texts else []
    return safe if len(safe) == len(texts) else [str(escape(text)) for text in texts]
