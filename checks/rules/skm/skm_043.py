"""SKM-043: the description of the job, task by task."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject, related_in
from registry.kode import normal


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    skema = subject.skema
    if not skema.uraian_tugas:
        if not subject.lost(("uraian_tugas",)):
            yield subject.hit(("uraian_tugas",), "tanpa_uraian")
        return
    units = subject.registry.units
    used: set[str] = set()
    for i, tugas in enumerate(skema.uraian_tugas):
        if not tugas.unit and not subject.lost(("uraian_tugas", i)):
            yield subject.hit(("uraian_tugas", i), "tanpa_unit", tugas=tugas.teks)
        for kode in tugas.unit:
            entry = units.one(kode)
            # A code that is misspelt is DATA-008's to say; the unit that it is meant for counts as used.
            used.add(normal(entry.kode if entry else units.near(kode) or kode))
    # The task that lacks its unit may be the one that the unit is for.
    if subject.lost(("uraian_tugas",)) or not all(tugas.unit for tugas in skema.uraian_tugas):
        return
    for i, found in subject.kemasan:
        if normal(found.kode) not in used:
            path = ("kemasan", "unit", i, "kode")
            place = related_in(subject.document, ("uraian_tugas",), "uraian", at_key=True)
            yield subject.hit(path, "tanpa_tugas", acuan=found.kode, terkait=(place,), kode=found.kode)


RULE = Rule(
    kode="SKM-043",
    judul=Dwi("Uraian tugas", "Job description"),
    tingkat="minor",
    profil="validasi",
    kepastian="S",
    klausul=("p201-8",),
    syarat=Dwi(
        "Skema memuat uraian tugas utama; setiap tugas memakai sekurangnya satu unit, dan setiap unit dipakai "
        "sekurangnya satu tugas.",
        "A scheme describes its main tasks; each task uses at least one unit, and each unit serves at least one task.",
    ),
    mengapa=Dwi(
        "Uraian tugas menunjukkan pekerjaan apa yang dibuktikan; unit tanpa tugas menimbulkan pertanyaan mengapa "
        "diujikan.",
        "The tasks show what work is proved; a unit without a task raises the question why it is tested.",
    ),
    pesan={
        "tanpa_uraian": Pesan(
            Dwi("Uraian tugas dan pekerjaan belum ada.", "There is no description of the job and its tasks."),
            Dwi(
                "Isi uraian_tugas dengan tugas-tugas utama, masing-masing dengan unit yang dipakainya.",
                "Give uraian_tugas: the main tasks, each with the units that it uses.",
            ),
        ),
        "tanpa_unit": Pesan(
            Dwi(
                "Tugas '{tugas}' belum menyebut unit yang dipakainya.",
                "The task '{tugas}' names no unit that it uses.",
            ),
            Dwi(
                "Tulis sebagai {{teks: ..., unit: [kode unit]}}.",
                "Write it as {{teks: ..., unit: [code of a unit]}}.",
            ),
        ),
        "tanpa_tugas": Pesan(
            Dwi(
                "Unit {kode} tidak dipakai tugas mana pun pada uraian tugas.",
                "Unit {kode} is used by none of the tasks.",
            ),
            Dwi(
                "Tambahkan {kode} pada tugas yang memerlukannya, atau tulis tugasnya.",
                "Add {kode} to the task that needs it, or write that task.",
            ),
        ),
    },
    label={"uraian": Dwi("uraian tugas ditulis di sini", "the tasks stand here")},
    salah="uraian_tugas:\n  - {teks: Menyiapkan benda uji menurut rencana pengujian., unit: [C.25UJI01.001.1]}",
    benar=(
        "uraian_tugas:\n  - {teks: Menyiapkan benda uji menurut rencana pengujian., unit: [C.25UJI01.001.1]}\n"
        "  - {teks: Mengukur benda uji dan mencatat hasilnya., unit: [C.25UJI01.002.1]}"
    ),
    tiap_skema=periksa,
)
