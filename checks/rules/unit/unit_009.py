"""UNIT-009: a descriptor names knowledge, skills and attitudes."""

from __future__ import annotations

from collections.abc import Iterator

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import UnitSubject

_ASPECTS = {"pengetahuan": "pengetahuan", "keterampilan": "keterampilan", "sikap": "sikap kerja"}
"""What must be named, and what a finding calls it; some decrees print "sikap" alone."""


def periksa(subject: UnitSubject) -> Iterator[Hit]:
    deskripsi = subject.unit.deskripsi or ""
    if not deskripsi.strip():
        yield subject.hit(("deskripsi",), "kosong", kode=subject.unit.kode)
        return
    text = " ".join(deskripsi.lower().split())
    absent = [name for word, name in _ASPECTS.items() if word not in text]
    tingkat = subject.wording("minor")
    if absent:
        yield subject.hit(("deskripsi",), "aspek", tingkat=tingkat, aspek=", ".join(absent))
    n, least = text.count(" ") + 1, ambang("UNIT-009", "kata_minimum")
    if n < least:
        yield subject.hit(("deskripsi",), "pendek", tingkat=tingkat, n=n, dari=least)


RULE = Rule(
    kode="UNIT-009",
    judul=Dwi("Deskripsi menyebut tiga aspek", "Descriptor names the three aspects"),
    tingkat="minor",
    profil="validasi",
    kepastian="T",
    klausul=("permenaker-3-2016-f2",),
    syarat=Dwi(
        "Deskripsi unit menyebut pengetahuan, keterampilan, dan sikap kerja, dalam sekurangnya 10 kata.",
        "A unit's descriptor names the knowledge, skills and attitudes needed, in at least 10 words.",
    ),
    mengapa=Dwi(
        "Deskripsi adalah satu-satunya kalimat yang memberi tahu pembaca apa isi unit sebelum membaca elemennya.",
        "The descriptor is the one sentence that tells what a unit is about before its elements.",
    ),
    pesan={
        "kosong": Pesan(
            Dwi("Deskripsi unit {kode} belum diisi.", "The descriptor of unit {kode} is empty."),
            Dwi(
                "Salin deskripsi dari keputusan; pada naskah sendiri, tulis satu kalimat tentang isi unit.",
                "Copy it from the decree; for a text of your own write one sentence about the unit.",
            ),
        ),
        "aspek": Pesan(
            Dwi(
                "Deskripsi unit belum menyebut: {aspek}.",
                "The descriptor does not name: {aspek}.",
            ),
            Dwi(
                "Tulis 'pengetahuan, keterampilan, dan sikap kerja'. Naskah resmi tidak diubah; cocokkan salinannya.",
                "Write 'pengetahuan, keterampilan, dan sikap kerja'. An official text is not changed; check the copy.",
            ),
        ),
        "pendek": Pesan(
            Dwi(
                "Deskripsi unit hanya {n} kata; sekurangnya {dari}.",
                "The descriptor has only {n} words; at least {dari} are expected.",
            ),
            Dwi(
                "Sebutkan pekerjaan yang dicakup unit ini. Naskah resmi tidak diubah; cocokkan salinannya.",
                "Say which work the unit covers. An official text is not changed; check the copy.",
            ),
        ),
    },
    salah="deskripsi: Unit ini mencakup pengetahuan dan keterampilan yang diperlukan untuk menyiapkan benda uji.",
    benar="deskripsi: Unit ini mencakup pengetahuan, keterampilan, dan sikap kerja untuk menyiapkan benda uji.",
    tiap_unit=periksa,
)
