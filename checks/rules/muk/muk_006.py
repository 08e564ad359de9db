"""MUK-006: a task has its observer's form, and an observation its task."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rencana import UnitRencana
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    mapa = subject.mapa.data if subject.mapa else None
    simulated = bool(mapa and mapa.pendekatan and mapa.pendekatan.lingkungan == ("simulasi",))
    for kelompok in subject.rencana.kelompok:
        used = kelompok.instrumen
        if "TPD" in used and "CL" not in used:
            yield from _at_line(subject, kelompok.rencana, "TPD", "tanpa_ceklis", kelompok.data.id)
        elif "CL" in used and "TPD" not in used and simulated:
            yield from _at_line(subject, kelompok.rencana, "CL", "tanpa_tugas", kelompok.data.id)


def _at_line(
    subject: SkemaSubject, plans: tuple[UnitRencana, ...], kode: str, pesan: str, kelompok: str
) -> Iterator[Hit]:
    """A hit at the first line of a group that uses an instrument."""
    for rencana in plans:
        for baris in rencana.baris:
            for k, each in enumerate(baris.bukti.instrumen):
                if each == kode:
                    path = (*baris.path, "instrumen", k)
                    yield subject.hit(path, pesan, document=subject.mapa, acuan=rencana.entri.kode, kelompok=kelompok)
                    return


RULE = Rule(
    kode="MUK-006",
    judul=Dwi("Tugas disertai ceklis observasi", "Task has its observer form"),
    tingkat="mayor",
    profil="validasi",
    kepastian="P",
    syarat=Dwi(
        "Kelompok pekerjaan dengan tugas praktik (TPD) juga memakai ceklis observasi (CL); observasi pada tempat kerja "
        "simulasi disertai tugas praktik.",
        "A work group with a practical task (TPD) also uses the observation checklist (CL); observation in a simulated "
        "workplace comes with a task.",
    ),
    mengapa=Dwi(
        "Tugas tanpa ceklis tidak dapat dinilai, dan ceklis tanpa tugas tidak memiliki apa pun untuk diamati.",
        "A task without a checklist cannot be judged; a checklist without a task has nothing to watch.",
    ),
    pesan={
        "tanpa_ceklis": Pesan(
            Dwi(
                "Kelompok {kelompok} memakai tugas praktik (TPD) tanpa ceklis observasi (CL).",
                "Group {kelompok} uses a practical task (TPD) without an observation checklist (CL).",
            ),
            Dwi("Tulis instrumen: [CL, TPD] pada baris bukti ini.", "Write instrumen: [CL, TPD] in this line."),
        ),
        "tanpa_tugas": Pesan(
            Dwi(
                "Kelompok {kelompok} memakai ceklis observasi (CL) di tempat kerja simulasi tanpa tugas praktik (TPD).",
                "Group {kelompok} uses an observation checklist (CL) in a simulated workplace without a task (TPD).",
            ),
            Dwi(
                "Tambahkan TPD beserta tugas_praktik pada bank.yaml; bila yang diamati pekerjaan nyata, tulis "
                "lingkungan: "
                "[nyata].",
                "Add TPD with a tugas_praktik in bank.yaml; if real work is watched, write lingkungan: [nyata].",
            ),
        ),
    },
    salah="instrumen: [TPD]",
    benar="instrumen: [CL, TPD]",
    tiap_skema=periksa,
)
