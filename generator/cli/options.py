"""Options and steps that several commands share."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.bahasa import BAHASA, Kata, current
from generator.cli.failure import NOTHING, USAGE, Failure
from registry import whole
from registry.layout import find_root
from registry.portable import true_name

if TYPE_CHECKING:
    from registry.store import Registry, SkemaFolder


_MOST_NAMED = 10
"""Schemes that a message names where none is near to what was typed."""


class Hari(click.ParamType[date]):
    """A date, year-month-day."""

    name = "YYYY-MM-DD"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(current()("umum.bukan_tanggal", nilai=value), param, ctx)


def lang(kata: Kata) -> click.Option:
    """``--lang``, also after the command."""
    return click.Option(["--lang"], type=click.Choice(BAHASA), expose_value=False, help=kata("umum.opsi_lang"))


def today(kata: Kata) -> click.Option:
    """``--today``: the reference date."""
    return click.Option(["--today"], type=Hari(), help=kata("umum.opsi_today"))


def root_of(paths: tuple[str, ...], kata: Kata) -> tuple[Path, tuple[str, ...]]:
    """The repository that the given paths lie in, and those paths relative to it.

    Without paths, the repository of the working directory. A path that is a repository itself stands for all of
    it.
    """
    roots: dict[Path, list[str]] = {}
    for text in paths or (".",):
        path = Path(text)
        if not path.exists() and not path.is_symlink():
            raise Failure(kata("umum.jalur_tak_ada", jalur=text), USAGE)
        start = path if path.is_dir() else path.parent
        root = find_root(start)
        if root is None:
            raise Failure(kata("umum.bukan_repositori", jalur=text), NOTHING)
        roots.setdefault(root, []).append(_relative(path, root))
    if len(roots) > 1:
        raise Failure(kata("umum.banyak_repositori"), USAGE)
    ((root, inner),) = roots.items()
    return root, () if "." in inner or not paths else tuple(inner)


def _relative(path: Path, root: Path) -> str:
    """A path as findings name it. A link is named as given, not where it leads."""
    inside = Path(os.path.abspath(path))  # noqa: PTH100
    if not inside.is_relative_to(root):  # the way there is a link, or a short name of Windows
        inside = inside.parent.resolve() / inside.name
    return true_name(root, inside.relative_to(root).as_posix()) if inside.is_relative_to(root) else "."


def find_skema(registry: Registry, name: str, kata: Kata) -> SkemaFolder:
    """The one scheme that is called ``<lsp>/<slug>``, or by its slug alone."""
    found = registry.find_skema(name)
    if len(found) > 1:
        raise Failure(kata("umum.skema_ganda", nama=name, pilihan=", ".join(f.id for f in found)), USAGE)
    if not found:
        from difflib import get_close_matches

        names = {id_.rpartition("/")[2]: id_ for id_ in registry.skema} | {id_: id_ for id_ in registry.skema}
        near = get_close_matches(name, names, 1, 0.4)
        hint = kata("umum.mungkin", usul=names[near[0]]) if near else ", ".join(list(registry.skema)[:_MOST_NAMED])
        raise Failure(kata("umum.skema_tak_dikenal", nama=name, petunjuk=hint), NOTHING)
    return found[0]


def wants_colour() -> bool:
    """Whether to colour: as ``NO_COLOR`` and ``FORCE_COLOR`` say, else only on a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout is not None and sys.stdout.isatty()


def write_text(path: Path, text: str, kata: Kata) -> None:
    """Writes a file whole or not at all."""
    try:
        whole.write_text(path, text)
    except OSError as error:
        raise unwritable(error, kata) from None


def write_bytes(path: Path, content: bytes, kata: Kata) -> None:
    """Writes a file that is no text, whole or not at all."""
    try:
        whole.write(path, content)
    except OSError as error:
        raise unwritable(error, kata) from None


def unwritable(error: OSError, kata: Kata) -> Failure:
    """A file that could not be written, as a message."""
    return Failure(kata("umum.tak_tertulis", jalur=str(error.filename), sebab=error.strerror or ""), USAGE)
