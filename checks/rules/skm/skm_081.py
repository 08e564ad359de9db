"""SKM-081: records of how the scheme was developed."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    rekaman = subject.skema.rekaman
    if subject.lost(("rekaman",)):
        return
    for name in ("analisis_jabatan", "berita_acara_validasi", "keputusan"):
        if rekaman is None or not getattr(rekaman, name):
            yield subject.hit(("rekaman", name), name)


def _absent(what_id: str, what_en: str, kunci: str, contoh: str) -> Pesan:
    return Pesan(
        Dwi(
            f"Rekaman pengembangan skema belum memuat {what_id}.", f"The records of development do not have {what_en}."
        ),
        Dwi(
            f"Isi rekaman.{kunci} dengan nomor dan tanggalnya, misalnya {contoh}.",
            f"Give rekaman.{kunci} with number and date, such as {contoh}.",
        ),
    )


RULE = Rule(
    kode="SKM-081",
    judul=Dwi("Rekaman pengembangan skema", "Records of development"),
    tingkat="mayor",
    profil="verifikasi",
    kepastian="S",
    klausul=("p201-8-4", "p210-tahap"),
    syarat=Dwi(
        "Sebelum diajukan, skema memiliki analisis jabatan, berita acara validasi dengan daftar hadir, dan keputusan "
        "penetapan.",
        "Before it is handed in, a scheme has a job analysis, validation minutes with attendance, and the decision "
        "that sets it.",
    ),
    mengapa=Dwi(
        "Rekaman membuktikan bahwa skema disusun, divalidasi, dan ditetapkan, bukan disalin.",
        "The records prove that the scheme was drawn up, validated and set, and not copied.",
    ),
    pesan={
        "analisis_jabatan": _absent(
            "analisis jabatan", "a job analysis", "analisis_jabatan", "LAJ-01/KS-UBN/II/2026 tanggal 9 Februari 2026"
        ),
        "berita_acara_validasi": _absent(
            "berita acara validasi",
            "validation minutes",
            "berita_acara_validasi",
            "BA-01/KS-UBN/IV/2026 tanggal 20 April 2026",
        ),
        "keputusan": _absent(
            "keputusan penetapan", "the decision that sets it", "keputusan", "SK-05/LSP-UBN/V/2026 tanggal 4 Mei 2026"
        ),
    },
    salah="rekaman:\n  analisis_jabatan: LAJ-01/KS-UBN/II/2026",
    benar=(
        "rekaman:\n  analisis_jabatan: LAJ-01/KS-UBN/II/2026\n  berita_acara_validasi: BA-01/KS-UBN/IV/2026\n"
        "  keputusan: SK-05/LSP-UBN/V/2026"
    ),
    tiap_skema=periksa,
)
