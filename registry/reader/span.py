"""Line and column of any value, asked for by its path."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

import yaml

from registry.reader.bounds import MAX_DEPTH
from registry.reader.document import Unreadable, compose, decode, keys
from registry.reader.lines import line_starts, place

Path = tuple[str | int, ...]
"""The way to a value: keys and 0-based positions."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a file, 1-based code points; the end column is the one after the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


class SpanIndex:
    """Positions in one file. Made only when a finding has to be shown.

    A value that is a mapping or a list is shown at the key that holds it; a path that does not exist is shown
    at its nearest existing ancestor, so that what is missing is shown where it belongs.
    """

    def __init__(self, content: bytes) -> None:
        self._root: yaml.Node | None = None
        try:
            self.text = decode(content)
        except Unreadable:
            self.text = ""
        self._starts = line_starts(self.text)
        with suppress(Unreadable):
            self._root = compose(self.text)

    def at(self, path: Path, *, key: bool = False) -> tuple[Span, Path]:
        """Span of the value at ``path`` (of its key, with ``key=True``), and the path that exists."""
        node = self._root
        if node is None:
            return Span(1, 1, 1, 1), ()
        key_node: yaml.Node | None = None
        done = 0
        for step in path:
            child = _child(node, step)
            if child is None:
                break
            key_node, node = child
            done += 1
        if key_node is not None and (
            (key and done == len(path)) or not isinstance(node, yaml.ScalarNode) or node.tag == "null"
        ):
            node = key_node
        elif not isinstance(node, yaml.ScalarNode):
            node = _first_scalar(node)
        return self._span(node), path[:done]

    def _span(self, node: yaml.Node) -> Span:
        start, end = node.start_mark.index, node.end_mark.index
        while end > start + 1 and self.text[end - 1] in " \t\r\n":
            end -= 1
        return Span(*place(self._starts, start), *place(self._starts, end))

    def line(self, number: int) -> str:
        """Text of a line, without its ending."""
        if not 1 <= number <= len(self._starts):
            return ""
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[self._starts[number - 1] : end].rstrip("\r\n")


def _child(node: yaml.Node, step: str | int) -> tuple[yaml.Node | None, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, key_node, value_node in keys(node):
            if key == step:
                return key_node, value_node
    elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None


def _first_scalar(node: yaml.Node) -> yaml.Node:
    for _ in range(MAX_DEPTH):  # an alias may lead back to its own anchor
        if isinstance(node, yaml.ScalarNode) or not node.value:
            break
        first = node.value[0]
        node = first[0] if isinstance(node, yaml.MappingNode) else first
    return node
