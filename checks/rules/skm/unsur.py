"""What a section of the scheme must speak of: elements, and the words that show them (``checks/data/unsur.yaml``).

The words are stems, looked for inside words, since a verifier accepts any wording: ``rahasia`` is found in
*kerahasiaan* as well as in *dirahasiakan*.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol

from checks.data import tabel
from checks.dwi import Dwi
from checks.finding import Tingkat
from checks.rule import Pesan


class Point(Protocol):
    """A point of a section, with points below it."""

    @property
    def teks(self) -> str: ...

    @property
    def butir(self) -> tuple[Any, ...]: ...


@dataclass(frozen=True, slots=True)
class Unsur:
    """An element: the message that misses it, the section it belongs to, the words that show it.

    ``kata`` holds alternatives; the stems of one alternative stand in the same point. ``tingkat`` is ``None`` where
    the rule's own severity counts.
    """

    nama: str
    bagian: str
    juga: tuple[str, ...]
    tingkat: Tingkat | None
    kata: tuple[tuple[str, ...], ...]
    pesan: Pesan


@cache
def elements(kode: str) -> tuple[Unsur, ...]:
    """The elements that a rule asks for, in the order of the file."""
    return tuple(
        _element(nama, bagian, rows["kalimat"], row)
        for bagian, rows in tabel("unsur")[kode].items()
        for nama, row in rows["unsur"].items()
    )


def messages(kode: str) -> dict[str, Pesan]:
    """The message for each element of a rule."""
    return {each.nama: each.pesan for each in elements(kode)}


def absent(kode: str, bagian: Mapping[str, Iterable[Point | str]]) -> Iterator[Unsur]:
    """The elements that sections do not speak of. A section that is empty, or not given, is not judged."""
    points = {nama: _points(items) for nama, items in bagian.items()}
    for each in elements(kode):
        own = points.get(each.bagian)
        if own and not _spoken_of(each, [*own, *(point for nama in each.juga for point in points.get(nama, ()))]):
            yield each


def _element(nama: str, bagian: str, kalimat: dict[str, str], row: dict[str, Any]) -> Unsur:
    contoh = row["contoh"]
    return Unsur(
        nama,
        bagian,
        tuple(row.get("juga", ())),
        row.get("tingkat"),
        tuple(tuple(alternative.split(" + ")) for alternative in row["kata"]),
        Pesan(
            Dwi(kalimat["id"].replace("{unsur}", row["id"]), kalimat["en"].replace("{unsur}", row["en"])),
            Dwi(f"Tambahkan butir tentang itu, misalnya: '{contoh}'", f"Add a point about it, such as: '{contoh}'"),
        ),
    )


def _points(items: Iterable[Point | str]) -> list[str]:
    return [f" {' '.join(_text(item).split()).casefold()} " for item in items]


def _text(item: Point | str) -> str:
    if isinstance(item, str):
        return item
    return " ".join((item.teks, *(_text(each) for each in item.butir)))


def _spoken_of(unsur: Unsur, points: list[str]) -> bool:
    return any(all(stem in point for stem in stems) for stems in unsur.kata for point in points)
