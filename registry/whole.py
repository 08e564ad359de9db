"""Writing files so that each is there whole or not at all, whenever a run is stopped."""

from __future__ import annotations

import os
import re
import sys
import time
from contextlib import suppress
from pathlib import Path

LEFT_OVER = re.compile(r"\..+\.\d+\.tmp", re.DOTALL)
"""Names of what a killed run may leave behind; never those of data or results."""

_WAITS = (0.02, 0.05, 0.1, 0.3, 1.0) if sys.platform == "win32" else ()
"""Seconds to wait for a virus scanner or an indexer to let go of a file, which Windows then refuses to replace."""


def write(target: Path, content: bytes) -> None:
    """Writes a file under a temporary name beside its own and renames it; makes its folder if need be.

    Raises :class:`OSError`, which names the file itself.
    """
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(content)
        _rename(temporary, target)
    except BaseException as error:
        with suppress(OSError):
            temporary.unlink()
        if isinstance(error, OSError):
            error.filename, error.filename2 = str(target), None
        raise


def write_text(target: Path, text: str) -> None:
    """As :func:`write`, in UTF-8 with the newlines of the text on every system."""
    write(target, text.encode("utf-8"))


def _rename(temporary: Path, target: Path) -> None:
    for seconds in _WAITS:
        try:
            temporary.replace(target)
        except PermissionError:
            time.sleep(seconds)
        else:
            return
    temporary.replace(target)
