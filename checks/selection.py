"""Choosing rules by code or by the beginning of one (``UNIT``, ``GEN-00``)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches


class UnknownRule(ValueError):
    """A selector that names no rule; ``near`` is a code that may be meant."""

    def __init__(self, selector: str, near: str) -> None:
        super().__init__(selector)
        self.selector = selector
        self.near = near


def chooser(select: Iterable[str], ignore: Iterable[str], codes: Iterable[str]) -> Callable[[str], bool]:
    """A test for codes: those selected (all, if none is named) and not ignored. Raises :class:`UnknownRule`."""
    known = list(codes)
    wanted, unwanted = _cleaned(select, known), _cleaned(ignore, known)

    def chosen(kode: str) -> bool:
        return (not wanted or kode.startswith(wanted)) and not (unwanted and kode.startswith(unwanted))

    return chosen


def _cleaned(selectors: Iterable[str], known: list[str]) -> tuple[str, ...]:
    result = []
    for text in selectors:
        for part in text.split(","):
            code = part.strip().upper()
            if code and not any(each.startswith(code) for each in known):
                raise UnknownRule(code, next(iter(get_close_matches(code, known, 1, 0.5)), ""))
            if code:
                result.append(code)
    return tuple(result)
