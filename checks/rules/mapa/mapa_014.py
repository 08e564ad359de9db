"""MAPA-014: who shows a portfolio is interviewed about it."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    for rencana in subject.rencana.unit:
        used = rencana.instrumen
        direct = any(baris.bukti.jenis == "L" for baris in rencana.baris)
        if "CVP" in used and not direct and used.isdisjoint(("PW", "DPL")):
            kode = rencana.entri.kode
            yield subject.hit((*rencana.path, "unit"), "tanpa_wawancara", document=subject.mapa, acuan=kode, kode=kode)
    for kelompok in subject.rencana.kelompok:
        if "PW" in kelompok.instrumen and "CVP" not in kelompok.instrumen:
            yield subject.hit((*kelompok.path, "id"), "tanpa_portofolio", document=subject.mapa, id=kelompok.data.id)
    yield from _questions(subject)


def _questions(subject: SkemaSubject) -> Iterator[Hit]:
    bank = subject.bank
    if bank is None:
        return
    documents = {each.id for each in bank.data.portofolio}
    shown = {tempat for butir in subject.rencana.butir if butir.instrumen == "CVP" for tempat in butir.tempat}
    covered = {b.telusuran.id: b.tempat for b in subject.rencana.butir if b.instrumen == "PW"}
    for i, each in enumerate(bank.data.wawancara):
        places = covered.get(each.id, frozenset())
        if each.untuk is not None and each.untuk not in documents:
            yield subject.hit(
                ("wawancara", i, "untuk"),
                "untuk",
                document=bank,
                tingkat="mayor",
                acuan=each.id,
                id=each.id,
                untuk=each.untuk,
            )
        elif each.untuk is None and places and places <= shown:
            yield subject.hit(("wawancara", i, "id"), "tanpa_untuk", document=bank, acuan=each.id, id=each.id)


RULE = Rule(
    kode="MAPA-014",
    judul=Dwi("Portofolio disertai wawancara", "Portfolio route has an interview"),
    tingkat="minor",
    profil="validasi",
    kepastian="P",
    syarat=Dwi(
        "Unit yang dinilai dari portofolio tanpa bukti langsung disertai wawancara atau pertanyaan lisan, dan setiap "
        "pertanyaan wawancara menyebut dokumen yang diperjelas atau KUK yang tidak dibuktikan dokumen.",
        "A unit judged from a portfolio without direct evidence comes with an interview or oral questions, and each "
        "interview question names the document it clarifies, or a criterion that no document proves.",
    ),
    mengapa=Dwi(
        "Dokumen tidak menunjukkan siapa yang mengerjakannya dan seberapa dikuasai; FR.IA.09 lanjutan dari FR.IA.08.",
        "A document does not show who did the work and how well he knows it; FR.IA.09 follows FR.IA.08.",
    ),
    pesan={
        "tanpa_wawancara": Pesan(
            Dwi("Verifikasi portofolio tanpa wawancara untuk {kode}.", "Portfolio of {kode} without an interview."),
            Dwi(
                "Tambahkan PW (atau DPL) pada baris bukti tambahan (T) unit ini.",
                "Add PW (or DPL) to a line of supplementary evidence (T) of this unit.",
            ),
        ),
        "tanpa_portofolio": Pesan(
            Dwi(
                "Kelompok {id} memakai wawancara (PW) tanpa verifikasi portofolio (CVP).",
                "Group {id} uses an interview (PW) without a portfolio (CVP).",
            ),
            Dwi(
                "Tambahkan CVP, atau ganti PW dengan pertanyaan lisan (DPL).",
                "Add CVP, or replace PW by oral questions (DPL).",
            ),
        ),
        "untuk": Pesan(
            Dwi(
                "Pertanyaan wawancara {id} menunjuk dokumen '{untuk}', yang tidak ada pada portofolio.",
                "Interview question {id} points to document '{untuk}', which portofolio does not have.",
            ),
            Dwi(
                "Tulis id salah satu butir portofolio pada bank.yaml.",
                "Write the id of one of the items of portofolio in bank.yaml.",
            ),
        ),
        "tanpa_untuk": Pesan(
            Dwi(
                "Pertanyaan wawancara {id} tidak menyebut dokumen portofolio yang diperjelasnya.",
                "Interview question {id} does not name the document that it clarifies.",
            ),
            Dwi(
                "Isi untuk dengan id dokumennya, atau arahkan cakupan ke KUK yang tidak dibuktikan dokumen.",
                "Fill in untuk with the document's id, or point cakupan to a criterion that no document proves.",
            ),
        ),
    },
    salah="instrumen: [CVP]",
    benar="instrumen: [PW]",
    tiap_skema=periksa,
)
