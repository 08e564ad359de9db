"""Phrases in running text, and whether a sentence says them or denies them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checks.data import kata, tabel

_END = re.compile(r"[.;!?]\s")
_WORDS_BEFORE = 6
"""How far back a denial reaches, in words."""


@cache
def pola(nama: str) -> re.Pattern[str]:
    """One pattern of all that ``data/pola.yaml`` lists under a name, at word boundaries."""
    either = "|".join(tabel("pola")[nama]).replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


def affirmed(nama: str, text: str) -> Iterator[str]:
    """What of a pattern a text says, as written there; what the same sentence denies before it is left out."""
    for match in pola(nama).finditer(text):
        before = _END.split(text[: match.start()])[-1].casefold()
        if kata("sangkal").isdisjoint(re.findall(r"\w+", before)[-_WORDS_BEFORE:]):
            yield " ".join(match.group().split())
