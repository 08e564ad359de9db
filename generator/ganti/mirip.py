"""How alike two texts are, from 0 to 1, and pairs by that: the same answer for the same texts, whatever their order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeVar

from registry.units import bare

T = TypeVar("T")
_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset(("dan", "atau", "yang", "di", "ke", "dari", "pada", "untuk", "dengan", "dalam", "sesuai", "oleh"))


def ringkas(text: str) -> str:
    """A text as compared: single blanks, no difference of case, no punctuation at its end."""
    return bare(text).rstrip(" .;,:")


@lru_cache(maxsize=1 << 16)
def _words(text: str) -> Counter[str]:
    found = Counter(word for word in _WORD.findall(text.casefold()) if word not in _SMALL)
    return found or Counter(_WORD.findall(text.casefold()))


def kemiripan(a: str, b: str) -> float:
    """Twice the words that both have, over the words of both; words such as "dan" do not count."""
    left, right = _words(a), _words(b)
    total = left.total() + right.total()
    if not total:
        return 1.0 if a == b else 0.0
    return 2 * (left & right).total() / total


def pasangkan(
    lama: Sequence[T], baru: Sequence[T], nilai: Callable[[T, T], float], ambang: float
) -> list[tuple[int, int, float]]:
    """Pairs of positions, the most alike first; each position once. Of equals the earlier ones are taken."""
    found = [(nilai(a, b), i, j) for i, a in enumerate(lama) for j, b in enumerate(baru)]
    found = sorted((each for each in found if each[0] >= ambang), key=lambda each: (-each[0], each[1], each[2]))
    used_old: set[int] = set()
    used_new: set[int] = set()
    result = []
    for score, i, j in found:
        if i not in used_old and j not in used_new:
            used_old.add(i)
            used_new.add(j)
            result.append((i, j, score))
    return sorted(result)
