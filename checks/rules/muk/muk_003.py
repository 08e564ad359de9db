"""MUK-003: every item of the bank traces."""

from __future__ import annotations

from collections.abc import Iterator

from checks.dwi import Dwi
from checks.finding import Hit
from checks.rule import Pesan, Rule
from checks.subject import SkemaSubject
from registry.acuan import parse
from registry.butir import Bagian, bank_parts
from registry.cakupan import resolve
from registry.model.bank import ButirBank
from registry.reader import Path


def periksa(subject: SkemaSubject) -> Iterator[Hit]:
    if subject.bank is None:
        return
    groups = _groups(subject)
    for path, item in subject.butir():
        yield from _item(subject, path, item)
        if isinstance(item, ButirBank) and item.kelompok is not None:
            yield from _group(subject, path, item, groups)
    for path, part, _ in bank_parts(subject.bank.data):
        yield from _item(subject, path, part)


def _groups(subject: SkemaSubject) -> dict[str, set[str]]:
    """Codes of the units of each work group, as written and as found."""
    result: dict[str, set[str]] = {}
    for kelompok in subject.mapa.data.kelompok_pekerjaan if subject.mapa else ():
        entries = (subject.registry.units.one(kode) for kode in kelompok.unit)
        result[kelompok.id] = {entry.kode for entry in entries if entry is not None}
    return result


def _item(subject: SkemaSubject, path: Path, item: ButirBank | Bagian) -> Iterator[Hit]:
    if not item.cakupan:
        yield subject.hit((*path, "cakupan"), "kosong", document=subject.bank, acuan=item.id, id=item.id)
    for i, text in enumerate(item.cakupan):
        place = (*path, "cakupan", i)
        target = resolve(subject.registry.units, text)
        if target.sebab is None:
            continue
        pesan: str = target.sebab
        args: dict[str, str | int] = {"id": item.id, "acuan_": text}
        if target.sebab == "ganda" and target.acuan is not None:
            found = subject.registry.units.all(text.partition("#")[0])
            args["pilihan"] = ", ".join(f"{each.standar}:{each.kode}{target.acuan.fragment}" for each in found)
        elif target.sebab == "unit" and target.acuan is not None:
            args["usul"] = subject.registry.units.near(target.acuan.kode or "") or ""
            pesan = "unit_usul" if args["usul"] else "unit"
        yield subject.hit(place, pesan, document=subject.bank, acuan=item.id, args=args)


def _group(subject: SkemaSubject, path: Path, item: ButirBank, groups: dict[str, set[str]]) -> Iterator[Hit]:
    units = groups.get(item.kelompok or "")
    if units is None:
        return
    for i, text in enumerate(item.cakupan):
        acuan = parse(text)
        entry = subject.registry.units.unit(acuan) if acuan else None
        if entry is not None and entry.kode not in units:
            yield subject.hit(
                (*path, "cakupan", i),
                "kelompok",
                document=subject.bank,
                acuan=item.id,
                id=item.id,
                acuan_=text,
                kelompok=item.kelompok or "",
            )


_MEND = Dwi(
    "Tulis acuan ke KUK, pengetahuan, atau aspek kritis, misalnya KODE#2.1 atau KODE#pengetahuan.1.",
    "Write a reference to a criterion, knowledge or critical aspect, such as KODE#2.1 or KODE#pengetahuan.1.",
)

RULE = Rule(
    kode="MUK-003",
    judul=Dwi("Setiap butir mampu telusur", "Every item traces"),
    tingkat="mayor",
    profil="validasi",
    kepastian="P",
    syarat=Dwi(
        "Setiap tugas dan pertanyaan menunjuk KUK, pengetahuan, atau aspek kritis unit pada kelompoknya.",
        "Each task and question points to a criterion, knowledge or critical aspect of a unit of its group.",
    ),
    mengapa=Dwi(
        "Butir yang tidak menunjuk standar tidak dapat dipertanggungjawabkan saat banding.",
        "An item that points to no standard cannot be defended in an appeal.",
    ),
    pesan={
        "kosong": Pesan(
            Dwi(
                "Butir {id} tidak menunjuk KUK atau pengetahuan mana pun.",
                "Item {id} points to no criterion and no knowledge.",
            ),
            _MEND,
        ),
        "bentuk": Pesan(
            Dwi(
                "Acuan '{acuan_}' pada butir {id} tidak dapat dibaca.",
                "The reference '{acuan_}' of item {id} cannot be read.",
            ),
            _MEND,
        ),
        "unit": Pesan(
            Dwi(
                "Acuan '{acuan_}' pada butir {id} menunjuk unit yang tidak ditemukan.",
                "The reference '{acuan_}' of item {id} points to a unit that is not found.",
            ),
            _MEND,
        ),
        "unit_usul": Pesan(
            Dwi(
                "Acuan '{acuan_}' pada butir {id} menunjuk unit yang tidak ditemukan; mungkin {usul}.",
                "The reference '{acuan_}' of item {id} points to a unit that is not found; perhaps {usul}.",
            ),
            Dwi(
                "Bila itu yang dimaksud, ganti kodenya menjadi {usul}.",
                "If that is meant, change the code to {usul}.",
            ),
        ),
        "ganda": Pesan(
            Dwi(
                "Acuan '{acuan_}' pada butir {id} menunjuk unit yang ada pada lebih dari satu standar.",
                "The reference '{acuan_}' of item {id} points to a unit that more than one standard holds.",
            ),
            Dwi(
                "Tulis dengan standarnya, salah satu dari: {pilihan}.",
                "Write it with its standard: {pilihan}.",
            ),
        ),
        "unit_saja": Pesan(
            Dwi(
                "Acuan '{acuan_}' pada butir {id} menyebut unit saja, tanpa bagiannya.",
                "The reference '{acuan_}' of item {id} names a unit only, no part of it.",
            ),
            _MEND,
        ),
        "tempat": Pesan(
            Dwi(
                "Acuan '{acuan_}' pada butir {id} menunjuk bagian yang tidak ada pada unitnya.",
                "The reference '{acuan_}' of item {id} points to a part that its unit lacks.",
            ),
            _MEND,
        ),
        "kelompok": Pesan(
            Dwi(
                "Butir {id} pada kelompok {kelompok} menunjuk '{acuan_}' dari kelompok lain.",
                "Item {id} of group {kelompok} points to '{acuan_}' of another group.",
            ),
            Dwi(
                "Pindahkan butir ke kelompok unit itu, atau perbaiki acuannya.",
                "Move the item to the group of that unit, or correct the reference.",
            ),
        ),
    },
    salah="- {id: PMO1, kelompok: kp1, teks: Apa yang diperiksa lebih dahulu?, dimensi: cms, cakupan: []}",
    benar=(
        "- {id: PMO1, kelompok: kp1, teks: Apa yang diperiksa lebih dahulu?, dimensi: cms, "
        'cakupan: ["C.25UJI01.001.1#aspek.1", "C.25UJI01.002.1#pengetahuan.1"]}'
    ),
    tiap_skema=periksa,
)
