"""Where files live in a repository, what each one is, and the walk that finds them.

Nothing outside the root is ever read, also not through a link.
"""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Kind = Literal[
    "pengaturan",
    "peraturan",
    "standar",
    "unit",
    "lsp",
    "asesor",
    "tuk",
    "skema",
    "mapa",
    "bank",
    "kunci",
    "validasi",
    "pengecualian",
    "asesmen",
]

SETTINGS = "telusur.yaml"
_WAIVERS = "pengecualian.yaml"
SCHEMA_FOLDER = ".skema-json"
"""Folder for the JSON Schemas that editors ask for; kept in git."""

STATE = ".telusur"
"""Folder for caches and build state; ignored by git and safe to delete."""

_NAME = r"[^/]+"
_KINDS: tuple[tuple[Kind, str], ...] = (
    ("pengaturan", r"telusur\.yaml"),
    ("pengecualian", r"pengecualian\.yaml"),
    ("peraturan", r"standards/peraturan\.yaml"),
    ("standar", rf"standards/{_NAME}/standar\.yaml"),
    ("unit", rf"standards/{_NAME}/unit/{_NAME}\.yaml"),
    ("pengecualian", rf"standards/{_NAME}/pengecualian\.yaml"),
    ("lsp", rf"schemes/{_NAME}/lsp\.yaml"),
    ("asesor", rf"schemes/{_NAME}/asesor\.yaml"),
    ("tuk", rf"schemes/{_NAME}/tuk\.yaml"),
    ("pengecualian", rf"schemes/{_NAME}/pengecualian\.yaml"),
    ("skema", rf"schemes/{_NAME}/{_NAME}/skema\.yaml"),
    ("mapa", rf"schemes/{_NAME}/{_NAME}/mapa\.yaml"),
    ("bank", rf"schemes/{_NAME}/{_NAME}/bank\.yaml"),
    ("kunci", rf"schemes/{_NAME}/{_NAME}/kunci\.yaml"),
    ("validasi", rf"schemes/{_NAME}/{_NAME}/validasi\.yaml"),
    ("pengecualian", rf"schemes/{_NAME}/{_NAME}/pengecualian\.yaml"),
    ("asesmen", rf"asesmen/{_NAME}/asesmen\.yaml"),
)
_MATCHERS = tuple((kind, re.compile(pattern)) for kind, pattern in _KINDS)
_DATA_FOLDERS = ("schemes", "standards")

SCHEME_FILES = ("skema", "mapa", "bank", "kunci", "validasi", "pengecualian")


@dataclass(frozen=True, slots=True)
class Found:
    """A YAML file of the repository: its path (POSIX, relative to the root) and what it is.

    ``kind`` is ``None`` for a file that the layout does not know; ``outside`` marks a link that leaves
    the root.
    """

    path: str
    kind: Kind | None
    absolute: Path
    outside: bool = False


def kind_of(path: str) -> Kind | None:
    """What a file is, by its place."""
    for kind, pattern in _MATCHERS:
        if pattern.fullmatch(path):
            return kind
    return None


def home_of(path: str) -> str:
    """Where a file belongs in the layout: one of a private bank, where it would be in this repository."""
    parts = path.split("/")
    return "/".join(parts[-4:]) if parts[-4:-3] == ["schemes"] else path


def find_root(start: Path) -> Path | None:
    """The repository that a path lies in: the nearest folder upward with settings or data."""
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / SETTINGS).is_file():
            return folder
        if any((folder / name).is_dir() for name in _DATA_FOLDERS) and _holds_data(folder):
            return folder
    return None


def _holds_data(folder: Path) -> bool:
    patterns = ("standards/*/standar.yaml", "standards/*/unit", "schemes/*/lsp.yaml", "schemes/*/*/*.yaml")
    return any(next(folder.glob(pattern), None) is not None for pattern in patterns)


def walk(root: Path) -> Iterator[Found]:
    """Every YAML file under the data folders, in an order that no file system decides."""
    real_root = os.path.realpath(root)
    for name in (SETTINGS, _WAIVERS):
        file = root / name
        if file.is_file() or file.is_symlink():
            yield _found(str(file), name, real_root, file.is_symlink())
    for name in _DATA_FOLDERS:
        folder = root / name
        if folder.is_symlink() and not _inside(str(folder), real_root):
            yield Found(name, None, folder, outside=True)
        elif folder.is_dir():
            yield from _walk(str(folder), name, real_root, 0)


def walk_days(root: Path) -> Iterator[Found]:
    """The records of assessment days. Whatever else lies beside them is personal data, and is left alone."""
    real_root = os.path.realpath(root)
    for record in sorted(root.glob("asesmen/[!.]*/asesmen.yaml")):
        # Also the folder of the day may be a link.
        yield _found(str(record), record.relative_to(root).as_posix(), real_root, True)


def walk_bank(folder: Path, shown: str) -> Iterator[Found]:
    """Banks and keys in a private folder of the same layout; ``shown`` is how its paths are named."""
    real_root = os.path.realpath(folder)
    if (folder / "schemes").is_dir():
        for found in _walk(str(folder / "schemes"), "schemes", real_root, 0):
            if found.kind in ("bank", "kunci"):
                yield Found(f"{shown}/{found.path}", found.kind, found.absolute, found.outside)


def _walk(folder: str, relative: str, real_root: str, depth: int) -> Iterator[Found]:
    if depth > 8:
        return
    with os.scandir(folder) as entries:
        ordered = sorted(entries, key=lambda entry: entry.name)
    for entry in ordered:
        if entry.name.startswith("."):
            continue
        name = f"{relative}/{entry.name}"
        is_link = _is_link(entry)
        if is_link and not _inside(entry.path, real_root):
            yield Found(name, None, Path(entry.path), outside=True)
        elif not is_link and entry.is_dir():
            yield from _walk(entry.path, name, real_root, depth + 1)
        elif entry.name.endswith((".yaml", ".yml")):
            yield _found(entry.path, name, real_root, is_link)


def _is_link(entry: os.DirEntry[str]) -> bool:
    if entry.is_symlink():
        return True
    if sys.platform == "win32":  # a junction leads elsewhere too, yet calls itself a folder
        return entry.stat(follow_symlinks=False).st_reparse_tag == stat.IO_REPARSE_TAG_MOUNT_POINT
    return False


def _found(path: str, relative: str, real_root: str, is_link: bool) -> Found:
    outside = is_link and not _inside(path, real_root)
    return Found(relative, None if outside else kind_of(relative), Path(path), outside)


def _inside(path: str, real_root: str) -> bool:
    try:
        real = os.path.realpath(path, strict=True)
    except OSError:
        return False
    return real == real_root or real.startswith(real_root + os.sep)
