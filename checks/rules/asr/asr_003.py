"""ASR-003: who assesses does not decide."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit, Related
from checks.lembaga import AsesmenSubject
from checks.rule import Pesan, Rule
from checks.rules.orang import same_person


def periksa(subject: AsesmenSubject) -> Iterator[Hit]:
    pleno = subject.asesmen.pleno
    for i, member in enumerate(pleno.anggota if pleno else ()):
        for j, id_ in enumerate(subject.asesmen.asesor):
            asesor = subject.asesor(id_)
            if asesor and same_person(asesor.nama, asesor.no_reg, member.nama, member.no_reg):
                path = subject.document.in_file(("asesor", j))
                terkait = (Related(subject.document.berkas, path, "asesor"),)
                yield subject.hit(("pleno", "anggota", i, "nama"), terkait=terkait, nama=asesor.nama)


RULE = Rule(
    kode="ASR-003",
    judul=Dwi("Asesor bebas konflik kepentingan", "Assessor without conflict"),
    tingkat="mayor",
    profil="draf",
    kepastian="T",
    klausul=("kode-etik-asesor", "iso-17024-6-2"),
    syarat=Dwi(
        "Asesor hari asesmen bukan anggota pleno yang memutuskan hasilnya; ia juga bukan pelatih dan bukan keluarga "
        "asesi, dan menyatakannya secara tertulis.",
        "An assessor of the day is no member of the meeting that decides its results, neither trainer nor family of a "
        "candidate, and declares so in writing.",
    ),
    mengapa=Dwi(
        "Keputusan harus diambil orang yang tidak menguji; bila sama, semua keputusan hari itu dapat digugat.",
        "Decisions must be taken by people who did not test; if not, every decision of that day can be contested.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "Asesor {nama} juga pengambil keputusan untuk asesi yang sama.",
                "Assessor {nama} also decides on the same candidates.",
            ),
            Dwi(
                "Ganti anggota pleno ini dengan orang yang tidak menguji dan tidak melatih asesi hari itu.",
                "Replace this member by somebody who neither tested nor trained the candidates of that day.",
            ),
        )
    },
    label={"asesor": Dwi("ditugaskan sebagai asesor di sini", "assigned as assessor here")},
    salah="pleno:\n  tanggal: 2026-05-22\n  anggota: [{nama: Rudi Hartanto Siahaan}]",
    benar="pleno:\n  tanggal: 2026-05-22\n  anggota: [{nama: Hendra Mangunsong}]",
    tiap_asesmen=periksa,
)
