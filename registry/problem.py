"""What went wrong while loading. The rules ``DATA-...`` of the checker turn these into findings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from registry.reader import Path

ProblemKind = Literal[
    "tak_terbaca",
    "bukan_yaml",
    "kunci_ganda",
    "kunci_tak_dikenal",
    "kunci_tidak_ada",
    "nilai_salah",
    "berkas_tak_dikenal",
]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that could not become data.

    ``path`` is the way to the value in the file; ``place`` is used instead where the file has no tree to
    walk.
    ``at_key`` says that the key itself is meant, not its value.
    """

    kind: ProblemKind
    berkas: str
    path: Path = ()
    args: dict[str, str] = field(default_factory=dict)
    place: tuple[int, int] | None = None
    related: tuple[int, int] | None = None
    at_key: bool = False

    @property
    def about(self) -> tuple[Path, ...]:
        """The values that are missing from the data for this: the one at fault, and the one a misspelt key means."""
        if not self.path:
            return ()
        meant = self.args.get("usul") if self.kind == "kunci_tak_dikenal" else None
        return (self.path, (*self.path[:-1], meant)) if meant else (self.path,)
