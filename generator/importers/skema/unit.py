"""Unit texts inside a scheme document: which standard they belong to, and whether the repository has them already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from generator.importers.decree import Naskah
from generator.importers.dokumen import Dokumen
from generator.importers.folder import file_names
from generator.importers.skema.model import Bacaan
from generator.importers.unit import TakDitempatkan, UnitTerbaca
from registry.kode import normal
from registry.store import Registry
from registry.writer import dump


@dataclass(frozen=True, slots=True)
class UnitDokumen:
    """What became of the unit texts of a document.

    ``dibawa`` were written to ``standar``; ``sama`` and ``berbeda`` are codes of units that the repository has, with
    the same elements and criteria or with others.
    """

    standar: str = ""
    dibawa: tuple[UnitTerbaca, ...] = ()
    sama: tuple[str, ...] = ()
    berbeda: tuple[str, ...] = ()
    berkas: dict[str, str] = field(default_factory=dict)
    baru: bool = False
    """Whether the standard itself is new to the repository."""
    catatan: tuple[str, ...] = ()
    sisa: tuple[TakDitempatkan, ...] = ()


def place_units(
    naskah: Naskah | None,
    registry: Registry,
    given: str | None,
    named: Sequence[str],
    source: Dokumen,
    bacaan: Bacaan,
    diimpor: date | None,
) -> UnitDokumen:
    """Share out unit texts: ``given`` is the standard that the user named, ``named`` those that the document cites."""
    if naskah is None:
        return UnitDokumen()
    same: list[str] = []
    other: list[str] = []
    fresh: list[UnitTerbaca] = []
    for unit in naskah.unit:
        text = next((each.dokumen for each in registry.units.all(unit.kode) if each.dokumen is not None), None)
        if text is None:
            fresh.append(unit)
        elif _content(text.raw) == _content(unit.data):
            same.append(unit.kode)
        else:
            other.append(unit.kode)
    notes = [note for note in naskah.catatan if not note.startswith("daftar unit")]
    standard = _standard(fresh, registry, given, list(dict.fromkeys(named)))
    if fresh and not standard:
        codes = ", ".join(unit.kode for unit in fresh)
        notes.append(f"standar asal unit tidak pasti, uraiannya tidak ditulis ({codes}); sebutkan --nomor dan --tahun")
        fresh = []
    new = bool(standard) and standard not in registry.standar
    files = _files(fresh, standard, new, registry, source, bacaan, diimpor) if fresh else {}
    return UnitDokumen(
        standard if fresh else "",
        tuple(fresh),
        tuple(same),
        tuple(other),
        files,
        new,
        tuple(notes),
        naskah.tidak_ditempatkan,
    )


def _content(raw: Any) -> Any:
    """Elements and criteria, whichever way they are written: what a copy must share with its original."""
    if not isinstance(raw, dict):
        return None
    return [
        (each.get("judul"), [item["teks"] if isinstance(item, dict) else item for item in each.get("kuk") or ()])
        for each in raw.get("elemen") or ()
        if isinstance(each, dict)
    ]


def _standard(fresh: Sequence[UnitTerbaca], registry: Registry, given: str | None, named: list[str]) -> str:
    """The one standard that the new units can belong to; "" where that is not certain."""
    if given:
        return given
    listed = {entry.standar for unit in fresh for entry in registry.units.all(unit.kode)}
    if len(listed) == 1:
        return listed.pop()
    return named[0] if len(named) == 1 and not listed else ""


def _files(
    units: Sequence[UnitTerbaca],
    standard: str,
    new: bool,
    registry: Registry,
    source: Dokumen,
    bacaan: Bacaan,
    diimpor: date | None,
) -> dict[str, str]:
    """Files by path within the standard. Those of a standard that is there already are never replaced."""
    names = file_names(unit.kode for unit in units)
    files = {f"unit/{name}.yaml": dump(unit.data, "unit") for name, unit in zip(names, units, strict=True)}
    if not new:
        return {name: text for name, text in files.items() if f"standards/{standard}/{name}" not in registry.files}
    _, tahun, nomor = standard.split("-")
    data: dict[str, Any] = {"jenis": "skkni", "nomor": str(int(nomor)), "tahun": int(tahun)}
    title = _title(standard, bacaan)
    if title:
        data["judul"] = title
    codes = {normal(unit.kode): unit.judul for unit in units}
    rows = {normal(row.kode): row for row in bacaan.paket}
    data["cakupan"] = "sebagian"
    data["daftar"] = [
        {
            "kode": unit.kode,
            "judul": rows[normal(unit.kode)].judul if normal(unit.kode) in rows else codes[normal(unit.kode)],
        }
        for unit in units
    ]
    data["sumber"] = {"berkas": source.nama, "sidik": source.sidik} | ({"diimpor": diimpor} if diimpor else {})
    return {"standar.yaml": dump(data, "standar")} | files


def _title(standard: str, bacaan: Bacaan) -> str:
    """The title of a decree as the normative list cites it."""
    for note in bacaan.acuan:
        if note.jalur == standard:
            _, _, title = note.teks.partition(" tentang ")
            return title.strip(" .")
    return ""
