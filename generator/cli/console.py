"""What leaves for a screen, a pipe or a file that does not know every character."""

from __future__ import annotations

import codecs
import io
import json
import os
import sys
import unicodedata

import click

_HANDLER = "telusur.plain"
_PLAIN = {
    "→": "->",
    "←": "<-",
    "≤": "<=",
    "≥": ">=",
    "≠": "!=",
    "×": "x",
    "÷": ":",
    "–": "-",
    "—": "-",
    "−": "-",
    "‑": "-",
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "•": "*",
    "·": "*",
    "☐": "[ ]",
    "☑": "[x]",
    "☒": "[x]",
    "✓": "v",
    "─": "-",
    "━": "-",
    "│": "|",
    "█": "#",
}
"""What people write for these where a keyboard or a code page lacks them."""


def steady() -> None:
    """Output never fails over a character: one that the stream cannot hold is written in plain letters."""
    codecs.register_error(_HANDLER, _replaced)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_HANDLER)


def _replaced(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(plain, error.object[error.start : error.end])), error.end


def plain(character: str) -> str:
    """A character in ASCII: its usual stand-in, its letter without marks, or a question mark."""
    known = _PLAIN.get(character)
    if known is not None:
        return known
    bare = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
    return bare or "?"


def echo_json(text: str) -> None:
    """Prints JSON so that it arrives unchanged: a character that the stream cannot hold is written as its escape."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = "".join(each if each.isascii() else json.dumps(each)[1:-1] for each in text)
    click.echo(text.removesuffix("\n"))


def reader_gone(error: OSError) -> bool:
    """Whether writing failed because nobody reads any more; Windows says so in other words."""
    return isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == 22 and error.filename is None)


def let_go() -> None:
    """Turns what is still to be written away from a pipe that nobody reads."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
