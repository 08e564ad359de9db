"""Where in a YAML file somebody is typing, told from the lines alone: such a text can seldom be parsed."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from registry.reader import Path
from registry.reader.lines import line_starts

_KEY = re.compile(
    r"""(?:"(?P<double>[^"\n]*)"|'(?P<single>[^'\n]*)'|(?P<plain>[^\s'"\[\]{}#&*!|>%@,:-][^\n]*?))
        [ ]*:(?:[ ]+|$)""",
    re.VERBOSE,
)
_COMMENT = re.compile(r"(?:^|\s)#")
_OPEN, _CLOSE = "[{", "]}"


@dataclass(frozen=True, slots=True)
class Kursor:
    """The value or key that is being typed.

    ``path`` leads to it, or to the mapping whose key it is; ``typed`` starts at the offset ``start``. Both
    ``boleh_kunci`` and ``boleh_nilai`` hold where a list item may become either.
    """

    path: Path
    typed: str
    start: int
    boleh_kunci: bool
    boleh_nilai: bool
    terpakai: frozenset[str] = frozenset()
    """Keys that the mapping already has."""
    sebaris: bool = False
    """Whether it stands between brackets."""


@dataclass(slots=True)
class _Line:
    marks: list[tuple[int, str | None]] = field(default_factory=list)
    """Columns of dashes (``None``) and of a key."""
    rest: int = 0


def cursor(text: str, offset: int) -> Kursor | None:
    """The place that is being typed at an offset; ``None`` in a comment."""
    starts = line_starts(text)
    number = bisect_right(starts, offset) - 1
    line = _line(text[starts[number] : offset])
    rest = text[starts[number] + line.rest : offset]
    if _COMMENT.search(_unquoted(rest)) or "\t" in text[starts[number] : starts[number] + line.rest]:
        return None
    lines = [text[a:b].rstrip("\r\n") for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]
    begin = starts[number] + line.rest
    is_value = bool(line.marks) and line.marks[-1][1] is not None
    path, used = _above(lines, number, line, is_value)
    if rest[:1] and rest[0] in _OPEN:
        return _flow(path, rest, begin)
    if is_value:
        return Kursor(path, rest, begin, False, True)
    is_item = bool(line.marks)
    used |= _below(lines, number, line.rest)
    return Kursor(path, rest, begin, True, is_item, frozenset(used))


def _line(text: str) -> _Line:
    """The dashes and the key that a line begins with."""
    found = _Line()
    i = len(text) - len(text.lstrip(" "))
    while text[i : i + 1] == "-" and text[i + 1 : i + 2] in ("", " "):
        found.marks.append((i, None))
        i += 1
        i += len(text[i:]) - len(text[i:].lstrip(" "))
    match = _KEY.match(text, i)
    if match:
        found.marks.append((i, match["double"] or match["single"] or match["plain"] or ""))
        i = match.end()
    found.rest = i
    return found


def _above(lines: list[str], number: int, line: _Line, is_value: bool) -> tuple[Path, set[str]]:
    """The way to what a line holds, and the keys beside it, by looking upward."""
    steps: list[str | int] = []
    used: set[str] = set()
    need, in_list = (line.rest, False)
    innermost = not is_value
    marks = list(line.marks)
    for i in range(number, -1, -1):
        if i != number:
            text = lines[i]
            if not text.strip() or text.lstrip().startswith("#"):
                continue
            marks = _line(text).marks
        for column, key in reversed(marks):
            if key is None and column < need:
                steps.append(0)
                need, in_list, innermost = column, True, False
            elif key is None and column == need and in_list:
                steps[-1] = int(steps[-1]) + 1
            elif key is not None and (column < need or (in_list and column == need)):
                steps.append(key)
                need, in_list, innermost = column, False, False
            elif key is not None and column == need and innermost:
                used.add(key)
    return tuple(reversed(steps)), used


def _below(lines: list[str], number: int, column: int) -> set[str]:
    """Keys of the same mapping on the lines that follow."""
    used: set[str] = set()
    for text in lines[number + 1 :]:
        if not text.strip() or text.lstrip().startswith("#"):
            continue
        marks = _line(text).marks
        if len(text) - len(text.lstrip(" ")) < column or (marks and marks[0] == (column, None)):
            break
        used.update(key for at, key in marks if at == column and key is not None)
    return used


def _flow(path: Path, rest: str, begin: int) -> Kursor | None:
    """A place between brackets, all of them on one line."""
    stack: list[tuple[str, str | int, set[str]]] = []
    word, quote, i = 0, "", 0
    while i < len(rest):
        char = rest[i]
        if quote:
            quote = "" if char == quote else quote
        elif char in "'\"" and not rest[word:i].strip():
            quote = char
        elif char in _OPEN:
            stack.append((char, 0 if char == "[" else "", set()))
            word = i + 1
        elif char in _CLOSE:
            if not stack:
                return None
            stack.pop()
            word = i + 1
        elif char == "," and stack:
            kind, at, used = stack[-1]
            stack[-1] = (kind, int(at) + 1, used) if kind == "[" else (kind, "", used)
            word = i + 1
        elif char == ":" and stack and stack[-1][0] == "{" and rest[i + 1 : i + 2] in ("", " "):
            name = rest[word:i].strip().strip("'\"")
            stack[-1] = ("{", name, stack[-1][2] | {name})
            word = i + 1
        i += 1
    if not stack:
        return None
    typed = rest[word:].lstrip(" ")
    kind, at, used = stack[-1]
    steps = tuple(step for _, step, _ in stack)
    start = begin + len(rest) - len(typed)
    if kind == "{" and at == "":
        return Kursor((*path, *steps[:-1]), typed, start, True, False, frozenset(used), True)
    return Kursor((*path, *steps), typed, start, False, True, frozenset(), True)


def _unquoted(text: str) -> str:
    """A text with what stands in quotes blanked, so that a sign in it means nothing; also in quotes still open."""
    return re.sub(r"\"[^\"]*(?:\"|$)|'[^']*(?:'|$)", lambda match: "x" * len(match.group()), text)
