"""A workbook back into the files: what would change, cell by cell, and the texts that hold exactly that.

Three states are compared: the files as they were at export (kept in the workbook), as they are now, and what the
sheets say. What people changed in the sheets is put into the files of now; where both sides changed the same value
otherwise, nothing is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, partial
from pathlib import Path as FilePath
from typing import Any

from generator.new.skema import SkemaBaruGagal, is_slug, rencana_awal
from generator.workbook import asal
from generator.workbook.ambil import UNIT, Ambilan, taken
from generator.workbook.baca import Lembaran
from generator.workbook.baca import read as read_book
from generator.workbook.banding import Perubahan, changes, merged, restored, same
from generator.workbook.baris import Susunan, assembled
from generator.workbook.bentuk import bentuk
from generator.workbook.gagal import BukanBukuTelusur
from generator.workbook.identitas import LSP, PETUNJUK, SLUG, Identitas, identity
from generator.workbook.lembar import KUNCI, SKEMA, of_unit
from generator.workbook.periksa import judged
from generator.workbook.sasaran import Sasaran, TakTerbaca, is_unit_path, of_scheme, target
from generator.workbook.sunting import TakTersunting, edited, typed
from generator.workbook.temuan import Temuan
from generator.workbook.tulis import ASAL, PILIHAN
from registry.layout import Kind
from registry.loader import MODELS
from registry.reader import Path, SpanIndex, Unreadable, read_bytes
from registry.store import Registry
from registry.writer import dump

_LETTER = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Ubahan:
    """One change: sheet and cell, what it is, old and new, and where the old stands in the file."""

    jenis: str
    lembar: str
    sel: str
    jalur: str
    lama: str
    baru: str
    berkas: str
    baris: int


@dataclass(slots=True)
class Hasil:
    """What a workbook would do: texts of the files that change, each change, and what keeps it from being done."""

    nama: str
    tulis: list[tuple[Sasaran, str]] = field(default_factory=list)
    ubahan: list[Ubahan] = field(default_factory=list)
    temuan: list[Temuan] = field(default_factory=list)
    catatan: list[Temuan] = field(default_factory=list)
    usulan: list[str] = field(default_factory=list)
    """Paths of files that were made up from the rest, for people to go over."""

    @property
    def baru(self) -> bool:
        """Whether only files are written that did not exist."""
        return all(sasaran.teks is None for sasaran, _ in self.tulis)


def impor(path: FilePath, nama: str, registry: Registry) -> Hasil:
    """What a workbook would change. Raises :class:`~generator.importers.failure.ImporGagal`."""
    book = read_book(path, nama)
    if PETUNJUK not in book and sum(sheet.nama in book for sheet in SKEMA) < len(SKEMA) // 2:
        raise BukanBukuTelusur(nama)
    result = Hasil(nama)
    who = identity(book.get(PETUNJUK))
    base = asal.files(book.get(ASAL))
    if who.standar:
        _units(book, registry, who, base, result)
    else:
        _scheme(book, registry, who, base, result)
    if result.temuan:
        result.tulis.clear()
    return result


def _units(book: dict[str, Lembaran], registry: Registry, who: Identitas, base: dict[str, str], result: Hasil) -> None:
    for name in book:
        if name in (PETUNJUK, PILIHAN, ASAL, UNIT):
            continue
        sheet = of_unit(name)
        rows = taken({name: book[name]}, (sheet,), frozenset({name}))
        jalur = f"standards/{who.standar}/unit/{name}.yaml"
        susunan = assembled(bentuk(MODELS["unit"]), rows.baris)
        if not is_unit_path(jalur):
            rows.temuan.append(Temuan("lembar_asing", name, args={"nilai": name, "usul": "-"}))
        _File(registry, rows, susunan, base.get(jalur), result).take(partial(target, registry.root, jalur, "unit"))


def _scheme(book: dict[str, Lembaran], registry: Registry, who: Identitas, base: dict[str, str], result: Hasil) -> None:
    sheets = (*SKEMA, KUNCI) if KUNCI.nama in book else SKEMA
    rows = taken(book, sheets, frozenset(sheet.nama for sheet in SKEMA))
    kinds: tuple[Kind, ...] = ("skema", "mapa", "bank", "kunci")
    parts: dict[Kind, Susunan] = {
        kind: assembled(bentuk(MODELS[kind]), [row for row in rows.baris if _kind_of(row.lembar) == kind])
        for kind in kinds
        if kind != "kunci" or KUNCI.nama in book
    }
    if "kunci" in parts:
        parts["kunci"].data = {id_: _answer(points) for id_, points in parts["kunci"].data.items()}
    lsp, slug = _named(registry, who, parts["skema"].data, result)
    if not lsp or not slug:
        result.temuan += rows.temuan
        return
    fresh = f"{lsp}/{slug}" not in registry.skema
    if fresh and not base:
        _start(registry, lsp, who, parts, result)
    whole: dict[Kind, Any] = {kind: part.data for kind, part in parts.items()}
    for kind, part in parts.items():
        jalur = f"schemes/{lsp}/{slug}/{kind}.yaml"
        known = next((text for path, text in base.items() if path.endswith(jalur)), None)
        _File(registry, rows, part, known, result, whole).take(partial(of_scheme, registry, lsp, slug, kind))
        rows.temuan, rows.catatan = [], []
        rows.rusak = {at: each for at, each in rows.rusak.items() if _kind_of(at[0]) != kind}


def _answer(points: Any) -> Any:
    """The key of a choice is its letter; what a good answer names is a list, also of one point."""
    alone = isinstance(points, list) and len(points) == 1 and _LETTER.fullmatch(points[0].strip())
    return points[0].strip().lower() if alone else points


def _kind_of(name: str) -> Kind:
    return next((sheet.berkas for sheet in (*SKEMA, KUNCI) if sheet.nama == name), "skema")


def _named(registry: Registry, who: Identitas, data: Any, result: Hasil) -> tuple[str, str]:
    """The folders of LSP and scheme; a scheme without one gets it from its title, an only LSP is meant."""
    lsp, slug = who.lsp, who.slug
    if not lsp and len(registry.lsp) == 1:
        (lsp,) = registry.lsp
    if not slug and isinstance(data.get("judul"), str):
        words = "".join(c if c.isascii() and c.isalnum() else " " for c in data["judul"].casefold()).split()
        slug = "-".join(words)[:48].strip("-")
    for label, value in ((LSP, lsp), (SLUG, slug)):
        if not is_slug(value):
            usul = "huruf kecil, angka, dan tanda hubung, paling banyak 48"
            args = {"nilai": value or label, "usul": usul}
            result.temuan.append(Temuan("nilai_salah", PETUNJUK, args=args))
            return "", ""
    return lsp, slug


def _start(registry: Registry, lsp: str, who: Identitas, parts: dict[Kind, Susunan], result: Hasil) -> None:
    """What a new scheme needs besides its sheets: the record of its LSP, and a plan where none was written."""
    record = target(registry.root, f"schemes/{lsp}/lsp.yaml", "lsp")
    if record.teks is None:
        nama = who.nama_lsp or lsp.replace("-", " ").upper()
        result.tulis.append((record, dump({"nama": nama}, "lsp")))
    package = parts["skema"].data.get("kemasan", {}).get("unit") or []
    codes = [str(each["kode"]) for each in package if isinstance(each, dict) and each.get("kode")]
    if not codes or parts["mapa"].data:
        return
    try:
        plan, bank = rencana_awal(registry, str(parts["skema"].data.get("judul", "")), codes)
    except SkemaBaruGagal:
        return  # the code itself is found at its cell
    parts["mapa"].data = _data(dump(plan, "mapa"))
    result.usulan.append("mapa.yaml")
    if bank and not parts["bank"].data:
        parts["bank"].data = _data(dump(bank, "bank"))
        result.usulan.append("bank.yaml")


class _File:
    """Takes the data of one file from the sheets."""

    def __init__(
        self,
        registry: Registry,
        rows: Ambilan,
        part: Susunan,
        base: str | None,
        result: Hasil,
        whole: dict[Kind, Any] | None = None,
    ) -> None:
        self.registry, self.rows, self.part, self.base, self.result = registry, rows, part, base, result
        self.whole = whole or {}

    def take(self, where: Any) -> None:
        """Compares, judges, and edits the text. ``where`` gives the file."""
        found = [*self.rows.temuan, *map(self._odd, self.part.ganjil)]
        found += [each for each in self.rows.rusak.values() if each.jenis in ("rumus", "galat")]
        self.result.catatan += self.rows.catatan
        try:
            sasaran: Sasaran = where()
        except TakTerbaca as error:
            self.result.temuan += [*found, Temuan("berkas_rusak", "-", args={"nilai": error.jalur})]
            return
        self.result.temuan += found
        if not found:
            self._compare(sasaran)

    def _odd(self, odd: Any) -> Temuan:
        place = self._places.get((odd.lembar, odd.nomor), "")
        args = {"nilai": odd.nilai, "usul": "" if odd.sebab == "tak_dikenal" else place}
        return Temuan(odd.sebab, *self.rows.at(odd.lembar, odd.nomor, odd.kolom), args=args)

    @cached_property
    def _places(self) -> dict[tuple[str, int], str]:
        return {(row.lembar, row.nomor): row.jalur for row in self.rows.baris}

    def _compare(self, sasaran: Sasaran) -> None:
        base = _data(self.base)
        now: Any = sasaran.data
        if now is None and base is not None:  # the file is gone, or was never here: it comes back as it was exported
            self._write(sasaran, self.base, base, restored(self.part.data, base), base)
            return
        if base is None and not self.part.data:
            return  # sheets that nobody filled in say nothing about a file that is there
        if now is None:
            if self.part.data:
                self._write(sasaran, None, {}, self.part.data, {})
            return
        theirs = restored(self.part.data, base if base is not None else now)
        if base is None or base == now:
            self._write(sasaran, sasaran.teks, now, theirs, now)
            return
        together, clashes = merged(base, now, theirs)
        for path in clashes:
            line = line_of(sasaran, path)
            at = self._cell(path)
            self.result.temuan.append(Temuan("bentrok", *at, args={"nilai": f"{sasaran.jalur}:{line}"}))
        if not clashes:
            self._write(sasaran, sasaran.teks, now, together, base, theirs)

    def _write(self, sasaran: Sasaran, text: str | None, old: Any, new: Any, seen: Any, told: Any = None) -> None:
        """Judges the changes and keeps the new text; ``seen`` and ``told`` are what the changes are told from."""
        told = new if told is None else told
        changed = list(_answers(seen, told) if sasaran.kind == "kunci" else changes(seen, told))
        self._judge(sasaran, told, changed)
        shape = bentuk(MODELS[sasaran.kind])
        try:
            after = dump(typed(new, shape), sasaran.kind) if text is None else edited(text, new, shape)
        except TakTersunting:
            self.result.temuan.append(Temuan("tak_tersunting", "-", args={"nilai": sasaran.jalur}))
            return
        self.result.ubahan += [self._told(sasaran, each, old) for each in changed]
        if after != sasaran.teks:
            self.result.tulis.append((sasaran, after))

    def _judge(self, sasaran: Sasaran, data: Any, changed: list[Perubahan]) -> None:
        tops = {each.baru for each in changed}
        cells = {
            self.rows.at(*at)
            for path, at in self.part.asal.items()
            if any(path[:end] in tops for end in range(len(path) + 1))
        }
        for at, spoilt in self.rows.rusak.items():
            if at in cells:
                self.result.temuan.append(spoilt)
        if sasaran.kind == "unit" and changed and sasaran.data and _official(sasaran.data):
            self.result.temuan.append(Temuan("resmi", *self._cell(changed[0].baru)))
            return
        for salah in judged(self.registry, sasaran.kind, data, changed, self.whole):
            self.result.temuan.append(Temuan(salah.jenis, *self._cell(salah.path), args=salah.args))

    def _cell(self, path: Path) -> tuple[str, int, int]:
        """The cell of a value, else of the nearest that holds it."""
        for end in range(len(path), 0, -1):
            if path[:end] in self.part.asal:
                sheet, row, column = self.part.asal[path[:end]]
                missing = str(path[end]) if end < len(path) and isinstance(path[end], str) else column
                return self.rows.at(sheet, row, missing if (sheet, missing) in self.rows.kolom else column)
        sheet = next((self._sheets[path[:end]] for end in range(len(path), -1, -1) if path[:end] in self._sheets), "")
        return sheet or PETUNJUK, 0, 0

    @cached_property
    def _sheets(self) -> dict[Path, str]:
        """The sheet of each place: of the first cell that is in it."""
        found: dict[Path, str] = {}
        for path, at in self.part.asal.items():
            for end in range(len(path) + 1):
                found.setdefault(path[:end], at[0])
        return found

    def _told(self, sasaran: Sasaran, each: Perubahan, old: Any) -> Ubahan:
        at = self._cell(each.baru)
        cell = Temuan("kosong", *at).sel if each.jenis != "hapus" else ""
        secret = sasaran.kind == "kunci"
        before, after = ("...", "...") if secret else (short(each.sebelum), short(each.sesudah))
        name = ".".join(str(step + 1) if isinstance(step, int) else step for step in (each.baru or each.lama))
        line = line_of(sasaran, each.lama) if sasaran.teks is not None else 0
        return Ubahan(each.jenis, at[0], cell, name, before, after, sasaran.jalur, line)


def _answers(old: Any, new: Any) -> Iterator[Perubahan]:
    """What differs between keys, one change for each item: points are not told one by one."""
    for id_ in (*new, *(each for each in old if each not in new)):
        if id_ not in old:
            yield Perubahan("tambah", (id_,), (id_,), None, new[id_])
        elif id_ not in new:
            yield Perubahan("hapus", (id_,), (id_,), old[id_], None)
        elif not same(old[id_], new[id_]):
            yield Perubahan("ubah", (id_,), (id_,), old[id_], new[id_])


def _official(data: Any) -> bool:
    return isinstance(data, dict) and data.get("naskah", "resmi") == "resmi"


def _data(text: str | None) -> Any:
    if text is None:
        return None
    try:
        return read_bytes(text.encode())[0]
    except (Unreadable, UnicodeEncodeError):
        return None


def line_of(sasaran: Sasaran, path: Path) -> int:
    """The line of a value in its file."""
    return _index(sasaran.teks or "").at(path)[0].line


@lru_cache(maxsize=8)
def _index(text: str) -> SpanIndex:
    """Positions in a file, worked out once for all its changes."""
    return SpanIndex(text.encode())


_LONGEST = 90


def short(value: Any) -> str:
    """A value on one line, cut where it is long."""
    if value is None:
        return ""
    if isinstance(value, dict):
        value = "; ".join(f"{key}: {short(item)}" for key, item in value.items() if item is not None)
    elif isinstance(value, list):
        value = ", ".join(map(short, value)) or "[]"
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."
