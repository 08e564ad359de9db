"""Inside a pair of units: which criterion, knowledge, skill and critical aspect went where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.ganti.mirip import kemiripan, pasangkan, ringkas
from generator.ganti.model import JenisTempat, PasanganTempat, UnitSisi
from registry.acuan import DAFTAR
from registry.model.unit import Unit

_ALIKE = 0.6
"""Texts this much alike are one text that was reworded."""

_MOST = 400
"""Places of one kind that are compared by their words; a unit has some fifteen criteria."""

_KINDS: tuple[JenisTempat, ...] = ("kuk", "pengetahuan", "keterampilan", "aspek")


def tempatkan(lama: UnitSisi, baru: UnitSisi) -> tuple[PasanganTempat, ...]:
    """Every place of the old unit in order, then what is new; nothing where a text is missing."""
    if lama.naskah is None or baru.naskah is None:
        return ()
    return tuple(
        each for jenis in _KINDS for each in _matched(jenis, _texts(lama.naskah, jenis), _texts(baru.naskah, jenis))
    )


def _texts(unit: Unit, jenis: JenisTempat) -> list[tuple[str, str]]:
    """Fragments with texts, in the order of the unit."""
    if jenis == "kuk":
        return [
            (f"#{e}.{k}", kuk.teks) for e, elemen in enumerate(unit.elemen, 1) for k, kuk in enumerate(elemen.kuk, 1)
        ]
    items = getattr(unit.panduan_penilaian, DAFTAR[jenis][1], None) or ()
    return [(f"#{jenis}.{n}", " ".join(_whole(item))) for n, item in enumerate(items, 1)]


def _whole(item: object) -> Iterator[str]:
    yield getattr(item, "teks", "")
    for below in getattr(item, "butir", ()):
        yield from _whole(below)


def _matched(
    jenis: JenisTempat, lama: Sequence[tuple[str, str]], baru: Sequence[tuple[str, str]]
) -> Iterator[PasanganTempat]:
    partner = _exact(lama, baru)
    left = [i for i in range(len(lama)) if i not in partner][:_MOST]
    taken = set(partner.values())
    right = [j for j in range(len(baru)) if j not in taken][:_MOST]
    near = pasangkan([lama[i][1] for i in left], [baru[j][1] for j in right], kemiripan, _ALIKE)
    reworded = {left[i]: right[j] for i, j, _ in near}
    for i, (fragment, text) in enumerate(lama):
        if i in partner:
            where, other = baru[partner[i]]
            yield PasanganTempat(jenis, fragment, where, "tetap" if where == fragment else "pindah", text, other)
        elif i in reworded:
            where, other = baru[reworded[i]]
            yield PasanganTempat(jenis, fragment, where, "berubah", text, other)
        else:
            yield PasanganTempat(jenis, fragment, "", "hilang", text)
    known = taken | set(reworded.values())
    for j, (fragment, text) in enumerate(baru):
        if j not in known:
            yield PasanganTempat(jenis, "", fragment, "baru", "", text)


def _exact(lama: Sequence[tuple[str, str]], baru: Sequence[tuple[str, str]]) -> dict[int, int]:
    """Places with the same text: at the same number where that is so, else in the order of the print."""
    result: dict[int, int] = {}
    by_place = {fragment: j for j, (fragment, _) in enumerate(baru)}
    for i, (fragment, text) in enumerate(lama):
        j = by_place.get(fragment)
        if j is not None and ringkas(baru[j][1]) == ringkas(text):
            result[i] = j
    free: dict[str, list[int]] = {}
    taken = set(result.values())
    for j, (_, text) in enumerate(baru):
        if j not in taken:
            free.setdefault(ringkas(text), []).append(j)
    for i, (_, text) in enumerate(lama):
        if i not in result and free.get(ringkas(text)):
            result[i] = free[ringkas(text)].pop(0)
    return result
