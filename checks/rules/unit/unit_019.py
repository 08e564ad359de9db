"""UNIT-019: equipment and supplies."""

from __future__ import annotations

from collections.abc import Iterator

from checks.data import kata
from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.frasa import pola
from checks.rules.unit.words import all_words
from checks.subject import UnitSubject, related_in

_PARTS = ("peralatan", "perlengkapan")


def periksa(subject: UnitSubject) -> Iterator[Hit]:
    batasan = subject.unit.batasan_variabel
    if batasan is None:
        return
    tingkat = subject.wording("minor")
    lists = [getattr(batasan, part) for part in _PARTS]
    if lists == [(), ()] and not any(subject.lost(("batasan_variabel", part)) for part in _PARTS):
        yield subject.hit(("batasan_variabel", "peralatan"), "kosong", tingkat=tingkat, kode=subject.unit.kode)
    seen = {item.teks.casefold(): i for i, item in enumerate(batasan.peralatan or ())}
    for i, item in enumerate(batasan.perlengkapan or ()):
        first = seen.get(item.teks.casefold())
        if first is not None:
            place = related_in(subject.document, ("batasan_variabel", "peralatan", first, "teks"), "pertama")
            path = ("batasan_variabel", "perlengkapan", i, "teks")
            yield subject.hit(path, "ulang", tingkat=tingkat, terkait=(place,), butir=item.teks)
    whole = " ".join([item.teks for items in lists for item in items or ()])
    if kata("merek").isdisjoint(all_words(whole)):
        return
    for part, items in zip(_PARTS, lists, strict=True):
        for i, item in enumerate(items or ()):
            brands = kata("merek").intersection(all_words(item.teks))
            if brands and not pola("atau_setara").search(item.teks):
                path = ("batasan_variabel", part, i, "teks")
                yield subject.hit(path, "merek", tingkat=tingkat, merek=min(brands).title(), butir=item.teks)


RULE = Rule(
    kode="UNIT-019",
    judul=Dwi("Peralatan dan perlengkapan", "Equipment and supplies"),
    tingkat="minor",
    profil="validasi",
    kepastian="T",
    klausul=("permenaker-3-2016-f2",),
    syarat=Dwi(
        "Batasan variabel menyebut sekurangnya satu peralatan atau perlengkapan, tidak mengulang butir di kedua "
        "daftar, dan tidak mewajibkan satu merek.",
        "The range of variables names at least one piece of equipment or supplies, repeats no item in both lists, and "
        "prescribes no brand.",
    ),
    mengapa=Dwi(
        "Persyaratan TUK diturunkan dari daftar ini; merek yang diwajibkan menutup TUK yang memakai alat setara.",
        "The requirements for the venue are drawn from these lists; a brand shuts out venues with equal tools.",
    ),
    pesan={
        "kosong": Pesan(
            Dwi(
                "Peralatan dan perlengkapan {kode} kosong keduanya.",
                "Equipment and supplies of {kode} are both empty.",
            ),
            Dwi(
                "Tulis apa yang dipakai bekerja. Naskah resmi tidak diubah; cocokkan salinannya.",
                "Write what the work is done with. An official text is not changed; check the copy.",
            ),
        ),
        "ulang": Pesan(
            Dwi(
                "'{butir}' ada pada peralatan dan pada perlengkapan.",
                "'{butir}' stands under equipment and under supplies.",
            ),
            Dwi(
                "Sisakan di satu daftar: alat kerja pada peralatan, bahan dan pendukung pada perlengkapan. "
                "Naskah resmi tidak diubah.",
                "Leave it in one list: tools under peralatan, materials and aids under perlengkapan. An official text "
                "is not changed.",
            ),
        ),
        "merek": Pesan(
            Dwi(
                "Butir '{butir}' menyebut merek {merek} tanpa 'atau setara'.",
                "The item '{butir}' names the brand {merek} without 'atau setara'.",
            ),
            Dwi(
                "Sebut jenis alatnya, atau tambahkan 'atau setara'. Naskah resmi tidak diubah; TUK boleh memakai yang "
                "setara.",
                "Name the kind of tool, or add 'atau setara'. An official text is not changed; a venue may use what is "
                "equal.",
            ),
        ),
    },
    label={"pertama": Dwi("juga tertulis di sini", "also written here")},
    salah="  peralatan: []\n  perlengkapan: []",
    benar="  peralatan: [Jangka sorong]\n  perlengkapan: []",
    tiap_unit=periksa,
)
