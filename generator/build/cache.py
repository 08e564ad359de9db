"""Rendered files by the hash of all that made them. Safe to delete; kept under a size."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from registry.layout import STATE

MAX_BYTES = 2_000_000_000


class PaperCache:
    """A folder of finished files, named by key."""

    def __init__(self, root: Path) -> None:
        self._folder = root / STATE / "cetak"

    def path(self, key: str) -> Path:
        """Where the file of a key lies or will lie."""
        return self._folder / key[:2] / key

    def read(self, key: str) -> bytes | None:
        """The file of a key, if it is there; reading it keeps it from being cleared away first."""
        path = self.path(key)
        try:
            content = path.read_bytes()
        except OSError:
            return None
        with suppress(OSError):
            path.touch()
        return content

    def trim(self, limit: int = MAX_BYTES) -> None:
        """Clears away what was used longest ago, down to the limit."""
        files = []
        for path in self._folder.glob("*/[!.]*"):
            with suppress(OSError):
                stat = path.stat()
                files.append((stat.st_mtime, stat.st_size, path))
        total = sum(size for _, size, _ in files)
        for _, size, path in sorted(files):
            if total <= limit:
                return
            with suppress(OSError):
                path.unlink()
            total -= size
