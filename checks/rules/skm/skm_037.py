"""SKM-037: no unit twice, one version of each."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject, related_in
from registry.acuan import parse
from registry.kode import normal, without_version
from registry.reader import Path


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    codes: dict[str, int] = {}
    versions: dict[str, int] = {}
    for i, unit in enumerate(subject.skema.kemasan.unit):
        acuan = parse(unit.kode)
        code = normal(acuan.kode or "" if acuan else unit.kode)
        base = without_version(code)
        if code in codes:
            yield _pair(subject, codes[code], i, "ulang", unit.kode)
        elif base in versions:
            yield _pair(subject, versions[base], i, "versi", unit.kode)
        codes.setdefault(code, i)
        versions.setdefault(base, i)
    yield from _same_titles(subject)


def _same_titles(subject: SkemaSubject) -> Iterator[Hit]:
    titles: dict[str, tuple[int, str]] = {}
    for i, entry in subject.kemasan:
        title = " ".join((entry.judul or "").split()).casefold()
        first, standar = titles.setdefault(title, (i, entry.standar))
        if title and standar != entry.standar:
            hit = _pair(subject, first, i, "judul", entry.kode)
            yield hit


def _pair(subject: SkemaSubject, first: int, i: int, pesan: str, kode: str) -> Hit:
    place: Path = ("kemasan", "unit", first, "kode")
    return subject.hit(
        ("kemasan", "unit", i, "kode"),
        pesan,
        tingkat="minor" if pesan == "judul" else None,
        acuan=kode,
        terkait=(related_in(subject.document, place, "pertama"),),
        kode=kode,
        lain=subject.skema.kemasan.unit[first].kode,
    )


RULE = Rule(
    kode="SKM-037",
    judul=Dwi("Unit tidak berulang, satu versi", "No repeats, one version"),
    tingkat="mayor",
    profil="draf",
    kepastian="P",
    syarat=Dwi(
        "Setiap unit tercantum satu kali dalam kemasan, dalam satu versi.",
        "Each unit stands once in the package, in one version.",
    ),
    mengapa=Dwi(
        "Unit yang sama diujikan dua kali, atau asesi dinilai terhadap dua versi yang berbeda.",
        "The same unit would be tested twice, or a candidate judged by two different versions.",
    ),
    pesan={
        "ulang": Pesan(
            Dwi("Unit {kode} tercantum dua kali.", "Unit {kode} is listed twice."),
            Dwi("Hapus salah satunya.", "Delete one of them."),
        ),
        "versi": Pesan(
            Dwi(
                "Unit {kode} tercantum dalam dua versi; yang lain {lain}.",
                "Unit {kode} is listed in two versions; the other is {lain}.",
            ),
            Dwi("Sisakan versi dari standar yang berlaku.", "Keep the version of the standard in force."),
        ),
        "judul": Pesan(
            Dwi(
                "Unit {kode} dan {lain} dari standar berbeda berjudul sama.",
                "Units {kode} and {lain} of different standards have the same title.",
            ),
            Dwi(
                "Pastikan keduanya memang diperlukan; biasanya salah satunya pengganti yang lain.",
                "Make sure that both are needed; usually one replaces the other.",
            ),
        ),
    },
    label={"pertama": Dwi("pertama kali di sini", "first listed here")},
    salah=(
        "kemasan:\n  unit:\n    - {kode: C.25UJI01.001.1, kelompok: inti}\n"
        "    - {kode: C.25UJI01.001.1, kelompok: inti}"
    ),
    benar=(
        "kemasan:\n  unit:\n    - {kode: C.25UJI01.001.1, kelompok: inti}\n"
        "    - {kode: C.25UJI01.002.1, kelompok: inti}"
    ),
    tiap_skema=periksa,
)
