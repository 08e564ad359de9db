"""Unit kompetensi: the whole text of a unit in RMCS form, one paper for each unit of the package."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.forms.form import Form
from generator.forms.sumber import Sumber
from registry.model.unit import Unit


def isi(sumber: Sumber, bagian: str | None) -> Mapping[str, Any]:
    assert bagian is not None
    unit = sumber.unit(bagian)
    assert unit is not None
    standar = sumber.standar_unit(bagian)
    return {
        "unit": unit,
        "judul_unit": unit.judul or "",
        "standar": sumber.acuan(standar) if standar else "",
        "halaman": unit.sumber.halaman if unit.sumber else None,
        "batasan": lambda kunci: _parts(unit, "batasan_variabel", kunci),
        "panduan": lambda kunci: _parts(unit, "panduan_penilaian", kunci),
    }


def _parts(unit: Unit, part: str, keys: Sequence[str]) -> list[tuple[str, list[Any]]]:
    """Lists of a part by key; a missing list and an empty one both print "Tidak ada"."""
    holder = getattr(unit, part)
    return [(key, list(getattr(holder, key, None) or ())) for key in keys]


def lembar(sumber: Sumber) -> tuple[str | None, ...]:
    """The units of the package that have files."""
    return tuple(_with_files(sumber))


def _with_files(sumber: Sumber) -> Iterator[str]:
    for unit in sumber.kemasan():
        entry = sumber.registry.units.one(unit.kode)
        if entry is not None and entry.dokumen is not None:
            yield unit.kode


FORM = Form(kode="UNIT", nama="unit", audiens="publik", isi=isi, lembar=lembar)
