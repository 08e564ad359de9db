"""FR.IA.07 Pertanyaan Lisan: questions with their answers. Never leaves the assessor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.forms.form import Form
from generator.forms.potongan import lines
from generator.forms.rencana import items_by_group, uses
from generator.forms.sumber import Sumber
from registry.model.bank import Jawaban, Pertanyaan

_WIDTH, _LINES_TOGETHER = 75, 14
"""Letters on a line, and lines of a question with its answer that are kept on one page."""

_BLANK = 5
"""Questions to be written by hand where the bank has none."""


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    bank, kunci = sumber.bank, sumber.kunci
    groups = items_by_group(sumber, bank.lisan if bank else (), "DPL")
    return {
        "kelompok": [
            (group, [(item, points, _is_long(item, points)) for item, points in _questions(items, kunci)])
            for group, items in groups
        ]
    }


def _questions(
    items: Sequence[Pertanyaan], kunci: Mapping[str, Jawaban]
) -> Iterator[tuple[Pertanyaan | None, Jawaban]]:
    """Each question with its answer; where there is none, some that are written by hand."""
    for item in items:
        yield item, kunci.get(item.id, ())
    if not items:
        yield from ((None, ()) for _ in range(_BLANK))


def _is_long(item: Pertanyaan | None, points: Jawaban) -> bool:
    """Whether question and answer take too much of a page to be kept together on one."""
    texts = (item.teks if item else "", *points)
    return sum(lines(text, _WIDTH) for text in texts) > _LINES_TOGETHER


FORM = Form(
    kode="FR.IA.07",
    nama="fr-ia-07",
    audiens="asesor",
    isi=isi,
    berlaku=uses("DPL"),
    kunci=True,
    per="asesi",
    tahap="uji",
)
