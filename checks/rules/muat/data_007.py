"""DATA-007: every file is where the layout expects it."""

from __future__ import annotations

from checks.dwi import Dwi
from checks.finding import Arguments
from checks.rule import Pesan, Rule
from checks.rules.muat.problems import hits_of
from registry.problem import Problem


def _choose(problem: Problem) -> tuple[str, Arguments]:
    for pesan in ("kurang", "kembar"):
        if pesan in problem.args:
            return pesan, problem.args
    if "usul" not in problem.args:
        return "nama", problem.args
    return ("usul" if problem.args["usul"] else "utama"), problem.args


RULE = Rule(
    kode="DATA-007",
    judul=Dwi("Berkas pada tempatnya", "Every file in its place"),
    tingkat="minor",
    profil="draf",
    kepastian="P",
    syarat=Dwi(
        "Berkas bernama dan terletak seperti susunan repositori: standards/<id>/..., schemes/<lsp>/<slug>/..., dengan "
        "nama yang dikenal semua komputer.",
        "Files are named and placed as the layout says: standards/<id>/..., schemes/<lsp>/<slug>/..., by names that "
        "every computer can hold.",
    ),
    mengapa=Dwi(
        "Berkas yang salah nama tidak dibaca, dan tidak seorang pun menyadarinya.",
        "A misnamed file is not read, and nobody notices.",
    ),
    pesan={
        "usul": Pesan(
            Dwi("Berkas '{nama}' tidak dikenal; mungkin '{usul}'.", "Unknown file '{nama}'; perhaps '{usul}'."),
            Dwi("Ganti namanya menjadi '{usul}'.", "Rename it to '{usul}'."),
        ),
        "utama": Pesan(
            Dwi("Berkas '{nama}' tidak dikenal di folder ini.", "Unknown file '{nama}' in this folder."),
            Dwi(
                "Pindahkan ke tempatnya, atau beri akhiran lain bila bukan data.",
                "Move it to its place, or give it another suffix if it is not data.",
            ),
        ),
        "kurang": Pesan(
            Dwi("Folder ini belum memiliki {kurang}.", "This folder lacks {kurang}."),
            Dwi("Tulis berkas {kurang}.", "Write {kurang}."),
        ),
        "nama": Pesan(
            Dwi("Nama '{nama}' tidak dapat dipakai di Windows.", "The name '{nama}' cannot be used on Windows."),
            Dwi(
                "Ganti namanya, supaya repositori ini dapat dibuka di semua komputer.",
                "Rename it, so that this repository opens on every computer.",
            ),
        ),
        "kembar": Pesan(
            Dwi(
                "'{nama}' dan '{kembar}' hanya berbeda huruf besar-kecil; di Windows keduanya satu.",
                "'{nama}' and '{kembar}' differ in letter case only; on Windows they are one.",
            ),
            Dwi("Ganti nama salah satunya.", "Rename one of them."),
        ),
    },
    salah="(schemes/lsp-uji/uji-bahan/skem.yaml)",
    benar="(schemes/lsp-uji/uji-bahan/skema.yaml)",
    sekali=hits_of("berkas_tak_dikenal", choose=_choose, tingkat={"kurang": "mayor"}),
)
