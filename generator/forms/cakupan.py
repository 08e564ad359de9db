"""What an item covers, as papers print it: by unit, its elements, and its parts by kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from registry.acuan import Acuan, parse


@dataclass(frozen=True, slots=True)
class CakupanUnit:
    """What is covered of one unit. ``kode`` is empty for references that leave the code out."""

    kode: str
    elemen: tuple[str, ...]
    """Numbers of the elements that are named, or whose criteria are."""
    bagian: tuple[tuple[str, tuple[str, ...]], ...]
    """Numbers by kind: ``("kuk", ("1.1", "2.3"))``, ``("pengetahuan", ("2",))``."""


def coverage(acuan: Iterable[str], kode: Callable[[str], str]) -> list[CakupanUnit]:
    """References by unit, in the order in which they are written; ``kode`` gives a code as it is printed."""
    by_unit: dict[str, list[Acuan]] = {}
    for text in acuan:
        found = parse(text)
        if found is not None:
            by_unit.setdefault(_unit(found, kode), []).append(found)
    return [CakupanUnit(unit, _elements(every), _parts(every)) for unit, every in by_unit.items()]


def _unit(acuan: Acuan, kode: Callable[[str], str]) -> str:
    if acuan.kode is None:
        return ""
    return kode(f"{acuan.standar}:{acuan.kode}" if acuan.standar else acuan.kode).rpartition(":")[2]


def _elements(every: Iterable[Acuan]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(acuan.elemen) for acuan in every if acuan.elemen is not None))


def _parts(every: Iterable[Acuan]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    kinds: dict[str, dict[str, None]] = {}
    for acuan in every:
        if acuan.daftar is not None:
            kinds.setdefault(acuan.daftar, {})[str(acuan.nomor)] = None
        elif acuan.elemen is not None:
            kinds.setdefault("kuk" if acuan.is_kuk else "elemen", {})[acuan.anchor] = None
    return tuple((kind, tuple(numbers)) for kind, numbers in kinds.items())
