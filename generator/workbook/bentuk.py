"""The shape of data, told from the models: what a value is, what it may hold, what its field says about itself."""

from __future__ import annotations

import types
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, RootModel

from registry.model.dasar import from_text, whole_number

Jenis = Literal["teks", "bilangan", "tanggal", "benar"]


@dataclass(frozen=True, slots=True)
class Skalar:
    """One value. ``pilihan`` holds the allowed texts, or nothing where any text is allowed."""

    jenis: Jenis = "teks"
    pilihan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Daftar:
    """A list of values of one shape."""

    isi: Bentuk


@dataclass(frozen=True, slots=True)
class Peta:
    """A mapping with names that the writer chooses."""

    isi: Bentuk


@dataclass(frozen=True, slots=True)
class Rekam:
    """A mapping with known keys. ``singkat``: plain text is short for one with the key ``teks`` alone."""

    model: type[BaseModel]
    singkat: bool = False

    @property
    def isi(self) -> dict[str, Bentuk]:
        """The shapes of its keys, in the order of the model."""
        return _fields(self.model)

    @property
    def arti(self) -> dict[str, str]:
        """What the model says about each key."""
        return {name: info.description or "" for name, info in self.model.model_fields.items()}


Bentuk = Skalar | Daftar | Peta | Rekam


@cache
def bentuk(model: type[BaseModel]) -> Bentuk:
    """The shape of a file of this model."""
    if issubclass(model, RootModel):
        return _shape(model.model_fields["root"].annotation, ())
    return Rekam(model)


@cache
def _fields(model: type[BaseModel]) -> dict[str, Bentuk]:
    return {name: _shape(info.annotation, tuple(info.metadata)) for name, info in model.model_fields.items()}


@dataclass(slots=True)
class _Tanda:
    """What the annotations around a type say."""

    singkat: bool = False
    bilangan: bool = False
    asing: list[Any] = field(default_factory=list)

    def add(self, marks: tuple[Any, ...]) -> None:
        for mark in marks:
            if isinstance(mark, BeforeValidator):
                self.singkat = self.singkat or mark.func is from_text
                self.bilangan = self.bilangan or mark.func is whole_number


def _shape(annotation: Any, marks: tuple[Any, ...]) -> Bentuk:
    tanda = _Tanda()
    tanda.add(marks)
    while True:
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            tanda.add(arguments[1:])
            annotation = arguments[0]
        elif origin in (Union, types.UnionType):
            annotation = next(each for each in arguments if each is not type(None))
        else:
            break
    if origin is tuple:
        return Daftar(_shape(arguments[0], ()))
    if origin is dict:
        return Peta(_shape(arguments[1], ()))
    if origin is Literal:
        return Skalar("bilangan" if tanda.bilangan else "teks", tuple(map(str, arguments)))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return Rekam(annotation, tanda.singkat)
    kinds: dict[Any, Jenis] = {int: "bilangan", date: "tanggal", bool: "benar"}
    return Skalar(kinds.get(annotation, "teks"))
