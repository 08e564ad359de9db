"""How a long build shows that it goes on: a bar on a terminal, plain lines elsewhere; always on stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Steps(Protocol):
    """What is told after each finished job."""

    def __call__(self, name: str, seconds: float) -> None: ...


@contextmanager
def steps(total: int, title: str) -> Iterator[Steps]:
    """Shows the progress of ``total`` jobs."""
    if sys.stderr.isatty() and total > 1:
        with _bar(total, title) as told:
            yield told
    else:
        yield _Lines(total, title)


@contextmanager
def _bar(total: int, title: str) -> Iterator[Steps]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(title, total=total)

        def told(name: str, seconds: float) -> None:
            del seconds
            progress.update(task, advance=1, description=f"{title} {name.rpartition('/')[2]}")

        yield told


class _Lines:
    """A line at each tenth of the way, so that a log stays short."""

    def __init__(self, total: int, title: str) -> None:
        self._total, self._title, self._done = total, title, 0

    def __call__(self, name: str, seconds: float) -> None:
        before = self._done * 10 // max(1, self._total)
        self._done += 1
        if self._total <= 10 or self._done * 10 // self._total > before:
            print(f"{self._title} {self._done}/{self._total} {name} {seconds:.1f} s", file=sys.stderr)  # noqa: T201
