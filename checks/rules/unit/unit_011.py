"""UNIT-011: elements are steps of the work, in active words."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Arguments, Hit, Tingkat
from checks.rule import Pesan, Rule
from checks.rules.unit.words import first_word, is_active
from checks.subject import UnitSubject, related_in
from registry.acuan import Acuan


def periksa(subject: UnitSubject) -> Iterator[Hit]:
    tingkat = subject.wording("minor")
    titles: dict[str, int] = {}
    for i, elemen in enumerate(subject.unit.elemen):
        judul = (elemen.judul or "").strip()
        if not judul:
            yield _hit(subject, i, "kosong", None)
            continue
        if not is_active(first_word(judul)):
            yield _hit(subject, i, "kata_kerja", tingkat, judul)
        if judul[-1] in ".;:,":
            yield _hit(subject, i, "tanda_baca", tingkat, judul)
        name = judul.lower().rstrip(".;:,")
        first = titles.setdefault(name, i)
        if first != i:
            yield _repeats(subject, i, first, tingkat)
    own = titles.get((subject.unit.judul or "").strip().lower())
    if own is not None:
        terkait = (related_in(subject.document, ("judul",), "judul"),)
        yield subject.hit(
            ("elemen", own, "judul"),
            "judul_unit",
            tingkat=tingkat,
            acuan=Acuan(elemen=own + 1),
            terkait=terkait,
            e=own + 1,
        )


def _hit(subject: UnitSubject, i: int, pesan: str, tingkat: Tingkat | None, judul: str = "") -> Hit:
    args: Arguments = {"e": i + 1, "judul": judul}
    return subject.hit(("elemen", i, "judul"), pesan, tingkat=tingkat, acuan=Acuan(elemen=i + 1), args=args)


def _repeats(subject: UnitSubject, i: int, first: int, tingkat: Tingkat | None) -> Hit:
    return subject.hit(
        ("elemen", i, "judul"),
        "ulang",
        tingkat=tingkat,
        acuan=Acuan(elemen=i + 1),
        terkait=(related_in(subject.document, ("elemen", first, "judul"), "pertama"),),
        e=i + 1,
        e1=first + 1,
    )


RULE = Rule(
    kode="UNIT-011",
    judul=Dwi("Penulisan elemen", "Element wording"),
    tingkat="minor",
    profil="validasi",
    kepastian="S",
    klausul=("kep-189-2013-elemen",),
    syarat=Dwi(
        "Setiap elemen diawali kata kerja aktif, tanpa tanda akhir, dan berbeda dari judul unit serta elemen lain.",
        "Each element begins with an active verb, has no final mark, and differs from the unit's title and from the "
        "other elements.",
    ),
    mengapa=Dwi(
        "Elemen adalah langkah kerja; yang mengulang judul unit atau elemen lain tidak menambah langkah apa pun.",
        "An element is a step of the work; one that repeats the title or another element adds no step.",
    ),
    pesan={
        "kosong": Pesan(
            Dwi("Elemen {e} belum berjudul.", "Element {e} has no title."),
            Dwi("Tulis judul elemen seperti tercetak pada unit.", "Write the element's title as the unit prints it."),
        ),
        "kata_kerja": Pesan(
            Dwi(
                "Elemen {e} tidak diawali kata kerja aktif: '{judul}'.",
                "Element {e} does not begin with an active verb: '{judul}'.",
            ),
            Dwi(
                "Awali dengan kata kerja me- atau ber-, misalnya 'Memeriksa ...'. Naskah resmi tidak diubah.",
                "Begin with a verb in me- or ber-, such as 'Memeriksa ...'. An official text is not changed.",
            ),
        ),
        "tanda_baca": Pesan(
            Dwi("Elemen {e} diakhiri tanda baca: '{judul}'.", "Element {e} ends with a mark: '{judul}'."),
            Dwi(
                "Hapus tanda di akhir elemen. Naskah resmi tidak diubah.",
                "Delete the mark at the end. An official text is not changed.",
            ),
        ),
        "ulang": Pesan(
            Dwi("Elemen {e} mengulang elemen {e1}.", "Element {e} repeats element {e1}."),
            Dwi(
                "Gabungkan kedua elemen, atau sebut langkah yang membedakannya. Naskah resmi tidak diubah.",
                "Join the two, or name the step that tells them apart. An official text is not changed.",
            ),
        ),
        "judul_unit": Pesan(
            Dwi("Elemen {e} mengulang judul unit.", "Element {e} repeats the unit's title."),
            Dwi(
                "Tulis langkah kerja yang menjadi bagian unit. Naskah resmi tidak diubah.",
                "Write a step that is part of the unit. An official text is not changed.",
            ),
        ),
    },
    label={
        "pertama": Dwi("elemen yang sama di sini", "the same element stands here"),
        "judul": Dwi("judul unit di sini", "the unit's title stands here"),
    },
    salah="elemen:\n  - judul: Pemilihan benda uji.",
    benar="elemen:\n  - judul: Memilih benda uji",
    tiap_unit=periksa,
)
