"""What may be typed next: keys, choices, unit codes, references and regulations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.editor import bentuk
from generator.editor.kursor import Kursor, cursor
from generator.editor.repositori import Repositori
from generator.editor.rujukan import parts, scheme_of, unit_here, wording
from registry.acuan import parse
from registry.layout import Kind, home_of, kind_of
from registry.store import Registry
from registry.units import EntriUnit

MOST = 200
"""Proposals in one answer; an editor asks again while people type on."""

Jenis = Literal["kunci", "pilihan", "unit", "acuan", "peraturan"]


@dataclass(frozen=True, slots=True)
class Usulan:
    """A proposal: what is shown, what is written in place of what was typed, and what it means."""

    jenis: Jenis
    label: str
    teks: str
    rincian: str


@dataclass(frozen=True, slots=True)
class Lengkapan:
    """Proposals in the order to show them, and the offset from which each replaces what was typed."""

    usulan: tuple[Usulan, ...]
    start: int
    lengkap: bool


def complete(repo: Repositori, berkas: str, text: str, offset: int) -> Lengkapan | None:
    """What may be typed at an offset; ``None`` where nothing is to be proposed."""
    kind = kind_of(home_of(berkas))
    here = cursor(text, offset) if kind is not None else None
    if kind is None or here is None:
        return None
    typed = here.typed.lstrip("\"'").casefold()
    quote = here.typed[0] if here.typed[:1] in ("'", '"') else ""
    found: list[Usulan] = []
    for each in _proposals(repo, berkas, kind, here):
        if typed in f"{each.label} {each.rincian}".casefold():
            found.append(_quoted(each, quote, text[offset : offset + 1]))
        if len(found) > MOST:
            break
    return Lengkapan(tuple(found[:MOST]), here.start, len(found) <= MOST)


def _quoted(usulan: Usulan, quote: str, after: str) -> Usulan:
    """A value in the quotes that were opened, or in some if it cannot stand without."""
    if usulan.jenis == "kunci":
        return usulan
    if quote:
        teks = quote + usulan.teks + ("" if after == quote else quote)
    else:
        teks = f'"{usulan.teks}"' if usulan.teks.startswith("#") else usulan.teks
    return Usulan(usulan.jenis, usulan.label, teks, usulan.rincian)


def _proposals(repo: Repositori, berkas: str, kind: Kind, here: Kursor) -> Iterator[Usulan]:
    shapes = bentuk.at(kind, here.path)
    if here.boleh_kunci:
        for name, (meaning, is_long) in bentuk.keys(shapes).items():
            if name not in here.terpakai:
                yield Usulan("kunci", name, f"{name}:" if is_long and not here.sebaris else f"{name}: ", meaning)
    if here.boleh_nilai:
        yield from (Usulan("pilihan", value, value, "") for value in bentuk.values(shapes))
        yield from _names(repo, berkas, kind, here)


def _names(repo: Repositori, berkas: str, kind: Kind, here: Kursor) -> Iterator[Usulan]:
    """Names of other things, where a value is one."""
    registry = repo.keadaan.registry
    names = [step for step in here.path if isinstance(step, str)]
    last = names[-1] if names else ""
    if kind == "skema" and last == "acuan_normatif":
        for id_, peraturan in registry.peraturan.items():
            yield Usulan("peraturan", id_, id_, peraturan.judul)
        yield from _standards(registry)
    elif last in ("digantikan_oleh", "diadopsi_dari") or (kind == "skema" and last == "standar"):
        yield from _standards(registry)
    elif kind in ("mapa", "bank") and last == "cakupan":
        yield from _references(repo, berkas, kind, here)
    elif kind == "unit" and names[-2:] == ["aspek_kritis", "kuk"]:
        yield from _parts(unit_here(repo, berkas, kind, here.path), "", only_criteria=True)
    elif last in ("unit", "persyaratan_kompetensi") or names == ["kemasan", "unit", "kode"]:
        yield from _codes(registry, berkas)


def _standards(registry: Registry) -> Iterator[Usulan]:
    for id_, folder in registry.standar.items():
        judul = folder.standar.data.judul if folder.standar is not None else None
        yield Usulan("peraturan", id_, id_, judul or "")


def _codes(registry: Registry, berkas: str) -> Iterator[Usulan]:
    """Unit codes, those of the scheme's package first."""
    folder = scheme_of(registry, berkas)
    package = registry.kemasan(folder) if folder is not None else []
    for entry in dict.fromkeys([*(entry for entry in package if entry is not None), *registry.units.entries]):
        yield _code(registry, entry, "")


def _code(registry: Registry, entry: EntriUnit, after: str) -> Usulan:
    written = registry.units.written(entry)
    return Usulan("unit", written, written + after, entry.judul or "")


def _references(repo: Repositori, berkas: str, kind: Kind, here: Kursor) -> Iterator[Usulan]:
    """Parts of the unit at hand; in a bank those of the unit whose code is typed, before that the codes."""
    registry = repo.keadaan.registry
    if kind == "mapa":
        yield from _parts(unit_here(repo, berkas, kind, here.path), "")
        return
    code, mark, _ = here.typed.strip("\"'").partition("#")
    acuan = parse(code) if mark and code else None
    if acuan is not None:
        yield from _parts(registry.units.unit(acuan), code)
        return
    folder = scheme_of(registry, berkas)
    for entry in registry.kemasan(folder) if folder is not None else ():
        if entry is not None:
            yield _code(registry, entry, "#")


def _parts(entry: EntriUnit | None, code: str, *, only_criteria: bool = False) -> Iterator[Usulan]:
    if entry is None or entry.dokumen is None:
        return
    unit = entry.dokumen.data
    for acuan in parts(unit):
        if acuan.elemen is not None or not only_criteria:
            text = f"{code}{acuan.fragment}"
            yield Usulan("acuan", text, text, wording(unit, acuan))
