"""Facts behind the rules that are not code: thresholds, word lists, clauses."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from registry.reader import read_bytes


@cache
def tabel(nama: str) -> Any:
    """A data file whole."""
    data, _ = read_bytes((files(__name__) / f"{nama}.yaml").read_bytes())
    return data


def ambang(kode: str, nama: str) -> int:
    """A threshold of a rule."""
    return int(tabel("ambang")[kode][nama])


@cache
def kata(nama: str) -> frozenset[str]:
    """A word list."""
    return frozenset(tabel("kata")[nama].split())


@cache
def klausul(id_: str) -> str:
    """What a clause is called in print."""
    return str(tabel("klausul")[id_])
