"""UNIT-010: number of elements."""

from __future__ import annotations

from collections.abc import Iterator

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.unit.counts import severity
from checks.subject import UnitSubject


def periksa(subject: UnitSubject) -> Iterator[Hit]:
    n = len(subject.unit.elemen)
    tingkat = severity(subject, "UNIT-010", n)
    if tingkat is not None:
        dari, sampai = ambang("UNIT-010", "lazim_dari"), ambang("UNIT-010", "lazim_sampai")
        yield subject.hit(("elemen",), tingkat=tingkat, n=n, dari=dari, sampai=sampai)


RULE = Rule(
    kode="UNIT-010",
    judul=Dwi("Jumlah elemen", "Number of elements"),
    tingkat="mayor",
    profil="draf",
    kepastian="P",
    syarat=Dwi(
        "Unit memiliki elemen; lazimnya 2 sampai 5, dan sampai 8 masih dijumpai.",
        "A unit has elements; usual are 2 to 5, and up to 8 are met.",
    ),
    mengapa=Dwi(
        "Unit tanpa elemen tidak dapat diujikan; unit dengan banyak elemen biasanya dua pekerjaan.",
        "A unit without elements cannot be tested; one with many is usually two jobs.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "Unit memiliki {n} elemen; lazimnya {dari} sampai {sampai}.",
                "The unit has {n} elements; usual are {dari} to {sampai}.",
            ),
            Dwi(
                "Periksa apakah ada elemen yang tertinggal, atau unit perlu dibagi.",
                "See whether an element was left out, or whether the unit should be split.",
            ),
        )
    },
    salah="elemen: []",
    benar=(
        "elemen:\n  - judul: Menyiapkan benda uji\n    kuk:\n"
        "      - Benda uji dibersihkan sesuai prosedur.\n"
        "      - Benda uji diberi tanda sesuai prosedur.\n"
        "  - judul: Mengukur benda uji\n    kuk:\n"
        "      - Alat ukur diperiksa sesuai prosedur.\n"
        "      - Hasil ukur dicatat sesuai prosedur."
    ),
    tiap_unit=periksa,
)
