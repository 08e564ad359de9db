"""SKM-021: the nine subsections of the certification process."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.skm.outline import SUBSECTIONS
from checks.subject import SkemaSubject


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    if subject.skema.proses is None:
        return
    for section in SUBSECTIONS:
        if not section.filled(subject.skema) and not subject.lost(section.path):
            yield subject.hit(section.path, n=section.nomor, judul=section.judul)


RULE = Rule(
    kode="SKM-021",
    judul=Dwi("Sembilan subbagian proses", "Nine process subsections"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("p201-9", "p210-format"),
    syarat=Dwi(
        "Proses sertifikasi memuat pendaftaran, asesmen, uji kompetensi, keputusan, pembekuan dan pencabutan, "
        "surveilan, sertifikasi ulang, penggunaan sertifikat, dan banding.",
        "The process has registration, assessment, test, decision, suspension and withdrawal, surveillance, "
        "recertification, use of the certificate, and appeal.",
    ),
    mengapa=Dwi(
        "Pemohon berhak tahu seluruh proses sebelum mendaftar, termasuk cara banding.",
        "An applicant has a right to know the whole process beforehand, appeals included.",
    ),
    pesan={
        "utama": Pesan(
            Dwi("Subbagian {n} {judul} belum ada.", "Subsection {n} {judul} is absent."),
            Dwi("Isi subbagian ini di bawah proses.", "Fill in this subsection under proses."),
        )
    },
    salah="proses:\n  banding: {langkah: []}",
    benar="proses:\n  banding:\n    batas_pengajuan_hari_kerja: 3\n    batas_keputusan_hari_kerja: 14",
    tiap_skema=periksa,
)
