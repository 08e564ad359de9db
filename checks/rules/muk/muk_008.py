"""MUK-008: a structured activity has instructions and criteria."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject
from registry.reader import Path

_PARTS = ("skenario", "instruksi", "keluaran", "durasi_pengerjaan")
_MARKED_SINCE = 2023
"""The edition in which FR.IA.04B came."""


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    bank = subject.bank
    for i, proyek in enumerate(bank.data.proyek if bank else ()):
        path: Path = ("proyek", i)
        parts = [part for part in _PARTS if not getattr(proyek, part)]
        missing = ", ".join(part for part in parts if not subject.lost((*path, part), bank))
        args = {"id": proyek.id}
        if missing:
            yield subject.hit((*path, "id"), "kurang", document=bank, acuan=proyek.id, args={**args, "bagian": missing})
        if subject.skema.muk_versi < _MARKED_SINCE or subject.lost((*path, "penilaian"), bank):
            continue
        if not proyek.penilaian:
            yield subject.hit((*path, "id"), "tanpa_penilaian", document=bank, acuan=proyek.id, args=args)
        for j, penilaian in enumerate(proyek.penilaian):
            if not penilaian.pertanyaan:
                place = (*path, "penilaian", j, "lingkup")
                yield subject.hit(place, "lingkup_kosong", document=bank, acuan=proyek.id, args=args)


RULE = Rule(
    kode="MUK-008",
    judul=Dwi("Kegiatan terstruktur", "Structured activity"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("ia-04",),
    syarat=Dwi(
        "Kegiatan terstruktur memuat skenario, instruksi, keluaran, dan waktu; FR.IA.04B menilai setiap lingkup "
        "penyajian "
        "dengan pertanyaan.",
        "A structured activity has scenario, instructions, output and time; FR.IA.04B judges each scope by questions.",
    ),
    mengapa=Dwi(
        "Proyek tanpa kriteria dinilai menurut selera; yang tidak diinstruksikan tidak dapat dituntut.",
        "A project without criteria is judged by taste; what was not instructed cannot be asked for.",
    ),
    pesan={
        "kurang": Pesan(
            Dwi("Kegiatan terstruktur {id} belum memuat {bagian}.", "Structured activity {id} lacks {bagian}."),
            Dwi("Tambahkan {bagian} pada {id}.", "Add {bagian} to {id}."),
        ),
        "tanpa_penilaian": Pesan(
            Dwi(
                "Instruksi terstruktur {id} belum punya kriteria penilaian.",
                "Structured activity {id} has no criteria for judging it.",
            ),
            Dwi(
                "Tambahkan penilaian: lingkup yang dinilai dan pertanyaannya (FR.IA.04B).",
                "Add penilaian: the scopes that are judged, with their questions (FR.IA.04B).",
            ),
        ),
        "lingkup_kosong": Pesan(
            Dwi(
                "Lingkup penilaian ini pada {id} belum memiliki pertanyaan.",
                "This scope of {id} has no question.",
            ),
            Dwi(
                "Tambahkan pertanyaan beserta cakupannya, atau hapus lingkup ini.",
                "Add a question with cakupan, or delete the scope.",
            ),
        ),
    },
    salah="penilaian: []",
    benar="penilaian:",
    tiap_skema=periksa,
)
