"""What tests of papers share: the example repository's papers, rendered once, and their text in each format."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

from generator.build.plan import Paper, papers, sheet_of
from generator.forms import FORMS
from generator.forms.lembar import Lembar
from generator.outputs import docx, html, pdf
from generator.outputs.css import sheet
from registry import Registry, load
from registry.snapshot import digest

ROOT = Path(__file__).parents[2]
SKEMA = "lsp-contoh/layanan-sertifikasi"
LENGKAP = Path(__file__).parent / "forms" / "_lengkap"
"""A small repository of its own, whose plan uses every instrument and whose bank has items of every kind."""
SKEMA_LENGKAP = "lsp-sepeda/bengkel-sepeda"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@cache
def registry(root: Path = ROOT) -> Registry:
    return load(root, use_cache=False)


def digest_of(root: Path):
    return lambda path: digest(root / path) if (root / path).is_file() else ""


@cache
def every_paper(root: Path = ROOT, skema: str = SKEMA) -> tuple[Paper, ...]:
    found = registry(root)
    return tuple(papers(found, found.skema[skema], digest_of(root), FORMS))


@cache
def every_kind() -> tuple[Paper, ...]:
    """The example's papers, and of the complete repository those of forms that the example has no use for."""
    known = {paper.form.kode for paper in every_paper()}
    return every_paper() + tuple(p for p in every_paper(LENGKAP, SKEMA_LENGKAP) if p.form.kode not in known)


def root_of(paper: Paper) -> Path:
    return LENGKAP if paper.skema == SKEMA_LENGKAP else ROOT


@cache
def lembar(paper: Paper) -> Lembar:
    root = root_of(paper)
    return sheet_of(registry(root), paper, digest_of(root), draf=False)[0]


@cache
def as_pdf(paper: Paper) -> bytes:
    return pdf.render(lembar(paper))


@cache
def as_docx(paper: Paper) -> bytes:
    return docx.render(lembar(paper))


@cache
def as_html(paper: Paper) -> bytes:
    sheet_ = lembar(paper)
    return html.render(sheet_, sheet(sheet_, fonts=False))


def paper(kode: str, bagian: str | None = None) -> Paper:
    """The paper of a form: of the example, else of the complete repository."""
    return next(p for p in every_kind() if p.form.kode == kode and (bagian is None or p.bagian == bagian))


def complete(kode: str) -> Paper:
    """The paper of a form in the complete repository."""
    return next(p for p in every_paper(LENGKAP, SKEMA_LENGKAP) if p.form.kode == kode)


def squeeze(text: str) -> str:
    """Text as formats are compared: compatibility forms folded, white space taken out."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def tree_text(root: ET.Element) -> str:
    """The static text of a sheet's tree with the marks of its lists; fields and the running footer left out."""
    return squeeze("".join(_tree(root.find("body"))))


def _tree(element: ET.Element) -> Iterator[str]:
    if element.tag in ("textarea", "select", "footer"):
        return
    yield element.text or ""
    for i, child in enumerate(element, 1):
        if child.tag == "li":
            yield "\u2022" if element.tag == "ul" else f"{i}."
        yield from _tree(child)
        yield child.tail or ""


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self._skip = 0
        self._lists: list[list] = []

    def handle_starttag(self, tag: str, attrs: list) -> None:
        if tag in ("style", "title", "textarea", "select", "footer"):
            self._skip += 1
        if tag in ("ul", "ol"):
            self._lists.append([tag, 0])
        if tag == "li":
            self._lists[-1][1] += 1
            self.text.append("\u2022" if self._lists[-1][0] == "ul" else f"{self._lists[-1][1]}.")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("style", "title", "textarea", "select", "footer"):
            self._skip -= 1
        if tag in ("ul", "ol"):
            self._lists.pop()

    def handle_data(self, data: str) -> None:
        if not self._skip:
            self.text.append(data)


def html_text(content: bytes) -> str:
    page = _Page()
    page.feed(content.decode())
    return squeeze("".join(page.text))


def docx_xml(content: bytes, part: str = "word/document.xml") -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return ET.fromstring(archive.read(part))


def docx_text(content: bytes) -> str:
    """Static text of a document's body, with the marks of its lists; what stands in controls left out."""
    counts: dict[str, int] = {}

    def walk(element: ET.Element) -> Iterator[str]:
        if element.tag == f"{W}sdt":
            return
        if element.tag == f"{W}p":
            number = element.find(f"{W}pPr/{W}numPr/{W}numId")
            if number is not None:
                id_ = number.get(f"{W}val")
                counts[id_] = counts.get(id_, 0) + 1
                yield "\u2022" if id_ == "1" else f"{counts[id_]}."
        if element.tag == f"{W}t":
            yield element.text or ""
        for child in element:
            yield from walk(child)

    return squeeze("".join(walk(docx_xml(content).find(f"{W}body"))))


def pdf_pages(content: bytes) -> list[str]:
    """Text of each page in the order in which it was drawn."""
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


@dataclass(frozen=True, eq=False)
class Page:
    """What stands on a page of a PDF, and where."""

    number: int
    width: float
    height: float
    chars: list[dict]
    drawn: list[dict]


@dataclass(frozen=True, eq=False)
class Parsed:
    """A PDF taken apart once: its pages, its structure tree, and the text of each marked piece."""

    pages: list[Page]
    tree: list[dict]
    texts: dict[tuple[int, int], str]

    def own(self, node: dict) -> str:
        """All text of a node of the tree, in the order of tags."""
        pieces = [self.texts.get((node.get("page_number"), mcid), "") for mcid in node.get("mcids", ())]
        return "".join(pieces) + "".join(self.own(child) for child in node.get("children", ()))


@lru_cache(maxsize=4)
def parsed(content: bytes) -> Parsed:
    import pdfplumber

    texts: dict[tuple[int, int], str] = {}
    pages = []
    with pdfplumber.open(io.BytesIO(content)) as document:
        for page in document.pages:
            for char in page.chars:
                key = (page.page_number, char.get("mcid"))
                texts[key] = texts.get(key, "") + char["text"]
            drawn = [*page.lines, *page.rects]
            pages.append(Page(page.page_number, float(page.width), float(page.height), page.chars, drawn))
        return Parsed(pages, document.structure_tree, texts)


def pdf_text(content: bytes, expected: str) -> str:
    """The PDF's text in the order of its tags, as a screen reader says it.

    The running head and foot are no part of that order. A table that goes on over the page comes with its head
    again; where ``expected`` has no head at that place, the repeated one is left out.
    """
    file = parsed(content)
    result = ""

    def walk(node: dict) -> None:
        nonlocal result
        if node["type"] == "THead":
            head = squeeze(file.own(node))
            if expected.startswith(result + head):
                result += head
            return
        for mcid in node.get("mcids", ()):
            result += squeeze(file.texts.get((node.get("page_number"), mcid), ""))
        for child in node.get("children", ()):
            walk(child)

    for node in file.tree:
        walk(node)
    return result
