"""Where a finding stands, in the words of the printed papers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from checks.laporan import Tempat
from generator.conformity.lingkup import path_of, values
from generator.conformity.petunjuk import petunjuk
from registry.layout import Kind, home_of, kind_of
from registry.reader import Path
from registry.store import Registry

_LISTS = {
    "pengetahuan": "pengetahuan",
    "keterampilan": "keterampilan",
    "sikap_kerja": "sikap kerja",
    "aspek_kritis": "aspek kritis",
    "konteks_penilaian": "konteks penilaian",
    "persyaratan_kompetensi": "persyaratan kompetensi",
    "konteks_variabel": "konteks variabel",
    "peralatan": "peralatan",
    "perlengkapan": "perlengkapan",
    "peraturan": "peraturan",
    "norma": "norma",
    "standar": "standar",
}


def place_of(registry: Registry, place: Tempat, sebut_standar: Callable[[str], str]) -> str:
    """A place on the papers: document, section, and what of it; the file where no paper shows it."""
    berkas = place["berkas"]
    kind = kind_of(home_of(berkas))
    path = path_of(place["jalur"])
    words = petunjuk()["tempat"].get(kind or "")
    if words is None or kind is None:
        return berkas
    steps = list(values(registry.raw.get(berkas, {}), path))
    parts = [_section(words, path), *_closer(kind, path, steps)]
    if kind == "unit":
        kode = steps[0].get("kode") if isinstance(steps[0], Mapping) else None
        name = kode if isinstance(kode, str) else berkas.rpartition("/")[2].removesuffix(".yaml")
        parts[0] = parts[0].replace(words[""], f"{words['']} {name}", 1)
    elif kind in ("standar", "pengecualian") and berkas.startswith("standards/"):
        parts.append(sebut_standar(berkas.split("/")[1]))
    return ", ".join(dict.fromkeys(parts))


def _section(words: Mapping[str, str], path: Path) -> str:
    """The words of the longest key that the path begins with."""
    keys = [step for step in path if isinstance(step, str)]
    for length in range(len(keys), 0, -1):
        found = words.get(".".join(keys[:length]))
        if found is not None:
            return found
    return words[""]


def _closer(kind: Kind, path: Path, steps: list[Any]) -> Iterator[str]:
    """What of the section: an item, a unit, an element, a person."""
    if kind == "unit":
        yield from _of_unit(path)
    elif kind == "mapa":
        for name in ("unit", "id"):
            yield from (f"unit {found}" if name == "unit" else f"baris {found}" for found in _named(steps, name))
    elif kind == "bank":
        yield from (f"butir {found}" for found in list(_named(steps, "id"))[-1:])
    elif kind == "kunci":
        yield from (f"butir {step}" for step in path[:1])
    elif kind in ("asesor", "tuk"):
        yield from list(_named(steps, "nama"))[:1]
    elif kind in ("standar", "skema", "pengecualian"):
        kode = [*_named(steps[1:], "kode"), *_named(steps[1:], "aturan")]
        number = next((step for step in path if isinstance(step, int)), None)
        if kode:
            yield kode[-1]
        elif number is not None:
            yield f"butir {number + 1}"


def _of_unit(path: Path) -> Iterator[str]:
    match path:
        case ("elemen", int(e), "kuk", int(k), *_):
            yield f"KUK {e + 1}.{k + 1}"
        case ("elemen", int(e), *_):
            yield f"elemen {e + 1}"
        case (_, str(name), *rest) if name in _LISTS:
            number = next((step for step in rest if isinstance(step, int)), None)
            yield _LISTS[name] if number is None else f"{_LISTS[name]} {number + 1}"


def _named(steps: list[Any], name: str) -> Iterator[str]:
    """The values of a key in the mappings along a path."""
    for each in steps:
        if isinstance(each, Mapping) and isinstance(each.get(name), str):
            yield each[name]
