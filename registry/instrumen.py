"""The instrument table: what an instrument code of a plan means (FR.MAPA.01, FR.MAPA.02)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from registry.data import shipped


@dataclass(frozen=True, slots=True)
class JenisInstrumen:
    """An instrument: name, method column of FR.MAPA.01, usual kinds of evidence, forms, tick of FR.AK.01.

    ``uji`` is the test method of a scheme's section 9.3 that uses it.
    ``butir`` names the lists of a bank that fill it; none for the checklist, which prints criteria from the unit.
    ``baris_kosong`` marks a form that can be used without items, on empty lines.
    """

    kode: str
    nama: str
    metode: str
    uji: str
    jenis: tuple[str, ...]
    formulir: tuple[str, ...]
    ak_01: str
    nama_2021: str
    singkatan_2021: str
    butir: tuple[str, ...]
    baris_kosong: bool

    def singkatan(self, muk_versi: int) -> str:
        """The abbreviation that an edition of the forms prints."""
        return self.kode if muk_versi >= 2023 else self.singkatan_2021

    def sebutan(self, muk_versi: int) -> str:
        """The name that an edition of the forms prints."""
        return self.nama if muk_versi >= 2023 else self.nama_2021


@cache
def instrumen() -> dict[str, JenisInstrumen]:
    """Every instrument by its code, in the order of the forms."""
    return {
        kode: JenisInstrumen(
            kode,
            row["nama"],
            row["metode"],
            row["uji"],
            tuple(row["jenis"]),
            tuple(row["formulir"]),
            row["ak_01"],
            row.get("nama_2021", row["nama"]),
            row.get("singkatan_2021", kode),
            tuple(row["butir"]),
            row.get("baris_kosong") == "true",
        )
        for kode, row in shipped("instrumen")["instrumen"].items()
    }


@cache
def instrumen_butir() -> dict[str, str]:
    """The instrument that items of each list of a bank belong to."""
    return {jenis: kode for kode, each in instrumen().items() for jenis in each.butir}
