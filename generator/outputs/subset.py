"""The small fixed part of HTML that forms may use, and the tree of a form rendered in it.

Three outputs come from this tree, so whatever a template writes must mean something in each of them. Anything
else fails the build.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET

Element = ET.Element

_TEXT = frozenset(("class", "id", "lang"))
_CELL = _TEXT | {"colspan", "rowspan", "scope"}
_FIELD = _TEXT | {"name", "title", "value", "checked", "data-ikatan"}

ALLOWED: dict[str, frozenset[str]] = {
    "html": frozenset(("lang",)),
    "head": frozenset(),
    "title": frozenset(),
    "meta": frozenset(("name", "content", "charset")),
    "style": frozenset(),
    "body": _TEXT,
    "header": _TEXT,
    "main": _TEXT,
    "footer": _TEXT,
    "section": _TEXT,
    "div": _TEXT,
    "h1": _TEXT,
    "h2": _TEXT,
    "h3": _TEXT,
    "p": _TEXT,
    "ul": _TEXT,
    "ol": _TEXT | {"type", "start"},
    "li": _TEXT | {"value"},
    "table": _TEXT,
    "colgroup": frozenset(),
    "col": frozenset(("class", "style")),
    "thead": _TEXT,
    "tbody": _TEXT,
    "tr": _TEXT,
    "th": _CELL,
    "td": _CELL,
    "label": _TEXT | {"for"},
    "input": _FIELD | {"type", "maxlength"},
    "textarea": _FIELD | {"rows", "maxlength"},
    "select": _FIELD,
    "option": frozenset(("value", "selected")),
    "img": _TEXT | {"src", "alt"},
    "span": _TEXT,
    "strong": _TEXT,
    "em": _TEXT,
    "s": _TEXT,
    "br": frozenset(),
}
INPUT_TYPES = frozenset(("text", "date", "checkbox", "radio"))
VOID = frozenset(("meta", "col", "input", "img", "br"))

_ASSET = re.compile(r"aset:[a-z0-9-]+")
_COL_WIDTH = re.compile(r"width: \d{1,3}(?:\.\d+)?(?:%|mm)")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class TemplateError(Exception):
    """A template wrote something that the three outputs cannot share."""


def parse(html: str, name: str) -> Element:
    """The tree of a rendered form. Raises :class:`TemplateError` with the template's name."""
    body = html.removeprefix("<!DOCTYPE html>").lstrip()
    try:
        root = ET.fromstring(_NOT_XML.sub("\N{REPLACEMENT CHARACTER}", body))
    except ET.ParseError as error:
        raise TemplateError(f"{name}: {error}") from None
    for element in root.iter():
        _check(element, name)
    return root


def _check(element: Element, name: str) -> None:
    tag = element.tag
    if tag not in ALLOWED:
        raise TemplateError(f"{name}: <{tag}>")
    for attribute, value in element.attrib.items():
        if attribute not in ALLOWED[tag]:
            raise TemplateError(f"{name}: <{tag} {attribute}>")
        if attribute == "style" and not _COL_WIDTH.fullmatch(value):
            raise TemplateError(f'{name}: <{tag} style="{value}">')
    if tag == "input" and element.get("type") not in INPUT_TYPES:
        raise TemplateError(f'{name}: <input type="{element.get("type")}">')
    if tag in ("input", "textarea", "select") and not (element.get("name") and element.get("title")):
        raise TemplateError(f"{name}: <{tag}> name, title")
    if tag == "img" and not (_ASSET.fullmatch(element.get("src", "")) and element.get("alt")):
        raise TemplateError(f"{name}: <img> src, alt")


def classes(element: Element) -> frozenset[str]:
    """The classes of an element."""
    return frozenset((element.get("class") or "").split())


def row_height(names: Iterable[str]) -> int | None:
    """The height of a row in millimetres that one of its classes gives (``mm-24``)."""
    found = (name.removeprefix("mm-") for name in names if name.startswith("mm-"))
    return next((int(each) for each in found if each.isdecimal() and len(each) < 4), None)


def rows(table: Element) -> Iterator[tuple[Element, bool]]:
    """Rows of a table, each with whether it is a header row."""
    for part in table:
        if part.tag == "tr":
            yield part, False
        elif part.tag in ("thead", "tbody"):
            for row in part:
                yield row, part.tag == "thead"
