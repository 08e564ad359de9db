"""Numbers in Indonesian words, as legal texts repeat them in brackets: 14 (empat belas)."""

from __future__ import annotations

import re

_ONES = {
    "nol": 0,
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
    "sepuluh": 10,
    "sebelas": 11,
}
_PAIR = re.compile(r"\b(\d{1,4})\s*\(\s*([a-z]+(?:[ -][a-z]+){0,5})\s*\)", re.IGNORECASE)


def disagreeing(text: str) -> list[tuple[str, str]]:
    """Numbers whose words in brackets say another number; brackets that hold no number are let be."""
    if "(" not in text:
        return []
    pairs = [(digits, word, number(word)) for digits, word in _PAIR.findall(text)]
    return [(digits, word) for digits, word, said in pairs if said is not None and said != int(digits)]


def number(word: str) -> int | None:
    """The number that words say, up to 9,999; ``None`` where they say none."""
    total = part = 0
    for each in word.casefold().replace("-", " ").split():
        if each in _ONES:
            part += _ONES[each]
        elif each == "belas":
            part += 10
        elif each == "puluh":
            part *= 10
            total, part = total + part, 0
        elif each in ("ratus", "seratus"):
            total, part = total + 100 * (part if each == "ratus" else 1), 0
        elif each in ("ribu", "seribu"):
            total, part = 1000 * (total + part if each == "ribu" else 1), 0
        else:
            return None
    return total + part
