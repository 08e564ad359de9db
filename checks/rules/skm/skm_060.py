"""SKM-060: rights of applicants, duties of holders."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Rule
from checks.rules.skm.unsur import absent, messages
from checks.subject import SkemaSubject

KODE = "SKM-060"


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    skema = subject.skema
    parts = {"hak_pemohon": skema.hak_pemohon or (), "kewajiban_pemegang": skema.kewajiban_pemegang or ()}
    for each in absent(KODE, parts):
        if not subject.lost((each.bagian,)):
            yield subject.hit((each.bagian,), each.nama, tingkat=each.tingkat)


RULE = Rule(
    kode=KODE,
    judul=Dwi("Hak dan kewajiban", "Rights and duties"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("p210-format", "skema-2025"),
    syarat=Dwi(
        "Hak pemohon memuat penjelasan, kesempatan bertanya, kerahasiaan, banding, dan sertifikat; kewajiban pemegang "
        "memuat larangan penyalahgunaan, pemeliharaan kompetensi, informasi yang benar, dan ketaatan pada aturan "
        "penggunaan.",
        "Applicants have a right to explanation, questions, confidentiality, appeal and the certificate; holders "
        "must not misuse it, keep up their competence, tell the truth, and obey the rules on its use.",
    ),
    mengapa=Dwi(
        "Hak dan kewajiban yang tidak tertulis tidak dapat dituntut, baik oleh pemohon maupun oleh LSP.",
        "What is not written cannot be claimed, by the applicant or by the LSP.",
    ),
    pesan=messages(KODE),
    salah="hak_pemohon:\n  - Menerima sertifikat kompetensi apabila dinyatakan kompeten.",
    benar=(
        "hak_pemohon:\n  - Memperoleh penjelasan tentang proses, persyaratan, dan biaya sertifikasi serta bertanya "
        "tentangnya."
    ),
    tiap_skema=periksa,
)
