"""What a running program remembers of the files it has read, so that a change of one costs one file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from registry.layout import Found
from registry.problem import Problem
from registry.reader import Plain
from registry.store import Document


@dataclass(frozen=True, slots=True)
class Given:
    """What one file gave. ``raw`` is ``None`` where it gave no data; ``document`` where the data fits no model."""

    found: Found
    raw: tuple[Plain] | None = None
    document: Document[Any] | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class Memory:
    """Texts that count instead of what lies on disk, by shown path; which files were found, and what each gave.

    The first load fills it. A later one with the same memory looks neither for files nor into any that it knows:
    :meth:`put` makes it read one anew.
    """

    texts: dict[str, bytes] = field(default_factory=dict)
    found: tuple[Found, ...] = ()
    given: dict[str, Given] = field(default_factory=dict)

    def put(self, berkas: str, content: bytes | None) -> None:
        """Sets the text of a file; ``None`` for what lies on disk."""
        if content is None:
            self.texts.pop(berkas, None)
        else:
            self.texts[berkas] = content
        self.given.pop(berkas, None)
