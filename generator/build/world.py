"""Everything that can change any file of a build, as one hash: equal means there is nothing to do."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from checks.session import today_in_jakarta
from registry import layout
from registry.portable import posix
from registry.reader import Unreadable, read_bytes
from registry.snapshot import combined, digest, package_digest, snapshot

if TYPE_CHECKING:
    from generator.build.run import Request

_LIBRARIES = ("weasyprint", "pikepdf", "python-docx", "jinja2", "mkdocs", "mkdocs-material", "pagefind", "babel")
_PICTURES = (".svg", ".png", ".jpg", ".jpeg")


def world_key(request: Request) -> str:
    """The hash of data, code, libraries, looks, written pages, language and the reference date."""
    parts = [package_digest("generator", "checks", "registry"), *(_version(name) for name in _LIBRARIES)]
    parts += [(request.today or today_in_jakarta()).isoformat(), request.bahasa]
    for path, content in snapshot(request.root).items():
        parts += [path, content]
    for file in _other_files(request.root):
        parts += [file.relative_to(request.root).as_posix(), digest(file)]
    return combined(parts)


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "-"


def _other_files(root: Path) -> list[Path]:
    """Logos, an LSP's own templates and words, and what people write of the site."""
    files = [path for path in root.glob("schemes/*/*") if path.suffix.lower() in _PICTURES]
    files += [path for path in (root / "site").rglob("*") if path.is_file()]
    files += [path for path in (root / "mkdocs.yml",) if path.is_file()]
    for name in _look_folders(root):
        folder = (root / name).resolve()
        if folder.is_relative_to(root.resolve()) and folder.is_dir():
            files += [path for path in (root / name).rglob("*") if path.is_file()]
    return sorted(files)


def _look_folders(root: Path) -> list[str]:
    try:
        data, _ = read_bytes((root / layout.SETTINGS).read_bytes())
    except (OSError, Unreadable):
        return []
    looks = data.get("tampilan") if isinstance(data, dict) else None
    names = (looks.get("templat"), looks.get("teks")) if isinstance(looks, dict) else ()
    return [posix(name) for name in names if isinstance(name, str)]
