"""New data into the text of a file: only what differs is written anew, all else stays character by character.

Comments, order, quotes, indentation and line endings of what did not change are kept. That the text then holds
exactly the new data is proven before it is given back.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from checks.fix.edit import Edit, apply, data_of
from generator.workbook.banding import pairs
from generator.workbook.bentuk import Bentuk, Daftar, Peta, Rekam, Skalar
from registry.reader import Unreadable
from registry.reader.document import compose, keys
from registry.writer import entry_lines, inline, item_lines

_COMMENT = re.compile(r"(?:^|\s)#")


class TakTersunting(Exception):
    """The file is written in a way that cannot be edited without touching other parts of it."""


def edited(text: str, new: Any, shape: Bentuk) -> str:
    """The text with this data; the very same text where it has it already.

    Raises :class:`TakTersunting`.
    """
    old = data_of(text)
    if old == new:
        return text
    try:
        root = compose(text)
    except Unreadable as error:
        raise TakTersunting from error
    editor = _Editor(text)
    editor.value(root, old, new, shape)
    after = apply(text, editor.edits)
    if data_of(after) != new:
        raise TakTersunting
    return after


def typed(value: Any, shape: Bentuk | None) -> Any:
    """Texts as numbers and truth values where the model has those, so that they are written without quotes."""
    if isinstance(value, dict):
        inner = shape.isi if isinstance(shape, Rekam) else {}
        return {
            key: typed(item, shape.isi if isinstance(shape, Peta) else inner.get(key)) for key, item in value.items()
        }
    if isinstance(value, list):
        return [typed(item, shape.isi if isinstance(shape, Daftar) else None) for item in value]
    if isinstance(value, str) and isinstance(shape, Skalar):
        return _scalar(value, shape)
    return value


def _scalar(text: str, shape: Skalar) -> Any:
    from datetime import date

    if shape.jenis == "bilangan" and text.isdecimal() and str(int(text)) == text:
        return int(text)
    if shape.jenis == "benar" and text in ("true", "false"):
        return text == "true"
    if shape.jenis == "tanggal":
        try:
            return date.fromisoformat(text) if len(text) == 10 else text
        except ValueError:
            return text
    return text


class _Editor:
    """Collects edits of one text."""

    def __init__(self, text: str, eol: str = "") -> None:
        self.text = text
        self.eol = eol or ("\r\n" if "\r\n" in text else "\n")
        self.edits: list[Edit] = []

    def value(self, node: yaml.Node, old: Any, new: Any, shape: Bentuk | None, *, item: bool = False) -> None:
        """What stands at a node becomes the new value. ``item``: it is an item of a block list, not a key's value."""
        if old == new:
            return
        flow = isinstance(node, yaml.CollectionNode) and node.flow_style
        if isinstance(node, yaml.MappingNode) and isinstance(new, dict) and isinstance(old, dict) and old and new:
            self._flow(node, old, new, shape) if flow else self._mapping(node, old, new, shape)
        elif isinstance(node, yaml.SequenceNode) and isinstance(new, list) and isinstance(old, list) and old and new:
            self._flow(node, old, new, shape) if flow else self._sequence(node, old, new, shape)
        else:
            self._replace(node, new, shape, item)

    def _replace(self, node: yaml.Node, new: Any, shape: Bentuk | None, item: bool) -> None:
        """A value written anew: on its line where it fits there, else below its key."""
        start, end = node.start_mark.index, self._end(node)
        self._no_comment(node)
        value = typed(new, shape)
        lines = item_lines(value) if item else entry_lines("k", value)
        lines[0] = lines[0].removeprefix("-" if item else "k:").lstrip(" ")
        lines[1:] = [line.removeprefix("  ") if item else line for line in lines[1:]]
        if self.text[end : self._line_end(end)].strip() and len(lines) > 1:
            lines = [inline(value)]
        column = self._line_column(start, item=item)
        if not lines[0] or start == end:  # below the key, or where only a blank stood behind the colon
            while start > 0 and self.text[start - 1] == " ":
                start -= 1
        lead = " " if lines[0] and self.text[start - 1 : start] in (":", "-") else ""
        body = "".join(f"{self.eol}{' ' * column}{line}" if line else self.eol for line in lines[1:])
        self.edits.append(Edit(start, end, f"{lead}{lines[0]}{body}"))

    def _flow(self, node: yaml.CollectionNode, old: Any, new: Any, shape: Bentuk | None) -> None:
        """A collection in brackets: value by value where only values differ, else written anew as one."""
        if isinstance(new, dict) and list(new) == list(old) and isinstance(node, yaml.MappingNode):
            for key, _, child in keys(node):
                self._bracketed(child, old[key], new[key], _child(shape, key))
        elif isinstance(new, list) and len(new) == len(old) and isinstance(shape, Daftar):
            for child, one, two in zip(node.value, old, new, strict=True):
                self._bracketed(child, one, two, shape.isi)
        else:
            self._anew(node, new, shape)

    def _bracketed(self, node: yaml.Node, old: Any, new: Any, shape: Bentuk | None) -> None:
        if old == new:
            return
        if isinstance(node, yaml.CollectionNode) and type(old) is type(new) and old and new:
            self._flow(node, old, new, shape)
        else:
            self._anew(node, new, shape)

    def _anew(self, node: yaml.Node, new: Any, shape: Bentuk | None) -> None:
        self._no_comment(node)
        self.edits.append(Edit(node.start_mark.index, self._end(node), inline(typed(new, shape))))

    def _no_comment(self, node: yaml.Node) -> None:
        """A collection is written anew only where no comment inside it would be lost."""
        text = self.text[node.start_mark.index : self._end(node)]
        if isinstance(node, yaml.CollectionNode) and _COMMENT.search(text):
            raise TakTersunting

    def _mapping(self, node: yaml.MappingNode, old: dict[str, Any], new: dict[str, Any], shape: Bentuk | None) -> None:
        found = {key: (key_node, value) for key, key_node, value in keys(node)}
        first = node.value[0][0].start_mark.index
        column = first - self._line_start(first)
        if not any(key in new for key in found):
            raise TakTersunting
        for key, (key_node, value) in found.items():
            child = _child(shape, key)
            if key in new:
                self.value(value, old[key], new[key], child)
            else:
                start = key_node.start_mark.index
                if self.text[self._line_start(start) : start].strip():  # the first key of a list's item: "- key:"
                    after = self._next_key(node, key)
                    self.edits.append(Edit(start, after, ""))
                else:
                    self.edits.append(Edit(self._line_start(start), self._line_end(self._end(value)), ""))
        self._insert_keys(found, new, shape, column)

    def _next_key(self, node: yaml.MappingNode, key: str) -> int:
        marks = [key_node.start_mark.index for _, key_node, _ in keys(node)]
        own = next(key_node.start_mark.index for name, key_node, _ in keys(node) if name == key)
        return min((mark for mark in marks if mark > own), default=own)

    def _insert_keys(
        self, found: dict[str, tuple[yaml.Node, yaml.Node]], new: dict[str, Any], shape: Bentuk | None, column: int
    ) -> None:
        order = list(shape.isi) if isinstance(shape, Rekam) else list(new)
        fresh = sorted((key for key in new if key not in found), key=lambda k: order.index(k) if k in order else 999)
        places: dict[int, list[str]] = {}
        for key in fresh:
            before = [k for k in order[: order.index(key)] if k in found and k in new] if key in order else []
            anchor = found[before[-1]][1] if before else None
            lines = entry_lines(key, typed(new[key], _child(shape, key)))
            if anchor is None:
                first = min(key_node.start_mark.index for key_node, _ in found.values())
                text = self._indented(lines, column).lstrip(" ") + self.eol + " " * column
                places.setdefault(first, []).append(text)
            else:
                at = self._line_end(self._end(anchor))
                lead = "" if self.text[:at].endswith("\n") else self.eol
                tail = self.eol if not lead else ""
                places.setdefault(at, []).append(f"{lead}{self._indented(lines, column)}{tail}")
        self.edits += [Edit(at, at, "".join(texts)) for at, texts in places.items()]

    def _sequence(self, node: yaml.SequenceNode, old: list[Any], new: list[Any], shape: Bentuk | None) -> None:
        inner = shape.isi if isinstance(shape, Daftar) else None
        found = pairs(old, new)
        dash = [self._dash(child) for child in node.value]
        column = dash[0] - self._line_start(dash[0])
        if self.text[self._line_start(dash[0]) : dash[0]].strip():
            raise TakTersunting  # a list in a list on one line
        kept = [i for i in found if i is not None]
        ends = [self._line_end(self._end(child)) for child in node.value]
        if kept == sorted(kept):
            self._in_place(node, old, new, inner, found, dash, ends, column)
            return
        # What stands between two items, blank lines and comments, moves with the one below.
        heads = [self._head(dash[0]), *ends[:-1]]
        pieces = []
        for j, i in enumerate(found):
            if i is None:
                pieces.append(self._item(new[j], inner, column))
                continue
            part = _Editor(self.text, self.eol)
            part.value(node.value[i], old[i], new[j], inner, item=True)
            begin, end = heads[i], ends[i]
            shifted = [Edit(e.start - begin, e.end - begin, e.text) for e in part.edits]
            piece = apply(self.text[begin:end], shifted)
            pieces.append(piece if piece.endswith("\n") else piece + self.eol)
        text = "".join(pieces)
        end = ends[-1]
        if not self.text[:end].endswith("\n"):
            text = text.removesuffix(self.eol)
        self.edits.append(Edit(heads[0], end, text))

    def _in_place(
        self,
        node: yaml.SequenceNode,
        old: list[Any],
        new: list[Any],
        inner: Bentuk | None,
        found: list[int | None],
        dash: list[int],
        ends: list[int],
        column: int,
    ) -> None:
        kept = {i: j for j, i in enumerate(found) if i is not None}
        for i, child in enumerate(node.value):
            if i in kept:
                self.value(child, old[i], new[kept[i]], inner, item=True)
            else:
                self.edits.append(Edit(self._line_start(dash[i]), ends[i], ""))
        places: dict[int, list[str]] = {}
        last = self._line_start(dash[0])
        for j, at in enumerate(found):
            if at is None:
                places.setdefault(last, []).append(self._item(new[j], inner, column))
            else:
                last = ends[at]
        for at, texts in places.items():
            text = "".join(texts)
            if at and not self.text[:at].endswith("\n"):
                text = self.eol + text.removesuffix(self.eol)
            self.edits.append(Edit(at, at, text))

    def _item(self, value: Any, shape: Bentuk | None, column: int) -> str:
        return self._indented(item_lines(typed(value, shape)), column) + self.eol

    def _indented(self, lines: list[str], column: int) -> str:
        return self.eol.join(f"{' ' * column}{line}" if line else "" for line in lines)

    # Places in the text

    def _dash(self, child: yaml.Node) -> int:
        at = self.text.rfind("-", 0, child.start_mark.index + 1)
        if at < 0 or self.text[at + 1 : child.start_mark.index].strip():
            raise TakTersunting
        return at

    def _head(self, dash: int) -> int:
        """Where the comments directly above the first item begin."""
        start = self._line_start(dash)
        while start > 0:
            above = self._line_start(start - 1)
            if not self.text[above:start].lstrip().startswith("#"):
                break
            start = above
        return start

    def _line_column(self, index: int, *, item: bool) -> int:
        """The column of the key that a value belongs to, or two right of the dash before it."""
        start = self._line_start(index)
        if item:
            return self.text.rfind("-", start, index) - start + 2
        line = self.text[start:index]
        return len(line) - len(line.lstrip(" -"))

    def _line_start(self, index: int) -> int:
        return self.text.rfind("\n", 0, index) + 1

    def _line_end(self, index: int) -> int:
        found = self.text.find("\n", index)
        return len(self.text) if found < 0 else found + 1

    def _end(self, node: yaml.Node) -> int:
        """Where a value ends: libyaml gives the next token of a block, and counts blanks behind plain text in."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            return self._end(last[1] if isinstance(node, yaml.MappingNode) else last)
        end = int(node.end_mark.index)
        while end > node.start_mark.index and self.text[end - 1] in " \t\r\n":
            end -= 1
        return end


def _child(shape: Bentuk | None, key: str) -> Bentuk | None:
    if isinstance(shape, Rekam):
        return shape.isi.get(key)
    return shape.isi if isinstance(shape, Peta) else None
