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
_CLOSED_BY = {"[": "]", "{": "}"}
_BRACKET = re.compile(r"[\[\]{}]")
_QUOTED = {mark: re.compile(rf"{mark}[^{mark}\[\]{{}}]*{mark}") for mark in "\"'"}
_UNSURE = re.compile(r"""["'!\\]|(?<!\w)\#""")
_RARE_BREAKS = ("\r", "\x85", "\u2028", "\u2029")
_OPENING = (yaml.SequenceStartEvent, yaml.MappingStartEvent)
_CLOSING = (yaml.SequenceEndEvent, yaml.MappingEndEvent)


def _surely_shallow(text: str) -> bool:
    """Whether nesting is within bounds, told without a parser.

    Every block collection but a sequence directly under its key starts further right than its parent, and
    every flow collection takes one opening bracket, or none where it is the one pair of a sequence: a prefix of 23
    characters holds at most 2 x 25 levels, a bracket two. Brackets that a line opens and closes again add to the
    depth of that line only.
    """
    text = text.replace("\r\n", "\n")
    if any(mark in text for mark in _RARE_BREAKS):
        return False  # these start lines too, for the parser
    if _DEEP_PREFIX.search("\n" + text) is not None:
        return False
    left_open = deepest = 0
    for line in text.split("\n"):
        if "[" not in line and "{" not in line:
            continue
        opened, deep = _opened(line)
        left_open += opened
        deepest = max(deepest, deep)
        if 2 * (left_open + deepest) > MAX_DEPTH - 50:
            return False
    return True


def _opened(line: str) -> tuple[int, int]:
    """How many brackets a line may leave open, and how deep they may nest in it.

    A closing bracket counts only where it cannot be part of a text, a comment or a tag. Quoted texts without brackets
    are taken out first: should the line begin inside a text, all its brackets are part of one, and none counts.
    """
    rest = line
    for mark in "\"'":
        if mark in line:
            rest = _QUOTED[mark].sub("~", rest)
            break
    opening = line.count("[") + line.count("{")
    if _UNSURE.search(rest):
        return opening, opening
    awaited: list[str] = []
    deepest = 0
    for mark in _BRACKET.findall(rest):
        if mark in _CLOSED_BY:
            awaited.append(_CLOSED_BY[mark])
            deepest = max(deepest, len(awaited))
        elif not awaited or awaited.pop() != mark:
            return opening, opening
    return len(awaited), deepest


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
