"""UNIT-002: a near miss of a code, with its repair."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.unit.codes import misprints
from checks.subject import StandarSubject


def periksa(subject: StandarSubject) -> Iterator[Hit]:
    for misprint in misprints(subject):
        if misprint.usul is not None:
            args = {"kode": misprint.kode, "usul": misprint.usul}
            yield Hit(misprint.berkas, misprint.path, args, acuan=misprint.kode)


RULE = Rule(
    kode="UNIT-002",
    judul=Dwi("Kode nyaris benar", "Near miss of a code"),
    tingkat="mayor",
    profil="draf",
    kepastian="T",
    klausul=("permenakertrans-8-2012-kode",),
    syarat=Dwi(
        "Kode unit mengikuti salah satu tata kode SKKNI.",
        "A unit code follows one of the SKKNI grammars.",
    ),
    mengapa=Dwi(
        "Titik yang hilang, huruf O untuk angka 0, atau versi dua angka adalah salah cetak yang lazim; kode itu "
        "tidak akan cocok dengan standar mana pun.",
        "A missing dot, the letter O for zero, or a two-digit version are common misprints; such a code matches no "
        "standard.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "Kode '{kode}' mungkin maksudnya '{usul}'.",
                "The code '{kode}' may be meant to be '{usul}'.",
            ),
            Dwi(
                "Ganti menjadi '{usul}'. Bila keputusan mencetak '{kode}', catat pada ralat dan beri pengecualian.",
                "Change it to '{usul}'; if the decree does print '{kode}', record an erratum and a waiver.",
            ),
        )
    },
    salah="kode: C25UJI01.001.1",
    benar="kode: C.25UJI01.001.1",
    tiap_standar=periksa,
)
