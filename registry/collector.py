"""Pausing Python's cycle collector while much is built that will be kept."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """Pauses the collector, and spares it what was built meanwhile.

    Over thousands of files it would walk the same live objects again and again, in vain: loaded data holds no
    cycles and goes when nobody refers to it any more.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.freeze()
            gc.enable()
