"""SKM-070: how long a certificate is valid."""

from __future__ import annotations

from collections.abc import Iterator

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    proses = subject.skema.proses
    keputusan = proses.keputusan if proses else None
    path = ("proses", "keputusan", "masa_berlaku_tahun")
    if keputusan is None or subject.lost(path):
        return
    tahun, lazim = keputusan.masa_berlaku_tahun, ambang("SKM-070", "lazim_tahun")
    if tahun is None:
        if keputusan.langkah or keputusan.dasar_masa_berlaku:
            yield subject.hit(path, "kosong", lazim=lazim)
    elif tahun != lazim and not keputusan.dasar_masa_berlaku:
        yield subject.hit(path, "tanpa_dasar", n=tahun, lazim=lazim)


RULE = Rule(
    kode="SKM-070",
    judul=Dwi("Masa berlaku sertifikat", "Validity"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("p210-format", "skema-2025"),
    syarat=Dwi(
        "Masa berlaku sertifikat ditetapkan, lazimnya 3 tahun; masa lain memerlukan dasar dari peraturan sektornya.",
        "The validity of the certificate is set, usually 3 years; any other needs a regulation of the sector.",
    ),
    mengapa=Dwi(
        "Masa berlaku tercetak pada sertifikat dan menentukan surveilan serta sertifikasi ulang.",
        "It is printed on the certificate and decides on surveillance and recertification.",
    ),
    pesan={
        "kosong": Pesan(
            Dwi("Masa berlaku sertifikat belum ditetapkan.", "The validity of the certificate is not set."),
            Dwi(
                "Isi proses.keputusan.masa_berlaku_tahun: {lazim}.",
                "Give proses.keputusan.masa_berlaku_tahun: {lazim}.",
            ),
        ),
        "tanpa_dasar": Pesan(
            Dwi(
                "Masa berlaku {n} tahun tanpa dasar; lazimnya {lazim} tahun.",
                "A validity of {n} years without a basis; {lazim} years are usual.",
            ),
            Dwi(
                "Tulis {lazim}, atau isi dasar_masa_berlaku dengan peraturan sektor yang menetapkannya.",
                "Write {lazim}, or give dasar_masa_berlaku: the sector's regulation that sets it.",
            ),
        ),
    },
    salah="masa_berlaku_tahun: 4",
    benar="masa_berlaku_tahun: 3",
    tiap_skema=periksa,
)
