"""Which gaps a place of a unit has, and how grave each is.

Severity follows the rules on the same facts (MAPA-005, MAPA-011, MUK-003, MUK-019 of the catalogue): what a
verifier would send back is ``mayor``, what he is likely to ask about is ``minor``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks.finding import Tingkat
from generator.trace.model import Baris, Bukti, Butir, JenisKesenjangan, Kesenjangan, Status
from registry.instrumen import instrumen

CEKLIS, TUGAS = "CL", "TPD"
"""The checklist serves by itself where real work is observed; where a task is planned, it only records the task."""


def needed(bukti: Bukti) -> tuple[str, ...]:
    """Instruments of a line that are filled with items of the bank."""
    table = instrumen()
    return tuple(kode for kode in bukti.instrumen if table[kode].butir)


def served(bukti: Bukti, ada: set[str]) -> bool:
    """Whether a line of the plan has something to gather its evidence with, given the instruments with items."""
    if CEKLIS in bukti.instrumen and TUGAS not in bukti.instrumen:
        return True
    return any(kode in ada for kode in needed(bukti))


def missing(bukti: Sequence[Bukti], ada: set[str]) -> tuple[str, ...]:
    """Instruments that lines plan and that have no item, in the order of the forms."""
    wanted = {kode for each in bukti for kode in needed(each)}
    return tuple(kode for kode in instrumen() if kode in wanted - ada)


def status_of(bukti: Sequence[Bukti], butir: Sequence[Butir]) -> Status:
    """How far a place is covered."""
    if not bukti:
        return "tak_direncanakan"
    ada = {each.instrumen for each in butir}
    unserved = [each for each in bukti if not served(each, ada)]
    if len(unserved) == len(bukti):
        return "tanpa_butir"
    wanting = [missing([each], ada) for each in unserved]
    return "sebagian" if any(codes and not _blank_lines(codes) for codes in wanting) else "tercakup"


def gaps_of(unit: str, baris: Baris, langsung: tuple[Butir, ...]) -> Iterator[Kesenjangan]:
    """The gaps of one place. ``langsung`` are the items that name it themselves."""
    lacking = missing(baris.bukti, {each.instrumen for each in baris.butir})
    if baris.status == "tak_direncanakan":
        yield _gap("tak_direncanakan", _unplanned(baris), unit, baris)
    elif baris.status == "tanpa_butir":
        tingkat: Tingkat = "minor" if lacking and _blank_lines(lacking) else "mayor"
        yield _gap("tanpa_butir", tingkat, unit, baris, lacking, bukti=baris.bukti)
    elif lacking:
        wanting = tuple(each for each in baris.bukti if set(needed(each)) & set(lacking))
        tingkat = "minor" if baris.status == "sebagian" else "observasi"
        yield _gap("butir_kurang", tingkat, unit, baris, lacking, bukti=wanting)
    planned = {kode for each in baris.bukti for kode in each.instrumen}
    for kode in dict.fromkeys(each.instrumen for each in langsung if each.instrumen not in planned):
        items = tuple(each for each in langsung if each.instrumen == kode)
        yield _gap("di_luar_rencana", "observasi" if baris.bukti else "minor", unit, baris, (kode,), butir=items)


def _gap(
    jenis: JenisKesenjangan,
    tingkat: Tingkat,
    unit: str,
    baris: Baris,
    instrumen: tuple[str, ...] = (),
    bukti: tuple[Bukti, ...] = (),
    butir: tuple[Butir, ...] = (),
) -> Kesenjangan:
    return Kesenjangan(
        jenis,
        tingkat,
        baris.acuan,
        unit,
        baris.tempat,
        jenis_tempat=baris.jenis,
        nomor=baris.nomor,
        instrumen=instrumen,
        bukti=bukti,
        butir=butir,
    )


def _unplanned(baris: Baris) -> Tingkat:
    """Criteria and critical aspects must be planned; knowledge planned or asked; skills show in the work."""
    if baris.jenis == "keterampilan" or (baris.jenis == "pengetahuan" and baris.butir):
        return "minor"
    return "mayor"


def _blank_lines(codes: Sequence[str]) -> bool:
    """Whether the forms of all these instruments can be used without items, on empty lines."""
    table = instrumen()
    return bool(codes) and all(table[kode].baris_kosong for kode in codes)
