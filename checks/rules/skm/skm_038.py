"""SKM-038: the size of the package."""

from __future__ import annotations

from collections.abc import Iterator

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    kemasan = subject.skema.kemasan
    n = len(kemasan.unit)
    path = ("kemasan", "unit")
    banyak, terlalu_banyak = ambang("SKM-038", "banyak"), ambang("SKM-038", "terlalu_banyak")
    if n == 1 and subject.skema.jenis == "klaster" and not subject.lost(path):
        if not kemasan.unit_tunggal:
            yield subject.hit(path, "tunggal")
        elif not kemasan.alasan_unit_tunggal:
            yield subject.hit(("kemasan", "alasan_unit_tunggal"), "tanpa_alasan")
    elif n > terlalu_banyak:
        yield subject.hit(path, "terlalu_banyak", tingkat="minor", n=n, batas=terlalu_banyak)
    elif n > banyak:
        yield subject.hit(path, "banyak", tingkat="observasi", n=n, batas=banyak)


RULE = Rule(
    kode="SKM-038",
    judul=Dwi("Jumlah unit dalam kemasan", "Size of the package"),
    tingkat="mayor",
    profil="validasi",
    kepastian="P",
    syarat=Dwi(
        "Klaster terdiri dari dua unit atau lebih, kecuali ada alasan tertulis; kemasan lazimnya tidak lebih dari 12 "
        "unit.",
        "A klaster has two units or more, unless a reason is given; a package usually has no more than 12 units.",
    ),
    mengapa=Dwi(
        "Satu unit belum merupakan pekerjaan utuh, dan kemasan yang besar sulit diuji dalam satu asesmen.",
        "One unit is hardly a whole job, and a large package is hard to test in one assessment.",
    ),
    pesan={
        "tunggal": Pesan(
            Dwi(
                "Klaster ini hanya memuat satu unit; lazimnya dua atau lebih.",
                "This klaster has one unit only; two or more are usual.",
            ),
            Dwi(
                "Tambahkan unit yang membentuk satu pekerjaan, atau isi unit_tunggal: true beserta "
                "alasan_unit_tunggal.",
                "Add the units that make up one job, or give unit_tunggal: true with alasan_unit_tunggal.",
            ),
        ),
        "tanpa_alasan": Pesan(
            Dwi(
                "Klaster satu unit ini belum memuat alasannya.",
                "This klaster of one unit gives no reason for it.",
            ),
            Dwi(
                "Isi kemasan.alasan_unit_tunggal: mengapa unit itu sudah merupakan pekerjaan utuh.",
                "Give kemasan.alasan_unit_tunggal: why that unit is a whole job.",
            ),
        ),
        "terlalu_banyak": Pesan(
            Dwi(
                "Kemasan memuat {n} unit, lebih dari {batas}.",
                "The package has {n} units, more than {batas}.",
            ),
            Dwi(
                "Bagi menjadi beberapa skema, atau siapkan alasan dan rencana uji bagi semua unitnya.",
                "Split it into several schemes, or be ready with a reason and a plan to test them all.",
            ),
        ),
        "banyak": Pesan(
            Dwi(
                "Kemasan memuat {n} unit; skema terbit jarang lebih dari {batas}.",
                "The package has {n} units; issued schemes seldom have more than {batas}.",
            ),
            Dwi(
                "Pertimbangkan apakah semuanya dapat diuji dalam waktu yang wajar.",
                "Consider whether all can be tested in reasonable time.",
            ),
        ),
    },
    salah="kemasan:\n  unit:\n    - {kode: C.25UJI01.002.1, kelompok: inti}",
    benar=(
        "kemasan:\n  unit:\n    - {kode: C.25UJI01.001.1, kelompok: inti}\n"
        "    - {kode: C.25UJI01.002.1, kelompok: inti}"
    ),
    tiap_skema=periksa,
)
