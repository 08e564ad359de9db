"""SKM-067: test methods are named, and are those of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject, related_in
from registry.instrumen import instrumen
from registry.reader import Path

_PATH: Path = ("proses", "uji", "metode")


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    uji = subject.skema.proses.uji if subject.skema.proses else None
    if uji is None or subject.lost(_PATH):
        return
    if not uji.metode:
        if uji.langkah or uji.jarak_jauh:
            yield subject.hit(_PATH, "kosong")
        return
    # A method that 9.3 names and no evidence is planned for is XRF-004's to say.
    for metode, place in _planned(subject).items():
        if metode not in uji.metode and subject.mapa is not None:
            terkait = (related_in(subject.mapa, place, "mapa"),)
            yield subject.hit(_PATH, "tak_disebut", terkait=terkait, metode=metode.replace("_", " "), kunci=metode)


def _planned(subject: SkemaSubject) -> dict[str, Path]:
    """The methods that the instruments of the plan stand for, each with the first place that uses it."""
    found: dict[str, Path] = {}
    for i, rencana in enumerate(subject.mapa.data.rencana if subject.mapa else ()):
        for j, bukti in enumerate(rencana.bukti):
            for k, kode in enumerate(bukti.instrumen):
                found.setdefault(instrumen()[kode].uji, ("rencana", i, "bukti", j, "instrumen", k))
    return found


RULE = Rule(
    kode="SKM-067",
    judul=Dwi("Metode uji disebut dan sesuai rencana", "Test methods named and consistent"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("p210-format", "skema-2025"),
    syarat=Dwi(
        "Bagian 9.3 menyebut metode uji, termasuk setiap metode yang dipakai rencana asesmen.",
        "Section 9.3 names the test methods, among them each one that the assessment plan uses.",
    ),
    mengapa=Dwi(
        "Asesi berhak tahu cara ia diuji; metode yang tidak disebut pada skema tidak punya dasar.",
        "Candidates have a right to know how they are tested; a method that the scheme does not name has no basis.",
    ),
    pesan={
        "kosong": Pesan(
            Dwi("Metode uji kompetensi belum disebut pada 9.3.", "Section 9.3 names no test method."),
            Dwi(
                "Isi proses.uji.metode, misalnya [observasi_langsung, lisan, tertulis].",
                "Give proses.uji.metode, such as [observasi_langsung, lisan, tertulis].",
            ),
        ),
        "tak_disebut": Pesan(
            Dwi(
                "Metode {metode} dipakai di MAPA tetapi tidak disebut pada 9.3.",
                "The method {metode} is used in the plan but not named in 9.3.",
            ),
            Dwi(
                "Tambahkan {kunci} ke proses.uji.metode, atau ganti instrumennya pada mapa.yaml.",
                "Add {kunci} to proses.uji.metode, or change the instrument in mapa.yaml.",
            ),
        ),
    },
    label={"mapa": Dwi("dipakai di sini", "used here")},
    salah="metode: [observasi_langsung, tertulis]",
    benar="metode: [observasi_langsung, lisan, tertulis]",
    tiap_skema=periksa,
)
