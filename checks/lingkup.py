"""What rules visit: all of the data, or only what may say something about one file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from checks.lembaga import AsesmenSubject, LspSubject
from checks.subject import BerkasSubject, SkemaSubject, StandarSubject, UnitSubject
from registry.layout import Kind, home_of, kind_of
from registry.store import Registry, SkemaFolder

BAGI_SEMUA: frozenset[Kind] = frozenset(("pengaturan", "peraturan", "pengecualian"))
"""Files that every rule and any other file may have to do with."""


@dataclass(frozen=True, slots=True)
class Lingkup:
    """The subjects of a run. ``registry`` is what rules get that look at everything at once."""

    registry: Registry
    files: list[BerkasSubject]
    standards: list[StandarSubject]
    units: list[UnitSubject]
    schemes: list[SkemaSubject]
    bodies: list[LspSubject]
    days: list[AsesmenSubject]


def everything(registry: Registry, today: date) -> Lingkup:
    """All of the data."""
    return Lingkup(
        registry,
        list(_files(registry, registry.raw, today)),
        list(_standards(registry, registry.standar, today)),
        [UnitSubject(registry, folder, unit) for folder, unit in registry.each_unit()],
        list(_schemes(registry, registry.skema.values(), today)),
        list(_bodies(registry, registry.lsp, today)),
        [AsesmenSubject(registry, day, today) for day in registry.asesmen.values()],
    )


def around(registry: Registry, today: date, berkas: str) -> Lingkup:
    """What may say something about one file: itself, and what it belongs to or is used by.

    A rule that looks at everything at once gets a registry in which only the standard of the file has unit files.
    """
    kind = kind_of(home_of(berkas))
    if kind in BAGI_SEMUA:
        return everything(registry, today)
    parts = home_of(berkas).split("/")
    standar = parts[1] if kind in ("standar", "unit") else None
    lsp = parts[1] if parts[0] == "schemes" and kind is not None else None
    bodies = registry.lsp if kind in ("standar", "asesmen") else [lsp] if lsp is not None else []
    return Lingkup(
        registry.narrowed(standar),
        list(_files(registry, [berkas], today)),
        list(_standards(registry, [standar] if standar is not None else [], today)),
        [
            UnitSubject(registry, folder, unit)
            for folder in ([registry.standar[standar]] if standar in registry.standar else [])
            for unit in folder.unit
            if unit.berkas == berkas
        ],
        list(_schemes(registry, _schemes_around(registry, kind, parts, berkas), today)),
        list(_bodies(registry, bodies, today)),
        [AsesmenSubject(registry, day, today) for day in registry.asesmen.values() if day.berkas == berkas],
    )


def _schemes_around(registry: Registry, kind: Kind | None, parts: list[str], berkas: str) -> list[SkemaFolder]:
    """The scheme that a file belongs to, those of its body, or those that use the unit in it."""
    if kind == "unit":
        return [
            folder
            for folder in registry.skema.values()
            if any(
                entry is not None and entry.dokumen is not None and entry.dokumen.berkas == berkas
                for entry in registry.kemasan(folder)
            )
        ]
    if kind in ("lsp", "asesor", "tuk"):
        return [folder for folder in registry.skema.values() if folder.lsp == parts[1]]
    found = registry.skema.get("/".join(parts[1:3])) if parts[0] == "schemes" else None
    return [found] if found is not None else []


def _files(registry: Registry, names: Iterable[str], today: date) -> Iterator[BerkasSubject]:
    for berkas in names:
        kind = kind_of(home_of(berkas))
        if kind is not None and berkas in registry.raw:
            yield BerkasSubject(registry, berkas, kind, registry.raw[berkas], today)


def _standards(registry: Registry, names: Iterable[str], today: date) -> Iterator[StandarSubject]:
    for id_ in names:
        folder = registry.standar.get(id_)
        if folder is not None and folder.standar is not None:
            yield StandarSubject(registry, folder, folder.standar, today)


def _schemes(registry: Registry, folders: Iterable[SkemaFolder], today: date) -> Iterator[SkemaSubject]:
    for folder in folders:
        if folder.skema is not None:
            yield SkemaSubject(registry, folder, folder.skema, today)


def _bodies(registry: Registry, names: Iterable[str], today: date) -> Iterator[LspSubject]:
    """Each certification body with its schemes; all schemes are walked once."""
    schemes: dict[str, list[SkemaFolder]] = {}
    for folder in registry.skema.values():
        if folder.skema is not None:
            schemes.setdefault(folder.lsp, []).append(folder)
    for id_ in names:
        body = registry.lsp.get(id_)
        if body is not None and body.lsp is not None:
            yield LspSubject(registry, body, body.lsp, tuple(schemes.get(id_, ())), today)
