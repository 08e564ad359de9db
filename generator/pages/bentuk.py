"""JSON Schemas of what the site gives to programs, beside it: whoever reads a file finds there what its keys are."""

from __future__ import annotations

import types
from collections.abc import Iterator
from typing import Any, Union, get_args, get_origin, get_type_hints, is_typeddict

from generator.pages.katalog import IndeksSitus, IndeksSkema
from registry.model.mandiri import AsesmenMandiri
from registry.schema import DIALECT, model_schema, schema_text

MANDIRI = "bentuk/asesmen-mandiri.schema.json"
INDEKS = "bentuk/index.schema.json"
INDEKS_SKEMA = "bentuk/index-skema.schema.json"
"""Where each lies."""

_PLAIN = {str: "string", int: "integer", bool: "boolean", type(None): "null"}


def berkas() -> Iterator[tuple[str, bytes]]:
    """Every schema, with its address."""
    yield MANDIRI, schema_text(model_schema(AsesmenMandiri, "Telusur: jawaban asesmen mandiri (FR.APL.02)")).encode()
    for url, shape, judul in (
        (INDEKS, IndeksSitus, "Telusur: index.json situs"),
        (INDEKS_SKEMA, IndeksSkema, "Telusur: index.json skema"),
    ):
        yield url, schema_text({"$schema": DIALECT, "title": judul, **_of(shape)}).encode()


def _of(kind: Any) -> dict[str, Any]:
    """The schema of a type as the shapes use them: keys may be added later, so none is refused."""
    if is_typeddict(kind):
        hints = get_type_hints(kind)
        return {
            "type": "object",
            "properties": {name: _of(hint) for name, hint in hints.items()},
            "required": list(hints),
        }
    if get_origin(kind) in (Union, types.UnionType):
        return {"anyOf": [_of(each) for each in get_args(kind)]}
    if get_origin(kind) is list:
        return {"type": "array", "items": _of(get_args(kind)[0])}
    if get_origin(kind) is dict:
        return {"type": "object"}
    return {"type": _PLAIN[kind]}
