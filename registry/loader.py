"""Loading a repository: every file read once, every object typed, every problem kept as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path as FilePath
from typing import Any

from pydantic import BaseModel, RootModel

from registry import layout
from registry.cache import DataCache, content_key
from registry.collector import paused
from registry.data import shipped
from registry.hemat import KEMAS, RawTerkemas, Terkemas
from registry.layout import Found, Kind, kind_of
from registry.memory import Given, Memory
from registry.model.asesmen import Asesmen
from registry.model.bank import Bank, Kunci
from registry.model.lsp import Asesor, Lsp, Tuk
from registry.model.mapa import Mapa
from registry.model.pengaturan import DaftarPeraturan, Pengaturan
from registry.model.skema import Skema
from registry.model.standar import Standar
from registry.model.unit import Unit
from registry.model.validasi import DaftarPengecualian, Validasi
from registry.portable import is_portable, posix
from registry.problem import Problem
from registry.reader import Duplicate, Plain, Unreadable, read_bytes
from registry.reader.content import content_of
from registry.store import Document, LspFolder, Registry, SkemaFolder, StandarFolder
from registry.validate import validate


class DaftarAsesor(RootModel[tuple[Asesor, ...]]):
    """``asesor.yaml``: a list of assessors."""


class DaftarTuk(RootModel[tuple[Tuk, ...]]):
    """``tuk.yaml``: a list of venues."""


MODELS: dict[Kind, type[BaseModel]] = {
    "pengaturan": Pengaturan,
    "peraturan": DaftarPeraturan,
    "standar": Standar,
    "unit": Unit,
    "lsp": Lsp,
    "asesor": DaftarAsesor,
    "tuk": DaftarTuk,
    "skema": Skema,
    "mapa": Mapa,
    "bank": Bank,
    "kunci": Kunci,
    "validasi": Validasi,
    "pengecualian": DaftarPengecualian,
    "asesmen": Asesmen,
}
"""The model of every file of the layout."""

_NEVER_CACHED: frozenset[Kind] = frozenset(("kunci", "asesmen"))


def load(
    root: FilePath,
    *,
    use_cache: bool = True,
    asesmen: bool = False,
    memory: Memory | None = None,
    hemat: bool = False,
) -> Registry:
    """Everything under ``standards/`` and ``schemes/`` of a repository, and its assessment days if asked for.

    Never raises for what a file holds: a file that cannot be read, or a value that does not fit, becomes a
    :class:`~registry.problem.Problem`, and the rest loads. A private bank named in ``telusur.yaml`` is read
    too. With a ``memory`` only those files are read that it does not know. With ``hemat`` documents stay packed in
    memory (:mod:`registry.hemat`): for thousands of schemes, at the price of opening them whenever they are used.
    """
    loader = _Loader(root, DataCache(root) if use_cache else None, memory or Memory(), hemat=hemat)
    try:
        with paused():
            return loader.run(asesmen)
    finally:
        if loader.cache is not None:
            loader.cache.close()


class _Loader:
    def __init__(self, root: FilePath, cache: DataCache | None, memory: Memory, *, hemat: bool) -> None:
        self.cache = cache
        self.hemat = hemat
        self.memory = memory
        shipped_register = DaftarPeraturan.model_validate(shipped("peraturan"))
        self.registry = Registry(
            root,
            Pengaturan(),
            dict(shipped_register.peraturan),
            str(shipped_register.tanggal or ""),
            texts=dict(memory.texts),
        )
        if hemat:
            self.registry.raw = RawTerkemas()

    def run(self, asesmen: bool) -> Registry:
        memory = self.memory
        memory.found = memory.found or self.look(asesmen)
        known = {found.path for found in memory.found}
        # A new file of an editor counts before it is written.
        new = [Found(path, kind_of(path), self.registry.root / path) for path in memory.texts if path not in known]
        for found in (*memory.found, *(each for each in new if each.kind is not None)):
            self.take(found, cacheable=True)
        self.take_private_bank()
        self.check_folders()
        self.check_names()
        return self.registry

    def look(self, asesmen: bool) -> tuple[Found, ...]:
        days = layout.walk_days(self.registry.root) if asesmen else ()
        return (*layout.walk(self.registry.root), *days)

    def take_private_bank(self) -> None:
        name = self.registry.pengaturan.bank
        if name is None:
            return
        name = posix(name)
        folder = self.registry.root / name
        if not folder.is_dir():
            self.problem("nilai_salah", layout.SETTINGS, ("bank",), nilai=name, harap="folder")
            return
        for found in layout.walk_bank(folder, name.rstrip("/")):
            self.take(found, cacheable=False)

    def take(self, found: Found, *, cacheable: bool) -> None:
        given = self.memory.given.get(found.path)
        if given is None:
            given = self.memory.given[found.path] = self.given(found, cacheable=cacheable)
        self.registry.files[found.path] = found.absolute
        if found.outside:
            self.registry.outside.add(found.path)
        raw = self.registry.raw
        if isinstance(raw, RawTerkemas) and isinstance(given.document, Terkemas):
            raw.pack(given.document)
        elif given.raw is not None:
            raw[found.path] = given.raw[0]
        self.registry.problems.extend(given.problems)
        if given.document is not None:
            self.place(found, given.document)

    def given(self, found: Found, *, cacheable: bool) -> Given:
        """Reads a file and types its data."""
        if found.outside:
            return Given(found, problems=(_unreadable(found.path, Unreadable("tautan_keluar")),))
        if found.kind is None:
            return Given(found, problems=(_unknown_file(found.path),))
        try:
            data, duplicates = self.read(found, cacheable=cacheable and found.kind not in _NEVER_CACHED)
        except Unreadable as error:
            return Given(found, problems=(_unreadable(found.path, error),))
        model, kept, problems = validate(MODELS[found.kind], data, found.path)
        document: Document[Any] | None = None if model is None else Document(found.path, model, data, kept)
        if document is not None and self.hemat and found.kind in KEMAS:
            packed: Terkemas[Any] = Terkemas(found.path, MODELS[found.kind], data, kept)
            return Given(found, None, packed, (*_doubled(found.path, duplicates), *problems))
        return Given(found, (data,), document, (*_doubled(found.path, duplicates), *problems))

    def read(self, found: Found, *, cacheable: bool) -> tuple[Plain, tuple[Duplicate, ...]]:
        text = self.memory.texts.get(found.path)
        if text is not None:
            return read_bytes(text)
        content = content_of(found.absolute)
        if not cacheable or self.cache is None:
            return read_bytes(content)
        key = content_key(content)
        known = self.cache.get(key)
        if known is None:
            known = read_bytes(content)
            self.cache.put(key, *known)
        return known

    def place(self, found: Found, document: Document[Any]) -> None:
        """Puts the data of a file where it belongs."""
        parts = found.path.split("/")
        if found.kind in layout.SCHEME_FILES and parts[-4:-3] == ["schemes"]:
            self.place_scheme(found.kind, parts[-3], parts[-2], document)
        elif found.kind == "pengecualian":
            self.registry.pengecualian.append(document)
        elif found.kind in ("standar", "unit"):
            folder = self.registry.standar.setdefault(parts[1], StandarFolder(parts[1]))
            if found.kind == "unit":
                folder.unit.append(document)
            else:
                folder.standar = document
        elif found.kind in ("lsp", "asesor", "tuk"):
            self.place_lsp(found.kind, parts[1], document)
        elif found.kind == "asesmen":
            self.registry.asesmen[parts[1]] = document
        elif found.kind == "pengaturan":
            self.registry.pengaturan = document.data
        elif found.kind == "peraturan":
            self.registry.peraturan.update(document.data.peraturan)

    def place_scheme(self, kind: Kind, lsp: str, slug: str, document: Document[Any]) -> None:
        if kind == "pengecualian":
            self.registry.pengecualian.append(document)
            return
        folder = self.registry.skema.setdefault(f"{lsp}/{slug}", SkemaFolder(lsp, slug))
        setattr(folder, kind, document)

    def place_lsp(self, kind: Kind, lsp: str, document: Document[Any]) -> None:
        folder = self.registry.lsp.setdefault(lsp, LspFolder(lsp))
        if kind == "lsp":
            folder.lsp = document
        else:
            listed: Document[Any] = Document(document.berkas, document.data.root, document.raw, document.kept)
            setattr(folder, kind, listed)

    def check_folders(self) -> None:
        """Folders that lack the file that makes them what they are."""
        for folder in self.registry.skema.values():
            self.expect(f"schemes/{folder.id}/skema.yaml", (folder.mapa, folder.bank, folder.kunci, folder.validasi))
            self.registry.lsp.setdefault(folder.lsp, LspFolder(folder.lsp))
        for lsp in self.registry.lsp.values():
            companions: list[Document[Any] | None] = [lsp.asesor, lsp.tuk]
            companions += [f.skema for f in self.registry.skema.values() if f.lsp == lsp.id]
            self.expect(f"schemes/{lsp.id}/lsp.yaml", companions)
        for standar in self.registry.standar.values():
            self.expect(f"standards/{standar.id}/standar.yaml", standar.unit)

    def expect(self, path: str, companions: Iterable[Document[Any] | None]) -> None:
        companion = next((each for each in companions if each is not None), None)
        if path not in self.registry.files and companion is not None:
            self.problem("berkas_tak_dikenal", companion.berkas, (), kurang=path)

    def check_names(self) -> None:
        """Names that Windows cannot hold, or cannot tell from another: each once, at the first file below it."""
        known: dict[str, str] = {}
        bad: set[str] = set()
        for path in self.registry.files:
            name = ""
            for part in layout.home_of(path).split("/"):
                name = f"{name}/{part}" if name else part
                if name in bad:
                    break
                twin = known.setdefault(name.casefold(), name)
                if twin != name or not is_portable(part):
                    bad.add(name)
                    self.problem(
                        "berkas_tak_dikenal", path, (), nama=name, **({"kembar": twin} if twin != name else {})
                    )
                    break

    def problem(self, kind: Any, berkas: str, path: tuple[str | int, ...], **args: str) -> None:
        self.registry.problems.append(Problem(kind, berkas, path, args))


def _unknown_file(path: str) -> Problem:
    name = path.rsplit("/", 1)[-1]
    names = [f"{kind}.yaml" for kind in (*layout.SCHEME_FILES, "lsp", "asesor", "tuk", "standar")]
    # A file with the right name in the wrong place is to be moved, not renamed.
    usul = "" if name in names else next(iter(get_close_matches(name, names, 1, 0.7)), "")
    return Problem("berkas_tak_dikenal", path, (), {"nama": name, "usul": usul})


def _doubled(path: str, duplicates: tuple[Duplicate, ...]) -> Iterator[Problem]:
    for each in duplicates:
        yield Problem(
            "kunci_ganda",
            path,
            each.path,
            {"kunci": str(each.path[-1]), "baris": str(each.first_line)},
            place=(each.line, each.column),
            related=(each.first_line, each.first_column),
        )


def _unreadable(path: str, error: Unreadable) -> Problem:
    syntax = error.reason in ("sintaks", "tab", "banyak_dokumen", "kunci_bukan_teks")
    return Problem(
        "bukan_yaml" if syntax else "tak_terbaca",
        path,
        (),
        {"sebab": error.reason, "rinci": error.detail},
        place=(error.line, error.column),
    )
