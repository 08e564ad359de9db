"""UNIT-026: critical aspects are present, and few."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Hit, Tingkat
from checks.rule import Pesan, Rule
from checks.rules.unit.words import first_word
from checks.subject import UnitSubject
from registry.acuan import Acuan

_QUALITY = re.compile(r"ke[a-z]{3,}an")


def periksa(subject: UnitSubject) -> Iterator[Hit]:
    panduan = subject.unit.panduan_penilaian
    if panduan is None or panduan.aspek_kritis is None:
        return
    path, aspects = ("panduan_penilaian", "aspek_kritis"), panduan.aspek_kritis
    if not aspects and not subject.lost(path):
        tingkat: Tingkat | None = "mayor" if subject.unit.naskah == "rancangan" else None
        yield subject.hit(path, "kosong", tingkat=tingkat, kode=subject.unit.kode)
    if subject.wording("observasi") is None:
        return
    most = ambang("UNIT-026", "aspek_maksimum")
    if len(aspects) > most:
        yield subject.hit(path, "banyak", tingkat="observasi", kode=subject.unit.kode, n=len(aspects), sampai=most)
    for i, aspek in enumerate(aspects):
        if not _QUALITY.fullmatch(first_word(aspek.teks)):
            acuan = Acuan(daftar="aspek", nomor=i + 1)
            yield subject.hit((*path, i, "teks"), "pembuka", tingkat="observasi", acuan=acuan, butir=aspek.teks)


RULE = Rule(
    kode="UNIT-026",
    judul=Dwi("Aspek kritis ada", "Critical aspects present"),
    tingkat="minor",
    profil="draf",
    kepastian="T",
    klausul=("permenaker-3-2016-f2",),
    syarat=Dwi(
        "Unit memuat 1 sampai 5 aspek kritis, lazimnya diawali ketepatan, ketelitian, kecermatan, atau kemampuan.",
        "A unit has 1 to 5 critical aspects, usually beginning with accuracy, care, precision or ability.",
    ),
    mengapa=Dwi(
        "Aspek kritis menentukan bukti apa yang tidak boleh tidak ada.",
        "Critical aspects decide which evidence may not be absent.",
    ),
    pesan={
        "kosong": Pesan(
            Dwi("Aspek kritis {kode} belum diisi.", "The critical aspects of {kode} are not filled in."),
            Dwi(
                "Salin dari panduan penilaian butir 5, atau tulis hal yang menentukan kompeten tidaknya asesi.",
                "Copy them from 5 of the evidence guide, or write what decides whether a candidate is competent.",
            ),
        ),
        "banyak": Pesan(
            Dwi(
                "{kode} memuat {n} aspek kritis; lazimnya sampai {sampai}.",
                "{kode} has {n} critical aspects; up to {sampai} are usual.",
            ),
            Dwi(
                "Sisakan yang benar-benar menentukan; selebihnya sudah dinilai pada KUK.",
                "Leave those that truly decide; the others are judged by the criteria.",
            ),
        ),
        "pembuka": Pesan(
            Dwi(
                "Aspek kritis '{butir}' tidak menyebut mutu yang menentukan.",
                "The critical aspect '{butir}' names no quality that decides.",
            ),
            Dwi(
                "Awali dengan mutunya, misalnya 'Ketepatan dalam ...' atau 'Ketelitian dalam ...'.",
                "Begin with the quality, such as 'Ketepatan dalam ...' or 'Ketelitian dalam ...'.",
            ),
        ),
    },
    salah="  aspek_kritis: []",
    benar='  aspek_kritis:\n    - {teks: Ketepatan dalam membaca hasil ukur, kuk: ["#2.1"]}',
    tiap_unit=periksa,
)
