"""A bank to begin with: what the units themselves say of tasks, questions and equipment, for people to work out.

Proposed are a practical task for each work group, a question asked aloud for each critical aspect, and an essay
question for each item of knowledge: what the plan of :mod:`generator.new.skema` asks for. Scenarios, durations and
answers are not proposed; the check names them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from registry.model.unit import BatasanVariabel, PanduanPenilaian, Unit
from registry.units import EntriUnit


def bank_awal(groups: Sequence[Mapping[str, Any]], entries: Mapping[str, EntriUnit]) -> dict[str, Any]:
    """The bank for the work groups of a plan; ``entries`` are the units by the code that the groups write."""
    texts = {
        group["id"]: [
            (kode, document.data) for kode in group["unit"] if (document := entries[kode].dokumen) is not None
        ]
        for group in groups
    }
    tasks = [_task(group, texts[group["id"]], f"TP{n}") for n, group in enumerate(groups, 1)]
    asked = [(group["id"], kode, unit.panduan_penilaian) for group in groups for kode, unit in texts[group["id"]]]
    aspects = [
        (id_, f"{kode}#aspek.{n}", f"Apa yang Anda lakukan agar {_within(aspek.teks)} terjaga?")
        for id_, kode, panduan in asked
        for n, aspek in enumerate((panduan.aspek_kritis if panduan else None) or (), 1)
    ]
    knowledge = [
        (
            id_,
            f"{kode}#pengetahuan.{n}",
            f"Jelaskan {_within(butir.teks)}, lalu uraikan penerapannya dalam pekerjaan Anda.",
        )
        for id_, kode, panduan in asked
        for n, butir in enumerate((panduan.pengetahuan if panduan else None) or (), 1)
    ]
    found = {
        "tugas_praktik": [task for task in tasks if task["cakupan"]],
        "pmo": _questions("PMO", aspects),
        "esai": {"butir": _questions("ES", knowledge)} if knowledge else None,
    }
    return {name: items for name, items in found.items() if items}


def _questions(prefix: str, asked: Sequence[tuple[str, str, str]]) -> list[dict[str, Any]]:
    """Questions of work groups, each about one place of a unit."""
    return [
        {"id": f"{prefix}{n}", "kelompok": kelompok, "teks": teks, "cakupan": [acuan]}
        for n, (kelompok, acuan, teks) in enumerate(asked, 1)
    ]


def _task(group: Mapping[str, Any], units: Sequence[tuple[str, Unit]], id_: str) -> dict[str, Any]:
    judul = {"judul": group["judul"]} if "judul" in group else {}
    return {
        "id": id_,
        "kelompok": group["id"],
        **judul,
        "peralatan": _things(units, "peralatan"),
        "perlengkapan": _things(units, "perlengkapan"),
        "langkah": [elemen.judul for _, unit in units for elemen in unit.elemen if elemen.judul],
        "cakupan": [place for kode, unit in units for place in _shown(kode, unit)],
    }


def _things(units: Sequence[tuple[str, Unit]], name: str) -> list[str]:
    """Equipment of the units, each thing once."""
    named = (getattr(unit.batasan_variabel or BatasanVariabel(), name) or () for _, unit in units)
    return list(dict.fromkeys(thing.teks for things in named for thing in things))


def _shown(kode: str, unit: Unit) -> Iterator[str]:
    """What a candidate shows by doing: all criteria, skills and critical aspects of a unit."""
    for e, elemen in enumerate(unit.elemen, 1):
        yield from (f"{kode}#{e}.{k}" for k in range(1, len(elemen.kuk) + 1))
    panduan = unit.panduan_penilaian or PanduanPenilaian()
    for daftar, items in (("keterampilan", panduan.keterampilan), ("aspek", panduan.aspek_kritis)):
        yield from (f"{kode}#{daftar}.{n}" for n in range(1, len(items or ()) + 1))


def _within(text: str) -> str:
    """A text as it stands inside a sentence: a capital at its beginning goes, that of an abbreviation stays."""
    text = text.rstrip(" .;:")
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
