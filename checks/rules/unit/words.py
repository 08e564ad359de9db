"""Form of Indonesian words, as far as the wording rules need it: active and passive verbs by their prefix."""

from __future__ import annotations

import re
from functools import lru_cache

from checks.data import kata

_ACTIVE = re.compile(r"(?:me[a-z-]{3,}|ber[a-z-]{3,}|bekerja)")
_ME = re.compile(r"me[a-z-]{3,}")
_PASSIVE = re.compile(r"[dt](?:(?<=\bd)i-?|(?<=\bt)er)[a-z]{3,}\b")
"""A verb with di- or ter-; the letters that it may begin with stand first, so that others are passed over fast."""
_MARKS = str.maketrans(dict.fromkeys(".,;:()/\"'", " "))
_WORD = re.compile(r"[A-Za-z][A-Za-z-]*")


def first_word(text: str) -> str:
    """The first word, lower case; empty if there is none."""
    match = _WORD.search(text)
    return match.group().lower() if match else ""


def all_words(text: str) -> list[str]:
    """Every word, lower case, without the marks around it."""
    return text.lower().translate(_MARKS).split()


@lru_cache(maxsize=4096)
def is_active(word: str) -> bool:
    """Whether a word has the form of an active verb (me-, ber-, also before a foreign stem: meng-install)."""
    return _ACTIVE.fullmatch(word) is not None and _stem(word) not in kata("bukan_aktif")


@lru_cache(maxsize=4096)
def is_me_verb(word: str) -> bool:
    """Whether a word has the form of a verb with me-."""
    return _ME.fullmatch(word) is not None and _stem(word) not in kata("bukan_aktif")


def opens_with_me_verb(text: str) -> bool:
    """Whether the first word has the form of a verb with me-."""
    # Most texts are told by two letters.
    return (not text[:1].isalpha() or text[:2] in ("Me", "me", "ME")) and is_me_verb(first_word(text))


def _stem(word: str) -> str:
    """A word without its repetition: metode of metode-metode."""
    return word.partition("-")[0]


def has_passive(text: str) -> bool:
    """Whether a text holds a passive verb (di-, or ter- of a state)."""
    lower, others = text.lower(), kata("bukan_pasif")
    first = _PASSIVE.search(lower)
    if first is None or first.group() not in others:
        return first is not None
    return any(match.group() not in others for match in _PASSIVE.finditer(lower))
