"""Whether two entries of the data name the same person."""

from __future__ import annotations

import re

_BEFORE = frozenset(["prof", "dr", "drs", "dra", "ir", "h", "hj", "kh", "apt", "ns", "ust"])


def same_person(nama: str, no_reg: str | None, other: str, other_reg: str | None) -> bool:
    """By registration number where both have one, else by name without titles."""
    if no_reg and other_reg:
        return _digits(no_reg) == _digits(other_reg)
    return bare_name(nama) == bare_name(other) != ""


def bare_name(nama: str) -> str:
    """A name as compared: without titles before and after it, without punctuation and case."""
    words = re.findall(r"[^\W\d_]+", nama.partition(",")[0].casefold())
    while len(words) > 1 and words[0] in _BEFORE:
        words.pop(0)
    return " ".join(words)


def _digits(no_reg: str) -> str:
    return re.sub(r"\D", "", no_reg)
