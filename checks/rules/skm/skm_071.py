"""SKM-071: suspension and withdrawal."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.skm.unsur import absent, messages
from checks.subject import SkemaSubject

KODE = "SKM-071"


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    proses = subject.skema.proses
    part = proses.pembekuan_pencabutan if proses else None
    path = ("proses", "pembekuan_pencabutan")
    if part is None or subject.lost(path) or not any(value not in (None, ()) for _, value in part):
        return
    if not part.kriteria:
        yield subject.hit((*path, "kriteria"), "tanpa_kriteria")
    if not part.akibat:
        yield subject.hit((*path, "akibat"), "tanpa_akibat")
    janji = proses.penggunaan_sertifikat.janji if proses and proses.penggunaan_sertifikat else ()
    for each in absent(KODE, {"kriteria": part.kriteria, "akibat": part.akibat, "janji": janji}):
        yield subject.hit((*path, each.bagian), each.nama)
    warned = any(
        "peringat" in each.teks.casefold() and "tanpa peringat" not in each.teks.casefold() for each in part.kriteria
    )
    if part.peringatan_bulan is None and (warned or part.pembekuan_bulan is not None):
        yield subject.hit((*path, "peringatan_bulan"), "tanpa_batas_peringatan")
    if part.pembekuan_bulan is None and (warned or part.peringatan_bulan is not None):
        yield subject.hit((*path, "pembekuan_bulan"), "tanpa_batas_pembekuan")


RULE = Rule(
    kode=KODE,
    judul=Dwi("Pembekuan dan pencabutan", "Suspension and withdrawal"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("p201-8", "p210-format", "skema-2025"),
    syarat=Dwi(
        "Skema menetapkan kriteria pembekuan dan pencabutan, akibatnya bagi pemegang, dan batas waktu bila didahului "
        "peringatan.",
        "A scheme sets the criteria of suspension and withdrawal, their effect, and the time limits if a warning comes "
        "first.",
    ),
    mengapa=Dwi(
        "Sertifikat yang dibekukan tanpa kriteria tertulis akan kalah dalam banding.",
        "A certificate suspended without written criteria will be restored on appeal.",
    ),
    pesan={
        "tanpa_kriteria": Pesan(
            Dwi(
                "Kriteria pembekuan dan pencabutan belum ditetapkan.",
                "No criteria of suspension and withdrawal are set.",
            ),
            Dwi(
                "Isi pembekuan_pencabutan.kriteria, misalnya: 'Pemegang melanggar kewajiban pemegang sertifikat.'",
                "Give pembekuan_pencabutan.kriteria, such as: 'Pemegang melanggar kewajiban pemegang sertifikat.'",
            ),
        ),
        "tanpa_akibat": Pesan(
            Dwi(
                "Akibat pembekuan dan pencabutan belum ditetapkan.",
                "The effect of suspension and withdrawal is not set.",
            ),
            Dwi(
                "Isi pembekuan_pencabutan.akibat: pemegang berhenti memakai sertifikat dan mengembalikannya.",
                "Give pembekuan_pencabutan.akibat: the holder stops using the certificate and returns it.",
            ),
        ),
        "tanpa_batas_peringatan": Pesan(
            Dwi("Batas waktu peringatan belum ditetapkan.", "No time limit of the warning is set."),
            Dwi(
                "Isi peringatan_bulan, misalnya 1; tulis 0 bila pembekuan tidak didahului peringatan.",
                "Give peringatan_bulan, such as 1; write 0 if no warning comes first.",
            ),
        ),
        "tanpa_batas_pembekuan": Pesan(
            Dwi("Batas waktu pembekuan belum ditetapkan.", "No time limit of the suspension is set."),
            Dwi(
                "Isi pembekuan_bulan: berapa bulan pembekuan berlangsung sebelum sertifikat dicabut, misalnya 3.",
                "Give pembekuan_bulan: for how many months it lasts before withdrawal, such as 3.",
            ),
        ),
        **messages(KODE),
    },
    salah="pembekuan_pencabutan: {peringatan_bulan: 1}",
    benar="peringatan_bulan: 1\n    pembekuan_bulan: 3",
    tiap_skema=periksa,
)
