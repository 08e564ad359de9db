"""SKM-028: the base acts in the normative list."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from checks.data import tabel
from checks.dwi import Dwi
from checks.finding import Hit, Tingkat
from checks.rule import Pesan, Rule
from checks.rules.skm.skm_030 import called
from checks.rules.std.std_002 import successors
from checks.subject import SkemaSubject


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    acuan = subject.skema.acuan_normatif
    if not acuan:
        return
    registry = subject.registry
    skema = subject.skema
    said_elsewhere = _meant(subject, acuan)
    rows = tabel("acuan")
    berjenjang = skema.jenis == "kkni" or skema.jenjang_kkni is not None
    for name in (*rows["wajib"], *(rows["berjenjang"] if berjenjang else ()), *rows["dianjurkan"]):
        if name in acuan or name in said_elsewhere:
            continue
        pesan = "dianjurkan" if name in rows["dianjurkan"] else "wajib"
        tingkat: Tingkat | None = "observasi" if pesan == "dianjurkan" else None
        yield subject.hit(("acuan_normatif",), pesan, tingkat=tingkat, peraturan=called(registry, name), id=name)


def _meant(subject: SkemaSubject, acuan: tuple[str, ...]) -> set[str]:
    """Regulations that stand there as their revoked form (SKM-030) or misspelt (DATA-008): those rules say so."""
    registry = subject.registry
    meant: set[str] = set()
    for name in acuan:
        if name in registry.peraturan:
            meant.update(successors(registry, name)[0])
        elif name not in registry.standar:
            meant.update(get_close_matches(name, sorted(registry.peraturan), 1, 0.7))
    return meant


RULE = Rule(
    kode="SKM-028",
    judul=Dwi("Peraturan pokok pada acuan normatif", "Normative list: base acts"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("p210-format", "skema-2025"),
    syarat=Dwi(
        "Acuan normatif memuat UU 13/2003, PP 31/2006, PP 10/2018, dan Pedoman BNSP 210; skema berjenjang juga memuat "
        "Perpres 8/2012.",
        "The normative list has UU 13/2003, PP 31/2006, PP 10/2018 and Pedoman BNSP 210; a scheme with a level also "
        "has Perpres 8/2012.",
    ),
    mengapa=Dwi(
        "Peraturan ini dasar wewenang BNSP, LSP, dan skemanya; salah satunya sering tertinggal.",
        "These acts are what BNSP, LSP and scheme rest on; one of them is often forgotten.",
    ),
    pesan={
        "wajib": Pesan(
            Dwi(
                "Acuan normatif belum mencantumkan {peraturan}.",
                "The normative list does not have {peraturan}.",
            ),
            Dwi("Tambahkan {id} ke acuan_normatif.", "Add {id} to acuan_normatif."),
        ),
        "dianjurkan": Pesan(
            Dwi(
                "Acuan normatif sebaiknya mencantumkan {peraturan}.",
                "The normative list had better have {peraturan}.",
            ),
            Dwi("Tambahkan {id} ke acuan_normatif.", "Add {id} to acuan_normatif."),
        ),
    },
    salah="acuan_normatif: [uu-13-2003, pp-31-2006, pp-10-2018, pbnsp-1-2014, skkni-2099-001]",
    benar="acuan_normatif: [uu-13-2003, pp-31-2006, pp-10-2018, pbnsp-1-2014, pbnsp-2-2017, skkni-2099-001]",
    tiap_skema=periksa,
)
