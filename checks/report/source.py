"""Lines of the files that findings point to, safe to print."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from checks.laporan import Tempat
from registry.reader import SpanIndex
from registry.reader.bounds import MAX_BYTES

Lines = Callable[[str, int], str]
"""Text of a line of a file, by its path and its 1-based number; empty where there is none."""

WIDTH = 100


def printable(text: str) -> str:
    """Text that cannot steer a terminal: control and direction characters are shown as a mark."""
    return "".join(" " if char == "\t" else "\N{REPLACEMENT CHARACTER}" if _steers(char) else char for char in text)


def _steers(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp")


def window(line: str, column: int, end: int) -> tuple[str, int, int]:
    """The part of a line around a stretch, no wider than :data:`WIDTH`, with the stretch's new columns."""
    end = max(min(end, len(line) + 1), column + 1)
    if len(line) <= WIDTH:
        return line, column, end
    start = max(0, min(column - 1 - WIDTH // 4, len(line) - WIDTH))
    cut = line[start : start + WIDTH]
    if start:
        cut = "..." + cut[3:]
    if start + WIDTH < len(line):
        cut = cut[:-3] + "..."
    return cut, column - start, min(end - start, len(cut) + 1)


def where(place: Tempat) -> str:
    """``file:line:column``, which editors open on a click."""
    return f"{place['berkas']}:{place['baris']}:{place['kolom']}"


class FileLines:
    """Lines of the files of a repository; each file is read once, and only when a line of it is asked for."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._spans: dict[str, SpanIndex] = {}

    def __call__(self, berkas: str, number: int) -> str:
        if berkas not in self._spans:
            path = self._root / berkas
            outside = path.is_symlink() and not path.resolve().is_relative_to(self._root.resolve())
            content = b""
            with suppress(OSError):
                if not outside and path.is_file() and path.stat().st_size <= MAX_BYTES:
                    content = path.read_bytes()
            self._spans[berkas] = SpanIndex(content)
        return self._spans[berkas].line(number)
