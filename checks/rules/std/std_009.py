"""STD-009: category letter and group of a code belong together in KBLI."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checks.dwi import Dwi
from checks.finding import Arguments, Hit
from checks.rule import Pesan, Rule
from checks.rules.std.kode import Tempat, own_codes
from checks.subject import StandarSubject
from registry.data import shipped
from registry.kode import grammar_of

_HEAD = re.compile(r"([A-V])\.(\d\d)")


def periksa(subject: StandarSubject) -> Iterator[Hit]:
    strange: dict[tuple[str, str], list[Tempat]] = {}
    for place in own_codes(subject):
        head = _HEAD.match(place.kode)
        if head and head.groups() not in _pairs() and grammar_of(place.kode):
            strange.setdefault((head[1], head[2]), []).append(place)
    for (kategori, gp), places in strange.items():
        first = places[0]
        letters = _letters(gp)
        args: Arguments = {"kode": first.kode, "k": kategori, "gp": gp, "n": len(places), "huruf": letters}
        pesan = "utama" if letters else "tak_dikenal"
        yield Hit(first.berkas, first.path, args, pesan, acuan=first.kode)


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    """Every letter with every group that it holds in some edition of KBLI."""
    return frozenset(
        (letter, f"{group:02d}")
        for edition in shipped("kodefikasi")["kbli"]
        for letter, groups in edition["kategori"].items()
        for group in _span(groups)
    )


def _span(groups: str) -> range:
    first, _, last = groups.partition("-")
    return range(int(first), int(last or first) + 1)


def _letters(gp: str) -> str:
    """The letters under which a group stands, in alphabetical order."""
    return ", ".join(sorted(letter for letter, group in _pairs() if group == gp))


RULE = Rule(
    kode="STD-009",
    judul=Dwi("Kategori dan golongan pokok menurut KBLI", "Category and group agree with KBLI"),
    tingkat="observasi",
    profil="draf",
    kepastian="T",
    klausul=("kbli",),
    syarat=Dwi(
        "Huruf kategori dan dua angka golongan pokok pada kode unit terdapat bersama pada salah satu edisi KBLI.",
        "The category letter and the two digits of the group stand together in an edition of KBLI.",
    ),
    mengapa=Dwi(
        "Pasangan yang tidak ada pada KBLI biasanya salah ketik; keputusan yang sah pun kadang memuatnya.",
        "A pair that KBLI does not know is usually a slip; now and then a valid decree has one.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "Huruf kategori {k} tidak cocok dengan golongan pokok {gp} pada KBLI mana pun ({kode}; {n} kode).",
                "Category letter {k} does not go with group {gp} in any KBLI ({kode}; {n} codes).",
            ),
            Dwi(
                "Golongan pokok {gp} berada pada kategori {huruf}; cocokkan kode dengan keputusan.",
                "Group {gp} stands under category {huruf}; compare the code with the decree.",
            ),
        ),
        "tak_dikenal": Pesan(
            Dwi(
                "Golongan pokok {gp} tidak ada pada KBLI mana pun ({kode}; {n} kode).",
                "Group {gp} is in no KBLI ({kode}; {n} codes).",
            ),
            Dwi("Cocokkan kode dengan keputusan.", "Compare the code with the decree."),
        ),
    },
    salah="daftar:\n  - {kode: D.25SIM01.001.1, judul: Menyimpan Benda Uji}",
    benar="daftar:\n  - {kode: C.25SIM01.001.1, judul: Menyimpan Benda Uji}",
    tiap_standar=periksa,
)
