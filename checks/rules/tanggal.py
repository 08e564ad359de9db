"""Terms of licences, certificates and decisions, in months and years of the calendar."""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def plus_months(day: date, months: int) -> date:
    """The same day some months later, or the last of that month; no later than the calendar reaches."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
