"""Options and steps that several commands share."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import click

from generator.cli.bahasa import BAHASA, Kata, current
from generator.cli.failure import NOTHING, USAGE, Failure
from registry.layout import find_root


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
        inside = Path(os.path.abspath(path))  # noqa: PTH100 - a link is named as given, not where it leads
        relative = inside.relative_to(root).as_posix() if inside.is_relative_to(root) else "."
        roots.setdefault(root, []).append(relative)
    if len(roots) > 1:
        raise Failure(kata("umum.banyak_repositori"), USAGE)
    ((root, inner),) = roots.items()
    return root, () if "." in inner or not paths else tuple(inner)


def wants_colour() -> bool:
    """Whether to colour: as ``NO_COLOR`` and ``FORCE_COLOR`` say, else only on a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty()


def write_text(path: Path, text: str, kata: Kata) -> None:
    """Writes a file whole or not at all."""
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_text(text, "utf-8", newline="\n")
        temporary.replace(path)
    except OSError as error:
        raise Failure(kata("umum.tak_tertulis", jalur=str(path), sebab=error.strerror or ""), USAGE) from None
