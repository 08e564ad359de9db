"""UNIT-027: each critical aspect points to criteria."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.data import kata
from checks.dwi import Dwi
from checks.finding import Hit, Tingkat
from checks.rule import Pesan, Rule
from checks.subject import UnitSubject
from registry.acuan import Acuan, parse
from registry.kode import normal
from registry.model.unit import Unit
from registry.store import Registry
from registry.units import exists

_WORD = re.compile(r"[a-z]{4,}")


def periksa(registry: Registry) -> Iterator[Hit]:
    used = {
        id(entry.dokumen)
        for scheme in registry.skema.values()
        for entry in registry.kemasan(scheme)
        if entry is not None
    }
    for folder, document in registry.each_unit():
        panduan = document.data.panduan_penilaian
        if panduan is not None and panduan.aspek_kritis:
            subject = UnitSubject(registry, folder, document)
            # Nobody needs the link of a decree's unit that no scheme uses.
            idle = document.data.naskah == "resmi" and id(document) not in used
            yield from _unit(subject, "observasi" if idle else None)


def _unit(subject: UnitSubject, tingkat: Tingkat | None) -> Iterator[Hit]:
    panduan = subject.unit.panduan_penilaian
    for i, aspek in enumerate((panduan and panduan.aspek_kritis) or ()):
        path = ("panduan_penilaian", "aspek_kritis", i)
        acuan = Acuan(daftar="aspek", nomor=i + 1)
        for k, text in enumerate(aspek.kuk):
            if not _resolves(subject.unit, text):
                yield subject.hit((*path, "kuk", k), "tak_ada", acuan=acuan, id=i + 1, acuan_=text)
        if not aspek.kuk and not subject.lost((*path, "kuk")):
            usul = _closest(subject.unit, aspek.teks)
            pesan = "tanpa_kuk_usul" if usul else "tanpa_kuk"
            yield subject.hit((*path, "teks"), pesan, tingkat=tingkat, acuan=acuan, id=i + 1, usul=usul)


def _resolves(unit: Unit, text: str) -> bool:
    """Whether a reference names a criterion of the unit, or an element of it with all of its criteria."""
    acuan = parse(text)
    if acuan is None or acuan.elemen is None:
        return False
    return (acuan.kode is None or normal(acuan.kode) == normal(unit.kode)) and exists(unit, acuan)


def _closest(unit: Unit, teks: str) -> str:
    """The criterion that shares most words with an aspect; empty where none shares two."""
    wanted = _words(teks)
    best, usul = 1, ""
    for e, elemen in enumerate(unit.elemen, 1):
        for k, kuk in enumerate(elemen.kuk, 1):
            shared = len(wanted & _words(kuk.teks))
            if shared > best:
                best, usul = shared, f"#{e}.{k}"
    return usul


def _words(teks: str) -> frozenset[str]:
    return frozenset(_WORD.findall(teks.lower())) - kata("abaikan")


RULE = Rule(
    kode="UNIT-027",
    judul=Dwi("Aspek kritis menunjuk KUK", "Critical aspect points to KUK"),
    tingkat="minor",
    profil="validasi",
    kepastian="P",
    syarat=Dwi(
        "Setiap aspek kritis menunjuk sekurangnya satu KUK unit itu.",
        "Each critical aspect points to at least one criterion of its unit.",
    ),
    mengapa=Dwi(
        "Keputusan tidak mencetak hubungan ini, padahal rencana asesmen harus menunjukkan bukti setiap aspek kritis.",
        "Decrees do not print this link, and yet a plan must show the evidence of each critical aspect.",
    ),
    pesan={
        "tanpa_kuk": Pesan(
            Dwi("Aspek kritis {id} belum dikaitkan ke KUK.", "Critical aspect {id} is not linked to a criterion."),
            Dwi(
                'Tulis aspek ini dengan dua kunci, teks: bunyinya dan kuk: ["#..."] nomor KUK yang diujinya.',
                'Write the aspect with two keys, teks: its words, and kuk: ["#..."] the criteria that it tests.',
            ),
        ),
        "tanpa_kuk_usul": Pesan(
            Dwi("Aspek kritis {id} belum dikaitkan ke KUK.", "Critical aspect {id} is not linked to a criterion."),
            Dwi(
                'Tulis aspek ini dengan dua kunci, teks: bunyinya dan kuk: ["{usul}"], KUK yang terdekat menurut '
                "kata-katanya; periksa dahulu apakah itu yang diuji.",
                'Write the aspect with two keys, teks: its words, and kuk: ["{usul}"], the criterion nearest in words; '
                "see first whether that is what it tests.",
            ),
        ),
        "tak_ada": Pesan(
            Dwi(
                "Aspek kritis {id} menunjuk '{acuan_}', yang tidak ada pada unit ini.",
                "Critical aspect {id} points to '{acuan_}', which this unit does not have.",
            ),
            Dwi(
                'Tulis nomor KUK unit ini, misalnya "#1.1".',
                'Write the number of a criterion of this unit, such as "#1.1".',
            ),
        ),
    },
    salah="  aspek_kritis:\n    - Ketepatan dalam membaca hasil ukur",
    benar='  aspek_kritis:\n    - {teks: Ketepatan dalam membaca hasil ukur, kuk: ["#2.1"]}',
    sekali=periksa,
)
