"""Unit codes within text, as they are printed: blanks inside, dots missing, letters for digits."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from registry.kode import normal

_G2016 = r"[A-Z]\s?[.,]?\s?[\dOI]{2}\s?[A-Z\d]{3}\s?[\dOI]{2}\s?[.,]\s?[\dOI]{3}\s?[.,]\s?[\dOI]{1,2}"
_G2012 = r"[A-Z]\s?[.,]?\s?[\dOI]{3}\s?[.,]?\s?[\dOI]{3}\s?[.,]\s?[\dOI]{3}\s?[.,]\s?[\dOI]{1,2}"
_G2007 = r"[A-Z]{3}\s?[.,]\s?[A-Z]{2}\s?(?:[\dO]{2}|[IVX]{1,4})\s?[.,]\s?[\dOI]{3}\s?[.,]\s?[\dOI]{2}"
_CODE = re.compile(rf"(?<![A-Za-z0-9])(?:{_G2016}|{_G2007}|{_G2012})(?![A-Za-z0-9])")


def find_code(text: str) -> re.Match[str] | None:
    """The first unit code in a text."""
    return _CODE.search(text)


def count_codes(text: str) -> int:
    """How many unit codes a text holds."""
    return len(_CODE.findall(text))


def cleaned(kode: str) -> str:
    """A code as printed, without blanks and without punctuation at its end."""
    return "".join(kode.split()).strip(".,;:")


def likeness(kode: str, other: str) -> float:
    """How alike two codes are, from 0 to 1."""
    return SequenceMatcher(None, normal(kode), normal(other), autojunk=False).ratio()
