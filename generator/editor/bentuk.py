"""What may stand at a place of a file, as the JSON Schema of its kind says it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from registry.layout import Kind
from registry.reader import Path
from registry.schema import json_schema

Bentuk = dict[str, Any]
_DEEPEST = 8


@cache
def _schema(kind: Kind) -> Bentuk:
    return json_schema(kind)


def at(kind: Kind, path: Path) -> list[Bentuk]:
    """Every shape that a value at a path may have."""
    root = _schema(kind)
    shapes = list(_open(root, root))
    for step in path:
        below = [_below(shape, step) for shape in shapes]
        shapes = [each for shape in below if shape is not None for each in _open(root, shape)]
    return shapes


def described(kind: Kind, path: Path) -> str:
    """What the key at the end of a path means; empty where nothing is said."""
    if not path or not isinstance(path[-1], str):
        return ""
    for shape in at(kind, path[:-1]):
        text = shape.get("properties", {}).get(path[-1], {}).get("description")
        if text:
            return str(text)
    return ""


def keys(shapes: list[Bentuk]) -> dict[str, tuple[str, bool]]:
    """Keys of the mappings among some shapes: what each means, and whether its value takes lines of its own."""
    found: dict[str, tuple[str, bool]] = {}
    for shape in shapes:
        for name, value in shape.get("properties", {}).items():
            found.setdefault(name, (str(value.get("description", "")), _is_long(value)))
        for name in shape.get("propertyNames", {}).get("enum", ()):
            found.setdefault(str(name), ("", False))
    return found


def values(shapes: list[Bentuk]) -> list[str]:
    """The values to choose from; none where any text will do."""
    found: list[str] = []
    for shape in shapes:
        found += [str(each) for each in shape.get("enum", ())]
        found += [str(shape["const"])] if "const" in shape else []
        found += ["true", "false"] if shape.get("type") == "boolean" else []
    return list(dict.fromkeys(found))


def _open(root: Bentuk, shape: Bentuk, depth: int = 0) -> Iterator[Bentuk]:
    """A shape without references and choices."""
    if depth > _DEEPEST:
        return
    name = shape.get("$ref")
    if name is not None:
        yield from _open(root, root["$defs"][str(name).rsplit("/", 1)[-1]], depth + 1)
    elif "anyOf" in shape:
        for each in shape["anyOf"]:
            yield from _open(root, each, depth + 1)
    else:
        yield shape


def _below(shape: Bentuk, step: str | int) -> Bentuk | None:
    if isinstance(step, int):
        below = shape.get("items")
    else:
        below = shape.get("properties", {}).get(step, shape.get("additionalProperties"))
    return below if isinstance(below, dict) else None


def _is_long(value: Bentuk) -> bool:
    options = value.get("anyOf", [value])
    return any("$ref" in each or each.get("type") in ("array", "object") for each in options)
