"""Old data against new: what is the same though written otherwise, what changed, and two people's changes at once."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from registry.reader import Path

_NAMES = ("id", "kode", "unit")
"""Keys by which an item of a list is known, wherever it stands."""


def plain(value: Any) -> Any:
    """Data without what says nothing: null, empty mappings, the long form of a text."""
    if isinstance(value, dict):
        kept = {key: plain(item) for key, item in value.items()}
        kept = {key: item for key, item in kept.items() if item is not None and item != {}}
        return kept["teks"] if set(kept) == {"teks"} else kept
    return [plain(item) for item in value] if isinstance(value, list) else value


def same(a: Any, b: Any) -> bool:
    """Whether two values say the same."""
    one, two = plain(a), plain(b)
    if isinstance(one, list) != isinstance(two, list) and (isinstance(one, str) or isinstance(two, str)):
        one, two = ([each] if isinstance(each, str) else each for each in (one, two))
    if isinstance(one, list) or isinstance(two, list):
        return bool(one == two)
    return bool((one or None) == (two or None))


def pairs(old: list[Any], new: list[Any]) -> list[int | None]:
    """For each item of the new list its place in the old one.

    Items are known by id or code, else by what they say; what is left between two known neighbours, as many on
    both sides, was changed in place.
    """
    result: list[int | None] = [None] * len(new)
    by_name: dict[str, list[int]] = {}
    for i, item in enumerate(old):
        by_name.setdefault(_name(item), []).append(i)
    for j, item in enumerate(new):
        places = by_name.get(_name(item))
        if places:
            result[j] = places.pop(0)
    taken = {i for i in result if i is not None}
    start = 0
    while start < len(new):
        if result[start] is not None:
            start += 1
            continue
        end = start
        while end < len(new) and result[end] is None:
            end += 1
        before = result[start - 1] if start else -1
        after = result[end] if end < len(new) else len(old)
        gap = range(-1 if before is None else before + 1, len(old) if after is None else after)
        if len(gap) == end - start and all(i >= 0 and i not in taken for i in gap):
            result[start:end] = list(gap)
            taken.update(gap)
        start = end
    return result


def _name(item: Any) -> str:
    if isinstance(item, dict):
        for key in _NAMES:
            if isinstance(item.get(key), str) and item[key]:
                return f"{key}={item[key]}"
    return json.dumps(plain(item), ensure_ascii=False, sort_keys=True)


def restored(new: Any, base: Any) -> Any:
    """The new data as the file would write it: where it says what the file says, in the words of the file."""
    if same(new, base):
        return base
    if isinstance(new, dict) and isinstance(base, dict):
        result = {}
        for key, old in base.items():
            if key in new:
                result[key] = restored(new[key], old)
            elif old is None or old == {}:
                result[key] = old
        return result | {key: value for key, value in new.items() if key not in base}
    if isinstance(new, list) and isinstance(base, list):
        found = pairs(base, new)
        return [item if i is None else restored(item, base[i]) for i, item in zip(found, new, strict=True)]
    if isinstance(new, str) and isinstance(base, dict) and set(base) == {"teks"}:
        return {"teks": new}
    return new


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One difference. ``lama`` is its path in the old data, ``baru`` in the new; what is absent is ``None``."""

    jenis: Literal["ubah", "tambah", "hapus", "pindah"]
    lama: Path
    baru: Path
    sebelum: Any
    sesudah: Any


def changes(old: Any, new: Any, lama: Path = (), baru: Path = ()) -> Iterator[Perubahan]:
    """What differs between two pieces of data, in the order of the new."""
    if same(old, new):
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for key, value in old.items():
            if key not in new and plain(value) not in (None, {}):
                yield Perubahan("hapus", (*lama, key), (*baru, key), value, None)
        for key, value in new.items():
            if key in old and plain(old[key]) is not None:
                yield from changes(old[key], value, (*lama, key), (*baru, key))
            elif plain(value) is not None:
                yield Perubahan("tambah", (*lama, key), (*baru, key), None, value)
    elif isinstance(old, list) and isinstance(new, list) and not (_codes(old) and _codes(new)):
        yield from _lists(old, new, lama, baru)
    else:
        yield Perubahan("ubah", lama, baru, old, new)


def _codes(items: list[Any]) -> bool:
    """Whether a list holds codes only: such a list is one value to people."""
    return all(isinstance(item, str) and " " not in item for item in items)


def _lists(old: list[Any], new: list[Any], lama: Path, baru: Path) -> Iterator[Perubahan]:
    found = pairs(old, new)
    kept = [i for i in found if i is not None]
    for i, item in enumerate(old):
        if i not in kept:
            yield Perubahan("hapus", (*lama, i), baru, item, None)
    moved = _out_of_order(kept)
    for j, (at, item) in enumerate(zip(found, new, strict=True)):
        if at is None:
            yield Perubahan("tambah", lama, (*baru, j), None, item)
            continue
        if at in moved:
            yield Perubahan("pindah", (*lama, at), (*baru, j), at + 1, j + 1)
        yield from changes(old[at], item, (*lama, at), (*baru, j))


def _out_of_order(numbers: list[int]) -> set[int]:
    """The fewest numbers whose removal leaves the rest in rising order."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        at = bisect_left(ends, number)
        before[number] = ends[at - 1] if at else None
        ends[at : at + 1] = [number]
    last = ends[-1] if ends else None
    rising = set()
    while last is not None:
        rising.add(last)
        last = before[last]
    return set(numbers) - rising


def merged(base: Any, ours: Any, theirs: Any, path: Path = ()) -> tuple[Any, list[Path]]:
    """Two people's changes of the same data together, and the paths where both changed the same otherwise.

    ``ours`` is the file as it stands now; where nothing else decides, it stays.
    """
    if same(theirs, base) or same(ours, theirs):
        return ours, []
    if same(ours, base):
        return restored(theirs, ours), []
    if isinstance(base, dict) and isinstance(ours, dict) and isinstance(theirs, dict):
        return _merged_mappings(base, ours, theirs, path)
    if isinstance(base, list) and isinstance(ours, list) and isinstance(theirs, list):
        one, two = pairs(base, ours), pairs(base, theirs)
        order = list(range(len(base)))
        if two == order:
            done = [
                (ours[j], []) if i is None else merged(base[i], ours[j], theirs[i], (*path, j))
                for j, i in enumerate(one)
            ]
        elif one == order:
            done = [
                (theirs[j], []) if i is None else merged(base[i], ours[i], theirs[j], (*path, i))
                for j, i in enumerate(two)
            ]
        else:
            return ours, [path]
        return [value for value, _ in done], [each for _, clashes in done for each in clashes]
    return ours, [path]


def _merged_mappings(
    base: dict[str, Any], ours: dict[str, Any], theirs: dict[str, Any], path: Path
) -> tuple[Any, list[Path]]:
    result, clashes = {}, []
    for key in [*ours, *(key for key in theirs if key not in ours)]:
        value, found = merged(base.get(key), ours.get(key), theirs.get(key), (*path, key))
        clashes += found
        if value is not None or (key in ours and ours[key] is None):
            result[key] = value
    return result, clashes
