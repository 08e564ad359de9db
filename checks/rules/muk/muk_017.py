"""MUK-017: keys never reach the candidate."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject
from registry.reader import Path, Plain

_ANSWER_KEYS = frozenset(("kunci", "jawaban", "jawaban_acuan", "jawaban_diharapkan", "kunci_jawaban"))
_MARKED = re.compile(r"(?i)\((?:benar|kunci|jawaban benar)\)|\s\*+\s*\Z|\A\s*\*+\s")
_MAY_BE_MARKED = re.compile(r"benar\)|kunci\)|\*")
_SHORT = 24
"""An expected point shorter than this may stand in a question by chance."""


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    bank = subject.bank
    if bank is None:
        return
    for path, key in _answer_keys(bank.raw, ()):
        yield Hit(bank.berkas, path, {"kunci": key}, "kunci_di_bank", acuan=subject.folder.id, at_key=True)
    whole = _folded(subject.registry.joined(bank.berkas))
    points = [(id_, point) for id_, point in _points(subject) if point in whole]
    if not points and not _MAY_BE_MARKED.search(whole):
        return
    for path, text in subject.registry.texts_of(bank.berkas):
        if path[-2:-1] == ("pilihan",) and _MARKED.search(text):
            yield Hit(bank.berkas, path, {"teks": text}, "ditandai", acuan=subject.folder.id)
        folded = _folded(text)
        for id_, point in points:
            if point in folded:
                yield Hit(bank.berkas, path, {"id": id_}, "termuat", acuan=id_)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _answer_keys(value: Plain, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, dict):
        for key, item in value.items():
            if key in _ANSWER_KEYS:
                yield (*path, key), key
            else:
                yield from _answer_keys(item, (*path, key))
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from _answer_keys(item, (*path, i))


def _points(subject: SkemaSubject) -> list[tuple[str, str]]:
    """Expected points of open questions, folded; a multiple choice key is a letter and stands in no text."""
    kunci = subject.folder.kunci
    if kunci is None:
        return []
    return [
        (id_, _folded(point).rstrip("."))
        for id_, points in kunci.data.root.items()
        for point in points
        if len(point.strip()) >= _SHORT
    ]


RULE = Rule(
    kode="MUK-017",
    judul=Dwi("Kunci tidak sampai ke asesi", "Keys never reach the candidate"),
    tingkat="mayor",
    profil="draf",
    wajib=True,
    kepastian="P",
    syarat=Dwi(
        "Jawaban hanya ditulis di kunci.yaml; bank soal tidak memuat kunci, tanda jawaban benar, atau bunyi jawaban.",
        "Answers stand in kunci.yaml only; the bank holds no key, no mark of a right answer, no text of an answer.",
    ),
    mengapa=Dwi(
        "Isi bank dicetak pada lembar asesi. Kunci yang tercetak di sana membatalkan asesmen.",
        "What is in the bank is printed for candidates. A key printed there voids the assessment.",
    ),
    pesan={
        "kunci_di_bank": Pesan(
            Dwi(
                "Kunci jawaban ditulis di bank.yaml ('{kunci}').",
                "An answer stands in bank.yaml ('{kunci}').",
            ),
            Dwi(
                "Pindahkan ke kunci.yaml di bawah id butirnya, lalu hapus dari sini.",
                "Move it to kunci.yaml under the item's id, and delete it here.",
            ),
        ),
        "ditandai": Pesan(
            Dwi("Pilihan ditandai sebagai jawaban: '{teks}'.", "An option is marked as the answer: '{teks}'."),
            Dwi(
                "Hapus tandanya; kunci ditulis di kunci.yaml.",
                "Delete the mark; the key stands in kunci.yaml.",
            ),
        ),
        "termuat": Pesan(
            Dwi(
                "Teks ini memuat jawaban butir {id} dari kunci.yaml.",
                "This text holds the answer of item {id} from kunci.yaml.",
            ),
            Dwi(
                "Ubah kalimatnya supaya tidak menyebut jawaban.",
                "Change the sentence so that it does not say the answer.",
            ),
        ),
    },
    menggantikan_muat=True,
    salah=(
        "- {id: PMO1, teks: Apa yang diperiksa lebih dahulu?, dimensi: cms, kunci: Keutuhan segel, "
        'cakupan: ["C.25UJI01.001.1#aspek.1", "C.25UJI01.002.1#pengetahuan.1"]}'
    ),
    benar="PMO1: [Keutuhan segel]",
    tiap_skema=periksa,
)
