"""Questions: codes of the catalogue that the data cannot decide, so that a person must.

Facts stand in ``data/pertanyaan.yaml``. A code is a rule or a question, never both.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from checks.data import tabel
from checks.dwi import Dwi
from checks.finding import Kepastian, Profil, Tingkat


@dataclass(frozen=True, slots=True)
class Pertanyaan:
    """A question for a person.

    ``tanya`` is the question, answered with yes where all is well; ``alasan`` says why the data cannot decide it.
    ``klausul`` names entries of ``data/klausul.yaml``; a question of certainty P has none.
    """

    kode: str
    judul: Dwi
    tanya: Dwi
    alasan: Dwi
    tingkat: Tingkat
    profil: Profil
    kepastian: Kepastian
    klausul: tuple[str, ...]
    sejak: str


@cache
def questions() -> dict[str, Pertanyaan]:
    """Every question by its code, in the order of the catalogue."""
    return {kode: _question(kode, row) for kode, row in tabel("pertanyaan").items()}


def _question(kode: str, row: dict[str, Any]) -> Pertanyaan:
    return Pertanyaan(
        kode,
        Dwi(**row["judul"]),
        Dwi(**row["tanya"]),
        Dwi(**row["alasan"]),
        row["tingkat"],
        row["profil"],
        row["kepastian"],
        tuple(row.get("klausul", ())),
        row.get("sejak", "0.1.0"),
    )
