"""UNIT-005: a title is one active clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.data import ambang, kata
from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.unit.words import first_word, is_active
from checks.subject import UnitSubject

_CODE_INSIDE = re.compile(r"\b[A-Z]{1,3}\.?\d{2}[A-Z0-9]{2,5}\.\d{3}\.\d")


def periksa(subject: UnitSubject) -> Iterator[Hit]:
    judul = (subject.unit.judul or "").strip()
    if not judul:
        yield subject.hit(("judul",), "kosong", kode=subject.unit.kode)
        return
    if "\n" in judul or _CODE_INSIDE.search(judul):
        yield subject.hit(("judul",), "kotor", judul=" ".join(judul.split()))
    wording = subject.wording("minor", rancangan="mayor")
    if wording is not None and not is_active(first_word(judul)):
        yield subject.hit(("judul",), "kata_kerja", tingkat=wording, judul=judul)
    if wording is not None and judul[-1] in ".;:":
        yield subject.hit(("judul",), "tanda_baca", tingkat=wording, judul=judul)
    if subject.wording("observasi") is not None:
        yield from _advice(subject, judul)


def _advice(subject: UnitSubject, judul: str) -> Iterator[Hit]:
    words = judul.split()
    low, high = ambang("UNIT-005", "kata_minimum"), ambang("UNIT-005", "kata_maksimum")
    if not low <= len(words) <= high:
        yield subject.hit(("judul",), "panjang", tingkat="observasi", n=len(words), dari=low, sampai=high)
    small = [w for w in words if w[:1].islower() and w.lower() not in kata("kata_tugas")]
    if small:
        yield subject.hit(
            ("judul",), "huruf_besar", tingkat="observasi", kata=", ".join(word.strip(".,;:()") for word in small)
        )


RULE = Rule(
    kode="UNIT-005",
    judul=Dwi("Judul unit satu kalimat aktif", "Title is one active clause"),
    tingkat="mayor",
    profil="draf",
    kepastian="T",
    klausul=("permenakertrans-8-2012-judul",),
    syarat=Dwi(
        "Judul unit adalah kalimat aktif yang diawali kata kerja aktif dan terukur, tanpa kode dan tanpa tanda akhir.",
        "A unit's title is an active clause that begins with an active, measurable verb, without a code and without "
        "a final mark.",
    ),
    mengapa=Dwi(
        "Judul yang bukan kata kerja tidak menyatakan pekerjaan yang dapat diujikan.",
        "A title without a verb names no work that can be tested.",
    ),
    pesan={
        "kosong": Pesan(
            Dwi("Judul unit {kode} kosong.", "The title of unit {kode} is empty."),
            Dwi("Tulis judul seperti tercetak pada uraian unit.", "Write the title as the unit prints it."),
        ),
        "kotor": Pesan(
            Dwi(
                "Judul unit memuat kode atau ganti baris: '{judul}'.",
                "The title holds a code or a line break: '{judul}'.",
            ),
            Dwi("Sisakan judulnya saja, dalam satu baris.", "Leave the title alone, on one line."),
        ),
        "kata_kerja": Pesan(
            Dwi(
                "Judul unit harus diawali kata kerja aktif: '{judul}'.",
                "A unit's title must begin with an active verb: '{judul}'.",
            ),
            Dwi(
                "Awali dengan kata kerja me- atau ber-, misalnya 'Melayani ...'. Naskah resmi tidak diubah.",
                "Begin with a verb in me- or ber-, such as 'Melayani ...'. An official text is not changed.",
            ),
        ),
        "tanda_baca": Pesan(
            Dwi("Judul unit diakhiri tanda baca: '{judul}'.", "The title ends with a mark: '{judul}'."),
            Dwi("Hapus tanda di akhir judul.", "Delete the mark at the end."),
        ),
        "panjang": Pesan(
            Dwi(
                "Judul unit terdiri dari {n} kata; lazimnya {dari} sampai {sampai}.",
                "The title has {n} words; usual are {dari} to {sampai}.",
            ),
            Dwi("Pertimbangkan judul yang lebih ringkas.", "Consider a shorter title."),
        ),
        "huruf_besar": Pesan(
            Dwi(
                "Kata pada judul unit belum diawali huruf besar: {kata}.",
                "Words of the title without a capital: {kata}.",
            ),
            Dwi(
                "Awali setiap kata selain kata tugas dengan huruf besar.",
                "Begin each content word with a capital.",
            ),
        ),
    },
    salah="judul: Layanan Pengiriman yang Tepat",
    benar="judul: Melayani Pengiriman dengan Tepat",
    tiap_unit=periksa,
)
