"""MUK-002: every instrument knows its header, the scheme and the units of its group."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.tajuk import typed_headers
from checks.subject import SkemaSubject
from registry.instrumen import instrumen
from registry.units import EntriUnit


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    bank = subject.bank
    if bank is None:
        return
    for key, typed, due in typed_headers(bank.raw, subject.skema):
        if due:
            yield subject.hit((key,), "berbeda", document=bank, kunci=key, nilai=typed, skema=due)
        else:
            yield subject.hit((key,), "diulang", document=bank, tingkat="minor", kunci=key)
    home: dict[EntriUnit, str] = {}
    for kelompok in subject.rencana.kelompok:
        for entri in kelompok.unit:
            home.setdefault(entri, kelompok.data.id)  # a unit in two groups is MAPA-004's
    for butir in subject.rencana.butir:
        item = butir.telusuran
        touched = sorted({home[entri] for entri in butir.unit if entri in home})
        if item.kelompok is None and len(touched) > 1:
            yield subject.hit(
                (*item.path, "id"),
                "kelompok",
                document=bank,
                acuan=item.id,
                id=item.id,
                formulir=instrumen()[butir.instrumen].formulir[0],
                kelompok=", ".join(touched),
            )


_MEND = Dwi(
    "Hapus kunci ini dari bank.yaml; bila nilai inilah yang benar, perbaiki skema.yaml.",
    "Delete the key from bank.yaml; if its value is the right one, correct skema.yaml.",
)

RULE = Rule(
    kode="MUK-002",
    judul=Dwi("Tajuk instrumen lengkap", "Header complete"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("muk-tajuk",),
    syarat=Dwi(
        "Tajuk instrumen memuat jenis, judul, dan nomor skema serta unit kelompok pekerjaannya; semuanya dicetak dari "
        "skema dan kelompok butir.",
        "The header of an instrument has type, title and number of the scheme and the units of its work group; all are "
        "printed from the scheme and the group of the items.",
    ),
    mengapa=Dwi(
        "Dari tajuk asesor dan asesi tahu unit mana yang diuji dengan instrumen ini.",
        "The header tells assessor and candidate which units the instrument assesses.",
    ),
    pesan={
        "berbeda": Pesan(
            Dwi(
                "'{kunci}' pada bank berbunyi '{nilai}', sedangkan skema menulis '{skema}'.",
                "'{kunci}' of the bank says '{nilai}', and the scheme says '{skema}'.",
            ),
            _MEND,
        ),
        "diulang": Pesan(
            Dwi(
                "'{kunci}' ditulis pada bank, padahal dicetak dari skema.",
                "'{kunci}' is typed into the bank, though it is printed from the scheme.",
            ),
            _MEND,
        ),
        "kelompok": Pesan(
            Dwi(
                "Tajuk {formulir} bagi butir {id} tidak dapat ditentukan: cakupannya berada pada kelompok {kelompok}.",
                "The header of {formulir} for item {id} cannot be told: what it covers is in groups {kelompok}.",
            ),
            Dwi(
                "Isi kelompok butir ini, dan bagi butirnya bila menilai lebih dari satu kelompok.",
                "Fill in kelompok of the item, and divide it if it assesses more than one group.",
            ),
        ),
    },
    menggantikan_muat=True,
    salah="judul_skema: Pengukuran Bahan Logam",
    benar="pihak_ketiga:",
    tiap_skema=periksa,
)
