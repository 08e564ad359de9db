"""MAPA-005: evidence is planned for every criterion."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject, related_in
from registry.acuan import Acuan, parse
from registry.cakupan import spread
from registry.kode import normal
from registry.model.mapa import Mapa, RencanaUnit
from registry.model.unit import Unit
from registry.store import Document
from registry.units import EntriUnit

_MOST_PLACES = 8


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    mapa = subject.mapa
    if mapa is None:
        if not subject.unread("mapa"):
            yield subject.hit((), "tanpa_mapa", skema=subject.folder.id)
        return
    plans: dict[str, int] = {}
    for i, rencana in enumerate(mapa.data.rencana):
        first = plans.get(normal(rencana.unit))
        plans[normal(rencana.unit)] = i
        if first is not None:
            yield _twice(subject, mapa, i, first)
    for i, entry in subject.kemasan:
        if entry.dokumen is None:
            continue
        written = normal(subject.skema.kemasan.unit[i].kode)
        at = plans.get(written, plans.get(normal(entry.kode)))
        if at is None:
            yield subject.hit(
                ("rencana",),
                "tanpa_rencana",
                document=mapa,
                acuan=entry.kode,
                terkait=(related_in(subject.document, ("kemasan", "unit", i, "kode"), "kemasan"),),
                kode=entry.kode,
            )
        else:
            yield from _gaps(subject, entry, entry.dokumen.data, at, mapa.data.rencana[at])


def _twice(subject: SkemaSubject, mapa: Document[Mapa], i: int, first: int) -> Hit:
    kode = mapa.data.rencana[i].unit
    place = related_in(mapa, ("rencana", first, "unit"), "pertama")
    return subject.hit(("rencana", i, "unit"), "ganda", document=mapa, acuan=kode, terkait=(place,), kode=kode)


def _gaps(subject: SkemaSubject, entry: EntriUnit, unit: Unit, at: int, rencana: RencanaUnit) -> Iterator[Hit]:
    covered = covered_kuk(unit, rencana)
    absent = [
        Acuan(elemen=e, kuk=k)
        for e, elemen in enumerate(unit.elemen, 1)
        for k in range(1, len(elemen.kuk) + 1)
        if (e, k) not in covered
    ]
    if not absent or entry.dokumen is None:
        return
    places = tuple(related_in(entry.dokumen, acuan.path(), "kuk") for acuan in absent[:_MOST_PLACES])
    numbers = ", ".join(acuan.anchor for acuan in absent)
    yield subject.hit(
        ("rencana", at, "unit"),
        document=subject.mapa,
        acuan=str(absent[0].within(entry.kode)) if len(absent) == 1 else entry.kode,
        terkait=places,
        no=numbers,
        kode=entry.kode,
    )


def covered_kuk(unit: Unit, rencana: RencanaUnit) -> set[tuple[int, int]]:
    """Criteria that the lines of a unit's plan name, singly or by their element."""
    covered: set[tuple[int, int]] = set()
    for bukti in rencana.bukti:
        for text in bukti.cakupan:
            acuan = parse(text)
            places = spread(unit, acuan) if acuan else ()
            covered.update((each.elemen, each.kuk) for each in places if each.elemen and each.kuk)
    return covered


RULE = Rule(
    kode="MAPA-005",
    judul=Dwi("Bukti untuk setiap KUK", "Evidence for every KUK"),
    tingkat="mayor",
    profil="validasi",
    kepastian="T",
    klausul=("mapa-01",),
    syarat=Dwi(
        "Rencana asesmen menyebut bukti untuk setiap KUK pada setiap unit kemasan.",
        "The plan names evidence for every criterion of every unit of the package.",
    ),
    mengapa=Dwi(
        "KUK tanpa bukti tidak pernah dinilai, padahal asesi dinyatakan kompeten atas seluruh unit.",
        "A criterion without evidence is never judged, yet the candidate is declared competent in the whole unit.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "KUK {no} pada {kode} belum memiliki rencana bukti.",
                "Criterion {no} of {kode} has no planned evidence.",
            ),
            Dwi(
                "Tambahkan acuannya ke cakupan salah satu baris bukti unit ini, atau tulis baris bukti baru.",
                "Add it to cakupan of a line of evidence of this unit, or write a new line.",
            ),
        ),
        "ganda": Pesan(
            Dwi(
                "Unit {kode} direncanakan dua kali; yang dicetak hanya rencana terakhir.",
                "Unit {kode} is planned twice; only the last plan is printed.",
            ),
            Dwi(
                "Satukan baris buktinya di bawah satu unit.",
                "Put its lines of evidence together under one unit.",
            ),
        ),
        "tanpa_rencana": Pesan(
            Dwi("Unit {kode} belum memiliki rencana asesmen.", "Unit {kode} has no assessment plan."),
            Dwi("Tambahkan unit ini ke rencana pada mapa.yaml.", "Add the unit to rencana in mapa.yaml."),
        ),
        "tanpa_mapa": Pesan(
            Dwi("Skema {skema} belum memiliki mapa.yaml.", "Scheme {skema} has no mapa.yaml."),
            Dwi(
                "Tulis rencana asesmen pada mapa.yaml di folder skema ini.",
                "Write mapa.yaml in the scheme's folder.",
            ),
        ),
    },
    label={
        "kuk": Dwi("KUK yang belum tercakup", "the criterion that is not covered"),
        "kemasan": Dwi("unit ini ada dalam kemasan", "the unit is in the package"),
        "pertama": Dwi("direncanakan lebih dahulu di sini", "planned here first"),
    },
    salah='cakupan: ["#1.1"]',
    benar='cakupan: ["#1.1", "#1.2"]',
    tiap_skema=periksa,
)
