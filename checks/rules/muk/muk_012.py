"""MUK-012: the portfolio checklist says how old a document may be."""

from __future__ import annotations

from collections.abc import Iterator

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    bank = subject.bank
    low, high = ambang("MUK-012", "terkini_dari"), ambang("MUK-012", "terkini_sampai")
    for i, each in enumerate(bank.data.portofolio if bank else ()):
        years = each.terkini_tahun
        if years is None and not subject.lost(("portofolio", i, "terkini_tahun"), bank):
            yield subject.hit(("portofolio", i, "id"), "tanpa_batas", document=bank, acuan=each.id, id=each.id)
        elif years is not None and not low <= years <= high:
            yield subject.hit(
                ("portofolio", i, "terkini_tahun"),
                "tak_lazim",
                document=bank,
                tingkat="observasi",
                acuan=each.id,
                id=each.id,
                tahun=years,
                dari=low,
                sampai=high,
            )


RULE = Rule(
    kode="MUK-012",
    judul=Dwi("Ceklis portofolio dapat menilai keempat aturan bukti", "Portfolio checklist"),
    tingkat="minor",
    profil="validasi",
    kepastian="T",
    klausul=("ia-08",),
    syarat=Dwi(
        "FR.IA.08 menilai setiap dokumen menurut valid, asli, terkini, dan memadai; batas usia dokumen yang masih "
        "terkini "
        "ditetapkan dalam tahun.",
        "FR.IA.08 judges each document as valid, authentic, current and sufficient; how old a current document may be "
        "is "
        "set in years.",
    ),
    mengapa=Dwi(
        "Tanpa batas, dokumen yang sama disebut terkini oleh satu asesor dan usang oleh yang lain.",
        "Without a limit one assessor calls a document current that another one calls outdated.",
    ),
    pesan={
        "tanpa_batas": Pesan(
            Dwi(
                "Dokumen portofolio {id} belum memiliki batas usia untuk aturan bukti 'terkini'.",
                "Portfolio document {id} has no age limit for the rule of evidence 'current'.",
            ),
            Dwi("Isi terkini_tahun, lazimnya 2 sampai 5.", "Fill in terkini_tahun; 2 to 5 are usual."),
        ),
        "tak_lazim": Pesan(
            Dwi(
                "Dokumen portofolio {id} dianggap terkini sampai {tahun} tahun; lazimnya {dari} sampai {sampai} tahun.",
                "Portfolio document {id} counts as current for {tahun} years; {dari} to {sampai} are usual.",
            ),
            Dwi(
                "Sesuaikan terkini_tahun, kecuali bidangnya memang berubah lebih cepat atau lebih lambat.",
                "Adjust terkini_tahun, unless the field does change faster or slower.",
            ),
        ),
    },
    salah="terkini_tahun: 6",
    benar="terkini_tahun: 5",
    tiap_skema=periksa,
)
