"""SKM-074: what a holder promises about the use of the certificate."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Rule
from checks.rules.skm.unsur import absent, messages
from checks.subject import SkemaSubject

KODE = "SKM-074"


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    proses = subject.skema.proses
    penggunaan = proses.penggunaan_sertifikat if proses else None
    path = ("proses", "penggunaan_sertifikat", "janji")
    if penggunaan is not None and not subject.lost(path):
        for each in absent(KODE, {"penggunaan_sertifikat": penggunaan.janji}):
            yield subject.hit(path, each.nama)


RULE = Rule(
    kode=KODE,
    judul=Dwi("Penggunaan sertifikat", "Use of the certificate"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("iso-17024-9-7", "p210-format", "skema-2025"),
    syarat=Dwi(
        "Pemegang menandatangani empat janji: mematuhi skema, menyatakan hanya lingkup sertifikat, tidak menyesatkan "
        "atau merugikan, dan berhenti memakai serta mengembalikan bila dibekukan atau dicabut.",
        "The holder signs four promises: to follow the scheme, to claim only what is certified, no misleading or "
        "harmful use, and to stop using and return it when suspended or withdrawn.",
    ),
    mengapa=Dwi(
        "Janji tertulis ini dasar LSP untuk menindak penyalahgunaan.",
        "This promise is what the LSP acts upon when a certificate is misused.",
    ),
    pesan=messages(KODE),
    salah="janji:\n      - Pemegang mematuhi skema dan hanya menyatakan kompetensi yang tercantum.",
    benar=(
        "janji:\n      - Pemegang mematuhi skema dan hanya menyatakan kompetensi yang tercantum.\n"
        "      - Pemegang tidak memakai sertifikat secara menyesatkan.\n"
        "      - Pemegang berhenti memakainya bila dibekukan atau dicabut."
    ),
    tiap_skema=periksa,
)
