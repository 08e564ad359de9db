"""Addresses of pages: short, plain, the same on every platform, and never outside the site.

Codes and folder names come from people's files, so each is reduced to characters that are safe in a path and in an
address; names that become equal get a number, in an order that the data decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from registry.store import Registry

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST = 100
_RESERVED = frozenset(("index", "kerangka"))


@dataclass(slots=True)
class Alamat:
    """Address of every page that data makes, relative to the root of the site.

    LSP, schemes and standards by their ids, units by their files.
    """

    lsp: dict[str, str] = field(default_factory=dict)
    skema: dict[str, str] = field(default_factory=dict)
    standar: dict[str, str] = field(default_factory=dict)
    unit: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, registry: Registry) -> Alamat:
        """The addresses for a registry."""
        result = cls()
        folders = _Names()
        for id_ in sorted({*registry.lsp, *(folder.lsp for folder in registry.skema.values())}):
            result.lsp[id_] = f"lsp/{folders.take(id_)}/index.html"
        slugs: dict[str, _Names] = {}
        for id_, skema in sorted(registry.skema.items()):
            home = result.lsp[skema.lsp].split("/")[1]
            result.skema[id_] = f"skema/{home}/{slugs.setdefault(home, _Names()).take(skema.slug)}.html"
        standards = _Names()
        for id_, standar in sorted(registry.standar.items()):
            name = standards.take(id_)
            result.standar[id_] = f"standar/{name}.html"
            units = _Names()
            for document in standar.unit:
                result.unit[document.berkas] = f"unit/{name}/{units.take(document.data.kode)}.html"
        return result

    def mandiri(self, skema: str) -> str:
        """The self-assessment of a scheme, given by its id: as the scheme's own page, in another folder."""
        return f"mandiri/{self.skema[skema].partition('/')[2]}"

    def data(self, skema: str) -> str:
        """The data of a scheme for programs, given by its id: in a folder beside the scheme's own page."""
        return f"{self.skema[skema].removesuffix('.html')}/index.json"


class _Names:
    """Names of one folder. Compared without case, as some file systems do."""

    def __init__(self) -> None:
        self._taken = set(_RESERVED)

    def take(self, text: str) -> str:
        base = _UNSAFE.sub("-", text)[:_LONGEST].strip(".-") or "tanpa-nama"
        name, number = base, 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{base}-{number}"
        self._taken.add(name.casefold())
        return name


def dasar(url: str) -> str:
    """The way from a page back to the root of the site: ``../../`` for one that lies two folders deep."""
    return "../" * url.count("/")
