"""A text as an editor holds it, and places in it as editors count them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from registry.reader.lines import line_starts

_BOM = "\ufeff"
_HALF = re.compile("[\ud800-\udfff]")
"""Half of a character, which no parser takes; as wide as what stands for it."""

_WIDTHS: dict[str, Callable[[str], int]] = {
    "utf-8": lambda text: len(text.encode("utf-8", "surrogatepass")),
    "utf-16": lambda text: len(text.encode("utf-16-le", "surrogatepass")) // 2,
    "utf-32": len,
}

Posisi = tuple[int, int]
"""Line and character, 0-based; characters in the units that editor and server have agreed on."""


class Naskah:
    """A text without its mark, with places in code points (ours) and in units of an encoding (the editor's)."""

    def __init__(self, text: str, encoding: str = "utf-16") -> None:
        self.text = _HALF.sub("\ufffd", text.lstrip(_BOM))
        self._mark = len(text) - len(self.text)
        self._starts = line_starts(self.text)
        self._width = _WIDTHS.get(encoding, _WIDTHS["utf-16"])

    def position(self, offset: int) -> Posisi:
        """The editor's place of an offset."""
        line = bisect_right(self._starts, offset) - 1
        return line, self._units(line, offset)

    def place(self, line: int, column: int) -> Posisi:
        """The editor's place of a line and column, 1-based code points; what lies beyond the text is its end."""
        if line > len(self._starts):
            return self.position(len(self.text))
        return line - 1, self._units(line - 1, min(self._starts[line - 1] + column - 1, self._end(line - 1)))

    def offset(self, line: int, character: int) -> int:
        """The offset of an editor's place; what lies beyond a line is its end."""
        if line < 0:
            return 0
        if line >= len(self._starts):
            return len(self.text)
        left = character - (self._mark if line == 0 else 0)
        index, end = self._starts[line], self._end(line)
        while index < end and left > 0:
            left -= self._width(self.text[index])
            index += 1
        return index

    def _units(self, line: int, offset: int) -> int:
        return self._width(self.text[self._starts[line] : offset]) + (self._mark if line == 0 else 0)

    def _end(self, line: int) -> int:
        """Where the text of a line ends, its line break left out."""
        end = self._starts[line + 1] if line + 1 < len(self._starts) else len(self.text)
        while end > self._starts[line] and self.text[end - 1] in "\r\n":
            end -= 1
        return end


def to_bytes(text: str) -> bytes:
    """A text as the reader takes it, also one that holds half a character."""
    return text.encode("utf-8", "surrogatepass")
