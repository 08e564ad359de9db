"""Edits that make a file readable again: a text that needs quotes, and lines indented by tabs."""

from __future__ import annotations

import json
import re

from registry.reader import Unreadable
from registry.reader.document import compose
from registry.reader.lines import line_starts

_MOST = 20
_VALUE = re.compile(
    r"""(?P<head>[ ]*(?:-[ ])*(?:[\w-]+:[ ]+)?)
        (?P<text>[^\s#'"|>\[{&*!-][^\r\n]*?)
        (?P<tail>[ ]*)""",
    re.VERBOSE,
)
_TABS = re.compile(r"^([ ]*)(\t+)(?=[^\s])", re.MULTILINE)


def readable(text: str, *, unsafe: bool) -> str | None:
    """The text made readable by quoting values, and with ``unsafe`` by untabbing; ``None`` if that does not help."""
    if unsafe:
        text = _TABS.sub(lambda match: match[1] + "  " * len(match[2]), text)
    for _ in range(_MOST):
        try:
            compose(text)
        except Unreadable as error:
            quoted = _quoted(text, error.line)
            if quoted is None:
                return None
            text = quoted
        else:
            return text
    return None


def _quoted(text: str, number: int) -> str | None:
    """The text with the value of a line in quotes."""
    starts = [*line_starts(text), len(text)]
    if not 1 <= number < len(starts):
        return None
    start, end = starts[number - 1], starts[number]
    body = text[start:end].rstrip("\r\n")
    match = _VALUE.fullmatch(body)
    if match is None or not match["head"].strip() or " #" in match["text"]:
        return None
    quoted = match["head"] + json.dumps(match["text"], ensure_ascii=False) + match["tail"]
    return text[:start] + quoted + text[start + len(body) :]
