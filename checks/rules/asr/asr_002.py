"""ASR-002: the body has assessors with technical competence for each scheme."""

from __future__ import annotations

from collections.abc import Iterator

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Hit, Related
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject, related_in
from registry.kode import normal
from registry.model.lsp import Asesor
from registry.units import bare


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    folder = subject.registry.lsp.get(subject.folder.lsp)
    document = folder.asesor if folder else None
    if document is None and f"schemes/{subject.folder.lsp}/asesor.yaml" in subject.registry.files:
        return
    assessors = document.data if document else ()
    needed = {normal(entry.kode): entry.kode for _, entry in subject.kemasan}
    able = [i for i, each in enumerate(assessors) if _covers(subject, each, set(needed))]
    path = ("kemasan",)
    if not needed or len(able) >= ambang("ASR-002", "lazim"):
        return
    if able and document is not None:
        only = related_in(document, (able[0], "kompetensi_teknis"), "satu")
        yield subject.hit(path, "satu", tingkat="observasi", terkait=(only,), nama=assessors[able[0]].nama)
        return
    lacking = [kode for key, kode in needed.items() if not any(key in _codes(subject, each) for each in assessors)]
    terkait = (Related(document.berkas, (), "daftar"),) if document else ()
    if lacking:
        yield subject.hit(path, "belum", terkait=terkait, kode=", ".join(lacking))
    else:
        yield subject.hit(path, "terpisah", terkait=terkait)


def _covers(subject: SkemaSubject, asesor: Asesor, needed: set[str]) -> bool:
    """Whether an assessor masters the whole field of the scheme, or each of its units."""
    skill = asesor.kompetensi_teknis
    if skill is None:
        return False
    field = bare(subject.skema.bidang or "")
    return (field != "" and field in map(bare, skill.bidang)) or needed <= _codes(subject, asesor)


def _codes(subject: SkemaSubject, asesor: Asesor) -> set[str]:
    """The units that an assessor masters, by the codes that schemes use."""
    units = subject.registry.units
    written = asesor.kompetensi_teknis.unit if asesor.kompetensi_teknis else ()
    return {normal(entry.kode if (entry := units.one(kode)) else kode) for kode in written}


RULE = Rule(
    kode="ASR-002",
    judul=Dwi("Kompetensi teknis asesor", "Technical competence of assessors"),
    tingkat="mayor",
    profil="verifikasi",
    kepastian="T",
    klausul=("saksi-asesmen",),
    syarat=Dwi(
        "Setiap skema memiliki asesor yang kompetensi teknisnya mencakup bidang skema atau semua unitnya; sebaiknya "
        "sekurangnya dua orang.",
        "Each scheme has an assessor whose technical competence covers its field or all of its units; better two of "
        "them.",
    ),
    mengapa=Dwi(
        "Asesor menilai pekerjaan yang ia kuasai sendiri; saat penyaksian, bukti kompetensi teknisnya diminta.",
        "Assessors judge work that they master; at a witness, proof of their technical competence is asked for.",
    ),
    pesan={
        "belum": Pesan(
            Dwi(
                "Belum ada asesor dengan kompetensi teknis untuk {kode}.",
                "No assessor has technical competence for {kode}.",
            ),
            Dwi(
                "Lengkapi kompetensi_teknis pada asesor.yaml, atau tambahkan asesor yang menguasainya.",
                "Complete kompetensi_teknis in asesor.yaml, or add an assessor who has it.",
            ),
        ),
        "terpisah": Pesan(
            Dwi(
                "Tidak ada satu asesor pun yang kompetensi teknisnya mencakup semua unit skema ini.",
                "No single assessor's technical competence covers all units of this scheme.",
            ),
            Dwi(
                "Lengkapi kompetensi_teknis salah satu asesor, atau tambahkan asesor untuk bidang ini.",
                "Complete the kompetensi_teknis of one assessor, or add an assessor for this field.",
            ),
        ),
        "satu": Pesan(
            Dwi(
                "Hanya satu asesor, {nama}, yang memiliki kompetensi teknis untuk skema ini.",
                "Only one assessor, {nama}, has technical competence for this scheme.",
            ),
            Dwi(
                "Siapkan asesor kedua, supaya asesmen dan validasi tidak bergantung pada satu orang.",
                "Prepare a second one, so that assessment and validation do not hang on one person.",
            ),
        ),
    },
    label={
        "daftar": Dwi("daftar asesor LSP", "the LSP's assessors"),
        "satu": Dwi("kompetensi teknis asesor itu", "that assessor's competence"),
    },
    salah="kompetensi_teknis: {unit: [C.25UJI01.001.1], bidang: []}",
    benar="kompetensi_teknis: {unit: [C.25UJI01.001.1, C.25UJI01.002.1], bidang: []}",
    tiap_skema=periksa,
)
