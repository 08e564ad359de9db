"""JSON Schema of every file, made from the models: for editors, for validators, for the data dictionary."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from registry.layout import Kind
from registry.loader import MODELS
from registry.validate import required_keys

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Generator(GenerateJsonSchema):
    """Says which dialect it writes, and leaves the models' docstrings to programmers."""

    schema_dialect = DIALECT

    def model_schema(self, schema: Any) -> dict[str, Any]:
        result = super().model_schema(schema)
        result.pop("description", None)
        return result


def json_schema(kind: Kind) -> dict[str, Any]:
    """The schema of one kind of file."""
    return model_schema(MODELS[kind], f"Telusur: {kind}.yaml")


def model_schema(model: type[BaseModel], title: str) -> dict[str, Any]:
    """The schema of one model, with its keys in the order in which people read it."""
    schema = model.model_json_schema(schema_generator=_Generator)
    required = [*schema.get("required", []), *required_keys(model)]
    if required:
        schema["required"] = sorted(set(required))
    schema.pop("title", None)
    return {"$schema": DIALECT, "title": title, **_tidied(schema)}


def schemas() -> dict[Kind, dict[str, Any]]:
    """The schema of every kind of file."""
    return {kind: json_schema(kind) for kind in MODELS}


def schema_text(schema: dict[str, Any]) -> str:
    """A schema as the text of a file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


_BOUNDS = {"ge": "minimum", "le": "maximum"}
"""Pydantic keeps its own names for bounds of a value that may be absent or stands in a list."""


def _tidied(value: Any) -> Any:
    """Without pydantic's titles, which repeat the key's name and hide the description; bounds by their names."""
    if isinstance(value, dict):
        return {
            _BOUNDS.get(key, key) if isinstance(item, int) else key: _tidied(item)
            for key, item in value.items()
            if not (key == "title" and isinstance(item, str))
        }
    return [_tidied(item) for item in value] if isinstance(value, list) else value
