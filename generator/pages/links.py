"""Links and anchors of the finished site: does each lead somewhere, and does nothing load from elsewhere.

MkDocs cannot judge this, since most pages do not exist when it runs. The site must also work opened from disk, so an
address that starts at the root of a host is a fault.
"""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

Sebab = Literal["tidak ada", "jangkar tidak ada", "dari luar", "keluar situs", "id ganda"]

_ADDRESSES = ("href", "src", "action", "poster", "data", "srcset")
_ELSEWHERE = ("http", "https")
_NOT_PAGES = ("mailto", "tel", "data")


@dataclass(frozen=True, slots=True, order=True)
class Masalah:
    """A link that does not work: on which page, to what, and why."""

    halaman: str
    sasaran: str
    sebab: Sebab


@dataclass(slots=True)
class Isi:
    """What a page links to, with the tag of each link, and which ids it has."""

    tautan: list[tuple[str, str]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    ganda: list[str] = field(default_factory=list)


_TAG = re.compile(
    r"""<!--.*?-->
      | <(script|style)\b([^>]*)>.*?</\1\s*>
      | <([a-z][a-z0-9-]*)\s((?:[^<>"']|"[^"]*"|'[^']*')*)>""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([^\s=/"'>]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_WORTH_READING = re.compile(rf"(?:^|\s)(?:id|{'|'.join(_ADDRESSES)})\s*=", re.IGNORECASE)


def read_page(html: str) -> Isi:
    """Links and ids of a page.

    The standard parser takes several times as long to read a page as it takes to render one. This reads what MkDocs
    and our templates write; the tests hold it against the standard parser on every page.
    """
    isi = Isi()
    for script, of_script, tag, of_tag in _TAG.findall(html):
        attributes = of_tag or of_script
        if not _WORTH_READING.search(attributes):
            continue
        name = (tag or script).lower()
        found = [(key.lower(), unescape(a or b or c)) for key, a, b, c in _ATTRIBUTE.findall(attributes)]
        if name == "link" and ("rel", "canonical") in found:
            continue
        for key, value in found:
            if key == "id":
                if value in isi.ids:
                    isi.ganda.append(value)
                isi.ids.add(value)
            elif key in _ADDRESSES:
                isi.tautan.append((name, value))
    return isi


def check_links(folder: Path, *, kecuali: Iterable[str] = ()) -> list[Masalah]:
    """Every problem of a finished site; ``kecuali`` names top folders whose pages are not looked at."""
    skipped = tuple(f"{name}/" for name in kecuali)
    pages = (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.html")))
    return check_pages(folder, (page for page in pages if not page.startswith(skipped)))


def check_pages(folder: Path, pages: Iterable[str]) -> list[Masalah]:
    """Problems of some pages of a site, given by their addresses."""
    site = _Site(folder)
    return sorted(problem for page in pages for problem in site.problems(page))


class _Site:
    """Pages read at most once, files asked for at most once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._ids: dict[str, set[str]] = {}
        self._there: dict[str, bool] = {}

    def problems(self, page: str) -> Iterator[Masalah]:
        isi = self._read(page)
        for each in isi.ganda:
            yield Masalah(page, f"#{each}", "id ganda")
        for tag, address in dict.fromkeys(isi.tautan):
            sebab = self._judge(page, tag, address)
            if sebab is not None:
                yield Masalah(page, address, sebab)

    def _judge(self, page: str, tag: str, address: str) -> Sebab | None:
        parts = urlsplit(address)
        if parts.scheme in _ELSEWHERE or parts.netloc:
            return None if tag == "a" and parts.scheme else "dari luar"
        if parts.scheme:
            return None if parts.scheme in _NOT_PAGES else "dari luar"
        target = (
            posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path))) if parts.path else page
        )
        if target.startswith(("/", "..")):
            return "keluar situs"
        if parts.path.endswith("/") or target == ".":
            target = posixpath.normpath(f"{target}/index.html")
        if not self._exists(target):
            return "tidak ada"
        anchor = unquote(parts.fragment)
        if anchor and target.endswith(".html") and anchor not in self._ids_of(target):
            return "jangkar tidak ada"
        return None

    def _exists(self, target: str) -> bool:
        found = self._there.get(target)
        if found is None:
            found = self._there[target] = os.path.isfile(f"{self._folder}/{target}")  # noqa: PTH113 - tens of thousands
        return found

    def _ids_of(self, target: str) -> set[str]:
        if target not in self._ids:
            self._read(target)
        return self._ids[target]

    def _read(self, page: str) -> Isi:
        isi = read_page((self._folder / page).read_text("utf-8"))
        self._ids[page] = isi.ids
        return isi
