"""Bytes of a file, never more than is allowed, and of nothing that is not a regular file."""

from __future__ import annotations

from pathlib import Path

from registry.reader.bounds import MAX_BYTES
from registry.reader.document import Unreadable


def content_of(path: Path) -> bytes:
    """What a file holds. Raises :class:`Unreadable`, also for a pipe, which would never end."""
    try:
        if not path.is_file():
            raise Unreadable("bukan_berkas")
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise Unreadable("tak_terbuka", detail=error.strerror or "") from None
    if len(content) > MAX_BYTES:
        raise Unreadable("terlalu_besar", detail=str(path.stat().st_size))
    return content
