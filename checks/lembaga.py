"""The certification body and its assessment days, as rules visit them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from checks.finding import Arguments, Hit, Related, Tingkat
from checks.subject import hit_in
from registry.model.asesmen import Asesmen
from registry.model.lsp import Asesor, Lsp, Tuk
from registry.reader import Path
from registry.store import Document, LspFolder, Registry, SkemaFolder


@dataclass(frozen=True)
class LspSubject:
    """A certification body that has a record, with its assessors and venues where there are any."""

    registry: Registry
    folder: LspFolder
    document: Document[Lsp]
    skema: tuple[SkemaFolder, ...]
    """The schemes of this body that have a record."""
    today: date
    """The reference date."""

    @property
    def lsp(self) -> Lsp:
        return self.document.data

    @property
    def asesor(self) -> tuple[Asesor, ...]:
        return self.folder.asesor.data if self.folder.asesor else ()

    @property
    def tuk(self) -> tuple[Tuk, ...]:
        return self.folder.tuk.data if self.folder.tuk else ()

    def lost(self, path: Path) -> bool:
        """Whether loading left out something at this path or below it."""
        return self.registry.lost(self.document.berkas, path)

    def hit(
        self,
        path: Path,
        pesan: str = "utama",
        *,
        document: Document[Any] | None = None,
        tingkat: Tingkat | None = None,
        acuan: str = "",
        terkait: tuple[Related, ...] = (),
        args: Arguments | None = None,
        **named: str | int,
    ) -> Hit:
        """A hit at a value of the body's record, or of its list of assessors or venues."""
        target = document or self.document
        return hit_in(target, path, {**(args or {}), **named}, pesan, tingkat, acuan or self.folder.id, terkait)


@dataclass(frozen=True)
class AsesmenSubject:
    """One assessment day, with the scheme and the body that it names, where they exist."""

    registry: Registry
    document: Document[Asesmen]
    today: date
    """The reference date."""

    @property
    def asesmen(self) -> Asesmen:
        return self.document.data

    @cached_property
    def skema(self) -> SkemaFolder | None:
        found = self.registry.find_skema(self.asesmen.skema)
        return found[0] if len(found) == 1 else None

    @property
    def lsp(self) -> LspFolder | None:
        return self.registry.lsp.get(self.skema.lsp) if self.skema else None

    @property
    def tuk(self) -> Tuk | None:
        """The venue, by the id that the day names."""
        venues = self.lsp.tuk.data if self.lsp and self.lsp.tuk else ()
        return next((each for each in venues if each.id == self.asesmen.tuk), None)

    def asesor(self, id_: str) -> Asesor | None:
        """An assessor of the body, by id."""
        assessors = self.lsp.asesor.data if self.lsp and self.lsp.asesor else ()
        return next((each for each in assessors if each.id == id_), None)

    def lost(self, path: Path) -> bool:
        """Whether loading left out something at this path or below it."""
        return self.registry.lost(self.document.berkas, path)

    def hit(
        self,
        path: Path,
        pesan: str = "utama",
        *,
        tingkat: Tingkat | None = None,
        terkait: tuple[Related, ...] = (),
        **args: str | int,
    ) -> Hit:
        """A hit at a value of the day's record."""
        name = self.document.berkas.split("/")[-2]
        return hit_in(self.document, path, args, pesan, tingkat, name, terkait)
