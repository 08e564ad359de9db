"""MAPA-007: category, kind of evidence and instrument fit each other."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject, related_in
from registry.instrumen import instrumen
from registry.kode import normal
from registry.model.mapa import Bukti, RencanaUnit
from registry.reader import Path

_ASKED = frozenset(("DPT", "DPL", "PW"))
"""Instruments that only ask; what somebody says is no performance."""


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    mapa = subject.mapa
    for i, rencana in enumerate(mapa.data.rencana if mapa else ()):
        for j, bukti in enumerate(rencana.bukti):
            yield from _line(subject, rencana, bukti, ("rencana", i, "bukti", j))


def _line(subject: SkemaSubject, rencana: RencanaUnit, bukti: Bukti, path: Path) -> Iterator[Hit]:
    if bukti.kategori == "pengetahuan" and bukti.jenis == "L":
        yield _hit(subject, rencana, (*path, "jenis"), "pengetahuan", id=bukti.id)
        return
    misfit = False
    for k, kode in enumerate(bukti.instrumen):
        kinds = instrumen()[kode].jenis
        if bukti.jenis is not None and bukti.jenis not in kinds:
            misfit = True
            args: dict[str, str | int] = {"instrumen": kode, "jenis": bukti.jenis, "boleh": " / ".join(kinds)}
            yield _hit(subject, rencana, (*path, "instrumen", k), "jenis", **args)
        elif kode == "CRP" and bukti.jenis == "L":
            yield from _product(subject, rencana, (*path, "instrumen", k))
    if (
        bukti.kategori in ("kinerja", "produk")
        and bukti.instrumen
        and not misfit
        and _ASKED.issuperset(bukti.instrumen)
    ):
        yield _hit(
            subject,
            rencana,
            (*path, "instrumen"),
            "hanya_ditanya",
            id=bukti.id,
            kategori=bukti.kategori,
            instrumen=", ".join(bukti.instrumen),
        )


def _product(subject: SkemaSubject, rencana: RencanaUnit, path: Path) -> Iterator[Hit]:
    """A review is direct evidence only of a product that was made under the assessor's eyes."""
    own = {
        i: reviu
        for i, reviu in enumerate(subject.bank.data.reviu_produk if subject.bank else ())
        if any(normal(text.partition("#")[0]) == normal(rencana.unit) for text in reviu.cakupan)
    }
    if own and subject.bank is not None and not any(reviu.dibuat_saat_asesmen for reviu in own.values()):
        places = tuple(related_in(subject.bank, ("reviu_produk", i, "id"), "reviu") for i in own)
        assert subject.mapa is not None
        yield subject.hit(path, "produk", document=subject.mapa, acuan=rencana.unit, terkait=places)


def _hit(subject: SkemaSubject, rencana: RencanaUnit, path: Path, pesan: str, **args: str | int) -> Hit:
    return subject.hit(path, pesan, document=subject.mapa, acuan=rencana.unit, args=args)


RULE = Rule(
    kode="MAPA-007",
    judul=Dwi("Bukti, metode, dan perangkat sesuai", "Kind, method and tool fit"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("mapa-01-2-kolom", "ak-01"),
    syarat=Dwi(
        "CL, TPD, dan DIT menghasilkan bukti langsung (L); CVP bukti tidak langsung (TL); DPT, DPL, dan PW bukti "
        "tambahan "
        "(T); PMO T atau L; VPK TL atau T; CRP TL, atau L bila produknya dibuat saat asesmen.",
        "CL, TPD and DIT give direct evidence (L); CVP indirect (TL); DPT, DPL and PW supplementary (T); PMO T or L; "
        "VPK TL "
        "or T; CRP TL, or L if the product is made in the assessment.",
    ),
    mengapa=Dwi(
        "Jenis bukti yang keliru membuat bukti tampak lebih kuat daripada yang sebenarnya dikumpulkan.",
        "A wrong kind makes evidence look stronger than what is gathered.",
    ),
    pesan={
        "jenis": Pesan(
            Dwi(
                "Instrumen {instrumen} tidak menghasilkan bukti {jenis}.",
                "Instrument {instrumen} gives no evidence of kind {jenis}.",
            ),
            Dwi(
                "Ubah jenis menjadi {boleh}, atau pindahkan {instrumen} ke baris bukti lain.",
                "Change jenis to {boleh}, or move {instrumen} to another line of evidence.",
            ),
        ),
        "pengetahuan": Pesan(
            Dwi(
                "Baris bukti {id} berkategori pengetahuan tetapi ditandai bukti langsung (L).",
                "Line {id} is knowledge, yet marked as direct evidence (L).",
            ),
            Dwi(
                "Ubah jenis menjadi T; bila yang dinilai unjuk kerja, ubah kategori menjadi kinerja.",
                "Change jenis to T; if performance is judged, change kategori to kinerja.",
            ),
        ),
        "hanya_ditanya": Pesan(
            Dwi(
                "Bukti {kategori} {id} hanya dikumpulkan dengan pertanyaan ({instrumen}).",
                "Evidence {id} of category {kategori} is gathered by questions only ({instrumen}).",
            ),
            Dwi(
                "Tambahkan CL dan TPD, DIT, CVP, VPK, atau CRP; bila yang dinilai pengetahuan, ubah kategori menjadi "
                "pengetahuan.",
                "Add CL and TPD, DIT, CVP, VPK or CRP; if knowledge is judged, change kategori to pengetahuan.",
            ),
        ),
        "produk": Pesan(
            Dwi(
                "Reviu produk ditandai bukti langsung (L), padahal produknya tidak dibuat saat asesmen.",
                "The product review is marked as direct evidence (L), yet the product is not made in the assessment.",
            ),
            Dwi(
                "Tulis dibuat_saat_asesmen: true pada butir reviu_produk bila benar demikian, atau ubah jenis menjadi "
                "TL.",
                "Write dibuat_saat_asesmen: true in the item of reviu_produk if it is so, or change jenis to TL.",
            ),
        ),
    },
    label={"reviu": Dwi("butir reviu produk unit ini", "the product review of this unit")},
    salah="jenis: L\ninstrumen: [DPT]",
    benar="jenis: T\ninstrumen: [DPT]",
    tiap_skema=periksa,
)
