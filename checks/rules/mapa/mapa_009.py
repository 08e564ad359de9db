"""MAPA-009: the evidence for a unit is enough."""

from __future__ import annotations

from collections.abc import Iterator

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Hit, Tingkat
from checks.rencana import UnitRencana
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject

_NEED_DIRECT = (1, 2, 5)
"""Candidate profiles without work experience that could speak for them."""


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    mapa = subject.mapa.data if subject.mapa else None
    chosen = mapa.pendekatan.potensi_asesi if mapa and mapa.pendekatan else ()
    unproved = ", ".join(str(each) for each in chosen if each in _NEED_DIRECT)
    for rencana in subject.rencana.unit:
        yield from _unit(subject, rencana, unproved)


def _unit(subject: SkemaSubject, rencana: UnitRencana, unproved: str) -> Iterator[Hit]:
    kinds = {baris.bukti.jenis for baris in rencana.baris}
    if not rencana.baris or None in kinds:
        return
    if kinds == {"T"}:
        yield _hit(subject, rencana, "hanya_t", tingkat="mayor")
        return
    methods = sorted(set().union(*(baris.metode for baris in rencana.baris)))
    complete = all(baris.bukti.instrumen for baris in rencana.baris)
    if complete and len(methods) < ambang("MAPA-009", "metode_minimum"):
        yield _hit(subject, rencana, "satu_metode", metode=methods[0].replace("_", " "))
    if unproved and "L" not in kinds:
        yield _hit(subject, rencana, "tanpa_langsung", potensi=unproved)


def _hit(subject: SkemaSubject, rencana: UnitRencana, pesan: str, tingkat: Tingkat | None = None, **args: str) -> Hit:
    kode = rencana.entri.kode
    return subject.hit(
        (*rencana.path, "unit"),
        pesan,
        document=subject.mapa,
        tingkat=tingkat,
        acuan=kode,
        args={"kode": kode, **args},
    )


RULE = Rule(
    kode="MAPA-009",
    judul=Dwi("Bukti memadai", "Enough evidence"),
    tingkat="minor",
    profil="validasi",
    kepastian="P",
    syarat=Dwi(
        "Setiap unit dinilai dengan sekurangnya dua metode dan tidak hanya dengan bukti tambahan; asesi tanpa "
        "pengalaman "
        "kerja (potensi 1, 2, dan 5) juga dengan bukti langsung.",
        "Each unit is judged by two methods at least and not by supplementary evidence alone; candidates without work "
        "experience (profiles 1, 2 and 5) also by direct evidence.",
    ),
    mengapa=Dwi(
        "Bukti harus memadai: satu metode atau jawaban saja tidak cukup untuk menyatakan seseorang kompeten.",
        "Evidence must be sufficient: one method, or answers alone, do not make somebody competent.",
    ),
    pesan={
        "hanya_t": Pesan(
            Dwi(
                "Unit {kode} hanya dinilai dengan bukti tambahan (T).",
                "Unit {kode} is judged by supplementary evidence (T) only.",
            ),
            Dwi(
                "Tambahkan baris bukti langsung (CL dan TPD, atau DIT) atau tidak langsung (CVP, VPK, CRP).",
                "Add a line of direct (CL and TPD, or DIT) or indirect evidence (CVP, VPK, CRP).",
            ),
        ),
        "satu_metode": Pesan(
            Dwi(
                "Unit {kode} hanya memakai satu metode ({metode}).",
                "Unit {kode} uses one method only ({metode}).",
            ),
            Dwi(
                "Tambahkan metode lain, misalnya tanya jawab dengan PMO atau DPT di samping observasi.",
                "Add another method, such as questions by PMO or DPT beside observation.",
            ),
        ),
        "tanpa_langsung": Pesan(
            Dwi(
                "Unit {kode} tidak memiliki bukti langsung (L) bagi potensi asesi {potensi}.",
                "Unit {kode} has no direct evidence (L) for candidate profile {potensi}.",
            ),
            Dwi(
                "Tambahkan observasi (CL dan TPD) atau kegiatan terstruktur (DIT).",
                "Add observation (CL and TPD) or a structured activity (DIT).",
            ),
        ),
    },
    salah="jenis: T\ninstrumen: [DPL]",
    benar="jenis: L\ninstrumen: [CL, TPD]",
    tiap_skema=periksa,
)
