"""MAPA-011: knowledge is asked, skills are shown, and there is time for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Hit
from checks.rencana import UnitRencana
from checks.rule import Pesan, Rule
from checks.rules.durasi import minutes
from checks.subject import SkemaSubject, related_in
from registry.acuan import Acuan
from registry.model.unit import PanduanPenilaian

_ASKING = frozenset(("PMO", "DIT", "DPT", "DPL", "PW"))
_SHOWING = frozenset(("TPD", "DIT", "CVP", "VPK", "CRP"))
"""Instruments whose items ask what somebody knows, and those whose items show what somebody can do."""


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    for rencana in subject.rencana.unit:
        panduan = rencana.unit.panduan_penilaian if rencana.unit else None
        if panduan is not None and rencana.baris:
            yield from _unit(subject, rencana, panduan)
    yield from _time(subject)


def _unit(subject: SkemaSubject, rencana: UnitRencana, panduan: PanduanPenilaian) -> Iterator[Hit]:
    knowledge, skills = panduan.pengetahuan or (), panduan.keterampilan or ()
    unasked = _open(subject, rencana, "pengetahuan", knowledge, ("T",), _ASKING)
    if unasked:
        yield _hit(subject, rencana, "pengetahuan", unasked)
    unseen = _open(subject, rencana, "keterampilan", skills, ("L", "TL"), _SHOWING)
    if unseen:
        yield _hit(subject, rencana, "keterampilan", unseen)


def _open(
    subject: SkemaSubject,
    rencana: UnitRencana,
    daftar: str,
    items: Sequence[object],
    jenis: tuple[str, ...],
    instrumen: frozenset[str],
) -> list[int]:
    """Positions that neither a line of these kinds nor an item of these instruments covers."""
    planned = {tempat for baris in rencana.baris if baris.bukti.jenis in jenis for tempat in baris.tempat}
    # A line that does not say its kind is MAPA-006's; it may well be one of these.
    planned |= {tempat for baris in rencana.baris if baris.bukti.jenis is None for tempat in baris.tempat}
    found = subject.rencana.butir_di
    return [
        n
        for n in range(1, len(items) + 1)
        if f"#{daftar}.{n}" not in planned and instrumen.isdisjoint(found.get((rencana.entri, f"#{daftar}.{n}"), ()))
    ]


def _hit(subject: SkemaSubject, rencana: UnitRencana, daftar: str, numbers: list[int]) -> Hit:
    document, kode = rencana.entri.dokumen, rencana.entri.kode
    assert document is not None
    first = Acuan(daftar=daftar, nomor=numbers[0])
    return subject.hit(
        (*rencana.path, "unit"),
        daftar,
        document=subject.mapa,
        tingkat="minor" if daftar == "keterampilan" else None,
        acuan=str(first.within(kode)) if len(numbers) == 1 else kode,
        terkait=tuple(related_in(document, Acuan(daftar=daftar, nomor=n).path(), daftar) for n in numbers),
        no=", ".join(map(str, numbers)),
        kode=kode,
    )


def _time(subject: SkemaSubject) -> Iterator[Hit]:
    """Advice: minutes for each question of a paper version."""
    bank = subject.bank
    if bank is None:
        return
    papers = (("pilihan_ganda", bank.data.pilihan_ganda), ("esai", bank.data.esai))
    for jenis, soal in papers:
        for name, paket in soal.paket.items() if soal else ():
            given = minutes(paket.durasi)
            low, high = ambang("MAPA-011", f"{jenis}_menit_minimum"), ambang("MAPA-011", f"{jenis}_menit_maksimum")
            n = len(paket.butir)
            if given is not None and n and not low * n <= given <= high * n:
                yield subject.hit(
                    (jenis, "paket", name, "durasi"),
                    "waktu",
                    document=bank,
                    tingkat="observasi",
                    paket=name,
                    n=n,
                    durasi=paket.durasi or "",
                    dari=low * n,
                    sampai=high * n,
                )


RULE = Rule(
    kode="MAPA-011",
    judul=Dwi("Pengetahuan diujikan", "Knowledge covered"),
    tingkat="mayor",
    profil="validasi",
    kepastian="P",
    syarat=Dwi(
        "Setiap pengetahuan dicakup baris bukti tambahan (T) atau pertanyaan, dan setiap keterampilan dicakup baris "
        "bukti "
        "langsung atau tidak langsung atau sebuah tugas; waktu soal tertulis masuk akal.",
        "Each knowledge is covered by a line of supplementary evidence (T) or a question, each skill by a line of "
        "direct or "
        "indirect evidence or a task; the time for written questions is sensible.",
    ),
    mengapa=Dwi(
        "Pengetahuan yang disyaratkan unit tetapi tidak ditanyakan tidak pernah terbukti.",
        "Knowledge that a unit requires and nobody asks for is never proved.",
    ),
    pesan={
        "pengetahuan": Pesan(
            Dwi("Pengetahuan {no} pada {kode} belum diujikan.", "Knowledge {no} of {kode} is not asked."),
            Dwi(
                "Tambahkan #pengetahuan.n ke cakupan baris bukti tambahan (T), atau tulis pertanyaan yang mencakupnya.",
                "Add #pengetahuan.n to cakupan of a line of supplementary evidence (T), or write a question that "
                "covers it.",
            ),
        ),
        "keterampilan": Pesan(
            Dwi(
                "Keterampilan {no} pada {kode} belum dinilai melalui unjuk kerja atau dokumen.",
                "Skill {no} of {kode} is judged by no performance and no document.",
            ),
            Dwi(
                "Tambahkan #keterampilan.n ke cakupan baris bukti langsung (L) atau tidak langsung (TL).",
                "Add #keterampilan.n to cakupan of a line of direct (L) or indirect evidence (TL).",
            ),
        ),
        "waktu": Pesan(
            Dwi(
                "Paket {paket} memuat {n} soal dengan waktu {durasi}; lazimnya {dari} sampai {sampai} menit.",
                "Paper {paket} has {n} questions and {durasi}; {dari} to {sampai} minutes are usual.",
            ),
            Dwi(
                "Sesuaikan durasi paket, atau jumlah soalnya.",
                "Adjust durasi of the paper, or the number of its questions.",
            ),
        ),
    },
    label={
        "pengetahuan": Dwi("pengetahuan yang dimaksud", "the knowledge that is meant"),
        "keterampilan": Dwi("keterampilan yang dimaksud", "the skill that is meant"),
    },
    salah='cakupan: ["#pengetahuan.2", "#2.1"]\njenis: L',
    benar='cakupan: ["#pengetahuan.1"]\njenis: T',
    tiap_skema=periksa,
)
