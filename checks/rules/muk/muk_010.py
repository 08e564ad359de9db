"""MUK-010: essays and oral questions have their key."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject
from registry.model.bank import Bank, Esai
from registry.reader import Path


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    bank = subject.bank
    if bank is None:
        return
    yield from _without_key(subject, bank.data)
    if bank.data.esai is not None:
        yield from _papers(subject, bank.data.esai)


def _without_key(subject: SkemaSubject, bank: Bank) -> Iterator[Hit]:
    kunci = subject.folder.kunci
    if subject.unread("kunci"):
        return
    asked: list[tuple[Path, str]] = [
        (("esai", "butir", i, "id"), soal.id) for i, soal in enumerate(bank.esai.butir if bank.esai else ())
    ]
    asked += [(("lisan", i, "id"), item.id) for i, item in enumerate(bank.lisan)]
    for path, id_ in asked:
        points = kunci.data.root.get(id_) if kunci else None
        if kunci is not None and subject.lost((id_,), kunci):
            continue
        if not points or not all(point.strip() for point in points):
            yield subject.hit(path, "tanpa_kunci", document=subject.bank, acuan=id_, id=id_)


def _papers(subject: SkemaSubject, esai: Esai) -> Iterator[Hit]:
    known = {soal.id for soal in esai.butir}
    for name, paket in esai.paket.items():
        seen: set[str] = set()
        for i, id_ in enumerate(paket.butir):
            pesan = "paket" if id_ not in known else "paket_ulang" if id_ in seen else None
            seen.add(id_)
            if pesan:
                path: Path = ("esai", "paket", name, "butir", i)
                yield subject.hit(path, pesan, document=subject.bank, acuan=id_, id=id_, paket=name)


RULE = Rule(
    kode="MUK-010",
    judul=Dwi("Esai dan pertanyaan lisan berkunci", "Essay and oral questions"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("ia-06-07",),
    syarat=Dwi(
        "Setiap soal esai dan pertanyaan lisan memiliki kunci atau butir penilaian di kunci.yaml, dan paket esai "
        "memuat "
        "setiap soal sekali.",
        "Each essay and oral question has a key or scoring points in kunci.yaml, and an essay paper has each question "
        "once.",
    ),
    mengapa=Dwi(
        "Tanpa kunci, jawaban yang sama dapat dinilai tercapai oleh satu asesor dan tidak oleh yang lain.",
        "Without a key one assessor passes an answer that another one fails.",
    ),
    pesan={
        "tanpa_kunci": Pesan(
            Dwi("Pertanyaan {id} belum memiliki kunci jawaban.", "Question {id} has no key."),
            Dwi(
                "Tulis butir jawabannya di kunci.yaml di bawah {id}.",
                "Write the points of the answer in kunci.yaml under {id}.",
            ),
        ),
        "paket": Pesan(
            Dwi(
                "Paket esai {paket} menyebut {id}, yang tidak ada pada bank.",
                "Essay paper {paket} names {id}, which the bank does not have.",
            ),
            Dwi("Perbaiki id-nya, atau tulis soalnya.", "Correct the id, or write the question."),
        ),
        "paket_ulang": Pesan(
            Dwi("Paket esai {paket} menyebut {id} dua kali.", "Essay paper {paket} names {id} twice."),
            Dwi("Hapus salah satunya.", "Delete one of them."),
        ),
    },
    salah=(
        "- {id: ES2, kelompok: kp1, teks: Jelaskan akibat titik nol yang tidak disetel., "
        "cakupan: [C.25UJI01.002.1#1.1]}"
    ),
    benar="ES1: [Pembacaan bergeser sebesar selisih titik nol]",
    tiap_skema=periksa,
)
