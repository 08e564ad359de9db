"""How a long build shows that it goes on: a bar on a terminal, plain lines elsewhere; always on stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


class Steps(Protocol):
    """What is told after each finished job."""

    def __call__(self, name: str, seconds: float) -> None: ...

    def skip(self, n: int) -> None:
        """So many jobs turned out to need nothing."""


@contextmanager
def steps(total: int, title: str) -> Iterator[Steps]:
    """Shows the progress of ``total`` jobs."""
    if sys.stderr is not None and sys.stderr.isatty() and total > 1:
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
        yield _Bar(progress, progress.add_task(title, total=total), title)


class _Bar:
    """A bar that names the paper just finished."""

    def __init__(self, progress: Progress, task: TaskID, title: str) -> None:
        self._progress, self._task, self._title = progress, task, title

    def __call__(self, name: str, seconds: float) -> None:
        del seconds
        self._progress.update(self._task, advance=1, description=f"{self._title} {name.rpartition('/')[2]}")

    def skip(self, n: int) -> None:
        self._progress.update(self._task, advance=n)


class Maju:
    """Shows on a terminal how far a count has come, and says nothing elsewhere."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._shown = sys.stderr is not None and sys.stderr.isatty()

    def __call__(self, done: int, total: int) -> None:
        if self._shown and (done % 5 == 0 or done == total):
            end = "\r" if done < total else "\r\033[K"
            text = f"{self._title} {done}/{total}" if done < total else ""
            print(text, end=end, file=sys.stderr, flush=True)  # noqa: T201


class _Lines:
    """A line at each tenth of the way, so that a log stays short."""

    def __init__(self, total: int, title: str) -> None:
        self._total, self._title, self._done = total, title, 0

    def skip(self, n: int) -> None:
        self._done += n

    def __call__(self, name: str, seconds: float) -> None:
        before = self._done * 10 // max(1, self._total)
        self._done += 1
        if self._total <= 10 or self._done * 10 // self._total > before:
            print(f"{self._title} {self._done}/{self._total} {name} {seconds:.1f} s", file=sys.stderr)  # noqa: T201
