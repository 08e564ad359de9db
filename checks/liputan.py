"""How much of each scheme its plan and its bank cover: counts for reports, not findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checks.laporan import Liputan
from checks.rencana import Rencana
from registry.units import EntriUnit


def coverage(schemes: Iterable[Rencana]) -> list[Liputan]:
    """Every scheme whose units have text, in order; counted are the KUK of its package."""
    found = (_of(rencana) for rencana in sorted(schemes, key=lambda each: each.folder.id))
    return [liputan for liputan in found if liputan["kuk"]]


def _of(rencana: Rencana) -> Liputan:
    places = [(entri, kuk) for entri in rencana.kemasan for kuk in _criteria(entri)]
    planned = {(plan.entri, place) for plan in rencana.unit for place in plan.tempat}
    return {
        "skema": rencana.folder.id,
        "kuk": len(places),
        "direncanakan": sum(place in planned for place in places),
        "berbutir": sum(place in rencana.butir_di for place in places),
    }


def _criteria(entri: EntriUnit) -> Iterator[str]:
    """The KUK of a unit as fragments of references."""
    for e, elemen in enumerate(entri.dokumen.data.elemen if entri.dokumen else (), 1):
        for k, _ in enumerate(elemen.kuk, 1):
            yield f"#{e}.{k}"
