"""UNIT-001: the code follows a known grammar."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.unit.codes import misprints
from checks.subject import StandarSubject

_SHAPES = "X.00AAA00.000.0, X.000000.000.00, AAA.AA00.000.00"


def periksa(subject: StandarSubject) -> Iterator[Hit]:
    for misprint in misprints(subject):
        if misprint.usul is None:
            yield Hit(
                misprint.berkas,
                misprint.path,
                {"kode": misprint.kode, "bentuk": _SHAPES},
                acuan=misprint.kode,
            )


RULE = Rule(
    kode="UNIT-001",
    judul=Dwi("Kode unit berpola", "Code follows a known grammar"),
    tingkat="mayor",
    profil="draf",
    kepastian="T",
    klausul=("permenakertrans-8-2012-kode",),
    syarat=Dwi(
        "Kode unit mengikuti salah satu tata kode SKKNI, nomor urut di atas 000, dan versi sekurangnya 1.",
        "A unit code follows one of the SKKNI grammars, its serial is above 000 and its version at least 1.",
    ),
    mengapa=Dwi(
        "Kode adalah satu-satunya penghubung antara skema, standar, dan sertifikat.",
        "The code is the only link between scheme, standard and certificate.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "Kode unit '{kode}' tidak mengikuti pola kodefikasi SKKNI.",
                "The unit code '{kode}' follows no SKKNI grammar.",
            ),
            Dwi(
                "Salin kode dari keputusan; bentuknya {bentuk}. Standar khusus: nyatakan pola_kode.",
                "Copy the code from the decree; its shape is {bentuk}. Special standard: declare pola_kode.",
            ),
        )
    },
    salah="kode: UJI-25",
    benar="kode: C.25UJI01.001.1",
    tiap_standar=periksa,
)
