"""Parts of a unit that a format fixes: which of them are missing."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import BaseModel

from checks.subject import UnitSubject


def missing(subject: UnitSubject, key: str, part: BaseModel | None, names: Sequence[str]) -> list[str]:
    """Names of the parts that are absent; an empty list of items is present, it prints "Tidak ada"."""
    return [name for name in names if getattr(part, name, None) is None and not subject.lost((key, name))]
