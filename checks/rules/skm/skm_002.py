"""SKM-002: one scheme type."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject

_TYPE = re.compile(r"\b(kkni|okupasi|klaster)\b", re.IGNORECASE)


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    raw = subject.document.raw
    written = raw.get("jenis") if isinstance(raw, dict) else None
    named = _types(" ".join(map(str, written)) if isinstance(written, list) else str(written or ""))
    if len(named) > 1:
        yield subject.hit(("jenis",), "lebih_dari_satu", jenis=", ".join(named))
    yield from _name(subject)


def _name(subject: SkemaSubject) -> Iterator[Hit]:
    """A name that calls the scheme another type. A klaster may be named after the KKNI scheme that it is a part of."""
    skema = subject.skema
    named = _types(skema.judul)
    if skema.jenis and named and skema.jenis not in named and not (skema.jenis == "klaster" and skema.induk):
        yield subject.hit(("judul",), "nama", tingkat="minor", jenis=skema.jenis, lain=named[0], judul=skema.judul)


def _types(text: str) -> list[str]:
    return list(dict.fromkeys(found.lower() for found in _TYPE.findall(text)))


RULE = Rule(
    kode="SKM-002",
    judul=Dwi("Satu jenis skema", "One scheme type"),
    tingkat="mayor",
    profil="draf",
    kepastian="T",
    klausul=("p210-jenis",),
    syarat=Dwi(
        "Jenis skema tepat satu: KKNI, okupasi nasional, atau klaster.",
        "A scheme is of exactly one type: KKNI, national okupasi, or klaster.",
    ),
    mengapa=Dwi(
        "Jenis menentukan asal nama dan kemasan; skema yang masih menyebut ketiganya dikembalikan.",
        "The type decides where name and package come from; a scheme that still names all three is sent back.",
    ),
    pesan={
        "lebih_dari_satu": Pesan(
            Dwi(
                "Jenis skema harus satu, tetapi tertulis beberapa: {jenis}.",
                "A scheme has one type, but several are written: {jenis}.",
            ),
            Dwi(
                "Sisakan satu: kkni, okupasi, atau klaster. Telusur yang mencetak coretannya pada formulir.",
                "Keep one: kkni, okupasi or klaster. Telusur prints the strike-outs of the forms.",
            ),
        ),
        "nama": Pesan(
            Dwi(
                "Jenis skema {jenis}, tetapi namanya '{judul}' menyebut {lain}.",
                "The type of the scheme is {jenis}, but its name '{judul}' says {lain}.",
            ),
            Dwi(
                "Perbaiki jenis, atau hapus sebutan {lain} dari judul.",
                "Correct jenis, or take {lain} out of judul.",
            ),
        ),
    },
    salah="jenis: KKNI/Okupasi/Klaster",
    benar="jenis: klaster",
    menggantikan_muat=True,
    tiap_skema=periksa,
)
