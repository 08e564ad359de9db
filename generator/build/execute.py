"""Running render jobs: in a pool of processes, large ones first, while more are still being planned."""

from __future__ import annotations

import heapq
import multiprocessing
import sys
from collections.abc import Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import ExitStack
from dataclasses import dataclass
from types import TracebackType

from generator.build.engine import Done, Job, run, start
from generator.build.progress import Steps, steps

_WORTH_A_POOL = 3
"""Fewer jobs than this take less time than starting processes for them."""

_AHEAD = 4
"""Jobs handed out for each process: enough that none waits, few enough that large ones still come first."""

_MOST_WAITING = 400
"""Jobs that may wait for a process before planning waits for them: each keeps its whole sheet in memory."""

_MOST_ON_WINDOWS = 61
"""Windows waits for no more processes at once."""

_TITLE = {"id": "Mencetak", "en": "Rendering"}


@dataclass(frozen=True, slots=True)
class Failed:
    """A paper that could not be made, and why."""

    skema: str
    nama: str
    sebab: str


class Press:
    """Renders jobs into the cache. One bad paper stops none.

    Used as a context; :meth:`add` takes jobs as they become known, :meth:`finish` waits for the last of them.
    ``total`` is how many papers there will be at most, for the progress bar; ``with_pdf`` makes processes ready for
    PDF.
    """

    def __init__(self, workers: int, total: int, bahasa: str, *, with_pdf: bool) -> None:
        self.made: list[str] = []
        self.failed: list[Failed] = []
        self._workers = min(workers, _MOST_ON_WINDOWS) if sys.platform == "win32" else workers
        self._total = total
        self._with_pdf = with_pdf
        self._title = _TITLE.get(bahasa, _TITLE["id"])
        self._waiting: list[tuple[int, str, Job]] = []
        self._running: dict[Future[Done], Job] = {}
        self._pool: ProcessPoolExecutor | None = None
        self._told: Steps | None = None
        self._skipped = 0
        self._stack = ExitStack()

    def __enter__(self) -> Press:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=error is None, cancel_futures=True)
        self._stack.close()

    def add(self, jobs: Iterable[Job], skipped: int = 0) -> None:
        """Takes jobs to render, and how many papers beside them need nothing."""
        if self._told is None:
            self._skipped += skipped
        else:
            self._told.skip(skipped)
        for job in jobs:
            heapq.heappush(self._waiting, (-_weight(job), job.nama, job))
        if self._workers <= 1:
            self._run_here()
        elif self._pool is not None or self._worth_a_pool():
            self._hand_out()
            while len(self._waiting) > _MOST_WAITING:
                self._collect(block=True)
                self._hand_out()

    def finish(self) -> None:
        """Waits until everything is rendered."""
        if self._pool is None:
            self._run_here()
        while self._running:
            self._hand_out()
            self._collect(block=True)
        self.made.sort()
        self.failed.sort(key=lambda each: (each.skema, each.nama))

    def _worth_a_pool(self) -> bool:
        heavy = sum(any(format_ != "html" for format_, _ in job.targets) for _, _, job in self._waiting)
        return heavy >= _WORTH_A_POOL

    def _hand_out(self) -> None:
        if self._pool is None:
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._workers, context, start, (self._with_pdf,))
        self._collect(block=False)
        while self._waiting and len(self._running) < self._workers * _AHEAD:
            _, _, job = heapq.heappop(self._waiting)
            self._running[self._pool.submit(run, job)] = job

    def _collect(self, *, block: bool) -> None:
        done, _ = wait(self._running, None if block else 0, FIRST_COMPLETED)
        for future in done:
            self._take(self._running.pop(future), future)

    def _run_here(self) -> None:
        while self._waiting:
            _, _, job = heapq.heappop(self._waiting)
            future: Future[Done] = Future()
            try:
                future.set_result(run(job))
            except Exception as error:
                future.set_exception(error)
            self._take(job, future)

    def _take(self, job: Job, future: Future[Done]) -> None:
        if self._told is None:
            self._told = self._stack.enter_context(steps(self._total, self._title))
            self._told.skip(self._skipped)
        try:
            done = future.result()
        except Exception as error:
            skema, _, nama = job.nama.rpartition("/")
            self.failed.append(Failed(skema, nama, f"{type(error).__name__}: {error}"))
            self._told(job.nama, 0)
        else:
            self.made += [f"{done.nama}.{format_}" for format_, _ in done.seconds]
            self._told(done.nama, sum(seconds for _, seconds in done.seconds))


def _weight(job: Job) -> int:
    """Large ones first, so that the last process does not work alone at the end."""
    nodes = sum(1 for _ in job.lembar.root.iter())
    return nodes * (10 if any(format_ == "pdf" for format_, _ in job.targets) else 1)


def cpu_count() -> int:
    """Processors that this process may use."""
    import os

    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1
