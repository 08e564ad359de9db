"""Values as people type them in Indonesia: dates, yes and no, numbers with a decimal comma."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

_BULAN = (
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "desember",
)
_SINGKAT = {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "agu": 8,
    "agt": 8,
    "ags": 8,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "okt": 10,
    "oct": 10,
    "nov": 11,
    "nop": 11,
    "des": 12,
    "dec": 12,
}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]00:00(?::00)?)?")
_DMY = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})")
_WORDS = re.compile(r"(\d{1,2})[ \-]([A-Za-z]+)\.?[ \-](\d{4})")
_WHOLE = re.compile(r"(\d{1,9})(?:[.,]0+)?")

YA = frozenset(("ya", "y", "hadir", "true", "benar", "1", "v"))
TIDAK = frozenset(("tidak", "t", "tdk", "tidak hadir", "absen", "false", "salah", "0", "x"))


def as_date(teks: str) -> date | None:
    """A date: ISO, day/month/year or with the month in words. ``None`` for anything that could be read two ways."""
    if match := _ISO.fullmatch(teks):
        year, month, day = map(int, match.groups())
    elif match := _DMY.fullmatch(teks):
        day, month, year = map(int, match.groups())
    elif match := _WORDS.fullmatch(teks):
        day, year = int(match[1]), int(match[3])
        month = _month(match[2].casefold())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(word: str) -> int:
    return _BULAN.index(word) + 1 if word in _BULAN else _SINGKAT.get(word, 0)


def as_whole(teks: str) -> int | None:
    """A whole number, also as ``1,0``."""
    match = _WHOLE.fullmatch(teks)
    return int(match[1]) if match else None


def as_truth(teks: str) -> bool | None:
    """Yes or no, in any of the usual words."""
    word = teks.casefold()
    return True if word in YA else False if word in TIDAK else None


def as_kelamin(teks: str) -> Literal["l", "p"] | None:
    """``l`` or ``p``."""
    word = re.sub(r"[^a-z]", "", teks.casefold())
    if word in ("l", "lk", "laki", "lakilaki", "pria"):
        return "l"
    return "p" if word in ("p", "pr", "perempuan", "wanita") else None


def as_tujuan(teks: str) -> Literal["sertifikasi", "pkt", "rpl", "lainnya"] | None:
    """The aim of the assessment, by its name or its abbreviation."""
    word = teks.casefold()
    if word in ("sertifikasi", "sertifikasi baru"):
        return "sertifikasi"
    if word == "pkt" or word.startswith("pengakuan kompetensi terkini"):
        return "pkt"
    if word == "rpl" or word.startswith("rekognisi pembelajaran lampau"):
        return "rpl"
    return "lainnya" if word in ("lainnya", "lain") else None


def as_telepon(teks: str, angka: float | None) -> str | None:
    """A telephone number. One stored as a number has lost its leading zero, which only a mobile number shows."""
    if angka is None:
        return teks
    digits = str(int(angka))
    if digits.startswith("8") and 9 <= len(digits) <= 12:
        return f"0{digits}"
    return f"+{digits}" if digits.startswith("62") and len(digits) >= 10 else None
