"""SKM-040: the package equals its model, and its units fit the level."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.dwi import Dwi
from checks.finding import Hit, Related, Tingkat
from checks.rule import Pesan, Rule
from checks.rules.skm.nama import clean_name
from checks.rules.skm.skm_010 import field_of, level_of
from checks.subject import SkemaSubject, related_in
from registry.kode import normal
from registry.model.skema import UnitKemasan
from registry.model.standar import Paket, Standar
from registry.reader import Path
from registry.store import Document
from registry.units import bare


class Model(NamedTuple):
    """A packaging that a standard prints, and where it stands."""

    standar: Document[Standar]
    path: Path
    paket: Paket


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    if subject.skema.jenis not in ("kkni", "okupasi") or not subject.skema.kemasan.unit:
        return
    packagings = list(_packagings(subject))
    model = next((each for each in packagings if _is_model(subject, each.paket)), None)
    if model is not None:
        yield from _against(subject, model)
    if subject.skema.jenis == "kkni":
        yield from _levels(subject, packagings)


def _packagings(subject: SkemaSubject) -> Iterator[Model]:
    """The packagings of every standard that the scheme cites or takes units from."""
    names = [*(subject.skema.acuan_normatif or ()), *(entry.standar for _, entry in subject.kemasan)]
    for name in dict.fromkeys(names):
        folder = subject.registry.standar.get(name)
        if folder and folder.standar:
            for i, paket in enumerate(folder.standar.data.pemaketan):
                yield Model(folder.standar, ("pemaketan", i), paket)


def _is_model(subject: SkemaSubject, paket: Paket) -> bool:
    """Whether a packaging is that of the scheme: the same name, or for KKNI the same level in the same field."""
    skema = subject.skema
    if paket.jenis != skema.jenis:
        return False
    if bare(clean_name(paket.nama)) == bare(clean_name(skema.judul)):
        return True
    level = paket.jenjang or level_of(paket.nama)
    field = field_of(skema.judul)
    return paket.jenis == "kkni" and level == skema.jenjang_kkni and bool(field) and field == field_of(paket.nama)


def _against(subject: SkemaSubject, model: Model) -> Iterator[Hit]:
    kemasan = subject.skema.kemasan
    have = {_code(subject, unit): (i, unit) for i, unit in enumerate(kemasan.unit)}
    wanted = {normal(unit.kode): (i, unit) for i, unit in enumerate(model.paket.unit)}
    for code, (i, unit) in wanted.items():
        place = related_in(model.standar, (*model.path, "unit", i, "kode"), "model")
        if unit.kelompok == "pilihan":
            continue
        if code not in have:
            yield _hit(subject, ("kemasan", "unit"), "kurang", unit.kode, model, place)
        elif have[code][1].kelompok == "pilihan":
            path = ("kemasan", "unit", have[code][0], "kelompok")
            yield _hit(subject, path, "jadi_pilihan", unit.kode, model, place)
    place = related_in(model.standar, (*model.path, "nama"), "model")
    if wanted:
        tingkat: Tingkat | None = "minor" if subject.skema.jenis == "okupasi" else None
        for code, (i, own) in have.items():
            if code not in wanted:
                yield _hit(subject, ("kemasan", "unit", i, "kode"), "lebih", own.kode, model, place, tingkat)
    yield from _electives(subject, model, {code for code, (_, unit) in wanted.items() if unit.kelompok == "pilihan"})


def _electives(subject: SkemaSubject, model: Model, electives: set[str]) -> Iterator[Hit]:
    """Electives that the scheme makes mandatory count as chosen."""
    kemasan = subject.skema.kemasan
    fixed = sum(unit.kelompok != "pilihan" and _code(subject, unit) in electives for unit in kemasan.unit)
    n, least = fixed + kemasan.pilihan_minimum, model.paket.pilihan_minimum
    if n < least:
        place = related_in(model.standar, (*model.path, "pilihan_minimum"), "model")
        path = ("kemasan", "pilihan_minimum")
        yield subject.hit(path, "pilihan", terkait=(place,), n=n, batas=least, model=model.paket.nama)


def _levels(subject: SkemaSubject, packagings: list[Model]) -> Iterator[Hit]:
    """A unit has the lowest level of the packagings that hold it; without any it has none."""
    jenjang = subject.skema.jenjang_kkni
    if jenjang is None:
        return
    levels: dict[str, tuple[int, Related]] = {}
    for each in packagings:
        if each.paket.jenjang is not None:
            for i, unit in enumerate(each.paket.unit):
                code = normal(unit.kode)
                if code not in levels or each.paket.jenjang < levels[code][0]:
                    place = related_in(each.standar, (*each.path, "unit", i, "kode"), "jenjang")
                    levels[code] = (each.paket.jenjang, place)
    found = [levels.get(_code(subject, unit)) for unit in subject.skema.kemasan.unit]
    for i, level in enumerate(found):
        if level is not None and level[0] > jenjang:
            kode = subject.skema.kemasan.unit[i].kode
            path = ("kemasan", "unit", i, "kode")
            yield subject.hit(path, "jenjang", acuan=kode, terkait=(level[1],), kode=kode, n=level[0], jenjang=jenjang)
    known = [level[0] for level in found if level is not None]
    if known and len(known) == len(found) and max(known) < jenjang:
        yield subject.hit(("jenjang_kkni",), "tanpa_jenjang", jenjang=jenjang, n=max(known))


def _code(subject: SkemaSubject, unit: UnitKemasan) -> str:
    entry = subject.registry.units.one(unit.kode)
    return normal(entry.kode if entry else unit.kode)


def _hit(
    subject: SkemaSubject,
    path: Path,
    pesan: str,
    kode: str,
    model: Model,
    place: Related,
    tingkat: Tingkat | None = None,
) -> Hit:
    return subject.hit(path, pesan, tingkat=tingkat, acuan=kode, terkait=(place,), kode=kode, model=model.paket.nama)


RULE = Rule(
    kode="SKM-040",
    judul=Dwi("Kemasan sama dengan modelnya", "Package equals its model"),
    tingkat="mayor",
    profil="validasi",
    kepastian="S",
    klausul=("p210-nama",),
    syarat=Dwi(
        "Kemasan skema KKNI dan okupasi memuat semua unit wajib dan jumlah pilihan menurut pemaketan pada "
        "standarnya; tidak ada unit di atas jenjang skema.",
        "The package of a KKNI or okupasi scheme has all mandatory units and the electives of the packaging in its "
        "standard; no unit is above the scheme's level.",
    ),
    mengapa=Dwi(
        "Pemegang sertifikat dianggap menguasai seluruh kualifikasi atau okupasi itu, bukan sebagian.",
        "The holder is taken to have the whole qualification or occupation, not a part of it.",
    ),
    pesan={
        "kurang": Pesan(
            Dwi(
                "Unit {kode} wajib pada '{model}' tetapi tidak ada dalam kemasan.",
                "Unit {kode} is mandatory in '{model}' but not in the package.",
            ),
            Dwi(
                "Tambahkan {kode} ke kemasan.unit. Bila hanya sebagian yang diujikan, jenis skemanya klaster.",
                "Add {kode} to kemasan.unit. If only a part is tested, the scheme is a klaster.",
            ),
        ),
        "jadi_pilihan": Pesan(
            Dwi(
                "Unit {kode} wajib pada '{model}' tetapi di sini menjadi pilihan.",
                "Unit {kode} is mandatory in '{model}' but an elective here.",
            ),
            Dwi("Ubah kelompoknya menjadi inti atau umum.", "Make it inti or umum."),
        ),
        "lebih": Pesan(
            Dwi("Unit {kode} tidak ada pada '{model}'.", "Unit {kode} is not in '{model}'."),
            Dwi(
                "Hapus dari kemasan, atau sertakan keputusan yang menambahkannya.",
                "Delete it from the package, or give the decision that adds it.",
            ),
        ),
        "pilihan": Pesan(
            Dwi(
                "Jumlah minimum pilihan {n}, sedangkan '{model}' meminta {batas}.",
                "The minimum of electives is {n}, but '{model}' asks for {batas}.",
            ),
            Dwi(
                "Naikkan kemasan.pilihan_minimum menjadi {batas}.",
                "Raise kemasan.pilihan_minimum to {batas}.",
            ),
        ),
        "jenjang": Pesan(
            Dwi(
                "Unit {kode} berjenjang {n}, di atas jenjang skema ({jenjang}).",
                "Unit {kode} is of level {n}, above that of the scheme ({jenjang}).",
            ),
            Dwi(
                "Ganti dengan unit jenjang {jenjang} atau di bawahnya, atau periksa jenjang_kkni.",
                "Take a unit of level {jenjang} or lower, or check jenjang_kkni.",
            ),
        ),
        "tanpa_jenjang": Pesan(
            Dwi(
                "Tidak ada unit berjenjang {jenjang}; yang tertinggi {n}.",
                "No unit is of level {jenjang}; the highest is {n}.",
            ),
            Dwi(
                "Tambahkan unit jenjang {jenjang}, atau periksa jenjang_kkni.",
                "Add a unit of level {jenjang}, or check jenjang_kkni.",
            ),
        ),
    },
    label={
        "model": Dwi("menurut pemaketan standar", "by the packaging of the standard"),
        "jenjang": Dwi("jenjang unit ini menurut standar", "level of this unit by the standard"),
    },
    salah="kemasan:\n  unit:\n    - {kode: C.25UJI01.001.1, kelompok: inti}",
    benar=(
        "kemasan:\n  unit:\n    - {kode: C.25UJI01.001.1, kelompok: inti}\n"
        "    - {kode: C.25UJI01.002.1, kelompok: inti}"
    ),
    tiap_skema=periksa,
)
