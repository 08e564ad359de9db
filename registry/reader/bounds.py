"""Bounds that hold before libyaml composes anything: its composer recurses and can crash the process."""

from __future__ import annotations

import re

import yaml
import yaml._yaml

AnyMark = yaml.Mark | yaml._yaml.Mark

MAX_BYTES = 2_000_000
"""A unit takes 7 KB and the longest known list of units 100 KB; beyond 2 MB something is wrong."""

MAX_DEPTH = 64
MAX_ALIASES = 200
MAX_NODES = 200_000

_DEEP_PREFIX = re.compile(r"\n[ \-?:]{24}")
_RARE_BREAKS = ("\r", "\x85", "\u2028", "\u2029")
_OPENING = (yaml.SequenceStartEvent, yaml.MappingStartEvent)
_CLOSING = (yaml.SequenceEndEvent, yaml.MappingEndEvent)


def _surely_shallow(text: str) -> bool:
    """Whether nesting is within bounds, told without a parser.

    Every block collection but a sequence directly under its key starts further right than its parent, and
    every flow collection takes one opening bracket: a prefix of 23 characters holds at most 2 x 25 levels.
    """
    text = text.replace("\r\n", "\n")
    if any(mark in text for mark in _RARE_BREAKS):
        return False  # these start lines too, for the parser
    brackets = text.count("[") + text.count("{")
    return brackets <= MAX_DEPTH - 50 and _DEEP_PREFIX.search("\n" + text) is None


def overrun(text: str) -> tuple[str, AnyMark | None] | None:
    """What exceeds its bound, and where: nesting beyond :data:`MAX_DEPTH`, aliases beyond :data:`MAX_ALIASES`.

    Raises what the parser raises on malformed text before that place.
    """
    if "*" not in text and _surely_shallow(text):
        return None
    depth = aliases = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, _OPENING):
            depth += 1
            if depth > MAX_DEPTH:
                return "terlalu_dalam", event.start_mark
        elif isinstance(event, _CLOSING):
            depth -= 1
        elif isinstance(event, yaml.AliasEvent):
            aliases += 1
            if aliases > MAX_ALIASES:
                return "terlalu_luas", event.start_mark
    return None
