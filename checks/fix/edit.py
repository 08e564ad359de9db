"""Edits of a text, and proof that they change only what they were meant to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from registry.reader import Path, Unreadable, read_bytes


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replaces the characters from ``start`` to ``end`` (code points, end exclusive).

    ``path`` is the value that may change by it; ``None`` says that no value may. ``key`` says that the key at the path
    gets another name, namely the text.
    """

    start: int
    end: int
    text: str
    path: Path | None = None
    key: bool = False
    aman: bool = True
    kode: str = ""


def apply(text: str, edits: Sequence[Edit]) -> str:
    """The text with all edits made. They must not overlap."""
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def without_overlaps(edits: Sequence[Edit]) -> list[Edit]:
    """The edits in order, without those that reach into one before; what is found again is made once."""
    result: list[Edit] = []
    for edit in sorted(dict.fromkeys(edits)):
        if not result or edit.start > result[-1].end or (edit.start == result[-1].end and edit.start < edit.end):
            result.append(edit)
    return result


def data_of(text: str) -> Any:
    """The data of a text, or :data:`UNREADABLE`."""
    try:
        return read_bytes(text.encode("utf-8", "surrogatepass"))[0]
    except (Unreadable, UnicodeEncodeError):
        return UNREADABLE


UNREADABLE = object()
"""Stands for the data of a text that cannot be read. Equal to nothing but itself."""


def proven(text: str, edits: Sequence[Edit]) -> tuple[str, list[Edit]]:
    """The text after those of the edits that change nothing but what they may, and which these are."""
    edits = without_overlaps(edits)
    after = apply(text, edits)
    if is_harmless(text, after, edits):
        return after, edits
    good = [edit for edit in edits if is_harmless(text, apply(text, [edit]), [edit])]
    after = apply(text, good)
    return (after, good) if is_harmless(text, after, good) else (text, [])


def is_harmless(before: str, after: str, edits: Sequence[Edit]) -> bool:
    """Whether two texts hold the same data but for the values and keys that the edits may change."""
    old, new = data_of(before), data_of(after)
    if new is UNREADABLE or old is UNREADABLE:
        return False
    renamed = {edit.path: edit.text for edit in edits if edit.key and edit.path is not None}
    changed = {edit.path for edit in edits if not edit.key and edit.path is not None}
    return _same(old, new, (), renamed, changed)


def _same(old: Any, new: Any, path: Path, renamed: dict[Path, str], changed: set[Path]) -> bool:
    if path in changed:
        return isinstance(new, str)
    if isinstance(old, dict) and isinstance(new, dict):
        names = [renamed.get((*path, key), key) for key in old]
        return set(names) == set(new) and all(
            _same(value, new[name], (*path, key), renamed, changed)
            for (key, value), name in zip(old.items(), names, strict=True)
        )
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(
            _same(a, b, (*path, i), renamed, changed) for i, (a, b) in enumerate(zip(old, new, strict=True))
        )
    return bool(old == new)
