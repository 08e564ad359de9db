"""MUK-007: supporting questions ask for what observation does not show."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rencana import Kelompok
from checks.rule import Pesan, Rule
from checks.rules.frasa import pola
from checks.subject import SkemaSubject
from registry.acuan import parse
from registry.model.bank import Bank, ButirBank
from registry.model.unit import Unit

_OBSERVED = ("CL", "TPD")


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    bank = subject.bank
    if bank is None:
        return
    yield from _questions(subject, bank.data)
    for kelompok in subject.rencana.kelompok:
        used = kelompok.instrumen
        if not used.isdisjoint(_OBSERVED) and used.isdisjoint(("PMO", "DPL", "DIT")):
            args = {"kelompok": kelompok.data.id}
            path = (*kelompok.path, "id")
            yield subject.hit(path, "tanpa_pertanyaan", document=subject.mapa, tingkat="observasi", args=args)
        yield from _safety(subject, kelompok)


def _questions(subject: SkemaSubject, bank: Bank) -> Iterator[Hit]:
    kunci = subject.folder.kunci
    for i, item in enumerate(bank.pmo):
        aspects = any((acuan := parse(text)) is not None and acuan.daftar == "aspek" for text in item.cakupan)
        if item.dimensi is None and not aspects and not subject.lost(("pmo", i, "dimensi"), subject.bank):
            yield subject.hit(("pmo", i, "id"), "tanpa_dimensi", document=subject.bank, acuan=item.id, id=item.id)
        if subject.unread("kunci") or (kunci and subject.lost((item.id,), kunci)):
            continue
        if kunci is None or not kunci.data.root.get(item.id):
            yield subject.hit(("pmo", i, "id"), "tanpa_jawaban", document=subject.bank, acuan=item.id, id=item.id)


def _safety(subject: SkemaSubject, kelompok: Kelompok) -> Iterator[Hit]:
    """Advice: where the units speak of safety, something in the bank does too."""
    dangers = {entri: list(_dangers(entri.dokumen.data)) for entri in kelompok.unit if entri.dokumen}
    if not any(dangers.values()):
        return
    own = list(_items_of(subject, kelompok))
    if not own or any(pola("keselamatan").search(_said(item)) for item in own):
        return
    asked = {tempat for butir in subject.rencana.butir for tempat in butir.tempat}
    for entri, places in dangers.items():
        if places and not any((entri, place) in asked for place in places):
            args = {"kelompok": kelompok.data.id, "kode": entri.kode}
            path = (*kelompok.path, "id")
            yield subject.hit(
                path, "keselamatan", document=subject.mapa, tingkat="observasi", acuan=entri.kode, args=args
            )
            return


def _items_of(subject: SkemaSubject, kelompok: Kelompok) -> Iterator[ButirBank]:
    units = set(kelompok.unit)
    every = subject.rencana.butir
    within = {b.telusuran.id for b in every if b.telusuran.kelompok == kelompok.data.id or b.unit & units}
    for _, item in subject.butir():
        if item.id in within:
            yield item


def _said(item: ButirBank) -> str:
    return item.model_dump_json(exclude={"id", "kelompok", "cakupan"})


def _dangers(unit: Unit) -> Iterator[str]:
    """Criteria and critical aspects that speak of safety; the range of variables as a whole."""
    for e, elemen in enumerate(unit.elemen, 1):
        for k, kuk in enumerate(elemen.kuk, 1):
            if pola("keselamatan").search(kuk.teks):
                yield f"#{e}.{k}"
    panduan = unit.panduan_penilaian
    for n, aspek in enumerate((panduan.aspek_kritis if panduan else None) or (), 1):
        if pola("keselamatan").search(aspek.teks):
            yield f"#aspek.{n}"
    batasan = unit.batasan_variabel
    tools = [*(batasan.peralatan or ()), *(batasan.perlengkapan or ())] if batasan else []
    if any(pola("keselamatan").search(tool.teks) for tool in tools):
        yield "#batasan_variabel"


RULE = Rule(
    kode="MUK-007",
    judul=Dwi("Pertanyaan pendukung observasi", "Supporting questions"),
    tingkat="minor",
    profil="validasi",
    kepastian="T",
    klausul=("ia-03",),
    syarat=Dwi(
        "Setiap pertanyaan pendukung menggali dimensi kompetensi atau aspek kritis dan memiliki jawaban yang "
        "diharapkan; "
        "keselamatan kerja yang disebut unit ikut ditanyakan.",
        "Each supporting question draws on a dimension of competency or a critical aspect and has an expected answer; "
        "safety that a unit names is asked about.",
    ),
    mengapa=Dwi(
        "Pertanyaan pendukung mengisi yang tidak tampak saat observasi; tanpa arah ia hanya mengulang tugasnya.",
        "Supporting questions fill in what observation does not show; without aim they only repeat the task.",
    ),
    pesan={
        "tanpa_dimensi": Pesan(
            Dwi(
                "Pertanyaan pendukung {id} belum terkait dimensi atau aspek kritis.",
                "Supporting question {id} is tied to no dimension and no critical aspect.",
            ),
            Dwi(
                "Isi dimensi (ts, tms, cms, jres, trs), atau tambahkan KODE#aspek.n ke cakupan.",
                "Fill in dimensi (ts, tms, cms, jres, trs), or add CODE#aspek.n to cakupan.",
            ),
        ),
        "tanpa_jawaban": Pesan(
            Dwi(
                "Pertanyaan pendukung {id} belum memiliki jawaban yang diharapkan.",
                "Supporting question {id} has no expected answer.",
            ),
            Dwi(
                "Tulis butir jawabannya di kunci.yaml di bawah {id}.",
                "Write the points of the answer in kunci.yaml under {id}.",
            ),
        ),
        "tanpa_pertanyaan": Pesan(
            Dwi(
                "Kelompok {kelompok} diobservasi tanpa pertanyaan lisan apa pun.",
                "Group {kelompok} is observed without any oral question.",
            ),
            Dwi(
                "Pertimbangkan PMO untuk menggali keadaan tak terduga dan penerapan di tempat lain.",
                "Consider PMO, to ask about the unexpected and about other workplaces.",
            ),
        ),
        "keselamatan": Pesan(
            Dwi(
                "Unit {kode} menyebut keselamatan kerja, tetapi tidak ada tugas atau pertanyaan kelompok {kelompok} "
                "tentangnya.",
                "Unit {kode} speaks of safety at work, and no task or question of group {kelompok} does.",
            ),
            Dwi(
                "Tambahkan pertanyaan atau langkah tugas tentang K3, alat pelindung diri, atau bahaya.",
                "Add a question or a step about safety, protective equipment or hazards.",
            ),
        ),
    },
    salah="teks: Apa yang dilakukan bila jangka sorong jatuh?",
    benar="dimensi: cms",
    tiap_skema=periksa,
)
