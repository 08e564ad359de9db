"""What a rule is: one small function, with every fact about it beside it.

The documentation page, ``telusur rules CODE`` and the reports read the same record. A rule keeps no state, reads
no file, and knows neither clock nor network.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias, TypeVar

from checks.dwi import Dwi
from checks.finding import Hit, Kepastian, Profil, Tingkat
from checks.lembaga import AsesmenSubject, LspSubject
from checks.subject import BerkasSubject, SkemaSubject, StandarSubject, UnitSubject
from registry.store import Registry


@dataclass(frozen=True, slots=True)
class Pesan:
    """A message in two of its three parts: what is found, and what to do. The rule says what is required."""

    temuan: Dwi
    perbaikan: Dwi


S = TypeVar("S")
Check: TypeAlias = Callable[[S], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the catalogue.

    Exactly one of the ``tiap_...`` functions is given: it says which part of the data the rule visits.
    ``klausul`` names entries of ``data/klausul.yaml``; a rule of certainty P has none.
    """

    kode: str
    judul: Dwi
    tingkat: Tingkat
    profil: Profil
    kepastian: Kepastian
    syarat: Dwi
    mengapa: Dwi
    pesan: dict[str, Pesan]
    salah: str
    benar: str
    klausul: tuple[str, ...] = ()
    label: dict[str, Dwi] = field(default_factory=dict)
    sejak: str = "0.1.0"
    wajib: bool = False
    """Whether nobody may waive it: without it papers would be wrong or secrets leave."""
    menggantikan_muat: bool = False
    """Whether a hit replaces what loading said about the same value."""
    tiap_berkas: Check[BerkasSubject] | None = None
    tiap_unit: Check[UnitSubject] | None = None
    tiap_standar: Check[StandarSubject] | None = None
    tiap_skema: Check[SkemaSubject] | None = None
    tiap_lsp: Check[LspSubject] | None = None
    tiap_asesmen: Check[AsesmenSubject] | None = None
    sekali: Check[Registry] | None = None
