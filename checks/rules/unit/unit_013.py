"""UNIT-013: number of criteria of an element."""

from __future__ import annotations

from collections.abc import Iterator

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.unit.counts import severity
from checks.subject import UnitSubject
from registry.acuan import Acuan


def periksa(subject: UnitSubject) -> Iterator[Hit]:
    dari, sampai = ambang("UNIT-013", "lazim_dari"), ambang("UNIT-013", "lazim_sampai")
    for i, elemen in enumerate(subject.unit.elemen):
        n = len(elemen.kuk)
        tingkat = severity(subject, "UNIT-013", n)
        if tingkat is not None:
            yield subject.hit(
                ("elemen", i, "kuk"),
                tingkat=tingkat,
                acuan=Acuan(elemen=i + 1),
                e=i + 1,
                n=n,
                dari=dari,
                sampai=sampai,
            )


RULE = Rule(
    kode="UNIT-013",
    judul=Dwi("Jumlah KUK tiap elemen", "Number of KUK per element"),
    tingkat="mayor",
    profil="draf",
    kepastian="P",
    syarat=Dwi(
        "Setiap elemen memiliki KUK; lazimnya 2 sampai 5, dan sampai 8 masih dijumpai.",
        "Each element has criteria; usual are 2 to 5, and up to 8 are met.",
    ),
    mengapa=Dwi(
        "Elemen tanpa KUK tidak dapat dinilai; elemen dengan satu KUK biasanya hanya mengulang judulnya.",
        "An element without criteria cannot be judged; one with a single criterion usually repeats its title.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "Elemen {e} memiliki {n} KUK; lazimnya {dari} sampai {sampai}.",
                "Element {e} has {n} criteria; usual are {dari} to {sampai}.",
            ),
            Dwi(
                "Periksa apakah ada KUK yang tertinggal, atau elemen perlu dibagi.",
                "See whether a criterion was left out, or whether the element should be split.",
            ),
        )
    },
    salah="kuk: []",
    benar="kuk:\n  - Alat ukur diperiksa sesuai prosedur.\n  - Hasil ukur dicatat sesuai prosedur.",
    tiap_unit=periksa,
)
