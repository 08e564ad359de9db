"""Which findings concern a scheme: those of its own files, of its LSP's, and of the units and standards it uses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar

from checks.laporan import Temuan, TemuanDikecualikan
from registry.layout import home_of
from registry.reader import Path, Plain
from registry.store import Registry, SkemaFolder
from registry.units import EntriUnit

T = TypeVar("T", Temuan, TemuanDikecualikan)

_STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


def path_of(jalur: str) -> Path:
    """The steps of a path as people write it: ``elemen[1].kuk[0]``."""
    return tuple(int(number) if number else name for number, name in _STEP.findall(jalur))


def values(raw: Plain, path: Path) -> Iterator[Any]:
    """The values on the way along a path, as far as they exist; the first is the whole."""
    value: Any = raw
    yield value
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return
        yield value


def package(registry: Registry, folder: SkemaFolder) -> list[EntriUnit]:
    """The units of the package that were found, each once."""
    return list(dict.fromkeys(entri for entri in registry.kemasan(folder) if entri is not None))


def files_of(registry: Registry, folder: SkemaFolder) -> list[str]:
    """Every data file that concerns a scheme, by its shown path and in order; the answers left out."""
    units, standards = _used(registry, folder)
    own, body = f"schemes/{folder.id}", f"schemes/{folder.lsp}"
    return [
        berkas
        for berkas in sorted(registry.files)
        if not berkas.endswith("/kunci.yaml")
        and (home_of(berkas).rpartition("/")[0] in (own, body) or berkas in units or berkas in standards)
    ]


class Lingkup(Generic[T]):
    """Findings of a whole repository, ready to be asked scheme by scheme."""

    def __init__(self, registry: Registry, found: Iterable[T]) -> None:
        self._registry = registry
        self._found: dict[str, list[tuple[int, T]]] = {}
        for number, temuan in enumerate(found):
            berkas = home_of(temuan["berkas"])
            parts = berkas.split("/")
            own = parts[0] == "schemes" and len(parts) > 2
            self._found.setdefault("/".join(parts[:-1]) if own else berkas, []).append((number, temuan))

    def of(self, folder: SkemaFolder) -> list[T]:
        """The findings that concern a scheme, in the order of the report."""
        units, standards = _used(self._registry, folder)
        result = [*self._found.get(f"schemes/{folder.id}", ()), *self._of_body(folder)]
        for berkas in units:
            result += self._found.get(berkas, ())
        for berkas, entries in standards.items():
            result += [each for each in self._found.get(berkas, ()) if self._touches(each[1], entries)]
        return [temuan for _, temuan in sorted(result, key=lambda each: each[0])]

    def nowhere(self) -> Sequence[T]:
        """Findings that stand in no file."""
        return [temuan for _, temuan in self._found.get("", ())]

    def _of_body(self, folder: SkemaFolder) -> Iterator[tuple[int, T]]:
        """Findings of the LSP's files, but those about another of its schemes."""
        others = {each for each in self._registry.skema if each != folder.id}
        for number, temuan in self._found.get(f"schemes/{folder.lsp}", ()):
            steps = values(self._registry.raw.get(temuan["berkas"], {}), path_of(temuan["jalur"]))
            about = {each.get("skema") for each in steps if isinstance(each, Mapping)}
            if temuan["acuan"] not in others and not any(isinstance(each, str) and each in others for each in about):
                yield number, temuan

    def _touches(self, temuan: T, entries: Sequence[EntriUnit]) -> bool:
        """Whether a finding in a standard's file is about the standard as such or about one of these units."""
        path = path_of(temuan["jalur"])
        if temuan["berkas"].endswith("/pengecualian.yaml"):
            kode = temuan["acuan"].partition("#")[0]
            return not kode or any(kode in (each.kode, each.standar) for each in entries)
        if len(path) > 1 and path[0] == "daftar":
            return any(path[1] == each.baris for each in entries)
        return True


def _used(registry: Registry, folder: SkemaFolder) -> tuple[dict[str, EntriUnit], dict[str, list[EntriUnit]]]:
    """The files of a scheme's units, and those of its standards with the units that it takes from each."""
    units: dict[str, EntriUnit] = {}
    standards: dict[str, list[EntriUnit]] = {}
    for entri in package(registry, folder):
        home = f"standards/{entri.standar}"
        units[entri.dokumen.berkas if entri.dokumen else f"{home}/unit/{entri.kode}.yaml"] = entri
        for name in ("standar", "pengecualian"):
            standards.setdefault(f"{home}/{name}.yaml", []).append(entri)
    return units, standards
