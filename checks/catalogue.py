"""The catalogue as data: the contract of ``telusur rules --format json``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NotRequired, TypedDict

from checks.pertanyaan import Pertanyaan, questions
from checks.present import clause
from checks.rule import Rule
from checks.rules import RULES

AREAS = (
    "DATA",
    "GEN",
    "STD",
    "UNIT",
    "SKM",
    "MAPA",
    "MUK",
    "APL",
    "AK",
    "VA",
    "LSP",
    "ASR",
    "TUK",
    "SRT",
    "XRF",
)
"""The letters that codes begin with, in the order of the catalogue."""


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
    pertanyaan: NotRequired[str]


def order(kode: str) -> tuple[int, int]:
    """Where a code stands in the catalogue."""
    area, _, number = kode.partition("-")
    return AREAS.index(area), int(number)


def members() -> list[Rule | Pertanyaan]:
    """Every rule and every question, in the order of the catalogue."""
    return sorted([*RULES, *questions().values()], key=lambda each: order(each.kode))


def entries(bahasa: str = "id") -> list[Entry]:
    """Every code, in the order of the catalogue; question and reason in a language."""
    return list(_entries(bahasa))


def _entries(bahasa: str) -> Iterator[Entry]:
    for each in members():
        asked = each if isinstance(each, Pertanyaan) else None
        entry: Entry = {
            "kode": each.kode,
            "judul": {"id": each.judul.id, "en": each.judul.en},
            "tingkat": each.tingkat,
            "profil": each.profil,
            "klausul": clause(each),
            "kepastian": each.kepastian,
            "status": "pertanyaan" if asked else "aturan",
            "alasan": asked.alasan.in_(bahasa) if asked else None,
            "sejak": each.sejak,
        }
        if asked:
            entry["pertanyaan"] = asked.tanya.in_(bahasa)
        yield entry
