"""Loading a repository: every file read once, every object typed, every problem kept as data."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path as FilePath
from typing import Any

from pydantic import BaseModel, RootModel

from registry import layout
from registry.cache import DataCache, content_key
from registry.collector import paused
from registry.data import shipped
from registry.layout import Found, Kind
from registry.model.asesmen import Asesmen
from registry.model.bank import Bank, Kunci
from registry.model.lsp import Asesor, Lsp, Tuk
from registry.model.mapa import Mapa
from registry.model.pengaturan import DaftarPeraturan, Pengaturan
from registry.model.skema import Skema
from registry.model.standar import Standar
from registry.model.unit import Unit
from registry.model.validasi import DaftarPengecualian, Validasi
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


def load(root: FilePath, *, use_cache: bool = True) -> Registry:
    """Everything under ``standards/`` and ``schemes/`` of a repository.

    Never raises for what a file holds: a file that cannot be read, or a value that does not fit, becomes a
    :class:`~registry.problem.Problem`, and the rest loads. A private bank named in ``telusur.yaml`` is read
    too.
    """
    loader = _Loader(root, DataCache(root) if use_cache else None)
    try:
        with paused():
            return loader.run()
    finally:
        if loader.cache is not None:
            loader.cache.close()


class _Loader:
    def __init__(self, root: FilePath, cache: DataCache | None) -> None:
        self.cache = cache
        shipped_register = DaftarPeraturan.model_validate(shipped("peraturan"))
        self.registry = Registry(
            root,
            Pengaturan(),
            dict(shipped_register.peraturan),
            str(shipped_register.tanggal or ""),
        )

    def run(self) -> Registry:
        for found in layout.walk(self.registry.root):
            self.take(found, cacheable=True)
        self.take_private_bank()
        self.check_folders()
        return self.registry

    def take_private_bank(self) -> None:
        name = self.registry.pengaturan.bank
        if name is None:
            return
        folder = self.registry.root / name
        if not folder.is_dir():
            self.problem("nilai_salah", layout.SETTINGS, ("bank",), nilai=name, harap="folder")
            return
        for found in layout.walk_bank(folder, name.rstrip("/")):
            self.take(found, cacheable=False)

    def take(self, found: Found, *, cacheable: bool) -> None:
        self.registry.files[found.path] = found.absolute
        if found.outside:
            self.registry.outside.add(found.path)
            self.unreadable(found.path, Unreadable("tautan_keluar"))
        elif found.kind is None:
            self.unknown_file(found.path)
        else:
            data = self.read(found, cacheable=cacheable and found.kind not in _NEVER_CACHED)
            if data is not None:
                self.place(found, *data)

    def read(self, found: Found, *, cacheable: bool) -> tuple[Plain] | None:
        try:
            content = content_of(found.absolute)
            known = None
            key = b""
            if cacheable and self.cache is not None:
                key = content_key(content)
                known = self.cache.get(key)
            if known is None:
                known = read_bytes(content)
                if key and self.cache is not None:
                    self.cache.put(key, *known)
        except Unreadable as error:
            self.unreadable(found.path, error)
            return None
        data, duplicates = known
        self.duplicates(found.path, duplicates)
        self.registry.raw[found.path] = data
        return (data,)

    def place(self, found: Found, data: Plain) -> None:
        """Types the data of a file and puts it where it belongs."""
        assert found.kind is not None
        model, kept, problems = validate(MODELS[found.kind], data, found.path)
        self.registry.problems.extend(problems)
        if model is None:
            return
        document: Document[Any] = Document(found.path, model, data, kept)
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

    def unknown_file(self, path: str) -> None:
        name = path.rsplit("/", 1)[-1]
        names = [f"{kind}.yaml" for kind in (*layout.SCHEME_FILES, "lsp", "asesor", "tuk", "standar")]
        # A file with the right name in the wrong place is to be moved, not renamed.
        usul = "" if name in names else next(iter(get_close_matches(name, names, 1, 0.7)), "")
        self.problem("berkas_tak_dikenal", path, (), nama=name, usul=usul)

    def duplicates(self, path: str, duplicates: tuple[Duplicate, ...]) -> None:
        for each in duplicates:
            self.registry.problems.append(
                Problem(
                    "kunci_ganda",
                    path,
                    each.path,
                    {"kunci": str(each.path[-1]), "baris": str(each.first_line)},
                    place=(each.line, each.column),
                    related=(each.first_line, each.first_column),
                )
            )

    def unreadable(self, path: str, error: Unreadable) -> None:
        syntax = error.reason in ("sintaks", "tab", "banyak_dokumen", "kunci_bukan_teks")
        self.registry.problems.append(
            Problem(
                "bukan_yaml" if syntax else "tak_terbaca",
                path,
                (),
                {"sebab": error.reason, "rinci": error.detail},
                place=(error.line, error.column),
            )
        )

    def problem(self, kind: Any, berkas: str, path: tuple[str | int, ...], **args: str) -> None:
        self.registry.problems.append(Problem(kind, berkas, path, args))
