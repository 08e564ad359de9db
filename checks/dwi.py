"""A text in both languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dwi:
    """A text in Indonesian and English, with the same ``{arguments}`` in both."""

    id: str
    en: str

    def in_(self, bahasa: str) -> str:
        """The text in a language; Indonesian for any that is not known."""
        return self.en if bahasa == "en" else self.id
