"""From bytes to plain data, and on demand to the node tree that knows positions.

One parser: libyaml's C composer. Scalars stay text (null alone is told apart), so nothing that a writer typed
is lost; the model gives them their types. Duplicate keys, which composing lets pass, are refused here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml._yaml import CParser

from registry.reader.bounds import MAX_BYTES, MAX_DEPTH, MAX_NODES, AnyMark, overrun
from registry.reader.lines import line_starts, place

Plain = str | None | list[Any] | dict[str, Any]
"""Plain data: text, null, lists, mappings with text keys."""

AFTER_VALUE = "text after the end of a value"
"""How a syntax error's detail begins where a new line was due, as after ``'Jum'`` in ``'Jum'at'``."""

_WANTED_NEW_LINE = ("did not find expected key", "did not find expected '-' indicator")
_INDENT = re.compile(r" *\t")
_NULL_WORDS = frozenset(("", "~", "null", "Null", "NULL"))
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_BOM = "\ufeff"


@dataclass(eq=False)
class Unreadable(Exception):
    """A file that gives no data at all.

    ``reason`` is one of ``terlalu_besar``, ``biner``, ``utf16``, ``bukan_utf8``, ``kosong``, ``tab``,
    ``sintaks``, ``terlalu_dalam``, ``kunci_bukan_teks``, ``terlalu_luas``, ``banyak_dokumen``,
    ``bukan_berkas``, ``tak_terbuka``, ``tautan_keluar``. ``line`` and ``column`` are 1-based code points;
    ``detail`` is what the parser said.
    """

    reason: str
    line: int = 1
    column: int = 1
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A key that stands twice in one mapping; the first value counts."""

    path: tuple[str | int, ...]
    line: int
    column: int
    first_line: int
    first_column: int


@dataclass(slots=True)
class _Walk:
    """Turns nodes into plain data; bounds what aliases can blow up."""

    text: str
    duplicates: list[Duplicate] = field(default_factory=list)
    nodes: int = 0

    def data(self, node: yaml.Node, path: tuple[str | int, ...]) -> Plain:
        if type(node) is yaml.ScalarNode:
            return _scalar(node)
        self.nodes += len(node.value) + 1
        if self.nodes > MAX_NODES:
            raise _at(self.text, "terlalu_luas", node.start_mark)
        if len(path) > MAX_DEPTH:
            raise _at(self.text, "terlalu_dalam", node.start_mark)
        if type(node) is yaml.SequenceNode:
            return [
                _scalar(child) if type(child) is yaml.ScalarNode else self.data(child, (*path, i))
                for i, child in enumerate(node.value)
            ]
        return self._mapping(node, path)

    def _mapping(self, node: yaml.Node, path: tuple[str | int, ...]) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, child in node.value:
            if type(key_node) is not yaml.ScalarNode:
                raise _at(self.text, "kunci_bukan_teks", key_node.start_mark)
            key = key_node.value
            if key in result:
                self._duplicate(node, key, key_node.start_mark, (*path, key))
            elif type(child) is yaml.ScalarNode:
                result[key] = _scalar(child)
            else:
                result[key] = self.data(child, (*path, key))
        return result

    def _duplicate(self, node: yaml.Node, key: str, mark: AnyMark, path: tuple[str | int, ...]) -> None:
        first = next(k.start_mark for k, _ in node.value if k.value == key)
        starts = line_starts(self.text)
        self.duplicates.append(Duplicate(path, *place(starts, mark.index), *place(starts, first.index)))


def _scalar(node: yaml.Node) -> str | None:
    return None if node.tag == "null" else node.value


def _at(text: str, reason: str, mark: AnyMark | None) -> Unreadable:
    return Unreadable(reason, *place(line_starts(text), mark.index if mark else 0))


class _Parser(CParser):
    """The C composer without PyYAML's resolver: every scalar is text, but for plain null."""

    def descend_resolver(self, *_: object) -> None:
        pass

    ascend_resolver = check_resolver_prefix = descend_resolver

    def resolve(self, kind: type, value: str, implicit: tuple[bool, bool]) -> str:
        if kind is yaml.ScalarNode:
            return "null" if implicit[0] and value in _NULL_WORDS else "str"
        return "seq" if kind is yaml.SequenceNode else "map"


def decode(content: bytes) -> str:
    """Text of a file: UTF-8, with or without BOM. Raises :class:`Unreadable`."""
    if content.startswith(_UTF16):
        raise Unreadable("utf16")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        good = content[: error.start].decode("utf-8").lstrip(_BOM)
        reason = "biner" if b"\0" in content[:8192] else "bukan_utf8"
        raise Unreadable(reason, *place(line_starts(good), len(good)), f"0x{content[error.start]:02x}") from None
    if "\0" in text:
        raise Unreadable("biner", *place(line_starts(text), text.index("\0")))
    # libyaml drops a second BOM without counting it, which would shift every place.
    return text.lstrip(_BOM)


def compose(text: str) -> yaml.Node:
    """The node tree of one document. Raises :class:`Unreadable`, never anything else."""
    try:
        over = overrun(text)
        if over is not None:
            raise _at(text, *over)
        root = _Parser(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        raise _syntax(text, error) from None
    except yaml.reader.ReaderError as error:
        # libyaml gives the place of a character it refuses in bytes.
        before = text.encode()[: error.position].decode("utf-8", errors="ignore")
        raise Unreadable("biner", *place(line_starts(text), len(before)), str(error.reason)) from None
    except RecursionError:
        raise Unreadable("terlalu_dalam") from None
    if root is None:
        raise Unreadable("kosong")
    return root


def _syntax(text: str, error: yaml.MarkedYAMLError) -> Unreadable:
    problem, context = error.problem or "", error.context or ""
    noticed, opened = error.problem_mark or error.context_mark, error.context_mark
    if noticed is None:
        return Unreadable("sintaks", detail=problem)
    starts = line_starts(text)
    line, column = place(starts, noticed.index)
    tab = _INDENT.match(text, starts[line - 1])
    if tab is not None:
        return Unreadable("tab", line, tab.end() - starts[line - 1], problem)
    last = max(0, len(text.rstrip()) - 1)
    if "simple key" in context or noticed.index > last:
        # A key without colon, a bracket or a quotation mark left open: noticed later than where they stand.
        return Unreadable("sintaks", *place(starts, min(opened.index if opened else last, last)), problem)
    if "single document" in context:
        return Unreadable("banyak_dokumen", line, column, problem)
    if problem.startswith(_WANTED_NEW_LINE) and text[starts[line - 1] : noticed.index].strip(" -"):
        problem = f"{AFTER_VALUE}: {problem}"
    return Unreadable("sintaks", line, column, problem)


def read(text: str) -> tuple[Plain, tuple[Duplicate, ...]]:
    """Plain data of one document, and the keys that stand twice. Raises :class:`Unreadable`."""
    walk = _Walk(text)
    data = walk.data(compose(text), ())
    return data, tuple(walk.duplicates)


def read_bytes(content: bytes) -> tuple[Plain, tuple[Duplicate, ...]]:
    """As :func:`read`, from the bytes of a file; size is bounded first."""
    if len(content) > MAX_BYTES:
        raise Unreadable("terlalu_besar", detail=str(len(content)))
    return read(decode(content))


def texts(data: Plain) -> list[tuple[tuple[str | int, ...], str]]:
    """Every text value of plain data, with its path."""
    found: list[tuple[tuple[str | int, ...], str]] = []

    def walk(value: Plain, path: tuple[str | int, ...]) -> None:
        if isinstance(value, str):
            found.append((path, value))
        elif value is not None:
            for step, item in value.items() if isinstance(value, dict) else enumerate(value):
                walk(item, (*path, step))

    walk(data, ())
    return found


def joined_texts(data: Plain, separator: str) -> str:
    """Every text value of plain data in one string: for a quick look at whether a closer one is worth while."""
    found: list[str] = []

    def walk(value: list[Any] | dict[str, Any]) -> None:
        for item in value.values() if isinstance(value, dict) else value:
            if isinstance(item, str):
                found.append(item)
            elif item is not None:
                walk(item)

    walk([data])
    return separator.join(found)


def keys(node: yaml.Node) -> Iterator[tuple[str, yaml.Node, yaml.Node]]:
    """Key text, key node and value node of a mapping, duplicates left out as in :func:`read`."""
    seen: set[str] = set()
    for key_node, value_node in node.value:
        key = str(key_node.value)
        if key not in seen:
            seen.add(key)
            yield key, key_node, value_node
