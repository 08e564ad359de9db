"""DATA-008: every reference resolves, where no rule of its own asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject
from registry.acuan import Acuan, parse
from registry.cakupan import resolve_in
from registry.model.mapa import Mapa
from registry.reader import Path
from registry.store import Document
from registry.units import EntriUnit


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    yield from _regulations(subject)
    yield from _tasks(subject)
    if subject.mapa is not None:
        yield from _plan(subject, subject.mapa)
    yield from _groups(subject)


def _regulations(subject: SkemaSubject) -> Iterator[Hit]:
    known = {*subject.registry.peraturan, *subject.registry.standar}
    for i, name in enumerate(subject.skema.acuan_normatif or ()):
        if name not in known:
            yield _unknown(subject, ("acuan_normatif", i), name, _near(name, known), subject.document)


def _tasks(subject: SkemaSubject) -> Iterator[Hit]:
    package = _package(subject)
    for i, tugas in enumerate(subject.skema.uraian_tugas or ()):
        for j, kode in enumerate(tugas.unit):
            if kode not in package:
                yield from _outside(subject, ("uraian_tugas", i, "unit", j), kode, package, subject.document)


def _plan(subject: SkemaSubject, mapa: Document[Mapa]) -> Iterator[Hit]:
    package = _package(subject)
    data = mapa.data
    for i, kelompok in enumerate(data.kelompok_pekerjaan):
        for j, kode in enumerate(kelompok.unit):
            if kode not in package:
                yield from _outside(subject, ("kelompok_pekerjaan", i, "unit", j), kode, package, mapa)
    for i, rencana in enumerate(data.rencana):
        if rencana.unit not in package:
            yield from _outside(subject, ("rencana", i, "unit"), rencana.unit, package, mapa)
            continue
        entry = subject.registry.units.one(rencana.unit)
        for j, bukti in enumerate(rencana.bukti):
            for k, text in enumerate(bukti.cakupan):
                if not _resolves(text, entry):
                    yield _unknown(subject, ("rencana", i, "bukti", j, "cakupan", k), text, "", mapa)
    ids = {kelompok.id for kelompok in data.kelompok_pekerjaan}
    for name in data.peta:
        if name not in ids:
            yield _unknown(subject, ("peta", name), name, _near(name, ids), mapa)


def _groups(subject: SkemaSubject) -> Iterator[Hit]:
    if subject.bank is None or subject.mapa is None:
        return
    ids = {kelompok.id for kelompok in subject.mapa.data.kelompok_pekerjaan}
    for path, item in subject.butir():
        if item.kelompok is not None and item.kelompok not in ids:
            near = _near(item.kelompok, ids)
            yield _unknown(subject, (*path, "kelompok"), item.kelompok, near, subject.bank)


def _package(subject: SkemaSubject) -> set[str]:
    return {unit.kode for unit in subject.skema.kemasan.unit}


def _outside(subject: SkemaSubject, path: Path, kode: str, package: set[str], document: Document[Any]) -> Iterator[Hit]:
    """A unit that is not in the package. Where the package has it misspelt, SKM-035 says so at the right place."""
    units = subject.registry.units
    if not units.all(kode):
        yield _unknown(subject, path, kode, _near(kode, package), document)
    elif not any(units.near(other) == kode for other in package if not units.all(other)):
        yield subject.hit(path, "luar_kemasan", document=document, acuan=kode, nama=kode)


def _resolves(text: str, entry: EntriUnit | None) -> bool:
    if entry is None or entry.dokumen is None:
        acuan = parse(text)
        return acuan is not None and acuan != Acuan()
    return resolve_in(entry, text).sebab in (None, "unit_saja")


def _near(name: str, names: set[str]) -> str:
    return next(iter(get_close_matches(name, sorted(names), 1, 0.7)), "")


def _unknown(subject: SkemaSubject, path: Path, name: str, usul: str, document: Document[Any]) -> Hit:
    pesan = "usul" if usul else "utama"
    return subject.hit(path, pesan, document=document, acuan=name, nama=name, usul=usul)


RULE = Rule(
    kode="DATA-008",
    judul=Dwi("Acuan ditemukan", "Every reference resolves"),
    tingkat="mayor",
    profil="draf",
    kepastian="P",
    syarat=Dwi(
        "Setiap acuan di dalam skema, rencana, dan bank menunjuk sesuatu yang ada.",
        "Each reference in a scheme, a plan or a bank points to something that exists.",
    ),
    mengapa=Dwi(
        "Acuan yang tidak menunjuk apa pun memutus jejak dari formulir ke standar.",
        "A reference that points nowhere breaks the trace from form to standard.",
    ),
    pesan={
        "usul": Pesan(
            Dwi("'{nama}' tidak ditemukan; mungkin '{usul}'.", "'{nama}' is not found; perhaps '{usul}'."),
            Dwi("Bila itu yang dimaksud, ganti menjadi '{usul}'.", "If that is meant, change it to '{usul}'."),
        ),
        "luar_kemasan": Pesan(
            Dwi("Unit {nama} tidak ada dalam kemasan skema ini.", "Unit {nama} is not in the package of this scheme."),
            Dwi(
                "Tambahkan ke kemasan.unit dalam skema.yaml, atau hapus dari sini.",
                "Add it to kemasan.unit in skema.yaml, or delete it here.",
            ),
        ),
        "utama": Pesan(
            Dwi("'{nama}' tidak menunjuk apa pun yang ada.", "'{nama}' points to nothing that exists."),
            Dwi(
                "Periksa ejaan dan nomornya; posisi elemen dan KUK dihitung dari 1.",
                "Check its spelling and numbers; elements and criteria are counted from 1.",
            ),
        ),
    },
    salah="acuan_normatif: [uu-13-2030, pp-31-2006, pp-10-2018, pbnsp-1-2014, pbnsp-2-2017, skkni-2099-001]",
    benar="acuan_normatif: [uu-13-2003, pp-31-2006, pp-10-2018, pbnsp-1-2014, pbnsp-2-2017, skkni-2099-001]",
    tiap_skema=periksa,
)
