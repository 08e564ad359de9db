"""Edits of how a file is laid out; none of them changes what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import yaml

from checks.fix.edit import Edit
from registry.layout import SCHEMA_FOLDER, kind_of
from registry.loader import MODELS
from registry.reader import Unreadable
from registry.reader.document import compose, keys

_TRAILING = re.compile(r"[ \t]+(?=\r?\n|\Z)")
_SCHEMA_LINE = re.compile(r"# yaml-language-server: \$schema=[^\r\n]*")
_MARKERS = re.compile(r"^(?:---|\.\.\.|%)", re.MULTILINE)
_COMMENT = re.compile(r"[ \t]*#")


def edits_of(berkas: str, text: str, *, schema: bool) -> Iterator[Edit]:
    """Blanks at line ends, the end of the last line, the schema line (if there are schemas), the order of keys."""
    newline = "\r\n" if "\r\n" in text else "\n"
    for match in _TRAILING.finditer(text):
        yield Edit(match.start(), match.end(), "", kode="spasi")
    if text and not text.endswith("\n"):
        yield Edit(len(text), len(text), newline, kode="spasi")
    if schema:
        yield from _schema_line(berkas, text, newline)


def _schema_line(berkas: str, text: str, newline: str) -> Iterator[Edit]:
    kind = kind_of(berkas)
    if kind is None:
        return
    wanted = f"# yaml-language-server: $schema={'../' * berkas.count('/')}{SCHEMA_FOLDER}/{kind}.json"
    found = _SCHEMA_LINE.search(text)
    if found is None:
        yield Edit(0, 0, wanted + newline, kode="skema")
    elif found.group().rstrip() != wanted:
        yield Edit(found.start(), found.end(), wanted, kode="skema")


def reordered(berkas: str, text: str) -> Edit | None:
    """One edit that puts the top-level keys into the order of the model, each with the comment above it."""
    kind = kind_of(berkas)
    if kind is None or _MARKERS.search(text):
        return None
    places = _top_level(text)
    order = list(MODELS[kind].model_fields)
    known = [name for name, _ in places if name in order]
    if known == sorted(known, key=order.index) or len(known) != len(places) or not text.endswith("\n"):
        return None
    starts = [_with_comment(text, start) for _, start in places]
    starts[0] = places[0][1]
    ends = [*starts[1:], len(text)]
    chunks = {name: text[start:end] for (name, _), start, end in zip(places, starts, ends, strict=True)}
    if len(chunks) != len(places):
        return None
    return Edit(starts[0], len(text), "".join(chunks[name] for name in sorted(chunks, key=order.index)), kode="urutan")


def _top_level(text: str) -> Sequence[tuple[str, int]]:
    """Keys of a block mapping at the margin, with their offsets; nothing for any other document."""
    try:
        root = compose(text)
    except Unreadable:
        return ()
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        return ()
    places = [(key, node.start_mark.index) for key, node, _ in keys(root)]
    return places if all(start == 0 or text[start - 1] == "\n" for _, start in places) else ()


def _with_comment(text: str, start: int) -> int:
    """Where the comment lines directly above an offset begin."""
    while start:
        above = text.rfind("\n", 0, start - 1) + 1
        if not _COMMENT.match(text, above):
            break
        start = above
    return start
