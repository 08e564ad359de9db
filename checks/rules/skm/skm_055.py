"""SKM-055: evidence for every requirement."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.skm.syarat import called, leaves
from checks.subject import SkemaSubject


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    for path, leaf in leaves(subject.skema):
        if leaf.jenis is None and not leaf.teks:
            continue  # Nothing is asked yet: SKM-051's to say.
        if not any(text.strip() for text in leaf.bukti) and not subject.lost((*path, "bukti")):
            yield subject.hit((*path, "bukti"), id=called(path, leaf))


RULE = Rule(
    kode="SKM-055",
    judul=Dwi("Bukti setiap persyaratan", "Evidence for each requirement"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("p210-format", "skema-2025", "apl-01"),
    syarat=Dwi(
        "Setiap persyaratan dasar memiliki sekurangnya satu dokumen bukti. Daftar dokumen pada 9.1 dan FR.APL.01 "
        "dibuat dari sini.",
        "Each basic requirement has at least one document as evidence. The lists in 9.1 and FR.APL.01 are made from "
        "here.",
    ),
    mengapa=Dwi(
        "Tanpa dokumen bukti, petugas tidak dapat memeriksa apakah pemohon memenuhi persyaratan itu.",
        "Without a document, nobody can check whether an applicant meets the requirement.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "Persyaratan {id} belum punya dokumen bukti pada 9.1.",
                "Requirement {id} has no document as evidence in 9.1.",
            ),
            Dwi(
                "Isi bukti, misalnya bukti: [Ijazah] atau bukti: [Surat keterangan kerja].",
                "Give bukti, such as bukti: [Ijazah] or bukti: [Surat keterangan kerja].",
            ),
        )
    },
    salah="- {id: pd2, jenis: pengalaman, tahun: 1, jabatan: Petugas laboratorium}",
    benar="- {id: pd2, jenis: pengalaman, tahun: 1, jabatan: Petugas laboratorium, bukti: [Surat keterangan kerja]}",
    tiap_skema=periksa,
)
