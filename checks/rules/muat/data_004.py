"""DATA-004: no unknown key."""

from __future__ import annotations

from checks.dwi import Dwi
from checks.finding import Arguments
from checks.rule import Pesan, Rule
from checks.rules.muat.problems import hits_of
from registry.problem import Problem


def _choose(problem: Problem) -> tuple[str, Arguments]:
    args = problem.args
    if args["usul"]:
        return "usul", args
    return ("utama" if args["boleh"] else "tanpa_kunci"), args


RULE = Rule(
    kode="DATA-004",
    judul=Dwi("Kunci dikenal", "No unknown key"),
    tingkat="mayor",
    profil="draf",
    kepastian="P",
    syarat=Dwi("Hanya kunci dari model data yang dipakai.", "Only keys of the data model are used."),
    mengapa=Dwi(
        "Kunci yang salah eja tidak dibaca, sehingga isinya hilang dari setiap formulir.",
        "A misspelt key is not read, and its content is missing from every form.",
    ),
    pesan={
        "usul": Pesan(
            Dwi("Kunci '{kunci}' tidak dikenal; mungkin '{usul}'.", "Unknown key '{kunci}'; perhaps '{usul}'."),
            Dwi("Ganti menjadi '{usul}'.", "Change it to '{usul}'."),
        ),
        "utama": Pesan(
            Dwi("Kunci '{kunci}' tidak dikenal di sini.", "Unknown key '{kunci}' here."),
            Dwi("Yang dikenal: {boleh}.", "Known are: {boleh}."),
        ),
        "tanpa_kunci": Pesan(
            Dwi("Kunci '{kunci}' tidak dikenal di sini.", "Unknown key '{kunci}' here."),
            Dwi("Hapus kunci ini.", "Delete this key."),
        ),
    },
    salah="judl: Pengujian Bahan",
    benar="judul: Pengujian Bahan",
    sekali=hits_of("kunci_tak_dikenal", choose=_choose),
)
