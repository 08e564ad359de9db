"""UNIT-012: elements and criteria are numbered by their places, without gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit, Tingkat
from checks.rule import Pesan, Rule
from checks.subject import UnitSubject
from registry.acuan import Acuan

_KUK_NUMBER = re.compile(r"(\d{1,2}\.\d{1,2})[.)]?\s+(?=[A-Z])")
_ELEMENT_NUMBER = re.compile(r"(\d{1,2})[.)]\s+(?=[A-Z])")


def periksa(subject: UnitSubject) -> Iterator[Hit]:
    # What a decree prints cannot be changed; a draft has no print.
    printed: Tingkat | None = None if subject.unit.naskah == "rancangan" else "observasi"
    for i, elemen in enumerate(subject.unit.elemen):
        judul = elemen.judul or ""
        if judul[:1].isdigit() and (typed := _ELEMENT_NUMBER.match(judul)):
            acuan = Acuan(elemen=i + 1)
            yield subject.hit(("elemen", i, "judul"), "elemen", acuan=acuan, tertulis=typed[1], e=i + 1)
        for j, kuk in enumerate(elemen.kuk):
            # Very few criteria have a number of their own, and very few begin with a digit.
            if kuk.tercetak is not None:
                yield from _printed(subject, i, j, kuk.tercetak.strip(), printed)
            if kuk.teks[:1].isdigit() and (typed := _KUK_NUMBER.match(kuk.teks)):
                path, acuan = ("elemen", i, "kuk", j, "teks"), Acuan(elemen=i + 1, kuk=j + 1)
                yield subject.hit(path, "kuk", acuan=acuan, tertulis=typed[1], no=f"{i + 1}.{j + 1}")


def _printed(subject: UnitSubject, i: int, j: int, tercetak: str, tingkat: Tingkat | None) -> Iterator[Hit]:
    no = f"{i + 1}.{j + 1}"
    if tercetak.rstrip(".)") != no:
        path, acuan = ("elemen", i, "kuk", j, "tercetak"), Acuan(elemen=i + 1, kuk=j + 1)
        yield subject.hit(path, "tercetak", tingkat=tingkat, acuan=acuan, no=no, tercetak=tercetak)


_DELETE = Dwi(
    "Hapus nomor itu dari teks; Telusur menomori menurut urutan. Bila nomornya berbeda, periksa apakah ada yang "
    "tertinggal atau tertukar.",
    "Delete the number from the text; Telusur numbers by position. If it differs, see whether something was left out "
    "or swapped.",
)

RULE = Rule(
    kode="UNIT-012",
    judul=Dwi("Penomoran elemen dan KUK", "Numbering"),
    tingkat="mayor",
    profil="draf",
    kepastian="T",
    klausul=("permenaker-3-2016-f2",),
    syarat=Dwi(
        "Elemen bernomor 1 sampai n, dan KUK elemen e bernomor e.1 dan seterusnya tanpa ada yang terlewat; nomornya "
        "mengikuti urutan dan tidak ditulis dalam teks.",
        "Elements run from 1 to n and the criteria of element e from e.1 on without gaps; numbers follow the position "
        "and are not written in the text.",
    ),
    mengapa=Dwi(
        "Rencana, soal, dan formulir menunjuk KUK dengan nomornya; nomor yang berbeda menunjuk KUK yang salah.",
        "Plans, questions and forms point to criteria by number; another number points to the wrong one.",
    ),
    pesan={
        "kuk": Pesan(
            Dwi(
                "Teks KUK {no} memuat nomor '{tertulis}'; pada formulir nomornya tercetak dua kali.",
                "The text of criterion {no} holds the number '{tertulis}'; forms print it twice.",
            ),
            _DELETE,
        ),
        "elemen": Pesan(
            Dwi(
                "Judul elemen {e} memuat nomor '{tertulis}'; pada formulir nomornya tercetak dua kali.",
                "The title of element {e} holds the number '{tertulis}'; forms print it twice.",
            ),
            _DELETE,
        ),
        "tercetak": Pesan(
            Dwi(
                "Nomor KUK tidak berurutan: tercetak {tercetak}, seharusnya {no}.",
                "Criteria are out of sequence: printed {tercetak}, {no} by position.",
            ),
            Dwi(
                "Bila keputusan mencetaknya begitu, cukup begini; acuan memakai {no}. Pada rancangan, hapus tercetak.",
                "If the decree prints it so, leave it; references use {no}. In a draft delete tercetak.",
            ),
        ),
    },
    salah="kuk:\n  - 1.1 Jumlah benda uji ditentukan sesuai rencana pengujian.",
    benar="kuk:\n  - Jumlah benda uji ditentukan sesuai rencana pengujian.",
    tiap_unit=periksa,
)
