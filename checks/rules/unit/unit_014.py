"""UNIT-014: criteria in the passive voice."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.unit.words import has_passive, opens_with_me_verb
from checks.subject import UnitSubject
from registry.acuan import Acuan


def periksa(subject: UnitSubject) -> Iterator[Hit]:
    tingkat = subject.wording("minor", rancangan="mayor")
    if tingkat is None:
        return
    for i, elemen in enumerate(subject.unit.elemen):
        for j, kuk in enumerate(elemen.kuk):
            if opens_with_me_verb(kuk.teks) or not has_passive(kuk.teks):
                yield subject.hit(
                    ("elemen", i, "kuk", j, "teks"),
                    tingkat=tingkat,
                    acuan=Acuan(elemen=i + 1, kuk=j + 1),
                    no=f"{i + 1}.{j + 1}",
                )


RULE = Rule(
    kode="UNIT-014",
    judul=Dwi("KUK berkalimat pasif", "KUK in the passive voice"),
    tingkat="minor",
    profil="draf",
    kepastian="S",
    klausul=("kep-189-2013-kuk",),
    syarat=Dwi(
        "KUK ditulis sebagai hasil yang terukur dengan kata kerja pasif.",
        "A criterion is written as a measurable result, with a passive verb.",
    ),
    mengapa=Dwi(
        "KUK menyatakan keadaan yang dapat diamati setelah pekerjaan selesai; kalimat aktif menyatakan pekerjaannya, "
        "yang sudah menjadi elemen.",
        "A criterion states what can be seen when the work is done; an active clause states the work, which is the "
        "element.",
    ),
    pesan={
        "utama": Pesan(
            Dwi("KUK {no} tidak memakai kata kerja pasif.", "Criterion {no} has no passive verb."),
            Dwi(
                "Nyatakan hasilnya, misalnya 'Kebutuhan data ditentukan sesuai tujuan'. Naskah resmi tidak diubah.",
                "State the result, such as 'Kebutuhan data ditentukan sesuai tujuan'. An official text is not changed.",
            ),
        )
    },
    salah="kuk:\n  - Menentukan kebutuhan benda uji.",
    benar="kuk:\n  - Kebutuhan benda uji ditentukan sesuai rencana.",
    tiap_unit=periksa,
)
