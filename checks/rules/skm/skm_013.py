"""SKM-013: the name of a klaster mirrors its tasks."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.rules.skm.nama import clean_name, is_task, job_title, roots, shares_root
from checks.rules.unit.words import first_word
from checks.subject import SkemaSubject


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    skema = subject.skema
    if skema.jenis != "klaster" or not skema.judul or skema.okupasi_khusus is not None or skema.induk:
        return
    name = clean_name(skema.judul)
    if not is_task(first_word(name)):
        jabatan = job_title(name)
        pesan = "jabatan" if jabatan else "bukan_tugas"
        yield subject.hit(("judul",), pesan, judul=name, kata=jabatan or first_word(name))
        return
    own = roots(name)
    titles = [entry.judul for _, entry in subject.kemasan if entry.judul]
    n = sum(shares_root(own, roots(title)) for title in titles)
    if titles and 2 * n < len(titles):
        yield subject.hit(("judul",), "unit", judul=name, n=n, jumlah=len(titles))


RULE = Rule(
    kode="SKM-013",
    judul=Dwi("Nama klaster mencerminkan tugas", "Klaster name mirrors tasks"),
    tingkat="minor",
    profil="validasi",
    kepastian="S",
    klausul=("p210-nama",),
    syarat=Dwi(
        "Nama klaster diawali kata tugas dan mencerminkan tugas pada unit yang diujikan.",
        "The name of a klaster begins with a word for a task and mirrors the tasks of the units tested.",
    ),
    mengapa=Dwi(
        "Klaster mengakui kemampuan mengerjakan tugas, bukan jabatan; namanya harus mengatakan tugas apa.",
        "A klaster recognises the ability to do tasks, not a job; its name must say which.",
    ),
    pesan={
        "bukan_tugas": Pesan(
            Dwi(
                "Nama klaster '{judul}' tidak diawali kata tugas, melainkan '{kata}'.",
                "The name of the klaster '{judul}' does not begin with a task but with '{kata}'.",
            ),
            Dwi(
                "Awali dengan tugasnya, misalnya Pengukuran ..., Perawatan ..., atau Pengoperasian ....",
                "Begin with the task, such as Pengukuran ..., Perawatan ..., or Pengoperasian ....",
            ),
        ),
        "jabatan": Pesan(
            Dwi(
                "Nama klaster '{judul}' menyebut jabatan '{kata}', bukan tugas.",
                "The name of the klaster '{judul}' names a job, '{kata}', not a task.",
            ),
            Dwi(
                "Ganti dengan tugasnya, misalnya Pengoperasian ... untuk operator.",
                "Put the task in its place, such as Pengoperasian ... for an operator.",
            ),
        ),
        "unit": Pesan(
            Dwi(
                "Nama klaster '{judul}' belum mencerminkan tugas pada unit yang diujikan: katanya muncul pada {n} "
                "dari {jumlah} judul unit.",
                "The name of the klaster '{judul}' does not mirror the tasks tested: its words appear in {n} of "
                "{jumlah} unit titles.",
            ),
            Dwi(
                "Susun nama dari tugas yang paling banyak disebut judul unitnya.",
                "Make the name of the tasks that most of the unit titles mention.",
            ),
        ),
    },
    salah="judul: Klaster Operator Komputer",
    benar="judul: Klaster Pengukuran Logam",
    tiap_skema=periksa,
)
