"""DATA-005: no required key missing."""

from __future__ import annotations

from checks.dwi import Dwi
from checks.rule import Pesan, Rule
from checks.rules.muat.problems import hits_of

RULE = Rule(
    kode="DATA-005",
    judul=Dwi("Kunci wajib ada", "Required keys are there"),
    tingkat="mayor",
    profil="draf",
    kepastian="P",
    syarat=Dwi(
        "Kunci wajib ditulis; yang tidak berlaku ditulis sebagai daftar kosong atau null.",
        "Required keys are written; what does not apply is an empty list or null.",
    ),
    mengapa=Dwi(
        "Tanpa kunci ini, bagian data ini tidak dapat dipakai.",
        "Without this key this part of the data cannot be used.",
    ),
    pesan={
        "utama": Pesan(
            Dwi("Kunci wajib '{kunci}' belum ada di sini.", "The required key '{kunci}' is missing here."),
            Dwi("Tambahkan '{kunci}'.", "Add '{kunci}'."),
        )
    },
    salah="- {judul: Melakukan Pengujian}",
    benar="- {kode: C.25UJI01.001.1, judul: Melakukan Pengujian}",
    sekali=hits_of("kunci_tidak_ada"),
)
