"""SKM-073: recertification."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.skm.unsur import absent, messages
from checks.subject import SkemaSubject

KODE = "SKM-073"


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    proses = subject.skema.proses
    ulang = proses.sertifikasi_ulang if proses else None
    path = ("proses", "sertifikasi_ulang")
    if ulang is None or subject.lost(path):
        return
    if ulang.tenggat_bulan is None and ulang.kriteria:
        yield subject.hit((*path, "tenggat_bulan"), "tanpa_tenggat")
    elif ulang.tenggat_bulan == 0:
        yield subject.hit((*path, "tenggat_bulan"), "nol")
    if ulang.tenggat_bulan is not None and not ulang.kriteria:
        yield subject.hit((*path, "kriteria"), "tanpa_kriteria")
    for each in absent(KODE, {"sertifikasi_ulang": ulang.kriteria}):
        yield subject.hit((*path, "kriteria"), each.nama)


RULE = Rule(
    kode=KODE,
    judul=Dwi("Sertifikasi ulang", "Recertification"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("p201-8", "p210-format", "skema-2025"),
    syarat=Dwi(
        "Skema menetapkan berapa bulan sebelum berakhir permohonan diajukan, dan pendaftaran, asesmen, serta "
        "keputusan yang berlaku bagi sertifikasi ulang.",
        "A scheme sets how many months ahead of expiry one applies, and which registration, assessment and decision "
        "hold for recertification.",
    ),
    mengapa=Dwi(
        "Tanpa tenggat, sertifikat berakhir sebelum pemegangnya sempat diuji kembali.",
        "Without a lead time, certificates run out before their holders can be tested again.",
    ),
    pesan={
        "tanpa_tenggat": Pesan(
            Dwi(
                "Tenggat permohonan sertifikasi ulang belum ditetapkan.",
                "No lead time for recertification is set.",
            ),
            Dwi("Isi sertifikasi_ulang.tenggat_bulan, lazimnya 2.", "Give sertifikasi_ulang.tenggat_bulan, usually 2."),
        ),
        "nol": Pesan(
            Dwi(
                "Tenggat permohonan sertifikasi ulang 0 bulan, sehingga sertifikat dapat berakhir lebih dahulu.",
                "The lead time for recertification is 0 months, so that a certificate may run out first.",
            ),
            Dwi("Tulis sekurangnya 1 bulan, lazimnya 2.", "Write 1 month at least, usually 2."),
        ),
        "tanpa_kriteria": Pesan(
            Dwi(
                "Kriteria dan langkah sertifikasi ulang belum ditulis.",
                "Criteria and steps of recertification are not written.",
            ),
            Dwi(
                "Isi sertifikasi_ulang.kriteria, juga bila sama dengan sertifikasi pertama: rujuk subbagian 9.1 "
                "sampai 9.4.",
                "Give sertifikasi_ulang.kriteria, also if they equal the first time: refer to subsections 9.1 to 9.4.",
            ),
        ),
        **messages(KODE),
    },
    salah="tenggat_bulan: 0",
    benar="tenggat_bulan: 1",
    tiap_skema=periksa,
)
