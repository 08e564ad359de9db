"""What every model of the data shares: strictness, scalar types, and list items that may carry extras.

The reader hands over text for every scalar (and ``None`` for null), so a text field keeps exactly what
stands in the file (``1.10`` stays ``1.10``, ``no`` stays ``no``). The types below turn that text into
numbers, dates and booleans where a field asks for them.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

_WHOLE_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class Model(BaseModel):
    """A frozen piece of data that knows its keys and refuses every other."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def whole_number(value: object) -> int:
    """An integer from plain decimal text; anything else is refused."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _WHOLE_NUMBER.fullmatch(value) and len(value) <= 18:
        return int(value)
    raise PydanticCustomError("bilangan", "whole number expected")


def _iso_date(value: object) -> date:
    if isinstance(value, date):
        return value
    if isinstance(value, str) and _ISO_DATE.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("tanggal", "ISO date expected")


def _truth(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if value in ("true", "True", "TRUE"):
        return True
    if value in ("false", "False", "FALSE"):
        return False
    raise PydanticCustomError("benar_salah", "true or false expected")


class _AnyScalar:
    """YAML readers differ in what they make of 1.10, no and 2026-05-04; the JSON Schema admits each reading."""

    @staticmethod
    def __get_pydantic_json_schema__(core: Any, handler: Any) -> dict[str, Any]:
        return {**handler(core), "type": ["string", "number", "boolean"]}


Teks = Annotated[str, _AnyScalar]
Bilangan = Annotated[int, BeforeValidator(whole_number)]
Tanggal = Annotated[
    date,
    BeforeValidator(_iso_date),
    WithJsonSchema(
        {
            "format": "date",
            "pattern": r"^\d{4}-\d{2}-\d{2}$",
            "not": {"type": ["number", "boolean", "array", "object", "null"]},
        }
    ),
]
_HEX = r"^#[0-9a-fA-F]{6}$"
Warna = Annotated[Teks, Field(pattern=_HEX, json_schema_extra={"pattern": _HEX})]
"""A colour: ``#rrggbb``."""
Benar = Annotated[bool, BeforeValidator(_truth), WithJsonSchema({"type": "boolean"})]


def tandai(*, pribadi: bool = False, kunci: bool = False, wajib: bool = False) -> dict[str, Any]:
    """Marks for a field: ``pribadi`` (personal data), ``kunci`` (an answer), ``wajib`` (may not be absent).

    Whoever writes outputs asks the first two marks, never the name of a file. A ``wajib`` field has a default
    all the same, so that the rest of its file loads without it; its absence is a problem of loading.
    """
    marks = {"pribadi": pribadi, "kunci": kunci, "wajib": wajib}
    return {name: True for name, given in marks.items() if given}


def from_text(value: object) -> object:
    """Plain text in a list is short for a mapping with the key ``teks``."""
    return {"teks": value} if isinstance(value, str) else value


class _Butir(Model):
    teks: Teks = Field(description="Bunyi butir.")
    butir: tuple[Butir, ...] = Field((), description="Butir bawahan, bila ada.")


def _plain_or(item: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [{"type": ["string", "number", "boolean"]}, item]}


class _PlainText:
    """Lets the JSON Schema admit plain text where :func:`from_text` does."""

    @staticmethod
    def __get_pydantic_json_schema__(core: Any, handler: Any) -> dict[str, Any]:
        return _plain_or(handler(core))


Butir = Annotated[_Butir, BeforeValidator(from_text), _PlainText]
"""A list item: plain text, or ``{teks: ..., butir: [...]}`` with items below it."""

_Butir.model_rebuild()
PlainText = _PlainText
