"""Running render jobs: in a pool of processes, largest first; one or two small ones right here."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.build.cache import PaperCache
from generator.build.engine import Done, Job, run, start
from generator.build.progress import steps

if TYPE_CHECKING:
    from generator.build.place import Output
    from generator.build.run import Sheet
    from generator.forms.lembar import Lembar

_WORTH_A_POOL = 3
"""Fewer jobs than this take less time than starting processes for them."""

_TITLE = {"id": "Mencetak", "en": "Rendering"}


@dataclass(frozen=True, slots=True)
class Failed:
    """A paper that could not be made, and why."""

    skema: str
    nama: str
    sebab: str


def execute(
    missing: Sequence[Output],
    lembar_of: Callable[[Sheet], Lembar],
    cache: PaperCache,
    workers: int,
    bahasa: str,
) -> tuple[list[str], list[Failed]]:
    """Renders the missing files into the cache; returns what was made and what failed. One bad paper stops none."""
    by_sheet: dict[str, list[Output]] = {}
    for output in missing:
        by_sheet.setdefault(output.sheet.paper.id, []).append(output)
    jobs = [
        Job(name, lembar_of(own[0].sheet), tuple((each.format, cache.path(each.key)) for each in own))
        for name, own in by_sheet.items()
    ]
    jobs.sort(key=_weight, reverse=True)
    made: list[str] = []
    failed: list[Failed] = []
    if not jobs:
        return made, failed
    title = _TITLE.get(bahasa, _TITLE["id"])
    with _executor(jobs, workers) as executor, steps(len(jobs), title) as told:
        futures = {executor.submit(run, job): job for job in jobs}
        for future in as_completed(futures):
            job = futures[future]
            try:
                done: Done = future.result()
            except Exception as error:
                skema, _, nama = job.nama.rpartition("/")
                failed.append(Failed(skema, nama, f"{type(error).__name__}: {error}"))
                told(job.nama, 0)
            else:
                made += [f"{done.nama}.{format_}" for format_, _ in done.seconds]
                told(done.nama, sum(seconds for _, seconds in done.seconds))
    return sorted(made), sorted(failed, key=lambda each: (each.skema, each.nama))


def _weight(job: Job) -> tuple[int, str]:
    """Large ones first, so that the last process does not work alone at the end."""
    nodes = sum(1 for _ in job.lembar.root.iter())
    return nodes * (10 if any(format_ == "pdf" for format_, _ in job.targets) else 1), job.nama


@contextmanager
def _executor(jobs: Sequence[Job], workers: int) -> Iterator[Executor]:
    heavy = any(format_ != "html" for job in jobs for format_, _ in job.targets)
    if workers <= 1 or len(jobs) < _WORTH_A_POOL or not heavy:
        yield _Here()
        return
    pdf = any(format_ == "pdf" for job in jobs for format_, _ in job.targets)
    pool = ProcessPoolExecutor(
        min(workers, len(jobs)),
        mp_context=multiprocessing.get_context("spawn"),
        initializer=start if pdf else None,
    )
    try:
        yield pool
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown()


class _Here(Executor):
    """Runs jobs in this process, one after the other, with the interface of a pool."""

    def submit(self, fn: Callable[..., Done], /, *args: object, **kwargs: object) -> Future[Done]:  # type: ignore[override]
        future: Future[Done] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


def cpu_count() -> int:
    """Processors that this process may use."""
    import os

    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1
