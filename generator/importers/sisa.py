"""The net below all reading: lines of a unit's pages that went into no value and were not named as left over either."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.importers.anatomy import heads_guide, heads_range, is_none, is_table_header, says
from generator.importers.headings import BAGIAN, read_heading
from generator.importers.key_competencies import is_heading
from generator.importers.words import Kotak, Line

_ROOM = 1.5
_LABEL = re.compile(
    r"(?:[\W\d]|[A-Z]\.)*(?:KODE|JUDUL|DESKRIPSI|DISKRIPSI|URAIAN)?\s*(?:UNIT)?(?:\s+KOMPETENSI)?[\W\d]*", re.IGNORECASE
)
_FILLERS = re.compile(
    r"(?:yang|di|dan|serta|(?:di)?perlukan|(?:di)?butuhkan|kerja|unit|ini|dalam|\W|\d)+", re.IGNORECASE
)


def left_over(lines: Sequence[Line], placed: Iterable[Kotak]) -> list[Line]:
    """Lines of which no word stands where something was taken from, and that are no headings."""
    boxes: dict[int, list[Kotak]] = {}
    for box in placed:
        boxes.setdefault(box.halaman, []).append(box)
    return [line for line in lines if not _covered(line, boxes.get(line.page, ())) and not _is_structure(line)]


def _covered(line: Line, boxes: Sequence[Kotak]) -> bool:
    return any(
        box.x0 - _ROOM <= (word.x0 + word.x1) / 2 <= box.x1 + _ROOM
        and box.top - _ROOM <= word.middle <= box.bottom + _ROOM
        for word in line.words
        for box in boxes
    )


def _is_structure(line: Line) -> bool:
    text = line.text
    return (
        not re.search(r"[^\W\d_]{2}", text)
        or _LABEL.fullmatch(text) is not None
        or _FILLERS.fullmatch(text) is not None
        or is_none(text)
        or is_table_header([word.text for word in line.words])
        or heads_range(line)
        or heads_guide(line)
        or is_heading(line)
        or says(line, "batasan", "variabel", "panduan", "penilaian")
        or read_heading(line, BAGIAN) is not None
    )
