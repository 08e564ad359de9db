"""HTML of a form: one file that needs no other, for the screen and for printing from a browser."""

from __future__ import annotations

import base64
import copy
import html
from collections.abc import Iterator

from generator.forms.lembar import Aset, Lembar
from generator.outputs.subset import VOID, Element

_ESCAPE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:"


def render(lembar: Lembar, css: str) -> bytes:
    """The standalone page; pictures inside, no script, nothing loaded from elsewhere."""
    return "".join(_document(lembar, css)).encode()


def markup(lembar: Lembar, css: str, *, inline: bool = True) -> str:
    """The same as text; with ``inline=False`` pictures stay ``aset:`` addresses."""
    return "".join(_document(lembar, css, inline=inline))


def _document(lembar: Lembar, css: str, *, inline: bool = True) -> Iterator[str]:
    yield "<!DOCTYPE html>\n"
    head = lembar.root.find("head")
    body = lembar.root.find("body")
    assert head is not None
    assert body is not None
    yield f'<html lang="{html.escape(lembar.root.get("lang", "id"))}">\n<head>\n<meta charset="utf-8">\n'
    if inline:
        yield f'<meta http-equiv="Content-Security-Policy" content="{html.escape(_POLICY)}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    for element in head:
        yield from _element(element, lembar.aset if inline else None)
        yield "\n"
    yield f"<style>\n{css}</style>\n</head>\n"
    if inline:
        body = _footer_last(body)
    yield from _element(body, lembar.aset if inline else None)
    yield "\n</html>\n"


def _footer_last(body: Element) -> Element:
    """The body with its footer at the end, where a browser shows it; a PDF wants it first, to run on every page."""
    moved = copy.copy(body)
    for footer in body.findall("footer"):
        moved.remove(footer)
        moved.append(footer)
    return moved


def _element(element: Element, aset: dict[str, Aset] | None) -> Iterator[str]:
    yield f"<{element.tag}"
    for name, value in element.attrib.items():
        if name == "src" and aset is not None:
            value = data_address(aset[value.removeprefix("aset:")])
        elif name == "name":
            value = element.get("data-ikatan", value)
        if name != "data-ikatan":
            yield f' {name}="{html.escape(value)}"'
    yield ">"
    if element.tag in VOID:
        return
    if element.text:
        yield element.text.translate(_ESCAPE)
    for child in element:
        yield from _element(child, aset)
        if child.tail:
            yield child.tail.translate(_ESCAPE)
    yield f"</{element.tag}>"


def data_address(aset: Aset) -> str:
    """A picture as a ``data:`` address."""
    return f"data:{aset.jenis};base64,{base64.b64encode(aset.isi).decode()}"
