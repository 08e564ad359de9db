"""How much of each scheme its plan and its bank cover: counts for reports, not findings."""

from __future__ import annotations

from collections.abc import Iterator

from checks.laporan import Liputan
from checks.rencana import Rencana
from registry.store import Registry, SkemaFolder
from registry.units import EntriUnit


def coverage(registry: Registry) -> list[Liputan]:
    """Every scheme whose units have text, in order; counted are the KUK of its package."""
    found = (_of(registry, id_, folder) for id_, folder in sorted(registry.skema.items()))
    return [liputan for liputan in found if liputan["kuk"]]


def _of(registry: Registry, id_: str, folder: SkemaFolder) -> Liputan:
    rencana = Rencana(registry, folder)
    places = [(entri, kuk) for entri in rencana.kemasan for kuk in _criteria(entri)]
    planned = {(plan.entri, place) for plan in rencana.unit for place in plan.tempat}
    return {
        "skema": id_,
        "kuk": len(places),
        "direncanakan": sum(place in planned for place in places),
        "berbutir": sum(place in rencana.butir_di for place in places),
    }


def _criteria(entri: EntriUnit) -> Iterator[str]:
    """The KUK of a unit as fragments of references."""
    for e, elemen in enumerate(entri.dokumen.data.elemen if entri.dokumen else (), 1):
        for k, _ in enumerate(elemen.kuk, 1):
            yield f"#{e}.{k}"
