"""XRF-006: a revoked standard, and everything that it touches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from checks.dwi import Dwi
from checks.finding import Hit, Related
from checks.rule import Pesan, Rule
from checks.subject import hit_in, related_in
from registry.store import Registry, SkemaFolder


def periksa(registry: Registry) -> Iterator[Hit]:
    revoked = {
        id_: folder.standar
        for id_, folder in registry.standar.items()
        if folder.standar is not None and folder.standar.data.status == "dicabut"
    }
    if not revoked:
        return
    touched: dict[str, list[_Terdampak]] = {}
    for folder in registry.skema.values():
        for each in _of_scheme(registry, folder):
            if each.standar in revoked:
                touched.setdefault(each.standar, []).append(each)
    people = _assessors(registry)
    for id_, schemes in touched.items():
        waiting = [each for each in schemes if not each.bertanggal]
        if waiting:
            args: dict[str, str | int] = {
                "standar": id_,
                "n": len(schemes),
                "skema": ", ".join(each.skema for each in waiting),
                "asesor": people[id_],
            }
            places = tuple(each.tempat for each in waiting)
            yield hit_in(revoked[id_], ("status",), args, acuan=id_, terkait=places)


@dataclass(frozen=True, slots=True)
class _Terdampak:
    """A scheme that uses a standard: where it first does, and whether it says until when."""

    standar: str
    skema: str
    tempat: Related
    bertanggal: bool


def _of_scheme(registry: Registry, folder: SkemaFolder) -> Iterator[_Terdampak]:
    if folder.skema is None:
        return
    dated = {each.standar for each in folder.skema.data.peralihan}
    seen: set[str] = set()
    for i, entry in enumerate(registry.kemasan(folder)):
        if entry is not None and entry.standar not in seen:
            seen.add(entry.standar)
            place = related_in(folder.skema, ("kemasan", "unit", i, "kode"), "kemasan")
            yield _Terdampak(entry.standar, folder.id, place, entry.standar in dated)


def _assessors(registry: Registry) -> Counter[str]:
    """How many assessors rest their technical competence on units of each standard."""
    found: Counter[str] = Counter()
    for lsp in registry.lsp.values():
        for asesor in lsp.asesor.data if lsp.asesor else ():
            codes = asesor.kompetensi_teknis.unit if asesor.kompetensi_teknis else ()
            found.update({entry.standar for entry in map(registry.units.one, codes) if entry})
    return found


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
                "Tulis peralihan pada skema itu: standar {standar} dan hari terakhirnya (sampai), lalu ganti unitnya "
                "sebelum hari itu.",
                "Write peralihan in that scheme: standard {standar} and its last day (sampai), and replace its units "
                "by then.",
            ),
        )
    },
    label={"kemasan": Dwi("skema ini memakai standarnya", "this scheme uses the standard")},
    salah="status: dicabut",
    benar="peralihan: [{standar: skkni-2099-001, sampai: 2026-12-31}]",
    sekali=periksa,
)
