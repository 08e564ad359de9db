"""MAPA-001: the header of the plan is the scheme's."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.tajuk import typed_headers
from checks.subject import SkemaSubject


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    mapa = subject.mapa
    if mapa is None:
        return
    for key, typed, due in typed_headers(mapa.raw, subject.skema):
        if due:
            yield subject.hit((key,), "berbeda", document=mapa, kunci=key, nilai=typed, skema=due)
        else:
            yield subject.hit((key,), "diulang", document=mapa, tingkat="minor", kunci=key)


_MEND = Dwi(
    "Hapus kunci ini dari mapa.yaml; bila nilai inilah yang benar, perbaiki skema.yaml.",
    "Delete the key from mapa.yaml; if its value is the right one, correct skema.yaml.",
)

RULE = Rule(
    kode="MAPA-001",
    judul=Dwi("Tajuk MAPA sama dengan skema", "Header agrees with the scheme"),
    tingkat="mayor",
    profil="draf",
    kepastian="T",
    klausul=("mapa-tajuk",),
    syarat=Dwi(
        "Jenis, judul, nomor skema, dan edisi MUK pada FR.MAPA.01 dan FR.MAPA.02 sama dengan skemanya; semuanya "
        "dicetak dari skema.yaml.",
        "Type, title and number of the scheme and edition of the forms on FR.MAPA.01 and FR.MAPA.02 are the scheme's; "
        "all are printed from skema.yaml.",
    ),
    mengapa=Dwi(
        "Rencana dengan judul atau nomor lain terbaca sebagai rencana bagi skema lain.",
        "A plan with another title or number reads as the plan of another scheme.",
    ),
    pesan={
        "berbeda": Pesan(
            Dwi(
                "'{kunci}' pada MAPA berbunyi '{nilai}', sedangkan skema menulis '{skema}'.",
                "'{kunci}' of the plan says '{nilai}', and the scheme says '{skema}'.",
            ),
            _MEND,
        ),
        "diulang": Pesan(
            Dwi(
                "'{kunci}' ditulis pada MAPA, padahal dicetak dari skema.",
                "'{kunci}' is typed into the plan, though it is printed from the scheme.",
            ),
            _MEND,
        ),
    },
    menggantikan_muat=True,
    salah="judul: Pengukuran Bahan Logam",
    benar="kelompok_pekerjaan:",
    tiap_skema=periksa,
)
