"""The logo of an LSP: a picture in its folder, and a PNG of it for Word."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from generator.forms.lembar import Aset

MAX_BYTES = 1_000_000
_TYPES = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}
_MAGIC = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}


class LogoError(Exception):
    """The logo cannot be used; the message says why."""


def read_logo(root: Path, lsp: str, name: str) -> Aset:
    """The logo that ``lsp.yaml`` names. Raises :class:`LogoError`.

    An SVG is for screen and PDF; for Word a PNG of the same name beside it is taken, if there is one.
    """
    folder = (root / "schemes" / lsp).resolve()
    jenis, content = _picture(folder, name)
    if jenis != "image/svg+xml":
        return Aset(jenis, content, content if jenis == "image/png" else None)
    png = None
    beside = Path(name).with_suffix(".png").as_posix()
    if (folder / beside).is_file():
        png = _picture(folder, beside)[1]
    return Aset(jenis, content, png)


def logo_files(lsp: str, name: str) -> list[str]:
    """Paths, relative to the root, of the files that :func:`read_logo` would read."""
    path = PurePosixPath("schemes", lsp, name)
    return list(dict.fromkeys((path.as_posix(), path.with_suffix(".png").as_posix())))


def _picture(folder: Path, name: str) -> tuple[str, bytes]:
    path = (folder / name).resolve()
    jenis = _TYPES.get(path.suffix.lower())
    if not path.is_relative_to(folder) or jenis is None or not path.is_file():
        raise LogoError(name)
    if path.stat().st_size > MAX_BYTES:
        raise LogoError(f"{name}: > {MAX_BYTES}")
    content = path.read_bytes()
    if jenis in _MAGIC and not content.startswith(_MAGIC[jenis]):
        raise LogoError(name)
    return jenis, content
