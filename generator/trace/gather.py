"""Gaps put together for people: those of one kind, cause and unit are one line; and places by their files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checks.finding import Place
from generator.trace.model import Cakupan, Kesenjangan
from generator.trace.references import owner


@dataclass(frozen=True, slots=True)
class Letak:
    """Lines of one file: of the units' texts first, then of the plan, then of the bank."""

    berkas: str
    baris: tuple[int, ...]

    def __str__(self) -> str:
        return f"{self.berkas}:{','.join(map(str, self.baris))}"


def gathered(cakupan: Cakupan) -> list[tuple[Kesenjangan, ...]]:
    """Gaps that one sentence tells, in their order; never empty."""
    groups: dict[tuple[object, ...], list[Kesenjangan]] = {}
    for gap in cakupan.kesenjangan:
        groups.setdefault(_key(gap), []).append(gap)
    return [tuple(each) for each in groups.values()]


def _key(gap: Kesenjangan) -> tuple[object, ...]:
    owners = (*map(owner, gap.bukti), *map(owner, gap.butir))
    about = () if gap.jenis_tempat or owners else (gap.tempat,)
    return gap.tingkat, gap.jenis, gap.sebab, gap.unit, gap.instrumen, owners, about


def places_of(anggota: Sequence[Kesenjangan]) -> list[Letak]:
    """Where gaps stand: what is missing, then the lines of the plan and the items concerned."""
    found: list[Place] = [gap.tempat for gap in anggota]
    found += [each.tempat for gap in anggota for each in gap.bukti]
    found += [each.tempat for gap in anggota for each in gap.butir]
    return by_file(found)


def by_file(places: Iterable[Place]) -> list[Letak]:
    """Places by file, each line once, in the order in which they are met."""
    lines: dict[str, dict[int, None]] = {}
    for place in places:
        lines.setdefault(place.berkas, {})[place.span.line] = None
    return [Letak(berkas, tuple(sorted(numbers))) for berkas, numbers in lines.items()]
