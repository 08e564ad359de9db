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
from functools import lru_cache
from html import unescape
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

from generator.pages.potongan import Potongan

Sebab = Literal["tidak ada", "jangkar tidak ada", "dari luar", "keluar situs", "id ganda"]

_ADDRESSES = ("href", "src", "action", "poster", "data", "srcset")
_ELSEWHERE = ("http", "https")
_NOT_PAGES = ("mailto", "tel", "data")
_MOST_JUDGED = 50_000


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
    r"""<(?:!--.*?-->
      | (script|style)\b([^>]*)>.*?</\1\s*>
      | ([a-z][a-z0-9-]*+)\s((?:[^<>"']++|"[^"]*"|'[^']*')*+)>)""",
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
        links, ids = _read_tag(tag or script, of_tag or of_script)
        isi.tautan += links
        for value in ids:
            if value in isi.ids:
                isi.ganda.append(value)
            else:
                isi.ids.add(value)
    return isi


@lru_cache(maxsize=20_000)
def _read_tag(tag: str, attributes: str) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    """What a tag links to, with its name, and what it is called. Most tags stand on many pages."""
    if not _WORTH_READING.search(attributes):
        return (), ()
    name = tag.lower()
    found = [(key.lower(), unescape(a or b or c)) for key, a, b, c in _ATTRIBUTE.findall(attributes)]
    if name == "link" and ("rel", "canonical") in found:
        return (), ()
    links = tuple((name, value) for key, value in found if key in _ADDRESSES)
    return links, tuple(value for key, value in found if key == "id")


def check_links(folder: Path, *, kecuali: Iterable[str] = ()) -> list[Masalah]:
    """Every problem of a finished site; ``kecuali`` names top folders whose pages are not looked at."""
    skipped = tuple(f"{name}/" for name in kecuali)
    pages = (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.html")))
    return check_pages(folder, (page for page in pages if not page.startswith(skipped)))


def check_pages(folder: Path, pages: Iterable[str], pemeriksa: Pemeriksa | None = None) -> list[Masalah]:
    """Problems of some pages of a site, given by their addresses; ``pemeriksa`` may have read some of them already."""
    pemeriksa = pemeriksa or Pemeriksa(folder)
    return sorted(problem for page in pages for problem in pemeriksa.problems(page))


class Pemeriksa:
    """Judges pages of a site. Files are asked for at most once; a link on many pages of a folder is judged once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._links: dict[str, tuple[tuple[tuple[str, str], ...], tuple[str, ...]]] = {}
        self._shells: dict[Potongan, Isi] = {}
        self._ids: dict[str, str] = {}
        """Ids of each page, each between line ends: a set for each of tens of thousands of pages takes too much."""
        self._there: dict[str, bool] = {}
        self._judged: dict[tuple[str, str, str], Sebab | None] = {}

    def read(self, page: str, html: str, kerangka: Potongan | None = None) -> None:
        """Takes note of a page that is being written, so that it need not be read again.

        With ``kerangka`` only what was put into its slots is given: what all pages of a kind share is read once.
        """
        isi = read_page(html)
        if kerangka is not None:
            shell = self._shells.get(kerangka)
            if shell is None:
                shell = self._shells[kerangka] = read_page("".join(kerangka.bagian[::2]))
            isi.tautan[:0] = shell.tautan
            isi.ganda += [*shell.ganda, *sorted(isi.ids & shell.ids)]
            isi.ids |= shell.ids
        self._ids[page] = "\n".join(["", *isi.ids, ""])
        self._links[page] = tuple(dict.fromkeys(isi.tautan)), tuple(isi.ganda)

    def problems(self, page: str) -> Iterator[Masalah]:
        """What is wrong on a page."""
        if page not in self._links:
            self._read(page)
        links, twice = self._links.pop(page)
        for each in twice:
            yield Masalah(page, f"#{each}", "id ganda")
        folder, ids = posixpath.dirname(page), self._ids[page]
        for tag, address in links:
            if address.startswith("#"):
                anchor = unquote(address[1:])
                sebab: Sebab | None = None if not anchor or f"\n{anchor}\n" in ids else "jangkar tidak ada"
            elif address.startswith("?") or not address:
                sebab = self._judge(page, tag, address)
            else:
                key = folder, tag, address
                if key not in self._judged:
                    self._judged[key] = self._judge(page, tag, address)
                sebab = self._judged[key]
            if sebab is not None:
                yield Masalah(page, address, sebab)
        if len(self._judged) > _MOST_JUDGED:
            self._judged.clear()

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
        if anchor and target.endswith(".html") and f"\n{anchor}\n" not in self._ids_of(target):
            return "jangkar tidak ada"
        return None

    def _exists(self, target: str) -> bool:
        found = self._there.get(target)
        if found is None:
            found = self._there[target] = os.path.isfile(f"{self._folder}/{target}")  # noqa: PTH113 - tens of thousands
        return found

    def _ids_of(self, target: str) -> str:
        if target not in self._ids:
            self._read(target)
        return self._ids[target]

    def _read(self, page: str) -> None:
        self.read(page, (self._folder / page).read_text("utf-8"))
