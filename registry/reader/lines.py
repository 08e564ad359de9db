"""Lines as editors count them. libyaml also breaks at NEL, LS and PS, so its own line numbers are not used."""

from __future__ import annotations

import re
from bisect import bisect_right

_LINE_END = re.compile(r"\r\n|\r|\n")


def line_starts(text: str) -> list[int]:
    """Offsets at which lines start: LF, CRLF and a lone CR end a line, nothing else does."""
    return [0, *(match.end() for match in _LINE_END.finditer(text))]


def place(starts: list[int], index: int) -> tuple[int, int]:
    """Line and column of an offset, 1-based code points."""
    line = bisect_right(starts, index)
    return line, index - starts[line - 1] + 1
