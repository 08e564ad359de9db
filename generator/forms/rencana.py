"""What a scheme's plan chooses: instruments by work group, candidate profile, method and form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from generator.forms.sumber import KelompokCetak, Sumber
from registry.acuan import parse
from registry.instrumen import instrumen
from registry.model.bank import ButirBank
from registry.model.mapa import Mapa

PROFIL_ASESI = (1, 2, 3, 4, 5)

B = TypeVar("B", bound=ButirBank)

_BLANK_MORE, _BLANK_ALONE = 2, 5


def planned(mapa: Mapa | None) -> set[str]:
    """Instrument codes that a line of the plan or the map uses; a task is always observed with a checklist."""
    codes: set[str] = {
        kode for rencana in (mapa.rencana if mapa else ()) for bukti in rencana.bukti for kode in bukti.instrumen
    }
    codes.update(kode for row in (mapa.peta.values() if mapa else ()) for kode, profil in row.items() if profil)
    return codes | {"CL"} if "TPD" in codes else codes


def uses(*kode: str) -> Callable[[Sumber], bool]:
    """A test whether the plan uses one of these instruments."""

    def berlaku(sumber: Sumber) -> bool:
        return bool(planned(sumber.mapa) & set(kode))

    return berlaku


def uses_since(muk_versi: int, *kode: str) -> Callable[[Sumber], bool]:
    """A test whether the plan uses one of these instruments and the scheme an edition that has the form."""

    def berlaku(sumber: Sumber) -> bool:
        return sumber.skema.muk_versi >= muk_versi and bool(planned(sumber.mapa) & set(kode))

    return berlaku


def map_of(sumber: Sumber) -> dict[str, dict[str, tuple[int, ...]]]:
    """FR.MAPA.02: for each work group, the candidate profiles for which each instrument is used.

    What ``peta`` writes counts; what it leaves out is drawn from the plan, for every profile that the plan names.
    """
    mapa = sumber.mapa
    profiles = tuple(mapa.pendekatan.potensi_asesi) if mapa and mapa.pendekatan else ()
    result: dict[str, dict[str, tuple[int, ...]]] = {}
    for kelompok in sumber.kelompok():
        used = _lines_of(sumber, kelompok)
        written = dict(mapa.peta.get(kelompok.id, {})) if mapa else {}
        result[kelompok.id] = {
            kode: tuple(written.get(kode, profiles if kode in used else ()))  # type: ignore[call-overload]
            for kode in instrumen()
        }
    return result


def _lines_of(sumber: Sumber, kelompok: KelompokCetak) -> set[str]:
    """Instruments that the plan's lines use for the units of a group."""
    mapa = sumber.mapa
    codes = {unit.kode for unit in kelompok.unit}
    return {
        kode
        for rencana in (mapa.rencana if mapa else ())
        if sumber.kode(rencana.unit) in codes
        for bukti in rencana.bukti
        for kode in bukti.instrumen
    }


def groups_using(sumber: Sumber, *kode: str) -> list[KelompokCetak]:
    """The work groups for which the plan or the map uses one of these instruments; every group where none does."""
    return [group for group, _ in items_by_group(sumber, (), *kode)]


def items_by_group(sumber: Sumber, items: Sequence[B], *kode: str) -> list[tuple[KelompokCetak, list[B]]]:
    """Items of the bank by work group, for the groups that have any or for which the plan uses an instrument.

    Where there is neither, every group is printed, to be filled by hand.
    """
    groups = sumber.kelompok()
    mapa = sumber.mapa
    held: dict[str, list[B]] = {group.id: [] for group in groups}
    for item in items:
        if (id_ := _group_of(sumber, item, groups)) is not None:
            held[id_].append(item)
    wanted = set(kode)

    def mapped(group: KelompokCetak) -> set[str]:
        return {name for name, profil in (mapa.peta.get(group.id, {}) if mapa else {}).items() if profil}

    chosen = [group for group in groups if held[group.id] or (_lines_of(sumber, group) | mapped(group)) & wanted]
    return [(group, held[group.id]) for group in chosen or groups]


def blank_rows(printed: Sequence[object]) -> range:
    """Numbers of the rows left to be written by hand: some more than are printed, several where none is."""
    first = len(printed) + 1
    return range(first, first + (_BLANK_MORE if printed else _BLANK_ALONE))


def _group_of(sumber: Sumber, item: ButirBank, groups: Sequence[KelompokCetak]) -> str | None:
    """The group that an item names; else that of the first unit it covers; else the first."""
    by_unit = {unit.kode: group.id for group in groups for unit in group.unit}
    if item.kelompok is not None:
        return item.kelompok if any(group.id == item.kelompok for group in groups) else None
    for text in item.cakupan:
        acuan = parse(text)
        if acuan is not None and acuan.kode is not None:
            code = sumber.kode(f"{acuan.standar}:{acuan.kode}" if acuan.standar else acuan.kode)
            if code in by_unit:
                return by_unit[code]
    return groups[0].id if groups else None


def ticks_ak_01(sumber: Sumber) -> set[str]:
    """FR.AK.01: the kinds of evidence that the plan gathers."""
    table = instrumen()
    return {table[kode].ak_01 for kode in planned(sumber.mapa)}


_AK_02 = {
    "observasi_langsung": "observasi",
    "portofolio": "portofolio",
    "wawancara": "pihak_ketiga",
    "lainnya": "pihak_ketiga",
    "lisan": "lisan",
    "tertulis": "tertulis",
    "kegiatan_terstruktur": "proyek",
    "reviu_produk": "lainnya",
}
"""The column of FR.AK.02 for each kind of evidence of FR.AK.01."""


def ticks_ak_02(sumber: Sumber) -> dict[str, set[str]]:
    """FR.AK.02: for each unit, the columns of the evidence that the plan gathers.

    The map of FR.MAPA.02 has the last word, and for a candidate whose profile is known only what it names for him.
    """
    mapa, table = sumber.mapa, instrumen()
    profile = sumber.asesi.potensi if sumber.asesi else None
    result: dict[str, set[str]] = {}
    for group in sumber.kelompok():
        row = mapa.peta.get(group.id, {}) if mapa else {}
        without = {kode for kode, profiles in row.items() if not profiles or (profile and profile not in profiles)}
        added = set(row) - without
        for unit in group.unit:
            lines = [each.bukti for each in (mapa.rencana if mapa else ()) if sumber.kode(each.unit) == unit.kode]
            used = {kode for bukti in lines for each in bukti for kode in each.instrumen}
            result[unit.kode] = {_AK_02[table[kode].ak_01] for kode in (used | added) - without}
    return result
