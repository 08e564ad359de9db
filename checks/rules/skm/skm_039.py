"""SKM-039: groups of units, and how many electives must be chosen."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    kemasan = subject.skema.kemasan
    path = ("kemasan", "pilihan_minimum")
    if subject.lost(("kemasan",)):
        return
    pilihan = sum(unit.kelompok == "pilihan" for unit in kemasan.unit)
    n = kemasan.pilihan_minimum
    if pilihan and not n:
        yield subject.hit(path, "tanpa_minimum", pilihan=pilihan)
    elif pilihan and n > pilihan:
        yield subject.hit(path, "melebihi", n=n, pilihan=pilihan)
    elif n and not pilihan and kemasan.unit:
        yield subject.hit(path, "tanpa_pilihan", n=n)


RULE = Rule(
    kode="SKM-039",
    judul=Dwi("Unit pilihan dan jumlah minimumnya", "Groups and electives"),
    tingkat="mayor",
    profil="draf",
    kepastian="P",
    syarat=Dwi(
        "Bila kemasan memuat unit pilihan, jumlah minimum yang dipilih sekurangnya satu dan paling banyak sebanyak "
        "unit pilihannya; unit umum dan inti wajib semua.",
        "If the package has electives, the minimum to choose is at least one and at most their number; all common and "
        "core units are mandatory.",
    ),
    mengapa=Dwi(
        "Tanpa jumlah minimum, tidak jelas berapa unit yang harus diuji supaya asesi dinyatakan kompeten.",
        "Without a minimum nobody knows how many units a candidate must be tested on.",
    ),
    pesan={
        "tanpa_minimum": Pesan(
            Dwi(
                "Ada {pilihan} unit pilihan, tetapi jumlah minimum pilihan belum ditetapkan.",
                "There are {pilihan} electives, but no minimum to choose.",
            ),
            Dwi(
                "Isi kemasan.pilihan_minimum dengan angka 1 sampai {pilihan}, atau ubah kelompok unitnya menjadi inti.",
                "Give kemasan.pilihan_minimum, from 1 to {pilihan}, or make those units inti.",
            ),
        ),
        "melebihi": Pesan(
            Dwi(
                "Jumlah minimum pilihan {n}, sedangkan unit pilihan hanya {pilihan}.",
                "The minimum to choose is {n}, but there are only {pilihan} electives.",
            ),
            Dwi(
                "Turunkan pilihan_minimum menjadi paling banyak {pilihan}, atau tambahkan unit pilihan.",
                "Lower pilihan_minimum to at most {pilihan}, or add electives.",
            ),
        ),
        "tanpa_pilihan": Pesan(
            Dwi(
                "Jumlah minimum pilihan {n}, tetapi kemasan tidak memuat unit pilihan.",
                "The minimum to choose is {n}, but the package has no electives.",
            ),
            Dwi(
                "Tulis pilihan_minimum: 0, atau tandai unit pilihan dengan kelompok: pilihan.",
                "Write pilihan_minimum: 0, or mark the electives with kelompok: pilihan.",
            ),
        ),
    },
    salah="kemasan:\n  pilihan_minimum: 0",
    benar="kemasan:\n  pilihan_minimum: 1",
    tiap_skema=periksa,
)
