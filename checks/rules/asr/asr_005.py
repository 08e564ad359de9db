"""ASR-005: the code of ethics of assessors is published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checks.data import tabel
from checks.dwi import Dwi
from checks.finding import Hit
from checks.lembaga import LspSubject
from checks.rule import Pesan, Rule
from registry.reader import texts


def periksa(subject: LspSubject) -> Iterator[Hit]:
    path = ("kode_etik_asesor",)
    if subject.lost(path):
        return
    if not subject.lsp.kode_etik_asesor:
        yield subject.hit(path, "belum")
        return
    raw = subject.document.raw
    written = "\n".join(text for _, text in texts(raw["kode_etik_asesor"] if isinstance(raw, dict) else None))
    lacking = [hal for hal, pattern in _subjects().items() if not pattern.search(written)]
    if lacking:
        yield subject.hit(path, "kurang", n=len(lacking), hal=", ".join(lacking))


@cache
def _subjects() -> dict[str, re.Pattern[str]]:
    """What a code of ethics speaks of, each with the words that show it."""
    return {hal: re.compile(rf"\b(?:{'|'.join(words)})", re.IGNORECASE) for hal, words in tabel("etik").items()}


RULE = Rule(
    kode="ASR-005",
    judul=Dwi("Kode etik asesor dicantumkan", "Code of ethics published"),
    tingkat="observasi",
    profil="verifikasi",
    kepastian="T",
    klausul=("kode-etik-asesor",),
    syarat=Dwi(
        "LSP mencantumkan kode etik asesor: kesetiaan, aturan, mutu, penampilan, integritas, prinsip asesmen, "
        "hubungan kepentingan, pemberian, rokok, kerahasiaan, nama baik, saling menghormati, pemeliharaan kompetensi, "
        "keterbukaan, dan kesediaan dievaluasi.",
        "The LSP publishes the code of ethics of assessors: loyalty, rules, quality, appearance, integrity, "
        "principles of assessment, relations, gifts, smoking, confidentiality, reputation, respect, upkeep of "
        "competence, openness, and being evaluated.",
    ),
    mengapa=Dwi(
        "Asesi dapat menilai perilaku asesor hanya bila aturannya diketahui.",
        "Candidates can judge an assessor's conduct only if they know its rules.",
    ),
    pesan={
        "belum": Pesan(
            Dwi("Kode etik asesor belum dicantumkan.", "The code of ethics of assessors is not published."),
            Dwi(
                "Tulis butirnya pada kode_etik_asesor di lsp.yaml; halaman LSP menampilkannya.",
                "Write its points in kode_etik_asesor of lsp.yaml; the LSP's page shows them.",
            ),
        ),
        "kurang": Pesan(
            Dwi(
                "Kode etik asesor belum memuat {n} hal: {hal}.",
                "The code of ethics lacks {n} subjects: {hal}.",
            ),
            Dwi("Tambahkan butir tentang hal itu.", "Add points about them."),
        ),
    },
    salah="kode_etik_asesor:\n  - Menjaga mutu asesmen dan merahasiakan data asesi.",
    benar="kode_etik_asesor:\n  - Setia kepada LSP dan BNSP serta menaati kebijakan dan peraturannya.",
    tiap_lsp=periksa,
)
