"""UNIT-024: knowledge and skills are listed."""

from __future__ import annotations

from collections.abc import Iterator

from checks.data import kata
from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.unit.words import first_word, is_active
from checks.subject import UnitSubject
from registry.acuan import Acuan

_PREFIXES = ("Me", "me", "Be", "be")
"""First letters of every active verb; most knowledge is told from one by them."""


def periksa(subject: UnitSubject) -> Iterator[Hit]:
    panduan = subject.unit.panduan_penilaian
    if panduan is None:
        return
    knowledge, skills = panduan.pengetahuan, panduan.keterampilan
    if knowledge == () and not subject.lost(("panduan_penilaian", "pengetahuan")):
        yield subject.hit(("panduan_penilaian", "pengetahuan"), "pengetahuan", kode=subject.unit.kode)
    if skills == () and not subject.lost(("panduan_penilaian", "keterampilan")):
        path, tingkat = ("panduan_penilaian", "keterampilan"), subject.wording("minor")
        yield subject.hit(path, "keterampilan", tingkat=tingkat, kode=subject.unit.kode)
    if subject.wording("observasi") is None:
        return
    for i, item in enumerate(knowledge or ()):
        if item.teks[:2] in _PREFIXES and is_active(first_word(item.teks)):
            yield _advice(subject, "pengetahuan", i, "kata_kerja", item.teks)
    for i, item in enumerate(skills or ()):
        word = first_word(item.teks)
        if not is_active(word) and word not in kata("pembuka_keterampilan"):
            yield _advice(subject, "keterampilan", i, "kata_benda", item.teks)


def _advice(subject: UnitSubject, daftar: str, i: int, pesan: str, butir: str) -> Hit:
    path = ("panduan_penilaian", daftar, i, "teks")
    return subject.hit(path, pesan, tingkat="observasi", acuan=Acuan(daftar=daftar, nomor=i + 1), butir=butir)


RULE = Rule(
    kode="UNIT-024",
    judul=Dwi("Pengetahuan dan keterampilan diisi", "Knowledge and skills listed"),
    tingkat="mayor",
    profil="draf",
    kepastian="T",
    klausul=("permenaker-3-2016-f2",),
    syarat=Dwi(
        "Unit menyebut sekurangnya satu pengetahuan, sebagai kata benda, dan satu keterampilan, sebagai kata kerja.",
        "A unit lists at least one item of knowledge, as a noun, and one of skill, as a verb.",
    ),
    mengapa=Dwi(
        "Soal tertulis dan lisan diturunkan dari daftar ini; daftar kosong berarti tidak ada yang dapat ditanyakan.",
        "Written and oral questions are drawn from these lists; an empty one leaves nothing to ask.",
    ),
    pesan={
        "pengetahuan": Pesan(
            Dwi(
                "Pengetahuan yang diperlukan pada {kode} belum diisi.",
                "The knowledge that {kode} needs is not listed.",
            ),
            Dwi(
                "Salin dari panduan penilaian butir 3.1, atau tulis apa yang harus diketahui asesi.",
                "Copy it from 3.1 of the evidence guide, or write what a candidate must know.",
            ),
        ),
        "keterampilan": Pesan(
            Dwi(
                "Keterampilan yang diperlukan pada {kode} belum diisi.",
                "The skills that {kode} needs are not listed.",
            ),
            Dwi(
                "Salin dari panduan penilaian butir 3.2. Bila keputusan mencetak 'Tidak ada', biarkan kosong.",
                "Copy them from 3.2 of the evidence guide. If the decree prints 'Tidak ada', leave the list empty.",
            ),
        ),
        "kata_kerja": Pesan(
            Dwi(
                "Pengetahuan '{butir}' ditulis sebagai kegiatan.",
                "The knowledge '{butir}' is written as an activity.",
            ),
            Dwi(
                "Tulis hal yang diketahui, misalnya 'Cara membaca skala'; kegiatan termasuk keterampilan.",
                "Write what is known, such as 'Cara membaca skala'; activities belong to the skills.",
            ),
        ),
        "kata_benda": Pesan(
            Dwi(
                "Keterampilan '{butir}' tidak ditulis sebagai kegiatan.",
                "The skill '{butir}' is not written as an activity.",
            ),
            Dwi(
                "Awali dengan kata kerja, misalnya 'Menggunakan ...' atau 'Mampu ...'.",
                "Begin with a verb, such as 'Menggunakan ...' or 'Mampu ...'.",
            ),
        ),
    },
    salah="  pengetahuan: []",
    benar="  pengetahuan: [Cara membaca skala nonius]",
    tiap_unit=periksa,
)
