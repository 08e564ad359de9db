"""Parallel papers of written questions: a seeded draw, each paper with the same coverage.

Parallel means: every paper has as many questions of each unit as the others, and together they ask about every place
of the units that the pool asks about. Questions are shared between papers only where the pool has too few.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from string import ascii_uppercase
from typing import Any, Literal

from generator.workbook.bentuk import bentuk
from generator.workbook.sasaran import of_scheme, write
from generator.workbook.sunting import TakTersunting, edited
from registry.cakupan import resolve, spread
from registry.model.bank import Bank, Esai, PilihanGanda, SoalEsai, SoalPilihan
from registry.reader import read
from registry.store import Registry, SkemaFolder

Jenis = Literal["pilihan_ganda", "esai"]
MOST = len(ascii_uppercase)
"""The most papers of a draw: each is called by a letter."""


class PaketGagal(Exception):
    """Papers cannot be drawn; ``sebab`` names a message, ``args_`` fill it in."""

    def __init__(self, sebab: str, **args_: str | int) -> None:
        super().__init__(sebab)
        self.sebab = sebab
        self.args_ = args_


@dataclass(frozen=True, slots=True)
class Undian:
    """What was drawn: the questions of each paper by its letter, and how many stand on more than one."""

    paket: Mapping[str, tuple[str, ...]]
    bersama: int
    tempat: int
    berkas: str


def new_paket(
    registry: Registry,
    folder: SkemaFolder,
    jenis: Jenis,
    *,
    paket: int,
    butir: int | None,
    benih: int,
    durasi: str | None,
    ganti: bool,
) -> Undian:
    """Draws papers and writes them into the scheme's ``bank.yaml``; all else in the file stays as it is.

    ``butir`` is the number of questions on each paper, by default the fewest that ask about everything. Raises
    :class:`PaketGagal` and :class:`OSError`, and then has written nothing.
    """
    held: PilihanGanda | Esai | None = getattr(folder.bank.data, jenis) if folder.bank else None
    if folder.bank is None or held is None or not held.butir:
        raise PaketGagal("paket_tanpa_soal", jenis=jenis)
    if held.paket and not ganti:
        raise PaketGagal("paket_sudah_ada", nama=", ".join(held.paket))
    pool = [Soal(soal.id, *_asks(registry, soal)) for soal in held.butir]
    drawn = draw(pool, paket, butir, benih)
    time = durasi or next((each.durasi for each in held.paket.values() if each.durasi), None)
    packs = {
        ascii_uppercase[n]: {**({"durasi": time} if time else {}), "butir": _in_order(pool, ids, benih, n)}
        for n, ids in enumerate(drawn)
    }
    berkas = _write(registry, folder, jenis, packs)
    used = Counter(id_ for ids in drawn for id_ in ids)
    places = {place for soal in pool if soal.id in used for place in soal.tempat}
    return Undian(
        {name: tuple(each["butir"]) for name, each in packs.items()},
        sum(n > 1 for n in used.values()),
        len(places),
        berkas,
    )


@dataclass(frozen=True, slots=True)
class Soal:
    """A question of the pool: the unit it belongs to, and the places of units that it asks about."""

    id: str
    unit: str
    tempat: frozenset[str]


def draw(pool: Sequence[Soal], papers: int, size: int | None, seed: int) -> list[list[str]]:
    """The questions of each paper. Raises :class:`PaketGagal` where so few cannot ask about everything."""
    by_unit: dict[str, list[Soal]] = {}
    for soal in pool:
        by_unit.setdefault(soal.unit, []).append(soal)
    used: Counter[str] = Counter()
    result: list[list[str]] = []
    needed: list[dict[str, list[Soal]]] = []
    for number in range(papers):
        cover = {unit: _cover(own, used, seed, number) for unit, own in by_unit.items()}
        used.update(soal.id for own in cover.values() for soal in own)
        needed.append(cover)
    least = {unit: max(len(cover[unit]) for cover in needed) for unit in by_unit}
    wanted = sum(least.values()) if size is None else size
    if not sum(least.values()) <= wanted <= len(pool):
        raise PaketGagal("paket_ukuran", paling_sedikit=sum(least.values()), paling_banyak=len(pool))
    quota = _quotas(least, {unit: len(own) for unit, own in by_unit.items()}, wanted)
    for number, cover in enumerate(needed):
        ids: list[str] = []
        for unit, own in by_unit.items():
            chosen = [soal.id for soal in cover[unit]]
            rest = sorted(
                (soal.id for soal in own if soal.id not in chosen),
                key=lambda id_: (used[id_], _chance(seed, number, id_)),
            )
            more = rest[: quota[unit] - len(chosen)]
            used.update(more)
            ids += chosen + more
        result.append(ids)
    return result


def _cover(own: Sequence[Soal], used: Counter[str], seed: int, number: int) -> list[Soal]:
    """Few questions that ask about every place of a unit that the pool asks about; unused ones first."""
    open_ = {place for soal in own for place in soal.tempat}
    left = list(own)
    chosen: list[Soal] = []
    while open_:
        best = min(left, key=lambda soal: (-len(soal.tempat & open_), used[soal.id], _chance(seed, number, soal.id)))
        chosen.append(best)
        left.remove(best)
        open_ -= best.tempat
    return chosen


def _quotas(least: Mapping[str, int], most: Mapping[str, int], wanted: int) -> dict[str, int]:
    """How many questions of each unit a paper has: those it needs, the rest by the size of the unit's pool."""
    quota = dict(least)
    for _ in range(wanted - sum(least.values())):
        unit = max((unit for unit in quota if quota[unit] < most[unit]), key=lambda u: (most[u] / (quota[u] + 1), u))
        quota[unit] += 1
    return quota


def _in_order(pool: Sequence[Soal], ids: Sequence[str], seed: int, number: int) -> list[str]:
    """Questions in the order of printing: by unit as in the bank, inside a unit mixed anew for each later paper."""
    units = list(dict.fromkeys(soal.unit for soal in pool))
    chosen = [soal for soal in pool if soal.id in ids]
    if number:
        chosen.sort(key=lambda soal: _chance(seed, number, soal.id))
    return [soal.id for soal in sorted(chosen, key=lambda soal: units.index(soal.unit))]


def _chance(seed: int, number: int, id_: str) -> str:
    """The lot of a question for a paper: the same on every machine."""
    return sha256(f"{seed} {number} {id_}".encode()).hexdigest()


def _asks(registry: Registry, soal: SoalPilihan | SoalEsai) -> tuple[str, frozenset[str]]:
    """The unit of a question, that of its first reference, and the places that it asks about."""
    unit = ""
    places: set[str] = set()
    for text in soal.cakupan:
        target = resolve(registry.units, text)
        if target.entri is None or target.acuan is None:
            continue
        name = f"{target.entri.standar}:{target.entri.kode}"
        unit = unit or name
        document = target.entri.dokumen
        each = spread(document.data, target.acuan) if document else (target.acuan,)
        places.update(f"{name}{acuan.fragment}" for acuan in each)
    return unit, frozenset(places)


def _write(registry: Registry, folder: SkemaFolder, jenis: Jenis, packs: dict[str, Any]) -> str:
    target = of_scheme(registry, folder.lsp, folder.slug, "bank")
    assert target.teks is not None
    data = read(target.teks)[0]
    assert isinstance(data, dict)
    new = {**data, jenis: {**data[jenis], "paket": packs}}
    try:
        text = edited(target.teks, new, bentuk(Bank))
    except TakTersunting:
        raise PaketGagal("paket_tak_tersunting", berkas=target.jalur) from None
    write([(target, text)])
    return target.jalur
