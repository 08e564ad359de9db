"""The parts of the data that rules visit, each with what a rule usually asks about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from checks.finding import Arguments, Hit, Related, Tingkat
from checks.rencana import Rencana
from registry.acuan import Acuan
from registry.butir import bank_items as bank_items
from registry.layout import Kind
from registry.model.bank import Bank, ButirBank
from registry.model.mapa import Mapa
from registry.model.skema import Skema
from registry.model.standar import Standar
from registry.model.unit import Unit
from registry.reader import Path, Plain
from registry.store import Document, Registry, SkemaFolder, StandarFolder
from registry.units import EntriUnit


@dataclass(frozen=True)
class BerkasSubject:
    """A file of any kind, as plain data."""

    registry: Registry
    berkas: str
    kind: Kind
    raw: Plain
    today: date = date.max
    """The reference date; without one, nothing lies ahead."""

    @property
    def texts(self) -> list[tuple[Path, str]]:
        """Every text value with its path."""
        return self.registry.texts_of(self.berkas)

    @property
    def gabungan(self) -> str:
        """All text values, ``|`` between them: for a quick look at whether a closer one is worth while."""
        return self.registry.joined(self.berkas)

    def hit(self, path: Path, pesan: str = "utama", **args: str | int) -> Hit:
        """A hit at a value of this file."""
        return Hit(self.berkas, path, args, pesan)


def hit_in(
    document: Document[Any],
    path: Path,
    args: Arguments,
    pesan: str = "utama",
    tingkat: Tingkat | None = None,
    acuan: str = "",
    terkait: tuple[Related, ...] = (),
) -> Hit:
    """A hit at a value of a document, its path turned into one of the file."""
    return Hit(document.berkas, document.in_file(path), args, pesan, tingkat, acuan, terkait)


def related_in(document: Document[Any], path: Path, label: str, *, at_key: bool = False) -> Related:
    """A related place at a value of a document, its path turned into one of the file."""
    return Related(document.berkas, document.in_file(path), label, at_key)


@dataclass(frozen=True)
class UnitSubject:
    """A unit that has a file."""

    registry: Registry
    folder: StandarFolder
    document: Document[Unit]

    @property
    def unit(self) -> Unit:
        return self.document.data

    @property
    def standar(self) -> Standar | None:
        return self.folder.standar.data if self.folder.standar else None

    def wording(self, tingkat: Tingkat, *, rancangan: Tingkat | None = None) -> Tingkat | None:
        """Severity of a rule about wording or size.

        One step lower for an official text, which an LSP cannot edit (``None`` below the lowest); as given for
        its own words; ``rancangan`` for a draft where the rule asks more of one.
        """
        if self.unit.naskah == "resmi":
            lower: dict[Tingkat, Tingkat | None] = {"mayor": "minor", "minor": "observasi", "observasi": None}
            return lower[tingkat]
        return rancangan or tingkat if self.unit.naskah == "rancangan" else tingkat

    def lost(self, path: Path) -> bool:
        """Whether loading left out something at this path or below it."""
        return self.registry.lost(self.document.berkas, path)

    def hit(
        self,
        path: Path,
        pesan: str = "utama",
        *,
        tingkat: Tingkat | None = None,
        acuan: Acuan | None = None,
        terkait: tuple[Related, ...] = (),
        args: Arguments | None = None,
        **named: str | int,
    ) -> Hit:
        """A hit at a value of the unit; ``acuan`` may narrow it to an element or a criterion."""
        name = str((acuan or Acuan()).within(self.unit.kode))
        return hit_in(self.document, path, {**(args or {}), **named}, pesan, tingkat, name, terkait)


@dataclass(frozen=True)
class StandarSubject:
    """A standard that has a record."""

    registry: Registry
    folder: StandarFolder
    document: Document[Standar]
    today: date
    """The reference date."""

    @property
    def standar(self) -> Standar:
        return self.document.data

    def lost(self, path: Path) -> bool:
        """Whether loading left out something at this path or below it."""
        return self.registry.lost(self.document.berkas, path)

    def hit(
        self,
        path: Path,
        pesan: str = "utama",
        *,
        tingkat: Tingkat | None = None,
        acuan: str = "",
        terkait: tuple[Related, ...] = (),
        args: Arguments | None = None,
        **named: str | int,
    ) -> Hit:
        """A hit at a value of the standard's record."""
        return hit_in(self.document, path, {**(args or {}), **named}, pesan, tingkat, acuan or self.folder.id, terkait)


@dataclass(frozen=True)
class SkemaSubject:
    """A scheme that has a record, with its plan and bank where there are any."""

    registry: Registry
    folder: SkemaFolder
    document: Document[Skema]
    today: date
    """The reference date."""

    @property
    def skema(self) -> Skema:
        return self.document.data

    @property
    def mapa(self) -> Document[Mapa] | None:
        return self.folder.mapa

    @property
    def bank(self) -> Document[Bank] | None:
        return self.folder.bank

    def unread(self, kind: Kind) -> bool:
        """Whether the scheme has a file of this kind that gave no data; what is wrong with it is said once."""
        home = f"schemes/{self.folder.id}/{kind}.yaml"
        return home in self.registry.homes and getattr(self.folder, kind) is None

    @cached_property
    def kemasan(self) -> list[tuple[int, EntriUnit]]:
        """The units of the package that were found, with their positions."""
        entries = self.registry.kemasan(self.folder)
        return [(i, entry) for i, entry in enumerate(entries) if entry is not None]

    @cached_property
    def rencana(self) -> Rencana:
        """Plan and bank, place by place."""
        return Rencana(self.registry, self.folder)

    def butir(self) -> Iterator[tuple[Path, ButirBank]]:
        """Every item of the bank that must trace, with its path in ``bank.yaml``."""
        if self.bank is not None:
            yield from bank_items(self.bank.data)

    def lost(self, path: Path, document: Document[Any] | None = None) -> bool:
        """Whether loading left out something at this path of the scheme, or of one of its other documents."""
        target = document or self.document
        return self.registry.lost(target.berkas, target.in_file(path))

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
        """A hit at a value of the scheme, or of one of its other documents."""
        target = document or self.document
        return hit_in(target, path, {**(args or {}), **named}, pesan, tingkat, acuan or self.folder.id, terkait)
