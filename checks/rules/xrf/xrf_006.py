"""XRF-006: a revoked standard, and everything that it touches."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit, Related
from checks.rule import Pesan, Rule
from checks.subject import StandarSubject, related_in
from registry.store import SkemaFolder
from registry.units import EntriUnit


def periksa(subject: StandarSubject) -> Iterator[Hit]:
    if subject.standar.status != "dicabut":
        return
    touched = dict(_touched(subject))
    waiting = {id_: place for id_, (place, dated) in touched.items() if not dated}
    if waiting:
        yield subject.hit(
            ("status",),
            terkait=tuple(waiting.values()),
            standar=subject.folder.id,
            n=len(touched),
            skema=", ".join(waiting),
            asesor=_assessors(subject),
        )


def _touched(subject: StandarSubject) -> Iterator[tuple[str, tuple[Related, bool]]]:
    """Schemes that use the standard: where, and whether they say until when."""
    for folder in subject.registry.skema.values():
        if folder.skema is None:
            continue
        for i, entry in enumerate(subject.registry.kemasan(folder)):
            if _is_own(subject, entry):
                place = related_in(folder.skema, ("kemasan", "unit", i, "kode"), "kemasan")
                yield folder.id, (place, _dated(subject, folder))
                break


def _dated(subject: StandarSubject, folder: SkemaFolder) -> bool:
    assert folder.skema is not None
    return any(each.standar == subject.folder.id for each in folder.skema.data.peralihan)


def _assessors(subject: StandarSubject) -> int:
    """Assessors whose technical competence rests on units of the standard."""
    units = subject.registry.units
    return sum(
        any(_is_own(subject, units.one(kode)) for kode in asesor.kompetensi_teknis.unit)
        for lsp in subject.registry.lsp.values()
        for asesor in (lsp.asesor.data if lsp.asesor else ())
        if asesor.kompetensi_teknis is not None
    )


def _is_own(subject: StandarSubject, entry: EntriUnit | None) -> bool:
    return entry is not None and entry.standar == subject.folder.id


RULE = Rule(
    kode="XRF-006",
    judul=Dwi("Perubahan standar merambat", "Change of a standard spreads"),
    tingkat="mayor",
    profil="verifikasi",
    kepastian="P",
    syarat=Dwi(
        "Bila sebuah standar dicabut, setiap skema yang memakainya menetapkan sampai kapan asesmen dengan standar itu "
        "masih dilayani.",
        "When a standard is revoked, each scheme that uses it says until when candidates are still assessed by it.",
    ),
    mengapa=Dwi(
        "Tanpa tanggal peralihan, pemohon yang sudah terdaftar dan pemegang sertifikat tidak tahu standar mana yang "
        "berlaku bagi mereka.",
        "Without a date, applicants in progress and certificate holders do not know which standard holds for them.",
    ),
    pesan={
        "utama": Pesan(
            Dwi(
                "{standar} dicabut: {n} skema dan {asesor} asesor terdampak; tanggal peralihan belum ditetapkan pada "
                "{skema}.",
                "{standar} is revoked: {n} schemes and {asesor} assessors are touched; no date of transition in "
                "{skema}.",
            ),
            Dwi(
                "Tambahkan peralihan: [{{standar: {standar}, sampai: ...}}] pada skema itu, lalu ganti unitnya sebelum "
                "tanggal tersebut.",
                "Add peralihan: [{{standar: {standar}, sampai: ...}}] to that scheme, and replace its units by then.",
            ),
        )
    },
    label={"kemasan": Dwi("skema ini memakai standarnya", "this scheme uses the standard")},
    salah="status: dicabut",
    benar="peralihan: [{standar: skkni-2099-001, sampai: 2026-12-31}]",
    tiap_standar=periksa,
)
