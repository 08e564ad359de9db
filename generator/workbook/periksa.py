"""What a changed value must be: of its kind, one of the choices, a code that exists. What stayed is not judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from generator.workbook.banding import Perubahan
from generator.workbook.temuan import Jenis
from registry.acuan import parse
from registry.butir import tracing
from registry.layout import Kind
from registry.loader import MODELS
from registry.model.bank import Bank
from registry.problem import Problem
from registry.reader import Path
from registry.store import Registry
from registry.units import exists
from registry.validate import validate


@dataclass(frozen=True, slots=True)
class Salah:
    """A value that cannot be taken over."""

    jenis: Jenis
    path: Path
    args: dict[str, str] = field(default_factory=dict)


_HARAP = {
    "bilangan": "tulis bilangan bulat",
    "tanggal": "tulis tanggal sebagai tahun-bulan-hari, misalnya 2026-05-04",
    "benar_salah": "tulis true atau false",
    "minimal": "paling kecil {batas}",
    "maksimal": "paling besar {batas}",
}


def judged(
    registry: Registry, kind: Kind, data: Any, changed: list[Perubahan], whole: Mapping[Kind, Any]
) -> Iterator[Salah]:
    """The faults of what changed in one file; ``whole`` is the data of all files of the scheme, as they would be."""
    paths = [each.baru for each in changed if each.jenis in ("ubah", "tambah")]
    yield from _typed(kind, data, paths)
    leaves = [(path, value) for top in paths for path, value in _leaves(_at(data, top), top)]
    yield from _codes(registry, kind, data, leaves)
    if kind == "bank":
        yield from _groups(leaves, whole.get("mapa"))
        yield from _ids(data, leaves)
    elif kind == "kunci":
        yield from _keys(leaves, whole.get("bank"))


def _typed(kind: Kind, data: Any, paths: list[Path]) -> Iterator[Salah]:
    model: type[BaseModel] = MODELS[kind]
    inside, above = set(paths), {path[:end] for path in paths for end in range(len(path))}
    for problem in validate(model, data, "")[2]:
        path = problem.path
        if path in above or any(path[:end] in inside for end in range(len(path) + 1)):
            yield _salah(problem)


def _salah(problem: Problem) -> Salah:
    args = problem.args
    if problem.kind == "kunci_tidak_ada":
        return Salah("kunci_kurang", problem.path, {"nilai": args["kunci"]})
    if args.get("harap") == "pilihan":
        return Salah("tak_ada_pilihan", problem.path, {"nilai": args["nilai"], "usul": args["boleh"]})
    hint = _HARAP.get(args.get("harap", ""), "lihat kolom lain pada lembar ini").format(batas=args.get("batas", ""))
    return Salah("nilai_salah", problem.path, {"nilai": args.get("nilai", args.get("kunci", "")), "usul": hint})


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data


def _leaves(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _leaves(item, (*path, key))
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from _leaves(item, (*path, i))
    elif isinstance(value, str):
        yield path, value


def _last_key(path: Path) -> str:
    return next((str(step) for step in reversed(path) if isinstance(step, str)), "")


def _codes(registry: Registry, kind: Kind, data: Any, leaves: list[tuple[Path, str]]) -> Iterator[Salah]:
    for path, value in leaves:
        key = _last_key(path)
        code = kind in ("skema", "mapa") and (key == "unit" or path[:2] == ("kemasan", "unit"))
        if code and key in ("unit", "kode"):
            if registry.units.one(value) is None:
                near = registry.units.near(value)
                yield Salah("unit_tak_ada", path, {"nilai": value, "usul": f" ({near}?)" if near else ""})
        elif key == "cakupan" and kind in ("mapa", "bank"):
            within = str(_at(data, path[:2]).get("unit", "")) if kind == "mapa" else ""
            if not _leads(registry, value, within):
                yield Salah("acuan_tak_ada", path, {"nilai": value})


def _leads(registry: Registry, text: str, within: str) -> bool:
    acuan = parse(text)
    if acuan is None:
        return False
    entry = registry.units.unit(acuan) if acuan.kode else registry.units.one(within)
    return entry is not None and (entry.dokumen is None or exists(entry.dokumen.data, acuan))


def _groups(leaves: list[tuple[Path, str]], plan: Any) -> Iterator[Salah]:
    known = {str(each.get("id")) for each in (plan or {}).get("kelompok_pekerjaan") or () if isinstance(each, dict)}
    for path, value in leaves:
        if _last_key(path) == "kelompok" and known and value not in known:
            yield Salah("kelompok_tak_ada", path, {"nilai": value})


def _bank_ids(data: Any) -> list[str]:
    bank = validate(Bank, data, "")[0] if data else None
    return [each.id for each in tracing(bank)] if bank is not None else []


def _ids(data: Any, leaves: list[tuple[Path, str]]) -> Iterator[Salah]:
    listed = Counter(_bank_ids(data))
    for path, value in leaves:
        if _last_key(path) == "id" and listed[value] > 1:
            yield Salah("id_ganda", path, {"nilai": value})


def _keys(leaves: list[tuple[Path, str]], bank: Any) -> Iterator[Salah]:
    known: Callable[[str], bool] = set(_bank_ids(bank)).__contains__
    for path in dict.fromkeys(path[:1] for path, _ in leaves):
        if bank is not None and path and not known(str(path[0])):
            yield Salah("butir_tak_ada", path, {"nilai": str(path[0])})
