"""Where the written pages, the theme and ``mkdocs.yml`` are: beside the packages, or inside the installed one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.pages.galat import KerangkaGagal

_PACKAGE = Path(__file__).resolve().parents[1]
_HOMES = (_PACKAGE / "bawaan", _PACKAGE.parent)
"""A wheel carries both under ``generator/bawaan``; an editable install reads them from the project itself."""


@dataclass(frozen=True, slots=True)
class Asal:
    """The settings of MkDocs and the folder of its pages."""

    mkdocs: Path
    situs: Path

    def files(self) -> Iterator[tuple[str, Path]]:
        """Every source file with its name, in an order that no file system decides."""
        yield self.mkdocs.name, self.mkdocs
        for path in sorted(self.situs.rglob("*")):
            if path.is_file():
                yield path.relative_to(self.situs.parent).as_posix(), path


def asal() -> Asal:
    """The sources of this installation. A repository's own ``mkdocs.yml`` is never run: it could hold code."""
    for home in _HOMES:
        found = Asal(home / "mkdocs.yml", home / "site")
        if found.mkdocs.is_file() and found.situs.is_dir():
            return found
    raise KerangkaGagal(sebab="mkdocs.yml, site/")
