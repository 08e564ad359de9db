"""CPU time of pieces of work, and ratios between them. Seconds differ between machines; ratios are what counts."""

from __future__ import annotations

import gc
import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path


def cpu(work: Callable[[], object], rounds: int = 3) -> float:
    """The smallest CPU time of some rounds, collector on, nothing left over from before."""
    times = []
    for _ in range(rounds):
        gc.collect()
        before = time.process_time()
        work()
        times.append(time.process_time() - before)
    return min(times)


def paired(work: Callable[[], object], base: Callable[[], object], rounds: int = 5) -> float:
    """The median ratio of two pieces of work done in turn, so that a drifting machine disturbs both."""
    ratios = []
    for _ in range(rounds):
        gc.collect()
        a = time.process_time()
        work()
        b = time.process_time()
        gc.collect()
        c = time.process_time()
        base()
        ratios.append((b - a) / (time.process_time() - c))
    return statistics.median(ratios)


def say(name: str, ratio: float, limit: float) -> None:
    """Prints a figure beside its limit."""
    print(f"\n{name}: {ratio:.3f} (batas {limit})")


def cpu_of_all(work: Callable[[], object], rounds: int = 2) -> float:
    """As :func:`cpu`, with the CPU time of processes that the work started and waited for."""
    times = []
    for _ in range(rounds):
        gc.collect()
        before = os.times()
        work()
        after = os.times()
        times.append(sum(after[:4]) - sum(before[:4]))
    return min(times)


def wall(*works: Callable[[], object], rounds: int) -> tuple[float, ...]:
    """The shortest waiting time of each piece of work, done in turn, so that a drifting machine disturbs all."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for work, own in zip(works, times, strict=True):
            gc.collect()
            before = time.perf_counter()
            work()
            own.append(time.perf_counter() - before)
    return tuple(map(min, times))


def peak_megabytes() -> int:
    """The most memory that this process has had, on Linux.

    Not what ``getrusage`` says: a process starts with the peak of the one that started it.
    """
    status = Path("/proc/self/status").read_text("ascii")
    return next(int(line.split()[1]) // 1024 for line in status.splitlines() if line.startswith("VmHWM"))
