"""SKM-069: the decision is independent."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.frasa import affirmed
from checks.rules.skm.unsur import absent, messages
from checks.subject import SkemaSubject
from registry.reader import Path

KODE = "SKM-069"
_PATH: Path = ("proses", "keputusan", "langkah")


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    proses = subject.skema.proses
    keputusan = proses.keputusan if proses else None
    if keputusan is None or subject.lost(_PATH):
        return
    if not keputusan.langkah and any(
        value is not None for value in (keputusan.masa_berlaku_tahun, keputusan.dasar_masa_berlaku)
    ):
        yield subject.hit(_PATH, "kosong")
    forbidden = False
    for i, butir in enumerate(keputusan.langkah):
        if any(affirmed("asesor_memutus", butir.teks)):
            forbidden = True
            yield subject.hit((*_PATH, i), "asesor")
    for each in absent(KODE, {"keputusan": keputusan.langkah}):
        if not (forbidden and each.nama in ("putus_tim", "putus_asesor")):
            yield subject.hit(_PATH, each.nama, tingkat=each.tingkat)


RULE = Rule(
    kode=KODE,
    judul=Dwi("Keputusan tidak berpihak", "Decision is independent"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("p201-9", "skema-2025", "iso-17024-9-4"),
    syarat=Dwi(
        "Keputusan sertifikasi diambil tim teknis yang memenuhi kualifikasi dan tidak menguji maupun melatih peserta "
        "itu, atas bahan yang cukup, dituangkan dalam berita acara, lalu ditetapkan dengan surat keputusan.",
        "A qualified technical team decides that has neither tested nor trained the candidate, on sufficient "
        "information, with minutes and then a decision letter.",
    ),
    mengapa=Dwi(
        "Asesor yang memutus hasil ujiannya sendiri tidak dapat dikoreksi siapa pun.",
        "An assessor who decides on his own test is corrected by nobody.",
    ),
    pesan={
        "kosong": Pesan(
            Dwi(
                "Cara mengambil keputusan sertifikasi belum ditulis.",
                "How the certification decision is taken is not written.",
            ),
            Dwi(
                "Isi proses.keputusan.langkah: siapa yang memutus, atas dasar apa, dan bagaimana ditetapkan.",
                "Give proses.keputusan.langkah: who decides, on what, and how it is set down.",
            ),
        ),
        "asesor": Pesan(
            Dwi(
                "Keputusan sertifikasi diserahkan kepada asesor yang menguji.",
                "The certification decision is left to the assessor who tests.",
            ),
            Dwi(
                "Asesor hanya memberi rekomendasi; serahkan keputusan kepada tim teknis yang tidak menguji peserta "
                "itu.",
                "Assessors only recommend; leave the decision to a technical team that has not tested the candidate.",
            ),
        ),
        **messages(KODE),
    },
    salah="- Asesor mengambil keputusan sertifikasi dan membuat berita acara.",
    benar="- Tim teknis yang tidak menguji dan tidak melatih peserta mengambil keputusan dalam rapat.",
    tiap_skema=periksa,
)
