"""Facts behind the rules that are not code: thresholds, word lists, clauses."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from registry.reader import read_bytes


@cache
def _file(name: str) -> Any:
    data, _ = read_bytes((files(__name__) / f"{name}.yaml").read_bytes())
    return data


def ambang(kode: str, nama: str) -> int:
    """A threshold of a rule."""
    return int(_file("ambang")[kode][nama])


@cache
def kata(nama: str) -> frozenset[str]:
    """A word list."""
    return frozenset(_file("kata")[nama].split())


@cache
def klausul(id_: str) -> str:
    """What a clause is called in print."""
    return str(_file("klausul")[id_])
