"""UNIT-025: attitudes are listed, and are attitudes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.data import kata
from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.unit.words import first_word, is_me_verb
from checks.subject import UnitSubject

_PREFIXES = ("Me", "me", "Pe", "pe")
"""First letters of every task; most attitudes are told from one by them."""
_NOUN_OF_ACTION = re.compile(r"pe[a-z]{3,}an")


def periksa(subject: UnitSubject) -> Iterator[Hit]:
    panduan = subject.unit.panduan_penilaian
    if panduan is None or panduan.sikap_kerja is None:
        return
    path = ("panduan_penilaian", "sikap_kerja")
    if not panduan.sikap_kerja and not subject.lost(path):
        yield subject.hit(path, "kosong", tingkat=subject.wording("minor"), kode=subject.unit.kode)
    for i, item in enumerate(panduan.sikap_kerja):
        if item.teks[:2] in _PREFIXES and _is_task(first_word(item.teks)):
            yield subject.hit((*path, i, "teks"), "tugas", tingkat=subject.wording("minor"), butir=item.teks)


def _is_task(word: str) -> bool:
    """Whether a word has the form of a verb or of a noun of action, and is not known as an attitude."""
    return word not in kata("sikap") and (is_me_verb(word) or _NOUN_OF_ACTION.fullmatch(word) is not None)


RULE = Rule(
    kode="UNIT-025",
    judul=Dwi("Sikap kerja", "Attitudes"),
    tingkat="minor",
    profil="validasi",
    kepastian="T",
    klausul=("permenaker-3-2016-f2",),
    syarat=Dwi(
        "Unit menyebut sekurangnya satu sikap kerja, misalnya teliti, cermat, disiplin, atau bertanggung jawab; tugas "
        "teknis bukan sikap.",
        "A unit lists at least one attitude, such as careful, exact, disciplined or responsible; a technical task is "
        "none.",
    ),
    mengapa=Dwi(
        "Sikap dinilai lewat cara bekerja; tugas teknis sudah dinilai pada KUK.",
        "Attitudes are judged by how somebody works; tasks are judged by the criteria already.",
    ),
    pesan={
        "kosong": Pesan(
            Dwi("Sikap kerja pada {kode} kosong.", "The attitudes of {kode} are empty."),
            Dwi(
                "Tulis sekurangnya satu sikap, misalnya 'Teliti'. Naskah resmi tidak diubah; cocokkan salinannya.",
                "Write at least one, such as 'Teliti'. An official text is not changed; check the copy.",
            ),
        ),
        "tugas": Pesan(
            Dwi("Sikap kerja '{butir}' berupa tugas teknis.", "The attitude '{butir}' is a technical task."),
            Dwi(
                "Tulis sikapnya, misalnya 'Teliti dalam ...', dan pindahkan tugasnya ke keterampilan. Naskah resmi "
                "tidak diubah.",
                "Write the attitude, such as 'Teliti dalam ...', and move the task to the skills. An official text is "
                "not changed.",
            ),
        ),
    },
    salah="  sikap_kerja: [Mengoperasikan jangka sorong]",
    benar="  sikap_kerja: [Teliti dalam mengoperasikan jangka sorong]",
    tiap_unit=periksa,
)
