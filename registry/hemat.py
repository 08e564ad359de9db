"""Documents that keep their data packed, for a registry that is larger than what should be held in memory.

A unit of 7 KB of YAML takes some 50 KB as objects and 1.5 KB packed; opening it again costs a fifth of reading it. What
was opened last stays open. A reader of documents sees no difference.
"""

from __future__ import annotations

import json
import zlib
from functools import lru_cache
from typing import Any, TypeVar

from pydantic import BaseModel

from registry.layout import Kind
from registry.reader import Path, Plain
from registry.store import Document
from registry.validate import Kept, validate

T = TypeVar("T")

KEMAS: frozenset[Kind] = frozenset(("unit", "skema", "mapa", "bank", "kunci", "validasi"))
"""Kinds of which a national registry has thousands."""

_OPEN = 512
"""How many documents stay open: more than the units of one standard, which are looked at together."""


class Terkemas(Document[T]):
    """A document whose ``data`` and ``raw`` are opened when they are asked for."""

    __slots__ = ("_kemasan", "_model")

    _kemasan: bytes
    _model: type[BaseModel]

    def __init__(self, berkas: str, model: type[BaseModel], raw: Plain, kept: dict[Path, Kept]) -> None:
        packed = zlib.compress(json.dumps(raw, ensure_ascii=False, separators=(",", ":")).encode(), 1)
        for name, value in (("berkas", berkas), ("kept", kept), ("_kemasan", packed), ("_model", model)):
            object.__setattr__(self, name, value)

    @property
    def raw(self) -> Plain:
        """Plain data of the file."""
        return _opened(self._kemasan, self._model)[1]

    @property
    def data(self) -> T:
        """The object."""
        data: T = _opened(self._kemasan, self._model)[0]
        return data


class RawTerkemas(dict[str, Plain]):
    """Plain data by shown path; that of a packed document is opened when it is asked for."""

    def __init__(self) -> None:
        self._packed: dict[str, Terkemas[Any]] = {}

    def pack(self, document: Terkemas[Any]) -> None:
        """Keeps the place of a packed document."""
        self._packed[document.berkas] = document
        self[document.berkas] = None

    def __getitem__(self, berkas: str) -> Plain:
        packed = self._packed.get(berkas)
        return super().__getitem__(berkas) if packed is None else packed.raw

    def get(self, berkas: str, default: Any = None) -> Any:
        """As of any mapping."""
        return self[berkas] if berkas in self else default  # noqa: SIM401 - that would be this method

    def items(self) -> Any:
        """As of any mapping; opened one by one."""
        return ((berkas, self[berkas]) for berkas in self)

    def values(self) -> Any:
        """As of any mapping; opened one by one."""
        return (self[berkas] for berkas in self)


@lru_cache(maxsize=_OPEN)
def _opened(packed: bytes, model: type[BaseModel]) -> tuple[Any, Plain]:
    raw: Plain = json.loads(zlib.decompress(packed))
    return validate(model, raw, "")[0], raw
