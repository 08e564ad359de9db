"""How a PDF lies on its pages: inside the margins, heads repeated, blocks whole, no page left half empty."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from xml.etree import ElementTree as ET

from generator.outputs.subset import classes
from tests.generator import papers as p

MARGIN = 30
FOOT = 20
FULL = 0.5
"""The least part of a page that is used, where nothing asks for a new page."""


@dataclass(frozen=True)
class Piece:
    """The part of a table that lies on one page."""

    page: int
    text: str


def pieces(content: bytes) -> list[Piece]:
    """Tables of a PDF by its tags, in order; a table that goes on over the page is several."""
    file = p.parsed(content)
    waiting = list(reversed(file.tree))
    found: list[Piece] = []
    while waiting:
        node = waiting.pop()
        if node["type"] == "Table":
            found.append(Piece(node["page_number"], p.squeeze(file.own(node))))
        else:
            waiting += reversed(node.get("children", []))
    return found


def tables_on_pages(root: ET.Element, content: bytes) -> list[tuple[ET.Element, list[Piece]]]:
    """Each table of a sheet with its pieces in the PDF."""
    waiting = pieces(content)
    result: list[tuple[ET.Element, list[Piece]]] = []
    tables = list(root.iter("table"))
    for i, table in enumerate(tables):
        whole, head = _own_text(table), _own_text(table.find("thead"))
        following = _own_text(tables[i + 1]) if i + 1 < len(tables) else None
        taken: list[Piece] = []
        said = ""
        while waiting and (not taken or said != whole or _only_head(waiting[0], head, following)):
            piece = waiting.pop(0)
            assert piece.text.startswith(head), f"no head on page {piece.page}: {piece.text[:80]!r}"
            said += piece.text.removeprefix(head) if taken else piece.text
            assert whole.startswith(said), (said[-80:], whole[:80])
            taken.append(piece)
        assert said == whole
        result.append((table, taken))
    assert waiting == []
    return result


def _only_head(piece: Piece, head: str, following: str | None) -> bool:
    """Whether a piece is more of the same table: empty rows under its head."""
    return piece.text == head and not (following or "").startswith(head)


def _own_text(element: ET.Element | None) -> str:
    return "" if element is None else p.squeeze("".join(p._tree(element)))


def whole_tables(root: ET.Element) -> set[int]:
    """Tables that may not break, by identity: signatures, recommendations, heads of units."""
    found: set[int] = set()

    def walk(element: ET.Element, whole: bool) -> None:
        whole = whole or (element.tag in ("section", "table") and bool(classes(element) & {"utuh", "kepala-unit"}))
        if element.tag == "table" and whole:
            found.add(id(element))
        for child in element:
            walk(child, whole)

    walk(root, False)
    return found


def check_layout(nama: str, root: ET.Element, content: bytes) -> None:
    """Everything that a page must keep to."""
    everything_inside(nama, content)
    whole = whole_tables(root)
    for table, on_pages in tables_on_pages(root, content):
        if id(table) in whole:
            assert len(on_pages) == 1, (nama, on_pages)
    assert half_empty(root, content) == [], nama


def everything_inside(nama: str, content: bytes) -> None:
    for page in p.parsed(content).pages:
        for thing in [*(c for c in page.chars if c["text"].strip()), *page.drawn]:
            assert thing["x0"] >= MARGIN, (nama, page.number, thing)
            assert thing["x1"] <= page.width - MARGIN, (nama, page.number, thing)
            assert thing["bottom"] <= page.height - FOOT, (nama, page.number, thing)


def half_empty(root: ET.Element, content: bytes) -> list[tuple[int, float]]:
    """Pages of which too little is used, with how much: neither the last nor one before a new part."""
    result = []
    for page, following in pairwise(p.parsed(content).pages):
        foot = max(char["top"] for char in page.chars) - 5
        body = [thing["bottom"] for thing in (*page.chars, *page.drawn) if thing["bottom"] < foot]
        used = max(body, default=0) / page.height
        if used < FULL and not _starts_anew(following, root):
            result.append((page.number, round(used, 2)))
    return result


def _starts_anew(page: p.Page, root: ET.Element) -> bool:
    """Whether a page begins with what always begins a page; above it runs the heading of the form."""
    text = p.squeeze("".join(char["text"] for char in page.chars))
    heading = _own_text(root.find(".//h1"))
    starts = [_own_text(e)[:40] for e in root.iter() if "halaman-baru" in classes(e)]
    return any(start and start in text[: len(heading) + len(start) + 60] for start in starts)
