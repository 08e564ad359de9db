"""SKM-020: the nine sections of a scheme document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.skm.outline import CLAUSES, SECTIONS
from checks.subject import SkemaSubject

_MENTION = re.compile(r"\b[Kk]lausul\s+(\d+(?:\.\d+)?)(?![\d/])")
_FREE_LISTS = {"2", "3", "4", "6"}
"""Sections whose points are numbered as they come: any second level may exist."""


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    for section in SECTIONS:
        if not section.filled(subject.skema) and not subject.lost(section.path):
            yield subject.hit(section.path, "kosong", n=section.nomor, judul=section.judul)
    for path, text in subject.registry.texts_of(subject.document.berkas):
        for match in _MENTION.finditer(text):
            nomor = match.group(1)
            if nomor not in CLAUSES and nomor.split(".")[0] not in _FREE_LISTS and _own(text, match):
                yield subject.hit(path, "rujukan", tingkat="minor", n=nomor)


def _own(text: str, match: re.Match[str]) -> bool:
    """Whether a clause of this document is meant, not one of a regulation named beside it."""
    around = text[max(0, match.start() - 60) : match.end() + 60]
    return re.search(r"(?i)pedoman|peraturan|iso|sni|bnsp", around) is None


RULE = Rule(
    kode="SKM-020",
    judul=Dwi("Sembilan bagian skema", "Nine sections of a scheme"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("p210-format",),
    syarat=Dwi(
        "Dokumen skema memuat sembilan bagian: latar belakang, ruang lingkup, tujuan, acuan normatif, kemasan, "
        "persyaratan dasar, hak dan kewajiban, biaya, dan proses sertifikasi.",
        "A scheme document has nine sections: background, scope, aims, normative references, package, basic "
        "requirements, rights and duties, fee, and certification process.",
    ),
    mengapa=Dwi(
        "Ini hal pertama yang dicocokkan verifikator; bagian yang kosong membuat skema dikembalikan.",
        "This is what a verifier looks at first; an empty section sends the scheme back.",
    ),
    pesan={
        "kosong": Pesan(
            Dwi("Bagian {n} {judul} belum ada atau kosong.", "Section {n} {judul} is absent or empty."),
            Dwi("Isi bagian ini pada skema.yaml.", "Fill in this section in skema.yaml."),
        ),
        "rujukan": Pesan(
            Dwi(
                "Teks merujuk klausul {n} yang tidak ada pada dokumen ini.",
                "The text refers to clause {n}, which this document lacks.",
            ),
            Dwi(
                "Perbaiki nomor klausul, atau sebut peraturannya bila yang dimaksud dokumen lain.",
                "Correct the number, or name the regulation if another document is meant.",
            ),
        ),
    },
    salah="tujuan: []",
    benar="tujuan:\n  - Memastikan kompetensi pemegang sertifikat.\n  - Menjadi acuan LSP dan asesor.",
    tiap_skema=periksa,
)
