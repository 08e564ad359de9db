"""Data as rows, and rows as data. A row names its place; a record below another follows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from generator.workbook.bentuk import Bentuk, Daftar, Peta, Rekam, Skalar
from generator.workbook.katalog import DALAM, ID, ISI, KODE, column_of, in_cells, in_columns, main_key
from generator.workbook.sel import TIDAK_ADA, from_cell, joined, parted, to_cell
from registry.model.bank import ButirBank
from registry.reader import Path

LIPAT = {"rencana": ("unit", "bukti")}
"""Lists that stand flat in a sheet: each row holds the outer record's key and one inner record."""


@dataclass(slots=True)
class Baris:
    """A row: its place, and its cells by column. ``nomor`` is its number in the sheet, ``lembar`` the sheet's name."""

    jalur: str
    sel: dict[str, str]
    lembar: str = ""
    nomor: int = 0


def rows(shape: Bentuk, data: Any, *, lengkap: bool = False) -> list[Baris]:
    """The rows of a file's data. With ``lengkap`` also an empty row for each single value that is not there yet."""
    return list(_rows(shape, data, "", lengkap))


def _rows(shape: Bentuk, data: Any, jalur: str, lengkap: bool) -> Iterator[Baris]:
    if isinstance(shape, Rekam):
        for key, child in shape.isi.items():
            value = data.get(key) if isinstance(data, dict) else None
            if value is not None or lengkap:
                yield from _rows(child, value, f"{jalur}.{key}".lstrip("."), lengkap)
    elif data is None:
        if lengkap and not _is_tree(shape):
            yield Baris(jalur, {})
    elif isinstance(shape, Skalar):
        yield Baris(jalur, {ISI: to_cell(str(data))})
    elif isinstance(shape, Daftar):
        yield from _list(shape, data, jalur)
    else:
        yield from _mapping(shape, data, jalur or DALAM)


def _is_tree(shape: Bentuk) -> bool:
    return (
        isinstance(shape, Daftar)
        and isinstance(shape.isi, Rekam)
        and shape in shape.isi.isi.values()
        and not (shape.isi.singkat)
    )


def _list(shape: Daftar, data: Any, jalur: str) -> Iterator[Baris]:
    if not data:
        yield Baris(jalur, {ISI: TIDAK_ADA})
    for item in data:
        if isinstance(shape.isi, Rekam):
            yield from _record(shape.isi, item, jalur, {})
        else:
            yield Baris(jalur, {ISI: to_cell(str(item))})


def _mapping(shape: Peta, data: dict[str, Any], jalur: str) -> Iterator[Baris]:
    for key, value in data.items():
        if isinstance(shape.isi, Rekam):
            yield from _record(shape.isi, value or {}, jalur, {ID: to_cell(key)})
        elif isinstance(shape.isi, Peta):
            yield Baris(jalur, {ID: to_cell(key)})
            yield from _mapping(shape.isi, value or {}, f"{jalur}.{DALAM}")
        else:
            yield Baris(jalur, {ID: to_cell(key), ISI: _cell(shape.isi, value, codes=jalur != DALAM)})


def _record(rekam: Rekam, item: Any, jalur: str, cells: dict[str, str]) -> Iterator[Baris]:
    item = {"teks": item} if isinstance(item, str) else item
    if jalur in LIPAT:
        yield from _folded(rekam, item, jalur)
        return
    row = Baris(jalur, cells)
    yield row
    for key, shape in rekam.isi.items():
        value = item.get(key)
        if value is None:
            continue
        name = f"{jalur}.{key}"
        if in_cells(shape):
            row.sel[column_of(rekam, key)] = _cell(shape, value, codes=key in KODE or _chosen(shape))
        elif in_columns(shape, name):
            row.sel |= {f"{key} {choice}": to_cell(str(text)) for choice, text in value.items() if text is not None}
        else:
            yield from _rows(shape, value, name, False)


def _folded(rekam: Rekam, item: dict[str, Any], jalur: str) -> Iterator[Baris]:
    outer, inner = LIPAT[jalur]
    shape = rekam.isi[inner]
    assert isinstance(shape, Daftar)
    assert isinstance(shape.isi, Rekam)
    for each in item.get(inner) or [{}]:
        for row in _record(shape.isi, each, f"{jalur}.{inner}", {outer: to_cell(str(item.get(outer) or ""))}):
            yield Baris(jalur, row.sel)


def _cell(shape: Bentuk, value: Any, *, codes: bool) -> str:
    if not isinstance(shape, Daftar):
        return to_cell(str(value))
    items = [value] if isinstance(value, str) else [str(each) for each in value]
    if not items:
        return TIDAK_ADA
    return to_cell(", ".join(items) if codes else joined(items))


# Back


Sebab = Literal["tak_dikenal", "tanpa_induk", "ganda", "tanpa_id", "kolom_salah", "kosong"]


@dataclass(frozen=True, slots=True)
class Ganjil:
    """A cell that cannot be placed."""

    sebab: Sebab
    lembar: str
    nomor: int
    kolom: str
    nilai: str


@dataclass(slots=True)
class Susunan:
    """Data put together from rows, and the cell that each value came from."""

    shape: Bentuk
    data: dict[str, Any] = field(default_factory=dict)
    asal: dict[Path, tuple[str, int, str]] = field(default_factory=dict)
    """Sheet, row and column of each value, by its path."""
    ganjil: list[Ganjil] = field(default_factory=list)

    def put(self, row: Baris, *, opens: bool) -> None:
        """Places a row; ``opens`` says that rows below it follow, so that it stands even without a cell."""
        if not opens and not any(row.sel.values()):
            return
        if row.jalur == DALAM and isinstance(self.shape, Peta):
            self._entry(row, self.data, self.shape, (), row.jalur)
            return
        found = self._holder(row)
        if found is not None:
            self._place(row, *found)

    def _odd(self, row: Baris, sebab: Sebab, kolom: str, nilai: str) -> None:
        self.ganjil.append(Ganjil(sebab, row.lembar, row.nomor, kolom, nilai))

    def _holder(self, row: Baris) -> tuple[Any, str, Bentuk, Path] | None:
        """The mapping that holds the last key of the row's place."""
        holder: Any = self.data
        shape = self.shape
        path: Path = ()
        *way, last = row.jalur.split(".")
        for key in way:
            if isinstance(shape, Peta) and key == DALAM:
                child: Bentuk | None = shape
            else:
                child = shape.isi.get(key) if isinstance(shape, Rekam) else None
            if child is None:
                self._odd(row, "tak_dikenal", "isian", row.jalur)
                return None
            if isinstance(child, Rekam):
                holder, shape, path = holder.setdefault(key, {}), child, (*path, key)
                continue
            items = holder.get(key) if isinstance(holder, dict) else None
            if not items or isinstance(child, Skalar) or not isinstance(child.isi, Rekam | Peta):
                self._odd(row, "tanpa_induk", "isian", row.jalur)
                return None
            step: str | int = len(items) - 1 if isinstance(child, Daftar) else list(items)[-1]
            holder, shape, path = items[step], child.isi, (*path, key, step)
        if isinstance(shape, Peta) and last == DALAM:
            return holder, last, shape, path
        child = shape.isi.get(last) if isinstance(shape, Rekam) else None
        if child is None or isinstance(child, Rekam):
            self._odd(row, "tak_dikenal", "isian", row.jalur)
            return None
        return holder, last, child, path

    def _place(self, row: Baris, holder: Any, key: str, shape: Bentuk, path: Path) -> None:
        if isinstance(shape, Skalar):
            self._only(row, {ISI})
            if row.sel.get(ISI):
                if key in holder:
                    self._odd(row, "ganda", ISI, row.jalur)
                holder[key] = from_cell(row.sel[ISI])
                self._from((*path, key), row, ISI)
        elif isinstance(shape, Peta):
            own = key == DALAM
            target = holder if own else holder.setdefault(key, {})
            self._entry(row, target, shape, path if own else (*path, key), row.jalur)
        elif row.sel.get(ISI) == TIDAK_ADA:
            holder.setdefault(key, [])
            self._from((*path, key), row, ISI)
        elif row.jalur in LIPAT and isinstance(shape, Daftar):
            self._unfold(row, holder.setdefault(key, []), shape, (*path, key))
        elif isinstance(shape, Daftar):
            items = holder.setdefault(key, [])
            here = (*path, key, len(items))
            if isinstance(shape.isi, Rekam):
                items.append({})
                self._fill(row, items[-1], shape.isi, here, row.jalur)
            else:
                self._only(row, {ISI})
                items.append(from_cell(row.sel.get(ISI, "")))
                self._from(here, row, ISI)

    def _entry(self, row: Baris, target: dict[str, Any], shape: Peta, path: Path, jalur: str) -> None:
        name = from_cell(row.sel.get(ID, ""))
        if not name:
            self._odd(row, "tanpa_id", ID, "")
            return
        if name in target:
            self._odd(row, "ganda", ID, name)
            return
        here = (*path, name)
        self._from(here, row, ID)
        rest = Baris(row.jalur, {k: v for k, v in row.sel.items() if k != ID}, row.lembar, row.nomor)
        if isinstance(shape.isi, Rekam):
            target[name] = {}
            self._fill(rest, target[name], shape.isi, here, jalur)
        elif isinstance(shape.isi, Peta):
            target[name] = {}
            self._only(rest, set())
        else:
            self._only(rest, {ISI})
            target[name] = _value(shape.isi, row.sel.get(ISI, ""), codes=jalur != DALAM)
            self._from(here, row, ISI)

    def _fill(self, row: Baris, target: dict[str, Any], rekam: Rekam, path: Path, jalur: str) -> None:
        self._from(path, row, ISI if main_key(rekam) else next(iter(row.sel), ISI))
        known = set()
        for key, shape in rekam.isi.items():
            column = column_of(rekam, key)
            if in_cells(shape):
                known.add(column)
                text = row.sel.get(column, "")
                if text:
                    target[key] = _value(shape, text, codes=key in KODE or _chosen(shape))
                    self._from((*path, key), row, column)
            elif in_columns(shape, f"{jalur}.{key}"):
                chosen = {c: v for c, v in row.sel.items() if c.startswith(f"{key} ") and v}
                known.update(chosen)
                if chosen:
                    target[key] = {c.partition(" ")[2]: from_cell(v) for c, v in chosen.items()}
                    for column in chosen:
                        self._from((*path, key, column.partition(" ")[2]), row, column)
        self._only(row, known)

    def _unfold(self, row: Baris, items: list[Any], shape: Daftar, path: Path) -> None:
        outer, inner = LIPAT[row.jalur]
        assert isinstance(shape.isi, Rekam)
        record = shape.isi.isi[inner]
        assert isinstance(record, Daftar)
        assert isinstance(record.isi, Rekam)
        name = from_cell(row.sel.get(outer, ""))
        if not name:
            self._odd(row, "kosong", outer, "")
            return
        if not items or items[-1][outer] != name:
            items.append({outer: name})
            self._from((*path, len(items) - 1), row, outer)
            self._from((*path, len(items) - 1, outer), row, outer)
        rest = {k: v for k, v in row.sel.items() if k != outer}
        if any(rest.values()):
            below = items[-1].setdefault(inner, [])
            below.append({})
            here = (*path, len(items) - 1, inner, len(below) - 1)
            inside = Baris(row.jalur, rest, row.lembar, row.nomor)
            self._fill(inside, below[-1], record.isi, here, f"{row.jalur}.{inner}")

    def _only(self, row: Baris, known: set[str]) -> None:
        for column, text in row.sel.items():
            if text and column not in known:
                self._odd(row, "kolom_salah", column, text)

    def _from(self, path: Path, row: Baris, column: str) -> None:
        self.asal.setdefault(path, (row.lembar, row.nomor, column))


def assembled(shape: Bentuk, each: Iterable[Baris]) -> Susunan:
    """The data of rows, in their order."""
    result = Susunan(shape)
    listed = list(each)
    for i, row in enumerate(listed):
        below = listed[i + 1].jalur if i + 1 < len(listed) else ""
        result.put(row, opens=below.startswith(f"{row.jalur}."))
    result.data = _short(shape, result.data)
    return result


def _chosen(shape: Bentuk) -> bool:
    return isinstance(shape, Daftar) and isinstance(shape.isi, Skalar) and shape.isi != Skalar()


def _value(shape: Bentuk, text: str, *, codes: bool) -> Any:
    if isinstance(shape, Daftar):
        return [] if text == TIDAK_ADA else parted(from_cell(text), codes=codes)
    return from_cell(text)


def _short(shape: Bentuk, data: Any) -> Any:
    """Records that hold nothing but their text as that text, and what an item covers last, as people write them."""
    if isinstance(shape, Rekam) and isinstance(data, dict):
        order = sorted(shape.isi, key=lambda key: issubclass(shape.model, ButirBank) and key == "cakupan")
        result = {key: _short(shape.isi[key], data[key]) for key in order if key in data}
        return result["teks"] if shape.singkat and set(result) == {"teks"} else result
    if isinstance(shape, Daftar) and isinstance(data, list):
        return [_short(shape.isi, item) for item in data]
    if isinstance(shape, Peta) and isinstance(data, dict):
        return {key: _short(shape.isi, value) for key, value in data.items()}
    return data
