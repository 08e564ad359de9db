"""The loaded registry: every object with its file, indexed by what people call it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path as FilePath
from typing import Generic, TypeVar

from registry.layout import home_of
from registry.model.asesmen import Asesmen
from registry.model.bank import Bank, Kunci
from registry.model.lsp import Asesor, Lsp, Tuk
from registry.model.mapa import Mapa
from registry.model.pengaturan import Pengaturan, Peraturan
from registry.model.skema import Skema
from registry.model.standar import Standar
from registry.model.unit import Unit
from registry.model.validasi import DaftarPengecualian, Validasi
from registry.portable import posix
from registry.problem import Problem
from registry.reader import Path, Plain, Span, SpanIndex, Unreadable, joined_texts, texts
from registry.reader.content import content_of
from registry.units import EntriUnit, UnitIndex
from registry.validate import Kept, original_path

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Document(Generic[T]):
    """An object and the file it was read from (POSIX path relative to the root)."""

    berkas: str
    data: T
    raw: Plain
    kept: dict[Path, Kept] = field(default_factory=dict)

    def in_file(self, path: Path) -> Path:
        """A path of the model as a path of the file."""
        return original_path(path, self.kept)


@dataclass(slots=True)
class SkemaFolder:
    """Everything of one scheme. ``id`` is ``<lsp>/<slug>``; a part whose file is absent is ``None``."""

    lsp: str
    slug: str
    skema: Document[Skema] | None = None
    mapa: Document[Mapa] | None = None
    bank: Document[Bank] | None = None
    kunci: Document[Kunci] | None = None
    validasi: Document[Validasi] | None = None

    @property
    def id(self) -> str:
        return f"{self.lsp}/{self.slug}"


@dataclass(slots=True)
class StandarFolder:
    """Everything of one standard: its record and the units that have files. ``id`` is the folder's name."""

    id: str
    standar: Document[Standar] | None = None
    unit: list[Document[Unit]] = field(default_factory=list)


@dataclass(slots=True)
class LspFolder:
    """Everything of one certification body, but its schemes. ``id`` is the folder's name."""

    id: str
    lsp: Document[Lsp] | None = None
    asesor: Document[tuple[Asesor, ...]] | None = None
    tuk: Document[tuple[Tuk, ...]] | None = None


@dataclass
class Registry:
    """All objects of a repository, and what could not be loaded."""

    root: FilePath
    pengaturan: Pengaturan
    peraturan: dict[str, Peraturan]
    tanggal_aturan: str = ""
    standar: dict[str, StandarFolder] = field(default_factory=dict)
    lsp: dict[str, LspFolder] = field(default_factory=dict)
    skema: dict[str, SkemaFolder] = field(default_factory=dict)
    asesmen: dict[str, Document[Asesmen]] = field(default_factory=dict)
    """Assessment days by the name of their folder; empty unless they were asked for."""
    pengecualian: list[Document[DaftarPengecualian]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    files: dict[str, FilePath] = field(default_factory=dict)
    """Every file that was found, by its shown path: where it really lies."""
    outside: set[str] = field(default_factory=set)
    """Links that leave the root: named in findings, never followed."""
    raw: dict[str, Plain] = field(default_factory=dict)
    """Plain data of every file that could be read, by its shown path."""
    texts: dict[str, bytes] = field(default_factory=dict, repr=False)
    """Texts that count instead of what lies on disk, by shown path: what an editor holds and has not written."""
    _spans: dict[str, SpanIndex] = field(default_factory=dict, repr=False)
    _texts: dict[str, list[tuple[Path, str]]] = field(default_factory=dict, repr=False)
    _joined: dict[str, str] = field(default_factory=dict, repr=False)

    @cached_property
    def homes(self) -> frozenset[str]:
        """Where each file belongs in the layout, also those of a private bank."""
        return frozenset(home_of(berkas) for berkas in self.files)

    @cached_property
    def units(self) -> UnitIndex:
        """Units by code, over all standards."""
        return UnitIndex.of(
            {
                id_: (folder.standar.data if folder.standar else None, folder.unit)
                for id_, folder in self.standar.items()
            }
        )

    def each_unit(self) -> Iterator[tuple[StandarFolder, Document[Unit]]]:
        """Every unit that has a file, with its standard's folder."""
        for folder in self.standar.values():
            for unit in folder.unit:
                yield folder, unit

    def narrowed(self, standar: str | None) -> Registry:
        """The same data with only one standard's unit files to walk, or none; codes mean what they mean in all."""
        folders = {
            id_: folder if id_ == standar else StandarFolder(id_, folder.standar)
            for id_, folder in self.standar.items()
        }
        view = replace(self, standar=folders)
        view.__dict__["units"] = self.units
        return view

    def find_skema(self, name: str) -> list[SkemaFolder]:
        """Schemes called ``<lsp>/<slug>``, or by slug alone; more than one when the slug is not unique."""
        name = posix(name).strip("/")
        if name in self.skema:
            return [self.skema[name]]
        return [folder for folder in self.skema.values() if folder.slug == name]

    def kemasan(self, folder: SkemaFolder) -> list[EntriUnit | None]:
        """The units of a scheme's package in print order; ``None`` for a code that names none or several."""
        if folder.skema is None:
            return []
        return [self.units.one(unit.kode) for unit in folder.skema.data.kemasan.unit]

    def lost(self, berkas: str, path: Path) -> bool:
        """Whether loading left out something at a path or below it, so that its absence is no fault of its own."""
        return any(
            about[: len(path)] == path
            for problem in self.problems
            if problem.berkas == berkas
            for about in problem.about
        )

    def spans(self, berkas: str) -> SpanIndex:
        """Positions in a file; the file is read again only now, and only once."""
        index = self._spans.get(berkas)
        if index is None:
            content = self.texts.get(berkas)
            if content is None and berkas in self.files and berkas not in self.outside:
                with suppress(Unreadable):
                    content = content_of(self.files[berkas])
            index = self._spans[berkas] = SpanIndex(content or b"")
        return index

    def texts_of(self, berkas: str) -> list[tuple[Path, str]]:
        """Every text value of a file with its path."""
        found = self._texts.get(berkas)
        if found is None:
            found = self._texts[berkas] = texts(self.raw.get(berkas))
        return found

    def joined(self, berkas: str) -> str:
        """All text values of a file, ``|`` between them: for a quick look at whether a closer one is worth while."""
        found = self._joined.get(berkas)
        if found is None:
            found = self._joined[berkas] = joined_texts(self.raw.get(berkas), "|")
        return found

    def forget_spans(self) -> None:
        """Lets go of the positions found so far; whoever goes through many files would gather them all otherwise."""
        self._spans.clear()

    def locate(self, berkas: str, path: Path, *, key: bool = False) -> tuple[Span, Path]:
        """Line and column of a value (of its key, with ``key=True``), and the path that exists."""
        return self.spans(berkas).at(path, key=key)
