"""Putting fingerprints into the text of ``validasi.yaml``; everything else in it stays as it was typed."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

from checks.fix.edit import Edit, apply, data_of
from registry.reader import Unreadable
from registry.reader.document import compose, keys
from registry.writer import one_line

SIDIK, REVISI = "sidik", "revisi_skema"


class TakTersunting(Exception):
    """The file is written in a way that cannot be edited without touching other parts of it."""


def edited(text: str, sidik: Mapping[str, str], revisi: str | None) -> str:
    """The text with these fingerprints and this revision; the very same text where it has them already.

    Raises :class:`TakTersunting`.
    """
    after = text if revisi is None else _with_revision(text, revisi)
    after = _with_fingerprints(after, sidik)
    before = data_of(text)
    wanted = {SIDIK: dict(sidik)} | ({REVISI: revisi} if revisi is not None else {})
    if not isinstance(before, dict) or data_of(after) != {**before, **wanted}:
        raise TakTersunting
    return after


def _nodes(text: str) -> dict[str, tuple[yaml.Node, yaml.Node]]:
    """Key and value of each entry of a file that is a mapping in block style."""
    try:
        root = compose(text)
    except Unreadable as error:
        raise TakTersunting from error
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        raise TakTersunting
    return {key: (key_node, value) for key, key_node, value in keys(root)}


def _with_revision(text: str, revisi: str) -> str:
    """The revision in its place, or on a line of its own before the fingerprints."""
    nodes = _nodes(text)
    line = f"{REVISI}: {one_line(revisi)}"
    if REVISI in nodes:
        key, value = nodes[REVISI]
        if isinstance(value, yaml.ScalarNode) and value.value == revisi:
            return text
        return apply(text, [Edit(key.start_mark.index, _end(text, value), line)])
    if SIDIK in nodes:
        start = nodes[SIDIK][0].start_mark.index
        return apply(text, [Edit(start, start, f"{line}{_newline(text)}")])
    return _appended(text, [line])


def _with_fingerprints(text: str, sidik: Mapping[str, str]) -> str:
    nodes = _nodes(text)
    block = [f"{SIDIK}:", *(f"  {_entry(mark, value)}" for mark, value in sidik.items())]
    if SIDIK not in nodes:
        return _appended(text, block)
    key, value = nodes[SIDIK]
    if not isinstance(value, yaml.MappingNode) or value.flow_style or not value.value:
        return apply(text, [Edit(key.start_mark.index, _end(text, value), _newline(text).join(block))])
    return apply(text, _entries(text, value, sidik))


def _entries(text: str, mapping: yaml.MappingNode, sidik: Mapping[str, str]) -> list[Edit]:
    """Entry by entry, so that comments between them stay: values replaced, lines taken out, lines put in."""
    nodes = {key: (key_node, value) for key, key_node, value in keys(mapping)}
    first = mapping.value[0][0].start_mark.index
    start = text.rfind("\n", 0, first) + 1
    indent, eol = text[start:first], _newline(text)
    edits = []
    for mark, (key_node, value) in nodes.items():
        if mark not in sidik:
            line = text.rfind("\n", 0, key_node.start_mark.index) + 1
            edits.append(Edit(line, _line_end(text, _end(text, value)), ""))
        elif not isinstance(value, yaml.ScalarNode) or value.value != sidik[mark]:
            edits.append(Edit(key_node.start_mark.index, _end(text, value), _entry(mark, sidik[mark])))
    after = start
    new: dict[int, list[str]] = {}
    for mark, mark_now in sidik.items():
        if mark in nodes:
            after = _line_end(text, _end(text, nodes[mark][1]))
        else:
            new.setdefault(after, []).append(f"{indent}{_entry(mark, mark_now)}{eol}")
    for place, lines in new.items():
        lead = eol if place == len(text) and not text.endswith("\n") else ""
        edits.append(Edit(place, place, lead + "".join(lines)))
    return edits


def _entry(mark: str, value: str) -> str:
    return f"{one_line(mark)}: {one_line(value)}"


def _appended(text: str, lines: list[str]) -> str:
    eol = _newline(text)
    gap = "" if text.endswith("\n") or not text else eol
    return f"{text}{gap}{''.join(f'{line}{eol}' for line in lines)}"


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _end(text: str, node: yaml.Node) -> int:
    """Where a value ends; libyaml counts the blanks behind a plain one in."""
    end = int(node.end_mark.index)
    while end > node.start_mark.index and text[end - 1] in " \t\r\n":
        end -= 1
    return end


def _line_end(text: str, index: int) -> int:
    """The start of the next line, or the end of the text."""
    found = text.find("\n", index)
    return len(text) if found < 0 else found + 1
