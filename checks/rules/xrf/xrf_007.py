"""XRF-007: the text of a criterion is stored once."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.muk.salinan import copies
from checks.subject import SkemaSubject, related_in


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    for each in copies(subject):
        if each.beda != "lain" and each.entri.dokumen is not None:
            kode = each.entri.kode
            yield subject.hit(
                each.path,
                each.beda,
                document=subject.bank,
                tingkat="observasi" if each.beda == "sama" else None,
                acuan=str(each.acuan),
                terkait=(related_in(each.entri.dokumen, each.acuan.path(), "kuk"),),
                args={"no": each.acuan.anchor, "kode": kode},
            )


_MEND = Dwi(
    "Hapus dari teks_pengganti; bunyi KUK dicetak dari berkas unit.",
    "Delete it from teks_pengganti; the criterion is printed from the unit's file.",
)

RULE = Rule(
    kode="XRF-007",
    judul=Dwi("Unit sama, teks sama", "Same unit, same text"),
    tingkat="mayor",
    profil="validasi",
    kepastian="P",
    syarat=Dwi(
        "Teks unit disimpan sekali; salinannya pada instrumen dicetak, tidak diketik.",
        "The text of a unit is stored once; its copies on instruments are printed, not typed.",
    ),
    mengapa=Dwi(
        "Salinan yang diketik tertinggal saat standarnya diperbaiki, lalu asesor menilai kalimat yang lama.",
        "A typed copy is left behind when the standard is corrected, and assessors judge the old sentence.",
    ),
    pesan={
        "menyimpang": Pesan(
            Dwi(
                "Teks KUK {no} pada ceklis observasi berbeda dari berkas unit {kode}.",
                "The text of criterion {no} in the observation checklist differs from the file of unit {kode}.",
            ),
            _MEND,
        ),
        "sama": Pesan(
            Dwi(
                "Teks KUK {no} unit {kode} disalin ke ceklis observasi tanpa perubahan.",
                "The text of criterion {no} of unit {kode} is copied into the observation checklist unchanged.",
            ),
            _MEND,
        ),
    },
    label={"kuk": Dwi("bunyi KUK pada berkas unit", "the criterion in the unit's file")},
    salah="C.25UJI01.001.1#1.1: Jumlah benda uji ditetapkan sesuai rencana pengujian.",
    benar="C.25UJI01.001.1#1: SOP penyiapan benda uji, bagian pemilihan",
    tiap_skema=periksa,
)
