"""SKM-065: steps of registration and assessment."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Rule
from checks.rules.skm.unsur import absent, messages
from checks.subject import SkemaSubject

KODE = "SKM-065"


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    proses = subject.skema.proses
    if proses is None:
        return
    found = {"pendaftaran": proses.pendaftaran, "asesmen": proses.asesmen}
    parts = {name: part.langkah for name, part in found.items() if part is not None}
    for each in absent(KODE, parts):
        path = ("proses", each.bagian, "langkah")
        if not subject.lost(path):
            yield subject.hit(path, each.nama)


RULE = Rule(
    kode=KODE,
    judul=Dwi("Langkah pendaftaran dan asesmen", "Registration and assessment steps"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("p201-9", "p210-format", "skema-2025"),
    syarat=Dwi(
        "Pendaftaran memuat informasi, FR.APL.01, FR.APL.02, persetujuan, penelaahan, dan penetapan peserta; asesmen "
        "memuat perencanaan, penugasan asesor, kesepakatan, penelaahan bukti, dan rekomendasi.",
        "Registration has information, FR.APL.01, FR.APL.02, consent, review and acceptance; assessment has planning, "
        "assignment of the assessor, agreement, review of evidence and recommendation.",
    ),
    mengapa=Dwi(
        "Langkah yang tidak tertulis akan dijalankan berbeda oleh setiap petugas dan asesor.",
        "A step that is not written is done differently by everybody.",
    ),
    pesan=messages(KODE),
    salah="proses:\n  pendaftaran:\n    langkah:\n      - Pemohon mengisi FR.APL.01 dan membayar biaya.",
    benar=(
        "proses:\n  pendaftaran:\n    langkah:\n"
        "      - LSP menjelaskan persyaratan, lalu pemohon mengisi FR.APL.01 dan FR.APL.02 serta menandatangani "
        "persetujuan.\n      - LSP menelaah berkas dan menetapkan pemohon yang memenuhi syarat sebagai peserta."
    ),
    tiap_skema=periksa,
)
