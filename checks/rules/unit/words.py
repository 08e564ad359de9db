"""Form of Indonesian words, as far as the wording rules need it: active and passive verbs by their prefix."""

from __future__ import annotations

import re

from checks.data import kata

_ACTIVE = re.compile(r"(?:me[a-z]{3,}|ber[a-z]{3,}|bekerja)")
_ME = re.compile(r"me[a-z]{3,}")
_PASSIVE = re.compile(r"\b(?:di-?[a-z]{3,}|ter[a-z]{3,})\b")
_WORD = re.compile(r"[A-Za-z][A-Za-z-]*")


def first_word(text: str) -> str:
    """The first word, lower case; empty if there is none."""
    match = _WORD.search(text)
    return match.group().lower() if match else ""


def is_active(word: str) -> bool:
    """Whether a word has the form of an active verb (me-, ber-)."""
    return _ACTIVE.fullmatch(word) is not None and word not in kata("bukan_aktif")


def is_me_verb(word: str) -> bool:
    """Whether a word has the form of a verb with me-."""
    return _ME.fullmatch(word) is not None and word not in kata("bukan_aktif")


def has_passive(text: str) -> bool:
    """Whether a text holds a passive verb (di-, or ter- of a state)."""
    return any(match not in kata("bukan_pasif") for match in _PASSIVE.findall(text.lower()))
