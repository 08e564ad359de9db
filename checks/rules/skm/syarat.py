"""The tree of basic requirements, walked with the path of every node."""

from __future__ import annotations

from collections.abc import Iterator

from registry.model.skema import Skema, Syarat
from registry.reader import Path

ROOT: Path = ("persyaratan_dasar",)
GROUPS = ("semua", "salah_satu")


def nodes(skema: Skema) -> Iterator[tuple[Path, Syarat]]:
    """Every node, groups before what they hold, in print order."""
    if skema.persyaratan_dasar is not None:
        yield from _below(ROOT, skema.persyaratan_dasar)


def leaves(skema: Skema) -> Iterator[tuple[Path, Syarat]]:
    """Every single requirement, in print order. A tree that holds nothing at all is an empty section (SKM-020)."""
    for path, node in nodes(skema):
        if not is_group(node) and (path != ROOT or any(value not in (None, ()) for _, value in node)):
            yield path, node


def is_group(node: Syarat) -> bool:
    """Whether a node joins others instead of asking something itself."""
    return node.semua is not None or node.salah_satu is not None


def called(path: Path, node: Syarat) -> str:
    """How a requirement is named in a sentence: by its id, else by its place (1 or 2.1)."""
    return node.id or ".".join(str(step + 1) for step in path if isinstance(step, int)) or "1"


def wording(node: Syarat) -> str:
    """Everything that a requirement says in words."""
    return " ".join(filter(None, (node.teks, node.topik, node.jabatan, *node.bidang)))


def _below(path: Path, node: Syarat) -> Iterator[tuple[Path, Syarat]]:
    yield path, node
    for name in GROUPS:
        for i, child in enumerate(getattr(node, name) or ()):
            yield from _below((*path, name, i), child)
