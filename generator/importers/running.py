"""Running headers, footers and page numbers: found by position and repetition, and taken off the pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from generator.importers.words import Line, Page

_BAND = 0.13
"""Share of the page's height, at either end, where running text stands."""

_OUTERMOST = 3
"""Lines at either end of a page that may be running text."""

_NUMBER = re.compile(
    r"[-–—|\s]*(?:halaman|hal\.?|page)?\s*(\d{1,4})(?:\s*(?:dari|of|/)\s*\d{1,4})?[-–—|\s]*", re.IGNORECASE
)
_BODY = re.compile(
    r"kode\s*unit|judul\s*unit|elemen|kriteria|batasan\s|panduan\s|tidak\s+ada|^\W*\d+(\.\d+)*[.)]?\s", re.IGNORECASE
)
"""What may open or close many pages and is no running text all the same."""


def without_running(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages without page numbers and without lines that most pages repeat at their ends."""
    offset = _number_offset(pages)
    repeated = _repeated(pages)
    return tuple(replace(page, lines=_body(page, offset, repeated)) for page in pages)


def _body(page: Page, offset: int | None, repeated: frozenset[str]) -> tuple[Line, ...]:
    outer = {id(line) for line in _outer(page)}
    return tuple(
        line
        for line in page.lines
        if id(line) not in outer or not (_is_number(line, page, offset) or _key(line) in repeated)
    )


def _outer(page: Page) -> list[Line]:
    first, last = _BAND * page.height, (1 - _BAND) * page.height
    top = [line for line in page.lines[:_OUTERMOST] if line.bottom < first]
    return top + [line for line in page.lines[-_OUTERMOST:] if line.top > last]


def _number_offset(pages: Sequence[Page]) -> int | None:
    """How far printed page numbers run behind the pages; ``None`` where no two pages agree."""
    offsets = Counter(
        int(match[1]) - page.number
        for page in pages
        for match in {_NUMBER.fullmatch(line.text) for line in _outer(page)}
        if match
    )
    most = offsets.most_common(1)
    return most[0][0] if most and (most[0][1] > 1 or len(pages) == 1) else None


def _is_number(line: Line, page: Page, offset: int | None) -> bool:
    match = _NUMBER.fullmatch(line.text)
    return match is not None and offset is not None and int(match[1]) - page.number == offset


def _repeated(pages: Sequence[Page]) -> frozenset[str]:
    counts = Counter(key for page in pages for key in {_key(line) for line in _outer(page)})
    least = max(3, len(pages) // 2)
    return frozenset(key for key, count in counts.items() if count >= least and not _BODY.search(key))


def _key(line: Line) -> str:
    return re.sub(r"\d+", "0", line.text.casefold())
