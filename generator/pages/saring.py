"""What may be shown: data without the values of fields that are marked as personal or as answers.

Every page gets its data through :func:`tanpa_rahasia`, so that no template can print such a field, whatever it is
called and whoever adds it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar, cast, get_args

from pydantic import BaseModel

M = TypeVar("M", bound=BaseModel)

MARKS = ("pribadi", "kunci")


@cache
def marked(model: type[BaseModel]) -> frozenset[str]:
    """Fields of a model that carry a mark."""
    result = set()
    for name, info in model.model_fields.items():
        extra = info.json_schema_extra
        if isinstance(extra, dict) and any(extra.get(mark) for mark in MARKS):
            result.add(name)
    return frozenset(result)


@cache
def may_hold_marks(model: type[BaseModel]) -> bool:
    """Whether a marked field can be anywhere in a model. Most models hold none, and need not be walked through."""
    seen: set[type[BaseModel]] = set()
    waiting: list[type[BaseModel]] = [model]
    while waiting:
        current = waiting.pop()
        if current in seen:
            continue
        seen.add(current)
        if marked(current):
            return True
        for info in current.model_fields.values():
            parts = list(_parts(info.annotation))
            if Any in parts or object in parts:
                return True
            waiting += [part for part in parts if isinstance(part, type) and issubclass(part, BaseModel)]
    return False


def _parts(annotation: Any) -> Iterator[Any]:
    """A type and every type that it is made of."""
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)


def tanpa_rahasia(data: M) -> M:
    """The same data with ``None`` in every marked field, at any depth."""
    return cast(M, _clean(data))


def _clean(value: Any) -> Any:
    if isinstance(value, BaseModel):
        if not may_hold_marks(type(value)):
            return value
        hidden = marked(type(value))
        update: dict[str, Any] = {}
        for name in type(value).model_fields:
            before = getattr(value, name)
            after = None if name in hidden else _clean(before)
            if after is not before:
                update[name] = after
        return value.model_copy(update=update) if update else value
    if isinstance(value, tuple):
        items = tuple(_clean(each) for each in value)
        return items if any(a is not b for a, b in zip(items, value, strict=True)) else value
    if isinstance(value, dict):
        pairs = {key: _clean(each) for key, each in value.items()}
        return pairs if any(pairs[key] is not each for key, each in value.items()) else value
    return value
