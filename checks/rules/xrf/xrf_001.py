"""XRF-001: from the package to the page of the decree, without a gap."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject, hit_in
from registry.units import EntriUnit


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    for i, entry in subject.kemasan:
        if _home_missing(subject, entry):
            yield subject.hit(
                ("kemasan", "unit", i, "kode"),
                "asal",
                acuan=entry.kode,
                kode=entry.kode,
                standar=entry.standar,
                asal=entry.diadopsi_dari or "",
            )
        document = entry.dokumen
        if document is None or document.data.naskah == "rancangan":
            continue
        # One unit in several schemes gives one finding: nothing of the scheme is in it.
        path = ("sumber", "halaman")
        source = document.data.sumber
        if (source is None or source.halaman is None) and not _lost(subject, entry):
            args = {"kode": entry.kode, "standar": entry.standar}
            yield hit_in(document, path, args, "halaman", "minor", entry.kode)


def _home_missing(subject: SkemaSubject, entry: EntriUnit) -> bool:
    """Whether a unit is adopted from a standard that is not here, and has no text here either."""
    home = entry.diadopsi_dari
    return home is not None and entry.dokumen is None and home not in subject.registry.standar


def _lost(subject: SkemaSubject, entry: EntriUnit) -> bool:
    assert entry.dokumen is not None
    return subject.lost(("sumber",), entry.dokumen)


RULE = Rule(
    kode="XRF-001",
    judul=Dwi("Skema, unit, standar, keputusan", "Chain scheme, unit, standard, decree"),
    tingkat="mayor",
    profil="verifikasi",
    kepastian="P",
    syarat=Dwi(
        "Setiap unit dalam kemasan mampu telusur sampai halaman keputusan standarnya.",
        "Each unit of the package can be traced to a page of the decree of its standard.",
    ),
    mengapa=Dwi(
        "Verifikator membuka keputusannya pada halaman itu; tanpa halaman ia mencari di antara ratusan lembar.",
        "A verifier opens the decree at that page; without it he searches hundreds of them.",
    ),
    pesan={
        "asal": Pesan(
            Dwi(
                "Unit {kode} pada {standar} diadopsi dari {asal}, yang belum dimuat: keputusan asal dan uraiannya "
                "tidak "
                "terbaca.",
                "Unit {kode} of {standar} is adopted from {asal}, which is not loaded: its decree and text cannot be "
                "read.",
            ),
            Dwi(
                "Impor {asal}: telusur import KEPUTUSAN.pdf --into standards/",
                "Import {asal}: telusur import DECREE.pdf --into standards/",
            ),
        ),
        "halaman": Pesan(
            Dwi(
                "Halaman unit {kode} pada keputusan {standar} belum dicatat.",
                "The page of unit {kode} in the decree of {standar} is not recorded.",
            ),
            Dwi(
                "Isi sumber.halaman pada berkas unit, dihitung dari halaman pertama dokumen keputusan.",
                "Fill in sumber.halaman in the unit's file, counted from the first page of the decree.",
            ),
        ),
    },
    salah="sumber: null",
    benar="sumber: {halaman: 7}",
    tiap_skema=periksa,
)
