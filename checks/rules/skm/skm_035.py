"""SKM-035: every unit of the package exists."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    units = subject.registry.units
    for i, unit in enumerate(subject.skema.kemasan.unit):
        path = ("kemasan", "unit", i, "kode")
        found = units.all(unit.kode)
        if not found:
            usul = units.near(unit.kode) or ""
            pesan = "tak_ada_usul" if usul else "tak_ada"
            yield subject.hit(path, pesan, acuan=unit.kode, kode=unit.kode, usul=usul)
        elif len(found) > 1:
            pilihan = ", ".join(f"{entry.standar}:{entry.kode}" for entry in found)
            yield subject.hit(path, "ganda", acuan=unit.kode, kode=unit.kode, pilihan=pilihan)


RULE = Rule(
    kode="SKM-035",
    judul=Dwi("Setiap unit ada", "Every unit exists"),
    tingkat="mayor",
    profil="draf",
    kepastian="P",
    syarat=Dwi(
        "Setiap kode unit dalam kemasan ada pada satu standar yang dimuat.",
        "Each unit code of the package is held by one loaded standard.",
    ),
    mengapa=Dwi(
        "Kode unit adalah hal pertama yang dicocokkan verifikator dengan keputusan menteri.",
        "Unit codes are what a verifier holds against the decree first.",
    ),
    pesan={
        "tak_ada": Pesan(
            Dwi(
                "Kode unit {kode} tidak ditemukan pada standar mana pun.",
                "Unit code {kode} is not found in any standard.",
            ),
            Dwi(
                "Periksa kodenya, atau impor standar yang memuatnya: telusur import BERKAS.pdf --into standards/",
                "Check the code, or import the standard that holds it: telusur import FILE.pdf --into standards/",
            ),
        ),
        "tak_ada_usul": Pesan(
            Dwi(
                "Kode unit {kode} tidak ditemukan pada standar mana pun; mungkin {usul}.",
                "Unit code {kode} is not found in any standard; perhaps {usul}.",
            ),
            Dwi("Bila itu yang dimaksud, ganti menjadi {usul}.", "If that is meant, change it to {usul}."),
        ),
        "ganda": Pesan(
            Dwi(
                "Kode unit {kode} ada pada lebih dari satu standar.",
                "Unit code {kode} is held by more than one standard.",
            ),
            Dwi(
                "Tulis dengan standarnya, salah satu dari: {pilihan}.",
                "Write it with its standard: {pilihan}.",
            ),
        ),
    },
    salah="kemasan:\n  unit:\n    - {kode: C.25UJI01.009.1, kelompok: inti}",
    benar="kemasan:\n  unit:\n    - {kode: C.25UJI01.001.1, kelompok: inti}",
    tiap_skema=periksa,
)
