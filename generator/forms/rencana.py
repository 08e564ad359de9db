"""What a scheme's plan chooses: instruments by work group, candidate profile, method and form."""

from __future__ import annotations

from collections.abc import Callable

from generator.forms.sumber import Sumber
from registry.instrumen import instrumen
from registry.model.mapa import Mapa

PROFIL_ASESI = (1, 2, 3, 4, 5)


def planned(mapa: Mapa | None) -> set[str]:
    """Instrument codes that any line of the plan uses; a task is always observed with a checklist."""
    codes: set[str] = {
        kode for rencana in (mapa.rencana if mapa else ()) for bukti in rencana.bukti for kode in bukti.instrumen
    }
    return codes | {"CL"} if "TPD" in codes else codes


def uses(*kode: str) -> Callable[[Sumber], bool]:
    """A test whether the plan uses one of these instruments."""

    def berlaku(sumber: Sumber) -> bool:
        return bool(planned(sumber.mapa) & set(kode))

    return berlaku


def map_of(sumber: Sumber) -> dict[str, dict[str, tuple[int, ...]]]:
    """FR.MAPA.02: for each work group, the candidate profiles for which each instrument is used.

    What ``peta`` writes counts; what it leaves out is drawn from the plan, for every profile that the plan names.
    """
    mapa = sumber.mapa
    profiles = tuple(mapa.pendekatan.potensi_asesi) if mapa and mapa.pendekatan else ()
    result: dict[str, dict[str, tuple[int, ...]]] = {}
    for kelompok in sumber.kelompok():
        codes = {unit.kode for unit in kelompok.unit}
        used = {
            kode
            for rencana in (mapa.rencana if mapa else ())
            if sumber.kode(rencana.unit) in codes
            for bukti in rencana.bukti
            for kode in bukti.instrumen
        }
        written = dict(mapa.peta.get(kelompok.id, {})) if mapa else {}
        result[kelompok.id] = {
            kode: tuple(written.get(kode, profiles if kode in used else ()))  # type: ignore[call-overload]
            for kode in instrumen()
        }
    return result


def ticks_ak_01(sumber: Sumber) -> set[str]:
    """FR.AK.01: the kinds of evidence that the plan gathers."""
    table = instrumen()
    return {table[kode].ak_01 for kode in planned(sumber.mapa)}
