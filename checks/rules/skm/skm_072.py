"""SKM-072: surveillance of certificate holders."""

from __future__ import annotations

from collections.abc import Iterator

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.skm.unsur import absent, messages
from checks.subject import SkemaSubject

KODE = "SKM-072"


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    proses = subject.skema.proses
    surveilan = proses.surveilan if proses else None
    path = ("proses", "surveilan")
    if surveilan is None or subject.lost(path):
        return
    bulan, paling_jarang = surveilan.frekuensi_bulan, ambang(KODE, "paling_jarang_bulan")
    if bulan is None and surveilan.cara:
        yield subject.hit((*path, "frekuensi_bulan"), "tanpa_frekuensi", batas=paling_jarang)
    elif bulan is not None and bulan > paling_jarang:
        yield subject.hit((*path, "frekuensi_bulan"), "jarang", tingkat="minor", n=bulan, batas=paling_jarang)
    if bulan is not None and not surveilan.cara:
        yield subject.hit((*path, "cara"), "tanpa_cara")
    for each in absent(KODE, {"surveilan": surveilan.cara}):
        yield subject.hit((*path, "cara"), each.nama, tingkat=each.tingkat)


RULE = Rule(
    kode=KODE,
    judul=Dwi("Surveilan pemegang sertifikat", "Surveillance"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("p201-8", "p210-format", "skema-2025"),
    syarat=Dwi(
        "Surveilan dilakukan sekurangnya sekali setahun dengan cara yang disebut, dan hasilnya direkam.",
        "Surveillance takes place at least once a year, by stated means, and its result is recorded.",
    ),
    mengapa=Dwi(
        "LSP menjamin bahwa pemegang tetap kompeten selama tiga tahun, bukan hanya pada hari ujian.",
        "The LSP answers for the holder's competence for three years, not only on the day of the test.",
    ),
    pesan={
        "tanpa_frekuensi": Pesan(
            Dwi("Selang waktu surveilan belum ditetapkan.", "The interval of surveillance is not set."),
            Dwi(
                "Isi surveilan.frekuensi_bulan dengan {batas} atau kurang.",
                "Give surveilan.frekuensi_bulan, {batas} or less.",
            ),
        ),
        "jarang": Pesan(
            Dwi(
                "Surveilan dilakukan setiap {n} bulan; minimal sekali dalam {batas} bulan.",
                "Surveillance takes place every {n} months; at least once in {batas} months is expected.",
            ),
            Dwi(
                "Tulis frekuensi_bulan: {batas}, atau siapkan alasan mengapa lebih jarang.",
                "Write frekuensi_bulan: {batas}, or be ready with a reason why it is less often.",
            ),
        ),
        "tanpa_cara": Pesan(
            Dwi("Cara surveilan belum disebut.", "The means of surveillance are not stated."),
            Dwi(
                "Isi surveilan.cara: buku kerja, atasan, pihak ketiga, atau kunjungan.",
                "Give surveilan.cara: logbook, superior, third party, or visit.",
            ),
        ),
        **messages(KODE),
    },
    salah="frekuensi_bulan: 13",
    benar="frekuensi_bulan: 12",
    tiap_skema=periksa,
)
