"""MUK-005: a practical task says all that a candidate needs."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.durasi import minutes
from checks.subject import SkemaSubject
from registry.model.bank import TugasPraktik
from registry.reader import Path, Plain


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    bank = subject.bank
    for i, tugas in enumerate(bank.data.tugas_praktik if bank else ()):
        assert bank is not None
        path: Path = ("tugas_praktik", i)
        missing = [
            part for part in _missing(tugas, _raw(bank.raw, bank.in_file(path))) if not _lost(subject, path, part)
        ]
        if missing:
            yield subject.hit(
                (*path, "id"), "kurang", document=bank, acuan=tugas.id, id=tugas.id, bagian=", ".join(missing)
            )
        if tugas.durasi and not minutes(tugas.durasi):
            yield subject.hit((*path, "durasi"), "durasi", document=bank, acuan=tugas.id, durasi=tugas.durasi)


def _missing(tugas: TugasPraktik, raw: Plain) -> Iterator[str]:
    for part in ("skenario", "langkah", "luaran", "durasi"):
        value = getattr(tugas, part)
        if not (value.strip() if isinstance(value, str) else value):
            yield part
    tools = ("peralatan", "perlengkapan")
    # An empty list says that none are needed.
    if not any(isinstance(raw, dict) and raw.get(part) is not None for part in tools):
        yield "peralatan"


def _lost(subject: SkemaSubject, path: Path, part: str) -> bool:
    return subject.lost((*path, part), subject.bank)


def _raw(data: Plain, path: Path) -> Plain:
    for step in path:
        if isinstance(data, dict):
            data = data.get(str(step))
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


RULE = Rule(
    kode="MUK-005",
    judul=Dwi("Tugas praktik lengkap", "Practical task"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("ia-02",),
    syarat=Dwi(
        "Tugas praktik memuat skenario, langkah kerja, peralatan dan perlengkapan, waktu, dan luaran yang diserahkan.",
        "A practical task has scenario, steps, equipment and supplies, time, and what is handed in.",
    ),
    mengapa=Dwi(
        "Asesi bekerja dari lembar ini; yang tidak tertulis ditanyakan kepada asesor dan dijawab berbeda-beda.",
        "Candidates work from this paper; what it leaves out is asked of assessors, who answer differently.",
    ),
    pesan={
        "kurang": Pesan(
            Dwi("Tugas praktik {id} belum memuat {bagian}.", "Practical task {id} lacks {bagian}."),
            Dwi(
                "Tambahkan {bagian}; tulis [] pada peralatan bila memang tidak diperlukan.",
                "Add {bagian}; write [] at peralatan if none is needed.",
            ),
        ),
        "durasi": Pesan(
            Dwi("Durasi '{durasi}' tidak menyebut waktu.", "Duration '{durasi}' names no time."),
            Dwi("Tulis lamanya, misalnya 90 menit.", "Write how long, such as 90 menit."),
        ),
    },
    salah="durasi: secukupnya",
    benar="durasi: 1 jam 30 menit",
    tiap_skema=periksa,
)
