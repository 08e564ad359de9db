"""Which instruments of a scheme gather evidence for each dimension of competency, and of what kind."""

from __future__ import annotations

from collections.abc import Iterator

from generator.forms.sumber import Sumber
from registry.instrumen import instrumen

DIMENSI = ("ts", "tms", "cms", "jres", "trs")
"""Task skills, task management, contingency management, job role and environment, transfer."""

_KINDS = ("L", "TL", "T")


def evidence_by_dimension(sumber: Sumber) -> dict[str, list[str]]:
    """For each dimension the kinds of evidence with their instruments (``L: CL, TPD``), of the plan and the bank.

    An item of the bank says no kind: it counts as the plan's line with its instrument does, else as is usual.
    """
    table, edition = instrumen(), sumber.skema.muk_versi
    found: dict[str, dict[str, set[str]]] = {kunci: {kind: set() for kind in _KINDS} for kunci in DIMENSI}
    for dimensi, kind, kode in _planned(sumber):
        found[dimensi][kind].add(kode)
    for dimensi, kode in _asked(sumber):
        if not any(kode in codes for codes in found[dimensi].values()):
            found[dimensi][table[kode].jenis[0]].add(kode)
    return {
        kunci: [
            f"{kind}: {', '.join(each.singkatan(edition) for each in table.values() if each.kode in codes)}"
            for kind, codes in kinds.items()
            if codes
        ]
        for kunci, kinds in found.items()
    }


def _planned(sumber: Sumber) -> Iterator[tuple[str, str, str]]:
    mapa = sumber.mapa
    for rencana in mapa.rencana if mapa else ():
        for bukti in rencana.bukti:
            for kode in bukti.instrumen:
                kind = bukti.jenis or instrumen()[kode].jenis[0]
                yield from ((dimensi, kind, kode) for dimensi in bukti.dimensi)


def _asked(sumber: Sumber) -> Iterator[tuple[str, str]]:
    bank = sumber.bank
    if bank is None:
        return
    for kode, questions in (("PMO", bank.pmo), ("DPL", bank.lisan), ("PW", bank.wawancara)):
        yield from ((each.dimensi, kode) for each in questions if each.dimensi)
    for proyek in bank.proyek:
        asked = [each.dimensi for scope in proyek.penilaian for each in scope.pertanyaan]
        yield from ((dimensi, "DIT") for dimensi in asked if dimensi)
