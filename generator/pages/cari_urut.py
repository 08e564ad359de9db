"""The same search index for the same pages: Pagefind writes filters in an order that changes from run to run.

Its files are CBOR of lists, texts and whole numbers, behind a mark and compressed. Filters are put into order, take
names from their content again, and the record that names them follows.
"""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

Nilai = int | str | list["Nilai"]

_MARK = b"pagefind_dcd"
_FILTERS = 3
"""Where the record of an index lists its filters: after version, pages and chunks."""

_UINT, _TEXT, _LIST = 0, 3, 4


class BentukLain(Exception):
    """The index is not made of what this module knows; it is left as it is."""


def put_in_order(index: Path) -> None:
    """Puts the filters of an index into order. An index of an unknown shape stays as it is, and works as well."""
    try:
        for record in sorted(index.glob("pagefind.*.pf_meta")):
            _record(index, record)
    except (BentukLain, IndexError, ValueError, OSError):
        return


def _record(index: Path, record: Path) -> None:
    data = _read(record)
    held = data[_FILTERS] if isinstance(data, list) and len(data) > _FILTERS else None
    if not isinstance(data, list) or not isinstance(held, list):
        raise BentukLain
    filters: list[tuple[str, Nilai, Path]] = []
    for entry in held:
        match entry:
            case [str(name), str(hash_)]:
                path = index / "filter" / f"{hash_}.pf_filter"
                filters.append((name, _sorted(_read(path)), path))
            case _:
                raise BentukLain
    listed: list[Nilai] = []
    made = [(name, path, *_named(values, 7)) for name, values, path in sorted(filters, key=lambda each: each[0])]
    for name, path, hash_, content in made:
        path.unlink()
        (index / "filter" / f"{hash_}.pf_filter").write_bytes(content)
        listed.append([name, hash_])
    data[_FILTERS] = listed
    old = record.name.split(".")[1]
    new, content = _named(data, 10)
    record.unlink()
    (index / f"pagefind.{new}.pf_meta").write_bytes(content)
    entry_file = index / "pagefind-entry.json"
    entry_file.write_bytes(entry_file.read_bytes().replace(f'"{old}"'.encode(), f'"{new}"'.encode()))


def _sorted(data: Nilai) -> Nilai:
    """A filter, ``[name, [[value, pages], ...]]``, with its values in order."""
    match data:
        case [str(name), list(values)] if all(isinstance(each, list) and len(each) == 2 for each in values):
            return [name, sorted(values, key=lambda each: str(each[0]) if isinstance(each, list) else "")]
    raise BentukLain


def _named(data: Nilai, digits: int) -> tuple[str, bytes]:
    """The name that a file takes from its content, and the content."""
    plain = _MARK + bytes(_encoded(data))
    return f"id_{sha256(plain).hexdigest()[:digits]}", gzip.compress(plain, mtime=0)


def _read(path: Path) -> Nilai:
    plain = gzip.decompress(path.read_bytes())
    if not plain.startswith(_MARK):
        raise BentukLain
    value, end = _decoded(plain, len(_MARK))
    if end != len(plain):
        raise BentukLain
    return value


def _decoded(plain: bytes, at: int) -> tuple[Nilai, int]:
    kind, short = plain[at] >> 5, plain[at] & 31
    at += 1
    if short > 27:
        raise BentukLain
    size = 0 if short < 24 else 1 << (short - 24)
    number = short if short < 24 else int.from_bytes(plain[at : at + size])
    at += size
    if kind == _UINT:
        return number, at
    if kind == _TEXT:
        return plain[at : at + number].decode("utf-8"), at + number
    if kind != _LIST:
        raise BentukLain
    items: list[Nilai] = []
    for _ in range(number):
        item, at = _decoded(plain, at)
        items.append(item)
    return items, at


def _encoded(value: Nilai) -> bytearray:
    if isinstance(value, int):
        return _head(_UINT, value)
    if isinstance(value, str):
        text = value.encode("utf-8")
        return _head(_TEXT, len(text)) + text
    result = _head(_LIST, len(value))
    for item in value:
        result += _encoded(item)
    return result


def _head(kind: int, number: int) -> bytearray:
    """A kind with a number in as few bytes as it takes."""
    if number < 24:
        return bytearray([kind << 5 | number])
    sizes: Sequence[int] = (1, 2, 4, 8)
    place = next(n for n, size in enumerate(sizes) if number < 1 << 8 * size)
    return bytearray([kind << 5 | 24 + place]) + number.to_bytes(sizes[place])
