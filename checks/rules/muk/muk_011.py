"""MUK-011: a question asks for knowledge."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from checks.data import ambang, kata
from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.frasa import pola
from checks.subject import SkemaSubject
from registry.model.bank import Bank, SoalPilihan
from registry.reader import Path
from registry.units import EntriUnit


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    bank = subject.bank
    if bank is None:
        return
    covered = {butir.telusuran.path: butir.tempat for butir in subject.rencana.butir}
    for path, id_, teks in _questions(bank.data):
        args = {"id": id_}
        if pola("ya_tidak").match(teks.strip()):
            yield subject.hit((*path, "teks"), "ya_tidak", document=bank, acuan=id_, args=args)
        elif nomor := _repeated(teks, covered.get(path, ())):
            yield subject.hit((*path, "teks"), "mengulang_kuk", document=bank, acuan=id_, args={**args, "kuk": nomor})
    for i, soal in enumerate(bank.data.pilihan_ganda.butir if bank.data.pilihan_ganda else ()):
        if _gives_away(subject, soal):
            place: Path = ("pilihan_ganda", "butir", i, "teks")
            yield subject.hit(place, "memuat_jawaban", document=bank, acuan=soal.id, id=soal.id)


def _questions(bank: Bank) -> Iterator[tuple[Path, str, str]]:
    """Questions about what somebody knows; those of an interview clarify documents, and may be answered by yes."""
    lists: tuple[tuple[Path, Iterable[object]], ...] = (
        (("pmo",), bank.pmo),
        (("pilihan_ganda", "butir"), bank.pilihan_ganda.butir if bank.pilihan_ganda else ()),
        (("esai", "butir"), bank.esai.butir if bank.esai else ()),
        (("lisan",), bank.lisan),
    )
    for path, items in lists:
        for i, item in enumerate(items):
            yield (*path, i), str(getattr(item, "id", "")), str(getattr(item, "teks", ""))


def _repeated(teks: str, places: Iterable[tuple[EntriUnit, str]]) -> str:
    """The criterion whose words a question merely repeats; empty where it says more or asks for something else."""
    asked = _words(teks)
    if len(asked) < ambang("MUK-011", "kata_minimum"):
        return ""
    for entri, fragment in sorted(places, key=lambda place: (place[0].kode, place[1])):
        elemen, _, kuk = fragment[1:].partition(".")
        if entri.dokumen is None or not elemen.isdigit():
            continue
        wanted = _words(entri.dokumen.data.elemen[int(elemen) - 1].kuk[int(kuk) - 1].teks)
        share = len(asked & wanted) * 100 / max(len(asked), len(wanted), 1)
        if share >= ambang("MUK-011", "tumpang_tindih_persen"):
            return f"{entri.kode}{fragment}"
    return ""


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text.casefold())) - kata("kata_tanya")


def _gives_away(subject: SkemaSubject, soal: SoalPilihan) -> bool:
    """Whether the stem says the right option and none of the others."""
    kunci = subject.folder.kunci
    answer = kunci.data.root.get(soal.id, ()) if kunci else ()
    right = soal.pilihan.get(answer[0], "") if len(answer) == 1 else ""
    if len(right.strip()) < ambang("MUK-011", "jawaban_huruf"):
        return False
    stem = _bare(soal.teks)
    said = [letter for letter, text in soal.pilihan.items() if _bare(text) and _bare(text) in stem]
    return said == [answer[0]]


def _bare(text: str) -> str:
    return " ".join(text.split()).casefold().rstrip(".")


RULE = Rule(
    kode="MUK-011",
    judul=Dwi("Pertanyaan menggali pengetahuan", "Question tests knowledge"),
    tingkat="minor",
    profil="validasi",
    kepastian="P",
    syarat=Dwi(
        "Pertanyaan tidak dapat dijawab ya atau tidak, tidak sekadar mengulang KUK, dan tidak memuat jawabannya.",
        "A question cannot be answered by yes or no, does not merely repeat a criterion, and does not hold its answer.",
    ),
    mengapa=Dwi(
        "Jawaban 'ya, saya dapat' tidak membuktikan apa pun.",
        "An answer 'yes, I can' proves nothing.",
    ),
    pesan={
        "ya_tidak": Pesan(
            Dwi(
                "Pertanyaan {id} dapat dijawab dengan ya atau tidak.",
                "Question {id} can be answered by yes or no.",
            ),
            Dwi(
                "Tanyakan apa, mengapa, bagaimana, atau minta menyebutkan, misalnya 'Sebutkan tiga hal yang diperiksa "
                "...'.",
                "Ask what, why or how, or ask to name things, such as 'Name three things to check ...'.",
            ),
        ),
        "mengulang_kuk": Pesan(
            Dwi("Pertanyaan {id} hanya mengulang KUK {kuk}.", "Question {id} merely repeats criterion {kuk}."),
            Dwi(
                "Tanyakan alasan, langkah, atau keadaan khusus di balik KUK itu.",
                "Ask for the reason, the steps or a special case behind that criterion.",
            ),
        ),
        "memuat_jawaban": Pesan(
            Dwi("Pokok soal {id} menyebut jawabannya.", "The stem of {id} says its answer."),
            Dwi(
                "Ubah pokok soal supaya jawaban tidak terbaca di dalamnya.",
                "Change the stem so that the answer cannot be read in it.",
            ),
        ),
    },
    salah="teks: Apakah Anda dapat menyetel titik nol jangka sorong?",
    benar="teks: Sebutkan tiga hal yang diperiksa sebelum jangka sorong dipakai.",
    tiap_skema=periksa,
)
