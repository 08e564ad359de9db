"""Writing a folder of files so that it is there whole or not at all."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.importers.failure import SudahAda, TakTertulis
from generator.importers.pembaruan import REPORT, Pembaruan, base_of, updated
from registry.portable import is_device

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_MAX_NAME = 60


@dataclass(frozen=True, slots=True)
class Tertulis:
    """What became of the files: paths relative to the folder, POSIX."""

    ditulis: tuple[str, ...]
    tetap: tuple[str, ...]
    tertinggal: tuple[str, ...]
    """Files that are in the folder and not in the import; they were left alone."""
    perubahan: tuple[Pembaruan, ...] = ()
    """What an update did to files that were there."""


def file_names(codes: Iterable[str]) -> list[str]:
    """A safe and distinct file name, without suffix, for every code, whatever a document prints as a code."""
    names: list[str] = []
    taken: set[str] = set()
    for code in codes:
        base = _UNSAFE.sub("_", code)[:_MAX_NAME].strip("._-") or "unit"
        if is_device(base):
            base = f"unit_{base}"
        name, count = base, 1
        while name.casefold() in taken:
            count += 1
            name = f"{base}--{count}"
        taken.add(name.casefold())
        names.append(name)
    return names


def write_folder(folder: Path, files: Mapping[str, str], *, update: bool, berkas: str) -> Tertulis:
    """Put files (relative POSIX path to text) into a folder.

    A new folder appears complete, by one rename. With ``update`` each file takes what the document changed since the
    last import and keeps what people edited; unchanged files are not touched, and others stay.
    Raises :class:`SudahAda` or :class:`TakTertulis`.
    """
    try:
        if any(path.is_symlink() for path in _places(folder, files)):
            raise TakTertulis(berkas, folder=folder.name, sebab="tautan simbolis")
        if folder.exists() and any(folder.iterdir()):
            if not update:
                raise SudahAda(berkas, folder=folder.name)
            return _update(folder, files)
        return _create(folder, files)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise TakTertulis(berkas, folder=folder.name, sebab=reason) from error


def _places(folder: Path, files: Iterable[str]) -> set[Path]:
    """The folder, the files, and every folder between."""
    places = {folder}
    for name in files:
        path = folder / name
        while path != folder:
            places.add(path)
            path = path.parent
    return places


def _create(folder: Path, files: Mapping[str, str]) -> Tertulis:
    folder.parent.mkdir(parents=True, exist_ok=True)
    with _beside(folder) as workspace:
        new = workspace.path / folder.name
        new.mkdir()
        _fill(new, files)
        if folder.exists():
            folder.rmdir()
        new.rename(folder)
    return Tertulis(tuple(sorted(files)), (), ())


def _update(folder: Path, files: Mapping[str, str]) -> Tertulis:
    base = base_of(_text_of(folder / REPORT))
    updates = [updated(name, _text_of(folder / name), text, base.get(name, {})) for name, text in files.items()]
    changed = {each.berkas: each.teks for each in updates if _text_of(folder / each.berkas) != each.teks}
    with _beside(folder) as workspace:
        _fill(workspace.path, changed)
        for name in sorted(changed):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            os.replace(workspace.path / name, folder / name)  # noqa: PTH105 - the name says that it overwrites
    told = tuple(each for each in updates if each.beda or each.bentrok)
    return Tertulis(tuple(sorted(changed)), tuple(sorted(set(files) - set(changed))), _left(folder, files), told)


def _fill(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))


def _text_of(path: Path) -> str | None:
    """What a file holds, its line endings made LF: a checkout on Windows is no change."""
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except (FileNotFoundError, UnicodeDecodeError):
        return None


def _left(folder: Path, files: Mapping[str, str]) -> tuple[str, ...]:
    there = sorted(path.relative_to(folder).as_posix() for path in (folder / "unit").glob("*.yaml"))
    return tuple(name for name in there if name not in files)


class _beside:  # noqa: N801 - used as a statement
    """A temporary folder on the same file system as the target, removed in any case."""

    def __init__(self, folder: Path) -> None:
        self.path = Path(tempfile.mkdtemp(prefix=".impor-", dir=folder.parent))

    def __enter__(self) -> _beside:
        return self

    def __exit__(self, *_: object) -> None:
        shutil.rmtree(self.path, ignore_errors=True)
