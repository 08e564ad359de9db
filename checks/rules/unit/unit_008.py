"""UNIT-008: no title twice within a standard."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit, Related, Tingkat
from checks.rule import Pesan, Rule
from checks.subject import StandarSubject, UnitSubject
from registry.kode import normal
from registry.reader import Path
from registry.units import bare

Use = tuple[str, str, Path, Tingkat | None]
"""A code, the file and path of its title, and the severity of repeating it."""


def periksa(subject: StandarSubject) -> Iterator[Hit]:
    seen: dict[str, Use] = {}
    for judul, use in _titles(subject):
        kode, berkas, path, tingkat = use
        first = seen.setdefault(bare(judul), use)
        if normal(first[0]) != normal(kode):
            args = {"kode1": first[0], "kode2": kode, "judul": judul}
            place = Related(first[1], first[2], "pertama")
            yield Hit(berkas, path, args, tingkat=tingkat, acuan=kode, terkait=(place,))


def _titles(subject: StandarSubject) -> Iterator[tuple[str, Use]]:
    """The title that each unit prints; that of the list where a unit has no file, or the file no title."""
    written = set()
    for document in subject.folder.unit:
        if document.data.judul:
            written.add(normal(document.data.kode))
            severity = UnitSubject(subject.registry, subject.folder, document).wording("mayor")
            yield document.data.judul, (document.data.kode, document.berkas, ("judul",), severity)
    listed: Tingkat = "minor" if subject.standar.jenis == "skkni" else "mayor"
    errata = {normal(ralat.daftar or "") for ralat in subject.standar.ralat}
    for i, line in enumerate(subject.standar.daftar):
        if line.judul and normal(line.kode) not in written and normal(line.kode) not in errata:
            path = subject.document.in_file(("daftar", i, "judul"))
            yield line.judul, (line.kode, subject.document.berkas, path, listed)


RULE = Rule(
    kode="UNIT-008",
    judul=Dwi("Judul unit tunggal dalam standarnya", "Title unique in its standard"),
    tingkat="mayor",
    profil="draf",
    kepastian="P",
    syarat=Dwi(
        "Setiap unit dalam satu standar memiliki judul yang berbeda.",
        "Each unit of a standard has a title of its own.",
    ),
    mengapa=Dwi(
        "Sertifikat dan formulir menyebut unit dengan judulnya; dua unit berjudul sama tidak dapat dibedakan asesi.",
        "Certificates and forms call a unit by its title; candidates cannot tell two units of one title apart.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "Judul unit '{judul}' dipakai {kode1} dan {kode2}.",
                "The title '{judul}' is used by {kode1} and {kode2}.",
            ),
            Dwi(
                "Cocokkan kedua judul dengan keputusan. Bila keputusan mencetaknya sama, sebut kodenya setiap kali.",
                "Compare both titles with the decree. If it prints them alike, give the code each time.",
            ),
        )
    },
    label={"pertama": Dwi("judul yang sama di sini", "the same title stands here")},
    salah="judul: Mengukur benda uji",
    benar="judul: Mengukur Benda Uji Logam",
    tiap_standar=periksa,
)
