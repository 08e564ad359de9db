"""Joining wrapped lines into text: blanks, and what a hyphen at the end of a line means."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.importers.words import Potongan

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BROKEN = re.compile(r"(?<!\S)(?:\S*[\ufffe\u00ad]\S*|\S+-(?=\s*$))", re.MULTILINE)
_LAST_HALF = re.compile(r"([^\W\d_]+)[-\u2010]$")
_TYPESET = "\u2010"
_FIRST_HALF = re.compile(r"^[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Kosakata:
    """Words that a document writes within a line, in lower case: the judge of broken words."""

    kata: frozenset[str]

    @classmethod
    def of(cls, pages: Iterable[str]) -> Kosakata:
        """The words of plain text, without those that a line break cuts."""
        words: set[str] = set()
        for page in pages:
            words.update(_WORD.findall(_BROKEN.sub(" ", page).lower()))
        return cls(frozenset(words))

    def is_soft(self, first: str, second: str, *, typeset: bool) -> bool:
        """Whether the hyphen between these halves only marks a line break.

        It does when the document writes the word solid elsewhere and never hyphenated, or when it is a hyphen
        that typesetting sets and nobody types; a reduplication, and a prefix of one letter (e-mail), keep
        theirs.
        """
        first, second = first.lower(), second.lower()
        if len(first) < 2 or second.startswith(first):
            return False
        if typeset and f"{first}-{second}" not in self.kata:
            return True
        return first + second in self.kata and f"{first}-{second}" not in self.kata


def join_pieces(pieces: Iterable[Potongan], kosakata: Kosakata) -> str:
    """Wrapped lines as one text."""
    return join_lines((piece.teks for piece in pieces), kosakata)


def join_lines(lines: Iterable[str], kosakata: Kosakata) -> str:
    """Wrapped lines as one text."""
    result = ""
    for line in lines:
        result = _joined(result, " ".join(line.split()), kosakata)
    return result


def _joined(text: str, line: str, kosakata: Kosakata) -> str:
    if not text or not line:
        return text or line
    if text.endswith("\u00ad"):
        return text[:-1] + line
    if text.endswith(("-", _TYPESET)) and text[-2:-1].strip():
        first, second = _LAST_HALF.search(text), _FIRST_HALF.match(line)
        if first and second and kosakata.is_soft(first[1], second[0], typeset=text.endswith(_TYPESET)):
            return text[:-1] + line
        return text[:-1] + "-" + line
    if text.endswith("/") and text[-2:-1].strip():
        return text + line
    return f"{text} {line}"
