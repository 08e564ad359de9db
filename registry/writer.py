"""Writing YAML of our own: new files only, in one style, the same bytes for the same data.

Existing files are never rewritten; edits to them are edits of byte ranges.
"""

from __future__ import annotations

import io
import json
import re
from datetime import date
from functools import cache
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

from registry.layout import SCHEMA_FOLDER, Kind

WIDTH = 1_000_000
"""One text, one line: that is what a review by pull request shows best."""

_PLAIN = re.compile(r"[\w.#:/-]+")

_NUMBER = re.compile(r"[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[0-9a-fA-F]+", re.ASCII)
"""Numbers of YAML 1.2, which are more than those of 1.1: ``1e234567``."""

_RESOLVERS = yaml.SafeLoader.yaml_implicit_resolvers
"""Patterns of YAML 1.1, which many editors and libraries still follow."""


def dump(data: Any, kind: Kind) -> str:
    """A file of this kind as text: schema line, block style, short mappings of scalars on one line.

    Text that some YAML reader would take for a number, a date or a truth value is quoted.
    """
    stream = io.StringIO()
    _yaml().dump(_styled(data, top=True), stream)
    return f"# yaml-language-server: $schema={schema_path(kind)}\n{stream.getvalue()}"


def entry_lines(key: str, value: Any) -> list[str]:
    """A key with its value as the lines that a file would hold, the key in the first column."""
    return _lines(_styled({key: value}, top=True))


def item_lines(value: Any) -> list[str]:
    """An item of a list as the lines that a file would hold, the dash in the first column."""
    return [line[2:] for line in _lines(CommentedMap(k=CommentedSeq([_styled(value)])))[1:]]


def inline(value: Any) -> str:
    """A value on one line, as it stands between brackets."""
    items = CommentedSeq([_styled(value)])
    items.fa.set_flow_style()
    return _lines(items)[0][1:-1]


def _lines(value: Any) -> list[str]:
    stream = io.StringIO()
    _yaml().dump(value, stream)
    return stream.getvalue().rstrip("\n").split("\n")


def one_line(text: str) -> str:
    """A text without line breaks as a scalar or a key: plain where every YAML reader takes it for this text."""
    if _PLAIN.fullmatch(text) and not text.endswith(":") and not _ambiguous(text):
        return text
    return json.dumps(text, ensure_ascii=False)


def schema_path(kind: Kind) -> str:
    """Where the schema line points, relative to a file of this kind in the layout of a repository."""
    depth = {"pengaturan": 0, "peraturan": 1, "standar": 2, "lsp": 2, "asesor": 2, "tuk": 2, "asesmen": 2}.get(kind, 3)
    return "../" * depth + f"{SCHEMA_FOLDER}/{kind}.json"


@cache
def _yaml() -> YAML:
    result = YAML(typ="rt")
    result.width = WIDTH
    result.indent(mapping=2, sequence=4, offset=2)
    result.allow_unicode = True
    usual = result.representer.ignore_aliases
    # People write no anchors for a date that stands twice.
    result.representer.ignore_aliases = lambda data: isinstance(data, date) or usual(data)
    return result


def _styled(value: Any, *, top: bool = False) -> Any:
    if isinstance(value, dict):
        styled = CommentedMap((_scalar(str(key)), _styled(item)) for key, item in value.items())
        if not top and _short(value):
            styled.fa.set_flow_style()
        return styled
    if isinstance(value, list | tuple):
        items = CommentedSeq(_styled(item) for item in value)
        if not items or (len(items) <= 8 and all(_reference(item) for item in value)):
            items.fa.set_flow_style()
        return items
    return _scalar(value)


def _scalar(value: Any) -> Any:
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        return value
    if "\n" in value.strip():
        return LiteralScalarString(value)
    return DoubleQuotedScalarString(value) if _ambiguous(value) else value


def _ambiguous(text: str) -> bool:
    """Whether some YAML reader would make something else than this text of it, written plain."""
    resolvers = _RESOLVERS.get(text[:1], [])
    odd = not text or text[0] in "#:?" or _NUMBER.fullmatch(text) is not None
    return odd or any(pattern.match(text) for _, pattern in resolvers)


def _short(mapping: dict[str, Any]) -> bool:
    scalars = all(isinstance(item, str | int | date | None) for item in mapping.values())
    length = sum(len(str(key)) + len(str(item)) + 4 for key, item in mapping.items())
    return scalars and length <= 90 and not any("\n" in str(item) for item in mapping.values())


def _reference(item: Any) -> bool:
    return isinstance(item, str) and len(item) <= 40 and " " not in item
