"""From the tree of a form to the body of a Word document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.sax.saxutils import escape

from generator.outputs.docx.controls import Controls
from generator.outputs.docx.look import (
    ALIGN,
    ANSWER_GAP,
    ANSWER_HEIGHT,
    BOX_HEIGHT,
    PARAGRAPHS,
    RUNS,
    Para,
    Run,
    merged,
)
from generator.outputs.docx.tables import TableGrid
from generator.outputs.subset import Element, classes

_HEADINGS = {"h1": ("Heading1", 120), "h2": ("Heading2", 180), "h3": ("Heading3", 120)}
"""Style of a heading, and the space before it."""

_SPACE_AFTER_TABLE = 120
_BLOCKS = frozenset(("p", "ul", "ol", "table", "section", "div", "header", "main", "h1", "h2", "h3", "footer"))
_FIELDS = frozenset(("input", "textarea", "select"))
_GAP = '<w:p><w:pPr>{}<w:spacing w:before="0" w:after="0" w:line="{}" w:lineRule="exact"/></w:pPr></w:p>'
"""Word joins two tables that nothing stands between."""


@dataclass
class Body:
    """Writes the body; ``width`` is the printable width, ``colour`` the LSP's, ``picture`` draws an image."""

    width: int
    colour: str
    tint: str
    picture: str
    controls: Controls = field(default_factory=Controls)
    lists: int = 0
    """Numbered lists so far: each starts at one."""
    _after_table: bool = False
    _keep_gap: bool = False
    _page_break: bool = False

    def render(self, root: Element) -> str:
        """The children of ``w:body``, but for the section's properties."""
        body = root.find("body")
        assert body is not None
        return "".join(self.blocks(body, Para(), Run(), keep=False))

    def blocks(self, holder: Element, para: Para, run: Run, *, keep: bool, whole: bool = False) -> Iterator[str]:
        """Blocks of an element; with ``whole`` they stay on one page, with ``keep`` on that of what follows too."""
        children = [child for child in holder if child.tag != "footer"]
        for i, child in enumerate(children):
            last = i == len(children) - 1
            yield from self.block(child, para, run, keep=keep or (whole and not last), whole=whole)

    def block(self, element: Element, para: Para, run: Run, *, keep: bool, whole: bool = False) -> Iterator[str]:
        names = classes(element)
        whole = whole or "utuh" in names
        if "halaman-baru" in names:
            self._page_break = True
        if element.tag == "table":
            yield from self.table(element, run, keep=keep or bool(names & {"ug", "kepala-unit"}), whole=whole)
        elif element.tag in ("section", "div", "header", "main"):
            yield from self.blocks(element, para, self.run_of(element, run), keep=keep, whole=whole)
        elif element.tag in ("ul", "ol"):
            yield from self.list_of(element, run, keep=keep)
        else:
            yield self.paragraph(element, para, run, keep=keep)

    def paragraph(self, element: Element, para: Para, run: Run, *, keep: bool) -> str:
        look = self.styled(element, para)
        text = self.run_of(element, run)
        if element.tag in _HEADINGS:
            style, before = _HEADINGS[element.tag]
            if "perihal" in classes(element):
                before, text = 0, replace(text, bold=True)
            else:
                text = self.run_of(element, replace(run, size=None))
            look = replace(look, style=style, before=before, after=60, keep_next=True)
            if "sampul" in classes(element):
                look = replace(look, align="center", before=1200)
                text = replace(text, size=34)
        return self.p(replace(look, keep_next=look.keep_next or keep), "".join(self.inline(element, text)))

    def styled(self, element: Element, para: Para) -> Para:
        """The look of a paragraph by its classes; alignment of the cell around it stays."""
        for name in sorted(classes(element)):
            if name in PARAGRAPHS:
                look = PARAGRAPHS[name]
                return replace(look, align=look.align or para.align, keep_next=look.keep_next or para.keep_next)
        return replace(para, align=next((ALIGN[n] for n in classes(element) if n in ALIGN), para.align))

    def run_of(self, element: Element, run: Run) -> Run:
        for name in sorted(classes(element)):
            if name in RUNS:
                run = merged(run, RUNS[name])
        return run

    def list_of(self, element: Element, run: Run, *, keep: bool) -> Iterator[str]:
        if element.tag == "ol":
            self.lists += 1
        number = self.lists + 1 if element.tag == "ol" else 1
        run = self.run_of(element, run)
        items = element.findall("li")
        for i, item in enumerate(items):
            look = Para(left=280, hanging=280, after=20, numbering=number, keep_next=keep and i < len(items) - 1)
            yield self.p(look, "".join(self.inline(item, run)))

    def inline(self, element: Element, run: Run) -> Iterator[str]:
        """Runs and controls of an element's own content, in order."""
        yield self.r(element.text, run)
        for child in element:
            yield from self.inline_child(child, run)
            yield self.r(child.tail, run)

    def inline_child(self, child: Element, run: Run) -> Iterator[str]:
        if child.tag in _FIELDS:
            yield self.controls.of(child, self.properties(run))
        elif child.tag == "br":
            yield "<w:r><w:br/></w:r>"
        elif child.tag == "img":
            yield self.picture
        elif child.tag == "span" and "no" in classes(child):
            yield from self.inline(child, run)
            yield "<w:r><w:tab/></w:r>"
        else:
            yield from self.inline(child, merged(run, _inline_look(child)))

    def cell(self, cell: Element, para: Para, run: Run) -> str:
        """The content of a table cell: at least one paragraph."""
        result: list[str] = []
        loose: list[str] = [self.r(cell.text, run)]

        def flush() -> None:
            if any(loose):
                result.append(self.p(para, "".join(loose)))
            loose.clear()

        for child in cell:
            if child.tag in _BLOCKS:
                flush()
                result += self.block(child, para, run, keep=para.keep_next)
            elif child.tag == "textarea":
                flush()
                result += self.answer_box(child, para, run)
            else:
                loose += self.inline_child(child, run)
            loose.append(self.r(child.tail, run))
        flush()
        return "".join(result) or self.p(para, "")

    def answer_box(self, element: Element, para: Para, run: Run) -> Iterator[str]:
        """A place to write: the control, then the empty lines that paper needs."""
        yield self.p(para, self.controls.of(element, self.properties(run)))
        names = classes(element)
        for _ in range(next((BOX_HEIGHT[name] for name in names if name in BOX_HEIGHT), 1) - 1):
            yield self.p(para, "")
        for _ in range(next((ANSWER_HEIGHT[name] for name in names if name in ANSWER_HEIGHT), 1) - 1):
            yield self.p(replace(para, after=ANSWER_GAP), "")

    def table(self, element: Element, run: Run, *, keep: bool, whole: bool) -> Iterator[str]:
        if self._page_break:
            yield self.p(Para(after=0), "", tiny=True)
        elif self._after_table:
            height = 20 if "sambung" in classes(element) else _SPACE_AFTER_TABLE
            yield _GAP.format("<w:keepNext/>" if self._keep_gap else "", height)
        self._after_table = False
        yield TableGrid(self, element, self.run_of(element, run), keep=keep, whole=whole).render()
        self._after_table, self._keep_gap = True, keep

    def p(self, look: Para, content: str, *, tiny: bool = False) -> str:
        """A paragraph."""
        if self._page_break:
            look, self._page_break = replace(look, page_break=True), False
        elif self._after_table:
            look = replace(look, before=max(look.before, _SPACE_AFTER_TABLE))
        self._after_table = False
        return f"<w:p><w:pPr>{_paragraph_properties(look, tiny=tiny)}</w:pPr>{content}</w:p>"

    def r(self, text: str | None, run: Run) -> str:
        """A run of text; white space as HTML folds it."""
        if not text:
            return ""
        folded = " ".join(text.split())
        if not folded:
            return "" if "\n" in text else '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
        before = " " if text[0].isspace() and "\n" not in text[: len(text) - len(text.lstrip())] else ""
        after = " " if text[-1].isspace() and "\n" not in text[len(text.rstrip()) :] else ""
        shown = escape(f"{before}{folded}{after}")
        return f'<w:r><w:rPr>{self.properties(run)}</w:rPr><w:t xml:space="preserve">{shown}</w:t></w:r>'

    def properties(self, run: Run) -> str:
        """``w:rPr`` content, in the order of its schema."""
        colour = self.colour if run.colour == "@" else run.colour
        return "".join(
            (
                "<w:b/>" if run.bold else "",
                "<w:i/>" if run.italic else "",
                "<w:strike/>" if run.strike else "",
                f'<w:color w:val="{colour}"/>' if colour else "",
                f'<w:sz w:val="{run.size}"/><w:szCs w:val="{run.size}"/>' if run.size else "",
            )
        )


def _inline_look(element: Element) -> Run:
    return Run(bold=element.tag == "strong", italic=element.tag == "em", strike=element.tag == "s")


def _paragraph_properties(look: Para, *, tiny: bool) -> str:
    """``w:pPr`` content, in the order of its schema."""
    box = "".join(
        f'<w:{side} w:val="single" w:sz="8" w:space="2" w:color="{look.boxed}"/>'
        for side in ("top", "left", "bottom", "right")
    )
    parts = (
        f'<w:pStyle w:val="{look.style}"/>' if look.style else "",
        "<w:keepNext/>" if look.keep_next else "",
        "<w:pageBreakBefore/>" if look.page_break else "",
        f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{look.numbering}"/></w:numPr>' if look.numbering else "",
        f"<w:pBdr>{box}</w:pBdr>" if look.boxed else "",
        f'<w:tabs><w:tab w:val="left" w:pos="{look.left}"/></w:tabs>' if look.hanging else "",
        f'<w:spacing w:before="{look.before}" w:after="{look.after}"'
        + (' w:line="20" w:lineRule="exact"/>' if tiny else "/>"),
        f'<w:ind w:left="{look.left}" w:hanging="{look.hanging}"/>' if look.left or look.hanging else "",
        f'<w:jc w:val="{look.align}"/>' if look.align else "",
    )
    return "".join(parts)
