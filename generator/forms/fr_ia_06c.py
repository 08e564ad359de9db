"""FR.IA.06C: essays, the answer sheet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.forms.form import Form
from generator.forms.lembar import ANSWER_LINES
from generator.forms.sumber import Sumber
from generator.forms.tertulis import esai, has_items


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    del bagian
    return {
        "paket": [
            (paket, [(each.nomor, _pieces(each.soal.baris_jawaban)) for each in paket.soal]) for paket in esai(sumber)
        ],
    }


def _pieces(lines: int) -> list[int]:
    """Heights in lines of the places to write; what one page may not hold goes on under "(lanjutan)"."""
    return [min(ANSWER_LINES, lines - start) for start in range(0, lines, ANSWER_LINES)]


FORM = Form(
    kode="FR.IA.06C", nama="fr-ia-06c", audiens="asesi", isi=isi, berlaku=has_items("esai"), per="asesi", tahap="uji"
)
