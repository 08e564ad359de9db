"""Texts of criteria that somebody typed for the observation checklist, and how they differ from the unit's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from checks.data import ambang
from checks.subject import SkemaSubject
from registry.acuan import Acuan
from registry.cakupan import resolve
from registry.reader import Path
from registry.units import EntriUnit

Beda = Literal["sama", "menyimpang", "lain"]
"""The unit's own words; almost its words, as an old copy has them; other words on purpose."""


@dataclass(frozen=True, slots=True)
class Salinan:
    """A typed text, the criterion it stands for, and how the two differ."""

    path: Path
    entri: EntriUnit
    acuan: Acuan
    beda: Beda


def copies(subject: SkemaSubject) -> Iterator[Salinan]:
    """Every typed text of the checklist whose criterion exists."""
    ceklis = subject.bank.data.ceklis_observasi if subject.bank else None
    for key, text in ceklis.teks_pengganti.items() if ceklis else ():
        target = resolve(subject.registry.units, key)
        if target.sebab is None and target.acuan and target.acuan.kuk and target.entri and target.entri.dokumen:
            unit = target.entri.dokumen.data
            kuk = unit.elemen[(target.acuan.elemen or 1) - 1].kuk[target.acuan.kuk - 1].teks
            path: Path = ("ceklis_observasi", "teks_pengganti", key)
            yield Salinan(path, target.entri, target.acuan, _difference(text, kuk))


def _difference(text: str, kuk: str) -> Beda:
    one, other = _bare(text), _bare(kuk)
    if one == other:
        return "sama"
    if text.rstrip().endswith("?"):  # asking instead of stating is no old copy
        return "lain"
    alike = SequenceMatcher(None, one, other).ratio() * 100 >= ambang("XRF-007", "kemiripan_persen")
    return "menyimpang" if alike else "lain"


def _bare(text: str) -> str:
    return " ".join(text.split()).casefold().rstrip(".")
