"""SKM-068: venue, rules of evidence, words for the result."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.frasa import affirmed
from checks.rules.skm.unsur import absent, messages
from checks.subject import SkemaSubject
from registry.reader import Path, texts

KODE = "SKM-068"
_PATH: Path = ("proses", "uji", "langkah")
_RULES_OF_EVIDENCE = ("valid", "asli", "terkini", "memadai")


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    proses = subject.skema.proses
    uji = proses.uji if proses else None
    if uji is not None and not subject.lost(_PATH):
        for each in absent(KODE, {"uji": uji.langkah}):
            yield subject.hit(_PATH, each.nama)
        said = " ".join(text for _, text in _texts(subject, "uji")).casefold()
        if not uji.langkah and (uji.metode or uji.jarak_jauh):
            yield subject.hit(_PATH, "kosong")
        missing = [rule for rule in _RULES_OF_EVIDENCE if rule not in said and "vatm" not in said]
        if missing and uji.langkah:
            yield subject.hit(_PATH, "aturan_bukti", aturan=", ".join(missing))
    for part in ("uji", "keputusan"):
        for path, text in _texts(subject, part):
            wrong = next(affirmed("lulus", text), None)
            if wrong:
                yield Hit(subject.document.berkas, path, {"teks": wrong}, "lulus", acuan=subject.folder.id)


def _texts(subject: SkemaSubject, part: str) -> list[tuple[Path, str]]:
    """The steps of a part of the process, as they stand in the file."""
    raw = subject.document.raw
    proses = raw.get("proses") if isinstance(raw, dict) else None
    found = proses.get(part) if isinstance(proses, dict) else None
    langkah = found.get("langkah") if isinstance(found, dict) else None
    return [(("proses", part, "langkah", *path), text) for path, text in texts(langkah)]


RULE = Rule(
    kode=KODE,
    judul=Dwi("TUK, aturan bukti, dan sebutan hasil", "Venue, rules of evidence, result words"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("p210-format", "skema-2025"),
    syarat=Dwi(
        "Bagian 9.3 menyebut TUK yang diverifikasi, aturan bukti valid, asli, terkini, dan memadai, hasil Kompeten "
        "atau Belum Kompeten, serta laporan asesor kepada LSP.",
        "Section 9.3 names the verified venue, the rules of evidence valid, asli, terkini and memadai, the results "
        "Kompeten or Belum Kompeten, and the assessor's report to the LSP.",
    ),
    mengapa=Dwi(
        "Asesmen kompetensi tidak meluluskan atau menggagalkan; bukti dinilai menurut empat aturan yang sama di mana "
        "pun.",
        "Assessment of competence does not pass or fail people; evidence is judged by the same four rules everywhere.",
    ),
    pesan={
        "kosong": Pesan(
            Dwi("Cara uji kompetensi dilaksanakan belum ditulis.", "How the test is carried out is not written."),
            Dwi(
                "Isi proses.uji.langkah: di mana uji berlangsung, menurut aturan bukti apa, dan apa hasilnya.",
                "Give proses.uji.langkah: where the test takes place, by which rules of evidence, and with what "
                "result.",
            ),
        ),
        **messages(KODE),
        "aturan_bukti": Pesan(
            Dwi(
                "Proses uji kompetensi belum menyebut aturan bukti: {aturan}.",
                "The test process does not mention these rules of evidence: {aturan}.",
            ),
            Dwi(
                "Tambahkan, misalnya: 'Bukti diperiksa menurut aturan valid, asli, terkini, dan memadai.'",
                "Add, such as: 'Bukti diperiksa menurut aturan valid, asli, terkini, dan memadai.'",
            ),
        ),
        "lulus": Pesan(
            Dwi("Hasil uji disebut '{teks}'.", "The result of the test is called '{teks}'."),
            Dwi(
                "Pakai Kompeten atau Belum Kompeten.",
                "Use Kompeten or Belum Kompeten.",
            ),
        ),
    },
    salah="- Peserta dinyatakan lulus atau tidak lulus, dan asesor melaporkannya kepada LSP.",
    benar="- Hasilnya Kompeten atau Belum Kompeten, dan asesor melaporkannya kepada LSP.",
    tiap_skema=periksa,
)
