"""Durations as people write them."""

from __future__ import annotations

import re

_PART = re.compile(r"(\d+(?:[.,]\d+)?)\s*(jam|menit|hari)", re.IGNORECASE)
_MINUTES = {"menit": 1, "jam": 60, "hari": 480}
"""A working day has eight hours."""


def minutes(text: str | None) -> float | None:
    """Minutes that a text such as ``1 jam 30 menit`` means; ``None`` where it names no duration."""
    parts = _PART.findall(text or "")
    if not parts:
        return None
    return sum(float(number.replace(",", ".")) * _MINUTES[unit.casefold()] for number, unit in parts)
