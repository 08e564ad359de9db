"""CPU time of pieces of work, and ratios between them. Seconds differ between machines; ratios are what counts."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable


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
