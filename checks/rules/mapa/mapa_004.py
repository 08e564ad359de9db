"""MAPA-004: the work groups part the package, no unit left out, none twice."""

from __future__ import annotations

from collections.abc import Iterator

from checks.data import ambang
from checks.dwi import Dwi
from checks.finding import Hit, Related
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject, related_in
from registry.model.mapa import Mapa
from registry.reader import Path
from registry.store import Document
from registry.units import EntriUnit


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    mapa = subject.mapa
    if mapa is None or subject.lost(("kelompok_pekerjaan",), mapa):
        return
    if not mapa.data.kelompok_pekerjaan:
        yield subject.hit(("kelompok_pekerjaan",), "tanpa_kelompok", document=mapa)
        return
    placed: dict[EntriUnit, Path] = {}
    for i, kelompok in enumerate(mapa.data.kelompok_pekerjaan):
        yield from _group(subject, mapa, i)
        for j, kode in enumerate(kelompok.unit):
            entry = subject.registry.units.one(kode)
            path: Path = ("kelompok_pekerjaan", i, "unit", j)
            if entry is not None and entry in placed:
                yield _twice(subject, mapa, entry, path, placed[entry])
            elif entry is not None:
                placed[entry] = path
    yield from _left_out(subject, mapa, placed)


def _group(subject: SkemaSubject, mapa: Document[Mapa], i: int) -> Iterator[Hit]:
    kelompok = mapa.data.kelompok_pekerjaan[i]
    most = ambang("MAPA-004", "unit_maksimum")
    path: Path = ("kelompok_pekerjaan", i)
    if not kelompok.unit:
        yield subject.hit((*path, "id"), "kosong", document=mapa, id=kelompok.id)
    if not (kelompok.judul or "").strip():
        yield subject.hit((*path, "id"), "tanpa_judul", document=mapa, tingkat="minor", id=kelompok.id)
    if len(kelompok.unit) > most:
        args: dict[str, str | int] = {"id": kelompok.id, "n": len(kelompok.unit), "maks": most}
        yield subject.hit((*path, "unit"), "besar", document=mapa, tingkat="observasi", args=args)


def _twice(subject: SkemaSubject, mapa: Document[Mapa], entry: EntriUnit, path: Path, first: Path) -> Hit:
    place = related_in(mapa, first, "pertama")
    return subject.hit(path, "ganda", document=mapa, acuan=entry.kode, terkait=(place,), kode=entry.kode)


def _left_out(subject: SkemaSubject, mapa: Document[Mapa], placed: dict[EntriUnit, Path]) -> Iterator[Hit]:
    for i, entry in subject.kemasan:
        # A unit that the plan does not know at all is MAPA-005's, one without text APL-002's.
        if entry in placed or entry not in subject.rencana.menurut_unit:
            continue
        chosen = subject.skema.kemasan.unit[i].kelompok == "pilihan"
        place: Related = related_in(subject.document, ("kemasan", "unit", i, "kode"), "kemasan")
        yield subject.hit(
            ("kelompok_pekerjaan",),
            "pilihan" if chosen else "belum",
            document=mapa,
            tingkat="minor" if chosen else None,
            acuan=entry.kode,
            terkait=(place,),
            kode=entry.kode,
        )


RULE = Rule(
    kode="MAPA-004",
    judul=Dwi("Kelompok pekerjaan membagi habis kemasan", "Work groups partition the package"),
    tingkat="mayor",
    profil="validasi",
    kepastian="P",
    syarat=Dwi(
        "Setiap unit dalam kemasan berada pada tepat satu kelompok pekerjaan, dan setiap kelompok bernama.",
        "Each unit of the package is in exactly one work group, and each group has a name.",
    ),
    mengapa=Dwi(
        "Formulir MUK dicetak menurut kelompok pekerjaan; unit tanpa kelompok tidak diuji, unit di dua kelompok diuji "
        "dua kali.",
        "Assessment forms are printed by work group; a unit in none is not assessed, a unit in two is assessed twice.",
    ),
    pesan={
        "tanpa_kelompok": Pesan(
            Dwi("MAPA belum memiliki kelompok pekerjaan.", "The plan has no work group."),
            Dwi(
                "Bagi unit kemasan menurut pekerjaan nyata di bawah kelompok_pekerjaan.",
                "Divide the units of the package by real jobs under kelompok_pekerjaan.",
            ),
        ),
        "belum": Pesan(
            Dwi(
                "Unit {kode} belum masuk kelompok pekerjaan mana pun.",
                "Unit {kode} is in no work group.",
            ),
            Dwi(
                "Tambahkan {kode} ke unit salah satu kelompok pekerjaan.",
                "Add {kode} to unit of one of the work groups.",
            ),
        ),
        "pilihan": Pesan(
            Dwi(
                "Unit pilihan {kode} belum masuk kelompok pekerjaan mana pun, sehingga tidak dapat diuji bila dipilih.",
                "Elective {kode} is in no work group, so it cannot be assessed when it is chosen.",
            ),
            Dwi(
                "Tambahkan {kode} ke unit salah satu kelompok pekerjaan.",
                "Add {kode} to unit of one of the work groups.",
            ),
        ),
        "ganda": Pesan(
            Dwi("Unit {kode} ada pada lebih dari satu tempat.", "Unit {kode} is named in more than one place."),
            Dwi(
                "Hapus dari salah satunya; sebuah unit diuji dalam satu kelompok pekerjaan.",
                "Delete one of them; a unit is assessed in one work group.",
            ),
        ),
        "kosong": Pesan(
            Dwi("Kelompok pekerjaan {id} belum memuat unit.", "Work group {id} holds no unit."),
            Dwi("Isi unit kelompok ini, atau hapus kelompoknya.", "Fill in its units, or delete the group."),
        ),
        "tanpa_judul": Pesan(
            Dwi("Kelompok pekerjaan {id} belum bernama.", "Work group {id} has no name."),
            Dwi(
                "Isi judul dengan pekerjaan yang dinilai, misalnya 'Menyiapkan dan mengukur benda uji'.",
                "Fill in judul with the job that is assessed, such as 'Preparing and measuring test pieces'.",
            ),
        ),
        "besar": Pesan(
            Dwi(
                "Kelompok pekerjaan {id} memuat {n} unit; lazimnya paling banyak {maks}.",
                "Work group {id} holds {n} units; {maks} are usual at most.",
            ),
            Dwi(
                "Pertimbangkan membaginya, supaya satu tugas praktik dapat mencakup seluruh unit kelompok.",
                "Consider dividing it, so that one task can cover all units of the group.",
            ),
        ),
    },
    label={
        "kemasan": Dwi("unit ini ada dalam kemasan", "the unit is in the package"),
        "pertama": Dwi("disebut lebih dahulu di sini", "named here first"),
    },
    salah="unit: [C.25UJI01.001.1]",
    benar="unit: [C.25UJI01.001.1, C.25UJI01.002.1]",
    tiap_skema=periksa,
)
