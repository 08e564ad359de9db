"""XRF-002: everything that is planned is covered by an item that exists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rencana import Baris, UnitRencana, criteria_of
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject, related_in
from registry.acuan import Acuan
from registry.cakupan import places
from registry.instrumen import instrumen
from registry.model.unit import Unit

_MOST_PLACES = 8
_ROWS = (None, "pengetahuan", "aspek")
"""Rows of the matrix: criteria, knowledge and critical aspects. Skills show in the work that criteria describe."""


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    if subject.bank is None:
        return  # MUK-019 says so
    for rencana in subject.rencana.unit:
        if rencana.unit is not None:
            yield from _unit(subject, rencana, rencana.unit)


def _unit(subject: SkemaSubject, rencana: UnitRencana, unit: Unit) -> Iterator[Hit]:
    rows = [acuan for acuan in places(unit) if acuan.daftar in _ROWS]
    available = _available(subject, rencana)
    bare: list[Acuan] = []
    grave = False
    for acuan in rows:
        same = _same(unit, acuan)
        lines = [baris for baris in rencana.baris if baris.tempat & same]
        asked = [baris for baris in lines if _serves(subject, rencana, baris, same, available) is False]
        if asked and len(asked) == len(lines) and not _has_item(subject, rencana, same):
            bare.append(acuan)
            grave = grave or not all(_blank_lines(baris) for baris in asked)
    if bare and rencana.entri.dokumen is not None:
        kode, document = rencana.entri.kode, rencana.entri.dokumen
        yield subject.hit(
            (*rencana.path, "unit"),
            document=subject.mapa,
            tingkat=None if grave else "minor",
            acuan=str(bare[0].within(kode)) if len(bare) == 1 else kode,
            terkait=tuple(related_in(document, acuan.path(), "tempat") for acuan in bare[:_MOST_PLACES]),
            n=len(bare),
            m=len(rows),
            kode=kode,
            tempat=", ".join(acuan.fragment for acuan in bare),
        )


def _same(unit: Unit, acuan: Acuan) -> set[str]:
    """The places that stand for a row: itself, and for a critical aspect the criteria it points to."""
    through = criteria_of(unit, acuan.nomor or 0) if acuan.daftar == "aspek" else set()
    return {acuan.fragment, *through}


def _has_item(subject: SkemaSubject, rencana: UnitRencana, same: set[str]) -> bool:
    return any(subject.rencana.butir_di.get((rencana.entri, each)) for each in same)


def _serves(
    subject: SkemaSubject, rencana: UnitRencana, baris: Baris, same: set[str], available: set[str]
) -> bool | None:
    """Whether a line has something to gather its evidence with here; ``None`` where another rule says it has not."""
    used = set(baris.bukti.instrumen)
    if not used:
        return None  # MAPA-006
    if "CL" in used and "TPD" not in used:
        return True  # the checklist is printed from the unit
    wanted = {kode for kode in used if instrumen()[kode].butir}
    if not wanted <= available:
        return None  # MUK-019
    return any(wanted & subject.rencana.butir_di.get((rencana.entri, each), set()) for each in same)


def _available(subject: SkemaSubject, rencana: UnitRencana) -> set[str]:
    """Instruments that have any item for the unit's work group, or for the unit."""
    groups = [k for k in subject.rencana.kelompok if rencana.entri in k.unit]
    ids = {k.data.id for k in groups}
    units = {rencana.entri}.union(*(k.unit for k in groups))
    return {b.instrumen for b in subject.rencana.butir if b.telusuran.kelompok in ids or b.unit & units}


def _blank_lines(baris: Baris) -> bool:
    kinds: Sequence[bool] = [instrumen()[kode].baris_kosong for kode in baris.bukti.instrumen]
    return all(kinds)


RULE = Rule(
    kode="XRF-002",
    judul=Dwi("Matriks cakupan terisi", "Coverage matrix"),
    tingkat="mayor",
    profil="validasi",
    kepastian="P",
    syarat=Dwi(
        "Setiap KUK, pengetahuan, dan aspek kritis yang direncanakan dicakup sekurangnya satu butir instrumen yang "
        "ada.",
        "Each criterion, knowledge and critical aspect that is planned is covered by at least one item that exists.",
    ),
    mengapa=Dwi(
        "Rencana tanpa butir tidak menguji apa pun: pada hari asesmen tidak ada yang dapat diamati atau ditanyakan.",
        "A plan without items tests nothing: on the day there is nothing to watch and nothing to ask.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "{n} dari {m} KUK, pengetahuan, dan aspek kritis pada {kode} belum dicakup butir: {tempat}.",
                "{n} of {m} criteria, knowledge and critical aspects of {kode} are covered by no item: {tempat}.",
            ),
            Dwi(
                "Tambahkan ke cakupan sebuah tugas atau pertanyaan di bank.yaml, atau tulis butir baru.",
                "Add it to cakupan of a task or question in bank.yaml, or write a new item.",
            ),
        )
    },
    label={"tempat": Dwi("belum dicakup butir", "covered by no item")},
    salah="- C.25UJI01.002.1#1.1\n- C.25UJI01.002.1#2",
    benar="- C.25UJI01.002.1#1\n- C.25UJI01.002.1#2",
    tiap_skema=periksa,
)
