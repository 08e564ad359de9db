"""Documents of FR.IA.08 and FR.IA.09: what the candidate names in his application, else what the plan expects."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.forms.rencana import items_by_group
from generator.forms.sumber import KelompokCetak, Sumber
from registry.model.bank import Portofolio


def documents_by_group(sumber: Sumber, *kode: str) -> list[tuple[KelompokCetak, Sequence[Portofolio]]]:
    """Work groups with their documents, for the groups that have any or for which the plan uses an instrument."""
    bank = sumber.bank
    groups = items_by_group(sumber, bank.portofolio if bank else (), *kode)
    if sumber.asesi is None or not (sumber.asesi.bukti or sumber.mandiri):
        return [(group, items) for group, items in groups]
    named = [(group, _named(sumber, group)) for group, _ in groups]
    # What he names for a unit belongs there; a document of the list that he names nowhere goes to the first group.
    known = {_bare(text) for answer in sumber.mandiri.values() for text in _parts(answer.bukti)}
    loose = [text for text in sumber.asesi.bukti if _bare(text) not in known]
    return [
        (group, _listed(documents | ({text: [] for text in loose} if i == 0 else {})))
        for i, (group, documents) in enumerate(named)
    ]


def _named(sumber: Sumber, group: KelompokCetak) -> dict[str, list[str]]:
    """Evidence that FR.APL.02 names for the units of a group, each once, with the elements that it is for."""
    result: dict[str, list[str]] = {}
    codes = {unit.kode for unit in group.unit}
    for acuan, answer in sumber.mandiri.items():
        if acuan.partition("#")[0] in codes:
            for text in _parts(answer.bukti):
                known = next((each for each in result if _bare(each) == _bare(text)), text)
                result.setdefault(known, []).append(acuan)
    return result


def _parts(text: str) -> list[str]:
    """Documents that are named in one place, each on a line of its own or apart by semicolons."""
    return [" ".join(part.split()) for part in re.split(r"[;\n]", text) if part.strip()]


def _listed(documents: dict[str, list[str]]) -> list[Portofolio]:
    return [
        Portofolio(id=f"B{n}", dokumen=text, cakupan=tuple(refs)) for n, (text, refs) in enumerate(documents.items(), 1)
    ]


def _bare(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".")
