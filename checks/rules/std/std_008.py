"""STD-008: where list and body of a decree disagree, an erratum says so."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit, Related
from checks.rule import Pesan, Rule
from checks.rules.std.padanan import match
from checks.subject import StandarSubject
from registry.model.standar import Ralat
from registry.model.unit import Unit
from registry.store import Document
from registry.units import bare


def periksa(subject: StandarSubject) -> Iterator[Hit]:
    pairs = match(subject)
    for i, document in pairs.sekode:
        listed, printed = subject.standar.daftar[i].judul, document.data.judul
        if listed and printed and bare(listed) != bare(printed):
            yield from _disagree(subject, i, document, "judul", listed, printed)
    for i, document in pairs.beda_kode:
        yield from _disagree(subject, i, document, "kode", subject.standar.daftar[i].kode, document.data.kode)


def _disagree(
    subject: StandarSubject, i: int, document: Document[Unit], what: str, listed: str, printed: str
) -> Iterator[Hit]:
    if any(_records(ralat, listed, printed) for ralat in subject.standar.ralat):
        return
    yield subject.hit(
        ("daftar", i, what),
        acuan=document.data.kode,
        terkait=(Related(document.berkas, (what,), "uraian"),),
        a=listed,
        b=printed,
    )


def _records(ralat: Ralat, listed: str, printed: str) -> bool:
    return bare(ralat.daftar or "") == bare(listed) and bare(ralat.uraian or "") == bare(printed)


RULE = Rule(
    kode="STD-008",
    judul=Dwi("Daftar dan uraian unit sama", "List and body of the decree agree"),
    tingkat="minor",
    profil="draf",
    kepastian="T",
    klausul=("dokumen-resmi",),
    syarat=Dwi(
        "Bila daftar unit dan uraian unit pada keputusan berbeda, perbedaannya dicatat sebagai ralat beserta "
        "bacaan yang dipakai.",
        "Where the list of units and the text of a unit disagree, an erratum records both and which one is used.",
    ),
    mengapa=Dwi(
        "Keputusan menteri kadang mencetak kode atau judul yang berbeda di dua tempat; tanpa ralat, verifikator "
        "mengira LSP yang salah ketik.",
        "Decrees sometimes print a code or title in two ways; without an erratum a verifier takes it for the LSP's "
        "slip.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "Daftar unit menulis '{a}', uraian unit menulis '{b}'.",
                "The list prints '{a}', the unit prints '{b}'.",
            ),
            Dwi(
                "Catat pada ralat standar ini, dengan dipakai: daftar atau uraian.",
                "Record it under ralat of this standard, with dipakai: daftar or uraian.",
            ),
        )
    },
    label={"uraian": Dwi("uraian unit menulis ini", "the unit prints this")},
    salah="daftar:\n  - {kode: C.25UJI01.001.1, judul: Melakukan Pengujian}",
    benar=(
        "ralat:\n  - {di: C.25UJI01.001.1, daftar: Melakukan Pengujian, uraian: Menyiapkan Pengujian, dipakai: daftar}"
    ),
    tiap_standar=periksa,
)
