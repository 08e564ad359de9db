"""The comparison itself."""

from __future__ import annotations

from generator.ganti.dampak import dampak
from generator.ganti.model import PasanganUnit, Peralihan, Sisi
from generator.ganti.padan import padankan
from generator.ganti.tempat import tempatkan
from registry.store import Registry


def bandingkan(lama: Sisi, baru: Sisi, registry: Registry | None = None) -> Peralihan:
    """An old standard against its successor.

    ``registry`` holds the schemes that are looked at; none are without it. Units keep the order of their standard.
    """
    found = padankan(lama.unit, baru.unit)
    pairs = tuple(
        PasanganUnit(lama.unit[i], baru.unit[j], cara, nilai, yakin, tempatkan(lama.unit[i], baru.unit[j]))
        for i, j, cara, nilai, yakin in found
    )
    old, new = {i for i, *_ in found}, {j for _, j, *_ in found}
    return Peralihan(
        lama,
        baru,
        pairs,
        tuple(unit for i, unit in enumerate(lama.unit) if i not in old),
        tuple(unit for j, unit in enumerate(baru.unit) if j not in new),
        dampak(registry, lama, pairs) if registry is not None else (),
    )
