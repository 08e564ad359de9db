"""Facts that change by decree, shipped as data: regulations, code grammars, KBLI."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from registry.reader import read_bytes


@cache
def shipped(name: str) -> Any:
    """Plain data of a shipped file, by its name without suffix."""
    data, _ = read_bytes((files(__name__) / f"{name}.yaml").read_bytes())
    return data
