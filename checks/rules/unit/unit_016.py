"""UNIT-016: criteria are measurable, single and complete."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checks.data import ambang, kata, tabel
from checks.dwi import Dwi
from checks.finding import Arguments, Hit, Tingkat
from checks.rule import Pesan, Rule
from checks.rules.frasa import pola
from checks.subject import UnitSubject, related_in
from registry.acuan import Acuan

_END = re.compile(r"\.[)\"”’']?\Z")
_PASSIVE = re.compile(r"(?:yang (?:(?:telah|sudah|akan|dapat|harus|perlu|tidak) )?)?\b(di-?[a-z]{3,})\b")
_DIGIT = re.compile(r"\d")
_ASIDE = re.compile(r"\([^)]*\)")
_RULES_OF_EVIDENCE = "dan memadai"

Nomor = tuple[int, int]
"""Positions of an element and of a criterion in it, from 0."""


def periksa(subject: UnitSubject) -> Iterator[Hit]:
    tingkat = subject.wording("minor")
    vague_ends, verbs = _closers(), ambang("UNIT-016", "pasif_maksimum")
    seen: dict[str, Nomor] = {}
    unmeasured: list[Nomor] = []
    for i, elemen in enumerate(subject.unit.elemen):
        for j, kuk in enumerate(elemen.kuk):
            teks = kuk.teks.strip()
            first = seen.setdefault(teks.lower(), (i, j))
            if not teks or (first == (i, j) and _surely_clean(teks, vague_ends, verbs)):
                continue
            vague = _vague(teks)
            for pesan, args in _form(teks, vague):
                yield _hit(subject, (i, j), pesan, tingkat, args)
            if not vague and not _measured(teks):
                unmeasured.append((i, j))
            if first != (i, j):
                yield _repeats(subject, (i, j), first, tingkat)
    yield from _unmeasured(subject, unmeasured, tingkat, sum(len(elemen.kuk) for elemen in subject.unit.elemen))


def _surely_clean(teks: str, vague_ends: tuple[str, ...], verbs: int) -> bool:
    """Whether nothing of the form can be at fault, told many times faster than by looking at each part."""
    return (
        (" sesuai " in teks or " berdasarkan " in teks or " menurut " in teks or " dengan " in teks)
        and teks[-1] == "."
        and not teks.endswith(vague_ends, 0, -1)
        and not teks[0].islower()
        and teks.count("di") <= verbs
    )


def _form(teks: str, vague: str) -> Iterator[tuple[str, Arguments]]:
    """What a criterion's own text shows: messages and their arguments."""
    if teks[-1] != "." and not _END.search(teks):
        yield "titik", {}
    if teks[0].islower():
        yield "huruf", {}
    if vague:
        yield "kabur", {"frasa": vague}
    most = ambang("UNIT-016", "pasif_maksimum")
    if teks.count("di") > most and (n := _main_verbs(teks)) > most:
        yield "ganda", {"n": n, "sampai": most}


def _measured(teks: str) -> bool:
    """Whether a standard or a condition is named; a number counts as one."""
    return pola("ukuran_kuk").search(teks) is not None or _DIGIT.search(teks) is not None


def _vague(teks: str) -> str:
    """The vague words that a criterion ends with, unless it names a standard before them."""
    end = teks.rstrip(". ")
    if not end.endswith(_closers()):
        return ""
    last = list(pola("penutup_kabur").finditer(end))[-1:]
    if not last or last[0].end() != len(end) or end.endswith(_RULES_OF_EVIDENCE):
        return ""
    return "" if _measured(end[: last[0].start()]) else last[0].group()


@cache
def _closers() -> tuple[str, ...]:
    """Last letters of the vague closers: told many times faster than by the pattern."""
    return tuple(each.rpartition(" ")[2] for each in tabel("pola")["penutup_kabur"])


def _main_verbs(teks: str) -> int:
    """Passive verbs of the main clause: before what states measure or purpose, and not after "yang"."""
    text = _ASIDE.sub("", teks.lower())
    cuts = [match.start() for match in (pola("ukuran_kuk").search(text), pola("anak_kalimat").search(text)) if match]
    matches = _PASSIVE.finditer(text[: min(cuts, default=len(text))])
    return sum(not m.group().startswith("yang") and m[1] not in kata("bukan_pasif") for m in matches)


def _hit(subject: UnitSubject, at: Nomor, pesan: str, tingkat: Tingkat | None, args: Arguments) -> Hit:
    i, j = at
    acuan, no = Acuan(elemen=i + 1, kuk=j + 1), f"{i + 1}.{j + 1}"
    return subject.hit(("elemen", i, "kuk", j, "teks"), pesan, tingkat=tingkat, acuan=acuan, args=args, no=no)


def _repeats(subject: UnitSubject, at: Nomor, first: Nomor, tingkat: Tingkat | None) -> Hit:
    i, j = at
    return subject.hit(
        ("elemen", i, "kuk", j, "teks"),
        "sama",
        tingkat=tingkat,
        acuan=Acuan(elemen=i + 1, kuk=j + 1),
        terkait=(related_in(subject.document, ("elemen", first[0], "kuk", first[1], "teks"), "pertama"),),
        no=f"{i + 1}.{j + 1}",
        no1=f"{first[0] + 1}.{first[1] + 1}",
    )


def _unmeasured(subject: UnitSubject, places: list[Nomor], tingkat: Tingkat | None, n: int) -> Iterator[Hit]:
    """Each criterion of one's own; of an official text, which cannot be changed, all of a unit at once."""
    if subject.unit.naskah != "resmi":
        for at in places:
            yield _hit(subject, at, "syarat", tingkat, {})
    elif places:
        numbers = ", ".join(f"{i + 1}.{j + 1}" for i, j in places)
        yield subject.hit(("elemen",), "syarat_resmi", tingkat=tingkat, n=len(places), m=n, nomor=numbers)


RULE = Rule(
    kode="UNIT-016",
    judul=Dwi("KUK terukur, tunggal, lengkap", "KUK measurable, single, complete"),
    tingkat="minor",
    profil="validasi",
    kepastian="S",
    klausul=("kep-189-2013-kuk",),
    syarat=Dwi(
        "Setiap KUK adalah satu kalimat lengkap dengan ukuran atau syarat yang dapat diperiksa, paling banyak dua kata "
        "kerja utama, dan tidak mengulang KUK lain.",
        "Each criterion is one full sentence with a measure or condition that can be checked, at most two main verbs, "
        "and repeats no other.",
    ),
    mengapa=Dwi(
        "Dua asesor hanya dapat sampai pada putusan yang sama bila KUK menyebut ukurannya.",
        "Two assessors reach the same judgement only if the criterion states its measure.",
    ),
    pesan={
        "titik": Pesan(
            Dwi("KUK {no} tidak diakhiri titik.", "Criterion {no} does not end with a period."),
            Dwi(
                "Tambahkan titik, dan pastikan kalimatnya tidak terpotong. Naskah resmi tidak diubah.",
                "Add a period, and see that the sentence is not cut off. An official text is not changed.",
            ),
        ),
        "huruf": Pesan(
            Dwi("KUK {no} tidak diawali huruf besar.", "Criterion {no} does not begin with a capital."),
            Dwi(
                "Awali dengan huruf besar, dan pastikan awal kalimatnya tidak tertinggal. Naskah resmi tidak diubah.",
                "Begin with a capital, and see that nothing before it was left out. An official text is not changed.",
            ),
        ),
        "syarat": Pesan(
            Dwi(
                "KUK {no} belum terukur: ukuran atau syaratnya tidak disebut.",
                "Criterion {no} is not measurable: it names neither measure nor condition.",
            ),
            Dwi(
                "Sebutkan acuannya, misalnya 'sesuai daftar periksa' atau 'dalam waktu 10 menit'.",
                "Say against what, such as 'sesuai daftar periksa' or 'dalam waktu 10 menit'.",
            ),
        ),
        "syarat_resmi": Pesan(
            Dwi(
                "{n} dari {m} KUK tidak menyebut ukuran atau syarat: {nomor}.",
                "{n} of {m} criteria name neither measure nor condition: {nomor}.",
            ),
            Dwi(
                "Naskah resmi tidak diubah; tetapkan tolok ukurnya pada perangkat asesmen.",
                "An official text is not changed; set the benchmark in the assessment instruments.",
            ),
        ),
        "kabur": Pesan(
            Dwi(
                "KUK {no} belum terukur: ditutup dengan '{frasa}' tanpa ukuran.",
                "Criterion {no} is not measurable: it ends with '{frasa}' and no measure.",
            ),
            Dwi(
                "Ganti dengan ukuran yang dapat diperiksa, misalnya 'sesuai SOP'. Naskah resmi tidak diubah; "
                "tetapkan tolok ukurnya pada perangkat asesmen.",
                "Replace it by a measure that can be checked, such as 'sesuai SOP'. An official text is not changed; "
                "set the benchmark in the instruments.",
            ),
        ),
        "ganda": Pesan(
            Dwi(
                "KUK {no} memuat {n} kata kerja utama; paling banyak {sampai}.",
                "Criterion {no} holds {n} main verbs; at most {sampai}.",
            ),
            Dwi(
                "Pecah menjadi beberapa KUK. Naskah resmi tidak diubah.",
                "Split it into several criteria. An official text is not changed.",
            ),
        ),
        "sama": Pesan(
            Dwi("KUK {no} mengulang KUK {no1}.", "Criterion {no} repeats criterion {no1}."),
            Dwi(
                "Hapus salah satu, atau sebut apa yang membedakannya. Naskah resmi tidak diubah.",
                "Delete one, or say what tells them apart. An official text is not changed.",
            ),
        ),
    },
    label={"pertama": Dwi("KUK yang sama di sini", "the same criterion stands here")},
    salah="kuk:\n  - Alat ukur disiapkan dengan baik",
    benar="kuk:\n  - Alat ukur disiapkan sesuai daftar peralatan pada SOP.",
    tiap_unit=periksa,
)
