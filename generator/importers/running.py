"""Running headers, footers, stamps and page numbers: found by position and repetition, and taken off the pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from generator.importers.words import Line, Page

_BAND = 0.13
"""Share of the page's height, at either end, where running text stands."""

_OUTERMOST = 4
"""Lines at either end of a page that may be running text."""

_SHARE = 6
"""Running text stands on one page of so many at least: left and right pages, chapters, may have their own."""

_ENOUGH = 8
"""So many pages are no chance, however long the document."""

_STEADY = 12.0
"""Running text keeps its height on the page, in points."""

_NUMBER = re.compile(
    r"[-–—|\s]*(?:halaman|hal\.?|page)?\s*(\d{1,4})(?:\s*(?:dari|of|/)\s*\d{1,4})?[-–—|\s]*", re.IGNORECASE
)
_STAMP = re.compile(
    r"dokumen\s+ini\s+(?:telah\s+)?ditandatangani\s+secara\s+elektronik|diterbitkan\s+oleh\s+(?:balai|BSrE)\b"
    r"|balai\s+(?:besar\s+)?sertifikasi\s+elektronik\W+(?:BSrE|BSSN)|UU\s+ITE\s+No|jdih\.\w+\.go\.id"
    r"|dokumen\s+elektronik\W.*\balat\s+bukti",
    re.IGNORECASE,
)
"""What electronic signatures and publishers print at the foot of pages; units may speak of such things elsewhere."""

_STAMP_BAND = 0.14
_BODY = re.compile(
    r"kode\s*unit|judul\s*unit|elemen|kriteria|batasan\s|panduan\s|tidak\s+ada|^\W*\d+(\.\d+)*[.)]?\s", re.IGNORECASE
)
"""What may open or close many pages and is no running text all the same."""


def without_running(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages without page numbers, stamps, and lines that pages repeat at their ends."""
    offsets = _number_offsets(pages)
    repeated = _repeated(pages)
    return tuple(replace(page, lines=_body(page, offsets, repeated)) for page in pages)


def _body(page: Page, offsets: frozenset[int], repeated: frozenset[str]) -> tuple[Line, ...]:
    outer = {id(line) for line in _outer(page)}
    foot = (1 - _STAMP_BAND) * page.height
    return tuple(
        line
        for line in page.lines
        if not (id(line) in outer and (_is_number(line, page, offsets) or _key(line) in repeated))
        and not (line.top > foot and _STAMP.search(line.text))
    )


def _outer(page: Page) -> list[Line]:
    first, last = _BAND * page.height, (1 - _BAND) * page.height
    top = [line for line in page.lines[:_OUTERMOST] if line.bottom < first]
    return top + [line for line in page.lines[-_OUTERMOST:] if line.top > last]


def _number_offsets(pages: Sequence[Page]) -> frozenset[int]:
    """How far printed page numbers run behind the pages: once for each count, annexes begin their own."""
    offsets = Counter(
        int(match[1]) - page.number
        for page in pages
        for match in {_NUMBER.fullmatch(line.text) for line in _outer(page)}
        if match
    )
    return frozenset(offset for offset, count in offsets.items() if count > 1 or len(pages) == 1)


def _is_number(line: Line, page: Page, offsets: frozenset[int]) -> bool:
    match = _NUMBER.fullmatch(line.text)
    return match is not None and int(match[1]) - page.number in offsets


def _repeated(pages: Sequence[Page]) -> frozenset[str]:
    heights: defaultdict[str, list[float]] = defaultdict(list)
    for page in pages:
        for key, line in {_key(line): line for line in _outer(page)}.items():
            heights[key].append(line.top if line.top < page.height / 2 else line.top - page.height)
    least = max(3, len(pages) // _SHARE, min(len(pages) // 3, _ENOUGH))
    return frozenset(
        key
        for key, tops in heights.items()
        if len(tops) >= least and max(tops) - min(tops) < _STEADY and not _BODY.search(key)
    )


def _key(line: Line) -> str:
    return re.sub(r"\d+", "0", line.text.casefold())
