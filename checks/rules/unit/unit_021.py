"""UNIT-021: the evidence guide has its five parts."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.unit.parts import missing
from checks.subject import UnitSubject

_PARTS = (
    "konteks_penilaian",
    "persyaratan_kompetensi",
    "pengetahuan",
    "keterampilan",
    "sikap_kerja",
    "aspek_kritis",
)


def periksa(subject: UnitSubject) -> Iterator[Hit]:
    absent = missing(subject, "panduan_penilaian", subject.unit.panduan_penilaian, _PARTS)
    if absent:
        yield subject.hit(("panduan_penilaian",), kode=subject.unit.kode, bagian=", ".join(absent))


RULE = Rule(
    kode="UNIT-021",
    judul=Dwi("Panduan penilaian lengkap", "Evidence guide complete"),
    tingkat="mayor",
    profil="draf",
    kepastian="T",
    klausul=("permenaker-3-2016-f2",),
    syarat=Dwi(
        "Panduan penilaian memuat konteks penilaian, persyaratan kompetensi, pengetahuan dan keterampilan, sikap "
        "kerja, dan aspek kritis.",
        "The evidence guide has context, prerequisites, knowledge and skills, attitudes, and critical aspects.",
    ),
    mengapa=Dwi(
        "Rencana asesmen dan soal diturunkan dari bagian ini.",
        "The assessment plan and the questions are drawn from this part.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "Panduan penilaian {kode} belum memuat bagian: {bagian}.",
                "The evidence guide of {kode} lacks: {bagian}.",
            ),
            Dwi(
                "Tambahkan bagian itu; tulis [] bila pada standar tercetak 'Tidak ada'.",
                "Add it; write [] where the standard prints 'Tidak ada'.",
            ),
        )
    },
    salah="panduan_penilaian:\n  konteks_penilaian:\n    - Penilaian dilakukan di TUK dengan praktik.",
    benar=(
        "panduan_penilaian:\n  konteks_penilaian:\n"
        "    - Penilaian dilakukan di TUK dengan praktik, lisan, dan tertulis.\n"
        "  persyaratan_kompetensi: []\n  pengetahuan:\n    - Alat ukur\n  keterampilan:\n    - Membaca alat ukur\n"
        '  sikap_kerja:\n    - Teliti\n  aspek_kritis:\n    - {teks: Ketelitian membaca alat ukur, kuk: ["#1.1"]}'
    ),
    tiap_unit=periksa,
)
