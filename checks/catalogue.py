"""The catalogue as data: the contract of ``telusur rules --format json``."""

from __future__ import annotations

from typing import Literal, TypedDict

from checks.present import clause
from checks.rules import RULES


class Judul(TypedDict):
    """A title in both languages."""

    id: str
    en: str


class Entry(TypedDict):
    """A code of the catalogue: a rule, or a question that only people can answer (then ``alasan`` says why)."""

    kode: str
    judul: Judul
    tingkat: str
    profil: str
    klausul: str | None
    kepastian: str
    status: Literal["aturan", "pertanyaan"]
    alasan: str | None
    sejak: str


def entries() -> list[Entry]:
    """Every code, in the order of the catalogue."""
    return [
        {
            "kode": rule.kode,
            "judul": {"id": rule.judul.id, "en": rule.judul.en},
            "tingkat": rule.tingkat,
            "profil": rule.profil,
            "klausul": clause(rule),
            "kepastian": rule.kepastian,
            "status": "aturan",
            "alasan": None,
            "sejak": rule.sejak,
        }
        for rule in RULES
    ]
