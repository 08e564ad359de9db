"""A page of MkDocs, cut at its slots, so that any content can be put in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_SLOT = re.compile(r"@@([a-z]+)@@")
_BLANKS = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Potongan:
    """Literal text and names of slots, in turn; literal text first and last."""

    bagian: tuple[str, ...]

    @classmethod
    def of(cls, html: str, *, squeeze: bool) -> Potongan:
        """Cuts a page at ``@@name@@``; ``squeeze`` takes out the theme's blank lines and indents."""
        return cls(tuple(_SLOT.split(_BLANKS.sub("\n", html) if squeeze else html)))

    @property
    def slots(self) -> frozenset[str]:
        """Names of the slots."""
        return frozenset(self.bagian[1::2])

    def fill(self, values: Mapping[str, str]) -> str:
        """The whole page. Values are HTML already."""
        parts = list(self.bagian)
        parts[1::2] = [values[name] for name in self.bagian[1::2]]
        return "".join(parts)
