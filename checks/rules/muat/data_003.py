"""DATA-003: no key twice."""

from __future__ import annotations

from checks.dwi import Dwi
from checks.rule import Pesan, Rule
from checks.rules.muat.problems import hits_of

RULE = Rule(
    kode="DATA-003",
    judul=Dwi("Kunci tidak ganda", "No key twice"),
    tingkat="mayor",
    profil="draf",
    kepastian="P",
    syarat=Dwi("Setiap kunci ditulis satu kali di tempatnya.", "Each key is written once in its place."),
    mengapa=Dwi(
        "Pembaca YAML lain diam-diam memakai salah satunya, dan tidak selalu yang sama.",
        "Other YAML readers silently take one of the two, and not always the same.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "Kunci '{kunci}' ditulis dua kali; pertama di baris {baris}.",
                "The key '{kunci}' is written twice; first in line {baris}.",
            ),
            Dwi("Gabungkan isinya, lalu hapus salah satu.", "Merge their content, then delete one."),
        )
    },
    label={"pertama": Dwi("pertama kali di sini", "first written here")},
    salah="judul: Satu\njudul: Dua",
    benar="judul: Satu",
    sekali=hits_of("kunci_ganda"),
)
