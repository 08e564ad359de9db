"""The files of a repository that an import may change: where they are, what they hold, and writing them whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.new.skema import bank_home
from registry import whole
from registry.layout import Kind, kind_of
from registry.portable import is_portable, posix
from registry.reader import Plain, Unreadable
from registry.reader.content import content_of
from registry.reader.document import decode, read
from registry.store import Registry

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Sasaran:
    """A file: its path as shown, where it really lies, its kind, and its text, ``None`` where it does not exist."""

    jalur: str
    tempat: Path
    kind: Kind
    teks: str | None = None
    data: Plain = None
    bom: bool = False


class TakTerbaca(Exception):
    """A file that is there but gives no data."""

    def __init__(self, jalur: str) -> None:
        super().__init__(jalur)
        self.jalur = jalur


def target(root: Path, jalur: str, kind: Kind, tempat: Path | None = None) -> Sasaran:
    """The file at a path of the layout. Raises :class:`TakTerbaca`; never leaves the root, also not through a link."""
    where = tempat or root / jalur
    if tempat is None and not where.resolve().is_relative_to(root.resolve()):
        raise TakTerbaca(jalur)
    if not where.exists():
        return Sasaran(jalur, where, kind)
    try:
        content = content_of(where)
        text = decode(content)
        data, twice = read(text)
    except Unreadable as error:
        if error.reason != "kosong":
            raise TakTerbaca(jalur) from error
        return Sasaran(jalur, where, kind)
    if twice:
        raise TakTerbaca(jalur)
    return Sasaran(jalur, where, kind, text, data, content.startswith(_BOM))


def of_scheme(registry: Registry, lsp: str, slug: str, kind: Kind) -> Sasaran:
    """A file of a scheme; a private bank lies where the settings say."""
    folder = registry.skema.get(f"{lsp}/{slug}")
    document = getattr(folder, kind, None) if folder is not None else None
    if document is not None:
        return target(registry.root, document.berkas, kind, registry.files[document.berkas])
    jalur = f"schemes/{lsp}/{slug}/{kind}.yaml"
    home = bank_home(registry) if kind in ("bank", "kunci") else ""
    if home is None:
        raise TakTerbaca(f"{posix(registry.pengaturan.bank or '')}/{jalur}")
    if home:
        return target(registry.root, f"{home}{jalur}", kind, registry.root / home / jalur)
    return target(registry.root, jalur, kind)


def is_unit_path(jalur: str) -> bool:
    """Whether a path is that of a unit in the layout, and of nothing above or beside it."""
    return kind_of(jalur) == "unit" and all(is_portable(part) for part in jalur.split("/"))


def write(each: Sequence[tuple[Sasaran, str]]) -> None:
    """Writes files whole. Raises :class:`OSError`."""
    for sasaran, text in each:
        content = text.encode("utf-8")
        whole.write(sasaran.tempat, _BOM + content if sasaran.bom else content)
