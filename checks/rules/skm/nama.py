"""Names of schemes: without the words that only say what they are, and their words by form.

Source: Pedoman BNSP 210 (2/BNSP/VIII/2017): a klaster is named after its tasks, an okupasi after a job.
"""

from __future__ import annotations

import re

from checks.data import kata
from checks.rules.unit.words import first_word

_LEAD = re.compile(r"\A(?:(?:skema|sertifikasi|klaster|cluster|okupasi(?:\s+nasional)?)\b[\s:,-]*)+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_VERB = re.compile(r"me(?:[lrwy]|m[aeioubpfv]|n[aeioudjcsty]|ng)[a-z]{2,}|ber[a-z]{3,}")
_DOING = re.compile(r"pe[a-z]{3,}an")
_LOAN = re.compile(r"[a-z]{3,}(?:asi|isi|usi|ksi|psi|nsi|ing)")
_PREFIX = re.compile(r"\A(?:meng|meny|mem|men|me|peng|peny|pem|pen|per|pe|ber|di|ter)(?=[a-z]{3})")
_SUFFIX = re.compile(r"(?<=[a-z]{3})(?:kan|an|i)\Z")


def clean_name(judul: str) -> str:
    """A name without "Skema Sertifikasi", "Klaster" or "Okupasi" before it, with single blanks."""
    return " ".join(_LEAD.sub("", judul.strip().strip("\"'“”‘’")).split())


def words(text: str) -> list[str]:
    """The words of a text, lower case."""
    return [word.casefold() for word in _WORD.findall(text)]


def is_task(word: str) -> bool:
    """Whether a word names something done: me-, ber-, pe-an, or a loan word of that kind."""
    if word in kata("bukan_tugas") or word in kata("jabatan"):
        return False
    return word in kata("tugas") or any(shape.fullmatch(word) for shape in (_VERB, _DOING, _LOAN))


def is_doing(word: str) -> bool:
    """Whether a word is a verb, or a noun made of one by pe-an: what a job title never begins with."""
    return word not in kata("bukan_tugas") and any(shape.fullmatch(word) for shape in (_VERB, _DOING))


def job_title(judul: str) -> str | None:
    """The word that makes a name the title of a job; ``None`` for the name of a task."""
    name = clean_name(judul)
    if is_task(first_word(name)):
        return None
    return next((word for word in words(name) if word in kata("jabatan")), None)


def roots(text: str) -> set[str]:
    """The words of a text that carry meaning, without prefixes and suffixes."""
    return {_root(word) for word in words(text) if len(word) > 2 and word not in kata("kata_tugas")}


def shares_root(a: set[str], b: set[str]) -> bool:
    """Whether two texts have a word in common; *perawatan* and *merawat* are one word."""
    return not a.isdisjoint(b) or any(_alike(x, y) for x in a for y in b)


def _root(word: str) -> str:
    return _PREFIX.sub("", _SUFFIX.sub("", word))


def _alike(x: str, y: str) -> bool:
    return min(len(x), len(y)) >= 4 and (x.endswith(y) or y.endswith(x))
