"""The theme's style sheets without the rules that no page of ours can meet.

Material styles many things that this site does not have: a visitor on a phone would load them all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CLASS = re.compile(r"\.([A-Za-z_][\w-]*)")
_CHOICE = re.compile(r"\[(data-md-color-(?:primary|accent|scheme))=[\"']?([\w-]+)[\"']?\]")
_NEGATED = re.compile(r":not\([^()]*(?:\([^()]*\)[^()]*)*\)")
_WORD = re.compile(r"[A-Za-z_][\w-]*")
_VARIABLE = re.compile(r"(--[\w-]+)\s*:\s*url\(")


def words(pages: Iterable[str], scripts: Iterable[str]) -> frozenset[str]:
    """Everything in pages and scripts that could be the name of a class or the value of an attribute.

    A script names parts of components that no page of ours has; those do not count.
    """
    found = {word for text in pages for word in _WORD.findall(text)}
    named = {word for text in scripts for word in _WORD.findall(text)}
    return frozenset(found | {word for word in named if not word.startswith("md-") or _component(word) in found})


def _component(word: str) -> str:
    return re.split(r"__|--", word, maxsplit=1)[0]


def prune(css: str, used: frozenset[str]) -> str:
    """The style sheet without rules whose every selector asks for a class or a choice of colour that is not used.

    Pictures that stand in a variable go when nothing that is left asks for that variable.
    """
    kept = "".join(_rules(_COMMENT.sub("", css), used))
    return _without_pictures(kept)


def _rules(css: str, used: frozenset[str]) -> Iterator[str]:
    for head, body in _blocks(css):
        if body is None:
            yield head
        elif head.lstrip().startswith(("@media", "@supports")):
            inner = "".join(_rules(body, used))
            if inner:
                yield f"{head}{{{inner}}}"
        elif head.lstrip().startswith("@"):
            yield f"{head}{{{body}}}"
        else:
            selectors = [each for each in _selectors(head) if _can_match(each, used)]
            if selectors and body.strip():
                yield f"{','.join(selectors)}{{{body}}}"


def _blocks(css: str) -> Iterator[tuple[str, str | None]]:
    """Rules as head and body; what has no body (``@charset``) as it stands."""
    start = 0
    for begin, end in _braces(css):
        head = css[start:begin]
        while head.lstrip().startswith(("@charset", "@import")) and ";" in head:
            statement, _, head = head.partition(";")
            yield f"{statement};", None
        yield head, css[begin + 1 : end]
        start = end + 1


def _braces(css: str) -> Iterator[tuple[int, int]]:
    """The outermost pairs of braces, quoted text and ``url(...)`` set aside."""
    depth, begin = 0, 0
    for match in re.finditer(r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|url\([^\"')][^)]*\)|[{}]", css):
        if match[0] == "{":
            begin = match.start() if depth == 0 else begin
            depth += 1
        elif match[0] == "}":
            depth -= 1
            if depth == 0:
                yield begin, match.start()


def _selectors(head: str) -> Iterator[str]:
    """Selectors of a list, apart at the commas that stand in no bracket."""
    depth, start = 0, 0
    for i, sign in enumerate(head):
        if sign in "([":
            depth += 1
        elif sign in ")]":
            depth -= 1
        elif sign == "," and depth == 0:
            yield head[start:i]
            start = i + 1
    yield head[start:]


def _can_match(selector: str, used: frozenset[str]) -> bool:
    plain = _NEGATED.sub("", selector)
    if ":is(" in plain or ":where(" in plain or ":has(" in plain:
        return True
    classes = all(name in used for name in _CLASS.findall(plain))
    return classes and all(value in used for _, value in _CHOICE.findall(plain))


def _without_pictures(css: str) -> str:
    for name in set(_VARIABLE.findall(css)):
        if f"var({name})" not in css:
            css = re.sub(rf"{re.escape(name)}\s*:\s*url\((?:\"[^\"]*\"|'[^']*'|[^)]*)\);?", "", css)
    return css
