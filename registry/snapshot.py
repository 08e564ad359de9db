"""What a repository's data is right now, as hashes: whether anything changed since the last run."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from registry import layout
from registry.layout import Found
from registry.portable import posix
from registry.reader import Unreadable, read_bytes
from registry.reader.bounds import MAX_BYTES
from registry.reader.content import content_of

_CODE = (".py", ".yaml", ".html", ".css", ".svg", ".ttf", ".otf", ".js")


def found_files(root: Path, *, asesmen: bool = False) -> Iterator[Found]:
    """Every file that loading would read, the private bank included, assessment days if asked for."""
    yield from layout.walk(root)
    if asesmen:
        yield from layout.walk_days(root)
    name = private_bank(root)
    if name is not None:
        yield from layout.walk_bank(root / name, name.rstrip("/"))


def private_bank(root: Path) -> str | None:
    """The folder of the private bank, as ``telusur.yaml`` names it."""
    settings = next(layout.walk(root), None)
    if settings is None or settings.kind != "pengaturan":
        return None
    try:
        data, _ = read_bytes(content_of(settings.absolute))
    except Unreadable:
        return None
    name = data.get("bank") if isinstance(data, dict) else None
    return posix(name) if isinstance(name, str) and (root / posix(name)).is_dir() else None


def digest(path: Path) -> str:
    """Hash of a file's content with newlines as LF; of its name alone where it cannot be read."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError:
        return "-"
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def snapshot(root: Path, *, asesmen: bool = False) -> dict[str, str]:
    """Path and content hash of every data file."""
    return {
        found.path: "-" if found.outside or not found.absolute.is_file() else digest(found.absolute)
        for found in found_files(root, asesmen=asesmen)
    }


def combined(parts: Iterable[str]) -> str:
    """One hash over many strings, their order included."""
    hasher = hashlib.sha256()
    for part in parts:
        hasher.update(part.encode())
        hasher.update(b"\0")
    return hasher.hexdigest()


@cache
def package_digest(*packages: str) -> str:
    """Hash of the code and data of packages of this project: what decides their results besides the input."""
    parts = []
    for package in packages:
        for name, content in sorted(_sources(files(package), package)):
            parts += [name, hashlib.sha256(content).hexdigest()]
    return combined(parts)


def _sources(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    for item in folder.iterdir():
        if item.is_dir():
            if item.name != "__pycache__":
                yield from _sources(item, f"{name}/{item.name}")
        elif item.name.endswith(_CODE):
            yield f"{name}/{item.name}", item.read_bytes()
