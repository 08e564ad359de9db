"""UNIT-023: the assessment context names a place and methods."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks.data import kata
from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.frasa import pola
from checks.rules.unit.words import all_words
from checks.subject import UnitSubject
from registry.model.dasar import Butir


def periksa(subject: UnitSubject) -> Iterator[Hit]:
    panduan = subject.unit.panduan_penilaian
    if panduan is None or panduan.konteks_penilaian is None:
        return
    text = "\n".join(_texts(panduan.konteks_penilaian))
    words = all_words(text)
    place, method = _names("tempat_penilaian", text, words), _names("metode_penilaian", text, words)
    if not place or not method:
        pesan = "metode" if place else "tempat" if method else "keduanya"
        path = ("panduan_penilaian", "konteks_penilaian")
        yield subject.hit(path, pesan, tingkat=subject.wording("minor"), kode=subject.unit.kode)


def _names(nama: str, text: str, words: list[str]) -> bool:
    """Whether a text holds a word of a list, or a phrase of the list of the same name."""
    return not kata(nama).isdisjoint(words) or pola(nama).search(text) is not None


def _texts(items: Sequence[Butir]) -> Iterator[str]:
    for item in items:
        yield item.teks
        if item.butir:
            yield from _texts(item.butir)


_OFFICIAL = Dwi("Naskah resmi tidak diubah; cocokkan salinannya.", "An official text is not changed; check the copy.")

RULE = Rule(
    kode="UNIT-023",
    judul=Dwi("Konteks penilaian menyebut tempat dan metode", "Assessment context names place and methods"),
    tingkat="minor",
    profil="validasi",
    kepastian="T",
    klausul=("permenaker-3-2016-f2",),
    syarat=Dwi(
        "Konteks penilaian menyebut tempat penilaian (tempat kerja, TUK, atau simulasi) dan sekurangnya satu metode.",
        "The assessment context names where assessment takes place (workplace, venue or simulation) and at least one "
        "method.",
    ),
    mengapa=Dwi(
        "Rencana asesmen memilih metode dan TUK dari bagian ini.",
        "The assessment plan takes methods and venue from this part.",
    ),
    pesan={
        "metode": Pesan(
            Dwi(
                "Konteks penilaian {kode} belum menyebut metode asesmen.",
                "The assessment context of {kode} names no method.",
            ),
            Dwi(
                f"Sebutkan metodenya, misalnya praktik, lisan, atau tertulis. {_OFFICIAL.id}",
                f"Name the methods, such as praktik, lisan or tertulis. {_OFFICIAL.en}",
            ),
        ),
        "tempat": Pesan(
            Dwi(
                "Konteks penilaian {kode} belum menyebut tempat asesmen.",
                "The assessment context of {kode} names no place.",
            ),
            Dwi(
                f"Sebutkan tempatnya, misalnya di tempat kerja atau di TUK. {_OFFICIAL.id}",
                f"Name the place, such as tempat kerja or TUK. {_OFFICIAL.en}",
            ),
        ),
        "keduanya": Pesan(
            Dwi(
                "Konteks penilaian {kode} belum menyebut tempat dan metode asesmen.",
                "The assessment context of {kode} names neither place nor method.",
            ),
            Dwi(
                f"Sebutkan tempat dan metodenya, misalnya di TUK dengan praktik dan lisan. {_OFFICIAL.id}",
                f"Name both, such as 'di TUK dengan praktik dan lisan'. {_OFFICIAL.en}",
            ),
        ),
    },
    salah="  konteks_penilaian:\n    - Penilaian dilakukan di TUK.",
    benar="  konteks_penilaian:\n    - Penilaian dilakukan di TUK dengan praktik.",
    tiap_unit=periksa,
)
