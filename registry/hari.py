"""One assessment day as papers and rules see it: scheme, venue, assessors, candidates, results."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from registry.model.asesi import Asesi, Hasil
from registry.model.asesmen import Asesmen
from registry.model.lsp import Asesor, Tuk
from registry.model.mandiri import ElemenMandiri
from registry.store import SkemaFolder


@dataclass(frozen=True, slots=True)
class Hari:
    """An assessment day. ``hasil`` is by candidate, and empty until results were read back.

    ``mandiri`` is what candidates answered in FR.APL.02, by candidate and element (``KODE#2``), as far as it was
    handed in as a file.
    """

    id: str
    asesmen: Asesmen
    folder: SkemaFolder
    tuk: Tuk | None
    asesor: tuple[Asesor, ...]
    asesi: tuple[Asesi, ...]
    hasil: dict[str, Hasil]
    mandiri: Mapping[str, Mapping[str, ElemenMandiri]] = field(default_factory=dict)

    def asesor_dari(self, asesi: Asesi) -> Asesor | None:
        """Who assesses a candidate; the only assessor of the day where the table names none."""
        if asesi.asesor is None:
            return self.asesor[0] if len(self.asesor) == 1 else None
        return next((each for each in self.asesor if each.id == asesi.asesor), None)

    def asesi_dari(self, asesor: Asesor) -> tuple[Asesi, ...]:
        """The candidates of an assessor, in the order of the table."""
        return tuple(each for each in self.asesi if self.asesor_dari(each) == asesor)

    def keputusan(self, asesi: Asesi) -> str | None:
        """``k`` or ``bk`` as decided by the meeting; ``None`` before it, or for a candidate who was absent."""
        hasil = self.hasil.get(asesi.id)
        return hasil.keputusan if hasil else None

    def rekomendasi(self, asesi: Asesi) -> str | None:
        """``k`` or ``bk`` as the assessor recommends."""
        hasil = self.hasil.get(asesi.id)
        return hasil.rekomendasi if hasil else None
