"""UNIT-006: the verb of a title can be observed."""

from __future__ import annotations

from collections.abc import Iterator

from checks.data import kata
from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.unit.words import first_word
from checks.subject import UnitSubject


def periksa(subject: UnitSubject) -> Iterator[Hit]:
    judul = subject.unit.judul or ""
    if first_word(judul) in kata("tidak_terukur"):
        yield subject.hit(("judul",), tingkat=subject.wording("minor"), kata=judul.split()[0])


RULE = Rule(
    kode="UNIT-006",
    judul=Dwi("Kata kerja judul dapat diamati", "Verb can be observed"),
    tingkat="minor",
    profil="validasi",
    kepastian="S",
    klausul=("permenakertrans-8-2012-judul",),
    syarat=Dwi(
        "Judul unit diawali kata kerja yang hasilnya dapat diamati dan diukur.",
        "A unit's title begins with a verb whose result can be observed and measured.",
    ),
    mengapa=Dwi(
        "Memahami atau mengetahui terjadi di dalam kepala; asesor hanya dapat menilai yang dikerjakan asesi.",
        "Understanding or knowing happens inside the head; an assessor can judge only what a candidate does.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "Kata kerja '{kata}' pada judul unit tidak terukur.",
                "The verb '{kata}' of the title cannot be measured.",
            ),
            Dwi(
                "Ganti dengan kata kerja kinerja, misalnya Menerapkan atau Menentukan. Naskah resmi tidak diubah; "
                "nyatakan buktinya pada rencana asesmen.",
                "Use a verb of performance, such as Menerapkan or Menentukan. An official text is not changed; state "
                "the evidence in the assessment plan.",
            ),
        )
    },
    salah="judul: Memahami Sistem Mutu Laboratorium",
    benar="judul: Menerapkan Sistem Mutu Laboratorium",
    tiap_unit=periksa,
)
