"""Tables: fixed widths from ``colgroup``, merged cells, repeated head rows, rows that do not split."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.outputs.docx.look import ALIGN, ROW_HEIGHT, RUNS, Para, Run, merged, mm
from generator.outputs.subset import Element, classes, row_height, rows

if TYPE_CHECKING:
    from generator.outputs.docx.body import Body

_EDGES = ("top", "left", "bottom", "right")
_WRITING_LINE = '<w:bottom w:val="single" w:sz="4" w:space="0" w:color="999999"/>'
_BOX = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="333333"/>' for side in _EDGES)
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


@dataclass(slots=True)
class _Open:
    """A cell that still reaches into the rows below."""

    span: int
    rows_left: int


class TableGrid:
    """One table of the form."""

    def __init__(self, body: Body, table: Element, run: Run, *, keep: bool, whole: bool) -> None:
        self._body = body
        self._table = table
        self._run = run
        self._keep = keep
        self._whole = whole
        self._names = classes(table)
        self._widths = self._columns()
        self._open: dict[int, _Open] = {}

    def render(self) -> str:
        """The table as ``w:tbl``."""
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in self._widths)
        return (
            f"<w:tbl><w:tblPr>{self._properties()}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
            + "".join(self._rows())
            + "</w:tbl>"
        )

    def _columns(self) -> list[int]:
        """Widths from ``colgroup``; what rounding leaves over goes to the last column."""
        group = self._table.find("colgroup")
        shares = []
        for col in group if group is not None else ():
            text = (col.get("style") or "").removeprefix("width: ")
            share = float(text[:-1]) / 100 * self._body.width if text.endswith("%") else mm(float(text[:-2] or 0))
            shares.append(round(share))
        if not shares:
            count = max(sum(int(c.get("colspan", 1)) for c in row) for row, _ in rows(self._table))
            shares = [self._body.width // count] * count
        shares[-1] += self._body.width - sum(shares)
        return shares

    def _properties(self) -> str:
        if "garis" in self._names:
            line = 'w:val="single" w:sz="4" w:space="0" w:color="333333"'
            borders = "".join(f"<w:{side} {line}/>" for side in _SIDES)
        elif "kop" in self._names:
            borders = f'<w:bottom w:val="single" w:sz="10" w:space="0" w:color="{self._body.colour}"/>'
        else:
            borders = ""
        side = 50 if "kecil" in self._names else 80
        return (
            f'<w:tblW w:w="{sum(self._widths)}" w:type="dxa"/>'
            + (f"<w:tblBorders>{borders}</w:tblBorders>" if borders else "")
            + '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/>'
            f'<w:left w:w="{side}" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/>'
            f'<w:right w:w="{side}" w:type="dxa"/></w:tblCellMar>'
        )

    def _rows(self) -> Iterator[str]:
        every = list(rows(self._table))
        together = self._rows_kept_with_next([row for row, _ in every])
        for (row, is_head), keep in zip(every, together, strict=True):
            yield self._row(row, is_head=is_head, keep=keep or is_head)

    def _rows_kept_with_next(self, every: list[Element]) -> list[bool]:
        """Rows that must be on the page of the next.

        All rows of a table that is kept with what follows; all but the last of one that is kept whole, and of a
        body that is; the heading of a part.
        """
        inner: set[int] = set()
        for part in self._table:
            names = classes(part) if part.tag == "tbody" else frozenset()
            if "utuh" in names:
                inner.update(id(row) for row in list(part)[:-1])
            elif "bagian" in names:
                inner.update(id(row) for row in list(part)[:1])
        last = len(every) - 1
        return [self._keep or (self._whole and i < last) or id(row) in inner for i, row in enumerate(every)]

    def _row(self, row: Element, *, is_head: bool, keep: bool) -> str:
        names = classes(row)
        height = next((ROW_HEIGHT[name] for name in names if name in ROW_HEIGHT), None)
        given = row_height(names)
        if given is not None:
            height = mm(given)
        properties = "" if "panjang" in names else "<w:cantSplit/>"
        if height:
            properties += f'<w:trHeight w:val="{height}" w:hRule="atLeast"/>'
        if is_head:
            properties += "<w:tblHeader/>"
        run = self._body.run_of(row, self._run)
        cells = "".join(self._cells(row, run, is_head=is_head, keep=keep))
        return f"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>"

    def _cells(self, row: Element, run: Run, *, is_head: bool, keep: bool) -> Iterator[str]:
        column = 0
        for cell in row:
            yield from self._continued(column, keep)
            column = self._next_free(column)
            span, down = int(cell.get("colspan", 1)), int(cell.get("rowspan", 1))
            merge = '<w:vMerge w:val="restart"/>' if down > 1 else ""
            yield self._cell(cell, column, span, merge, run, is_head=is_head, keep=keep)
            if down > 1:
                self._open[column] = _Open(span, down)
            column += span
        yield from self._continued(column, keep)
        for start, cell_above in list(self._open.items()):
            cell_above.rows_left -= 1
            if cell_above.rows_left == 0:
                del self._open[start]

    def _continued(self, column: int, keep: bool) -> Iterator[str]:
        """Places that a cell above still fills, from this column on."""
        while (above := self._open.get(column)) is not None:
            yield self._tc(column, above.span, "<w:vMerge/>", "", self._body.p(Para(after=0, keep_next=keep), ""))
            column += above.span

    def _next_free(self, column: int) -> int:
        while (above := self._open.get(column)) is not None:
            column += above.span
        return column

    def _cell(self, cell: Element, column: int, span: int, merge: str, run: Run, *, is_head: bool, keep: bool) -> str:
        names = classes(cell)
        shaded = is_head or "arsir" in names
        run = self._body.run_of(cell, run)
        if is_head:
            run = merged(run, RUNS["arsir"])
        align = next((ALIGN[name] for name in names if name in ALIGN), "center" if shaded else None)
        middle = shaded or "kop" in self._names
        extra = f'<w:shd w:val="clear" w:color="auto" w:fill="{self._body.tint}"/>' if shaded else ""
        extra += '<w:textDirection w:val="btLr"/>' if "tegak" in names else ""
        extra += '<w:vAlign w:val="center"/>' if middle else ""
        if "isian" in self._names and cell.find(".//input") is not None:
            extra = f"<w:tcBorders>{_WRITING_LINE}</w:tcBorders>{extra}"
        if "kotak-foto" in names:
            extra = f"<w:tcBorders>{_BOX}</w:tcBorders>{extra}"
        para = Para(after=0, align=align, keep_next=keep)
        return self._tc(column, span, merge, extra, self._body.cell(cell, para, run))

    def _tc(self, column: int, span: int, merge: str, extra: str, content: str) -> str:
        width = sum(self._widths[column : column + span])
        grid_span = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{grid_span}{merge}{extra}</w:tcPr>{content}</w:tc>'
