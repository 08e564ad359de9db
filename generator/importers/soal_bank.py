"""Questions of a paper into the bank of a scheme: new items after those that are there, keys apart."""

from __future__ import annotations

import copy
import re
from dataclasses import dataclass, field
from typing import Any

from checks.fix.edit import data_of
from generator.importers.soal import Jenis, Soal
from generator.workbook.bentuk import bentuk
from generator.workbook.sasaran import Sasaran, of_scheme
from generator.workbook.sunting import TakTersunting, edited, typed
from registry.acuan import parse
from registry.loader import MODELS
from registry.reader import Path, SpanIndex
from registry.store import Registry, SkemaFolder
from registry.units import bare, exists
from registry.writer import dump

_PLACE: dict[Jenis, tuple[str, ...]] = {
    "pilihan_ganda": ("pilihan_ganda", "butir"),
    "esai": ("esai", "butir"),
    "lisan": ("lisan",),
    "pmo": ("pmo",),
}
_PREFIX: dict[Jenis, str] = {"pilihan_ganda": "PG", "esai": "ES", "lisan": "DL", "pmo": "PMO"}
TINJAU = "TINJAU"
"""Begins the comment above an item that people must look at."""


_DOUBTS = {
    "tanpa_cakupan": "cakupan belum ditulis",
    "tanpa_unit": "KUK ditulis tanpa kode unit",
    "tanpa_kunci": "tanpa kunci",
    "kunci_ganda": "lebih dari satu pilihan ditandai",
    "kunci_asing": "kunci bukan salah satu pilihan",
    "pilihan_kurang": "pilihan kurang dari tiga",
    "tanpa_pilihan": "tanpa pilihan",
    "acuan_asing": "acuan tidak ditemukan",
    "luar_kemasan": "di luar kemasan",
}


def _words(doubt: str) -> str:
    name, _, rest = doubt.partition(" ")
    return f"{_DOUBTS[name]} {rest}".strip()


@dataclass(frozen=True, slots=True)
class Masuk:
    """A question and the id under which it goes into the bank; without an id where the bank has it already."""

    soal: Soal
    id: str
    ada: str = ""
    ragu: tuple[str, ...] = ()


@dataclass(slots=True)
class Hasil:
    """What a paper would add, and the texts of the files that hold it."""

    masuk: list[Masuk] = field(default_factory=list)
    tulis: list[tuple[Sasaran, str]] = field(default_factory=list)
    baris: dict[str, int] = field(default_factory=dict)
    """Lines of the new items in the bank, by id."""

    @property
    def baru(self) -> bool:
        """Whether only files are written that did not exist."""
        return all(sasaran.teks is None for sasaran, _ in self.tulis)


def into_bank(registry: Registry, folder: SkemaFolder, soal: list[Soal]) -> Hasil:
    """What goes into bank and keys.

    Raises :class:`~generator.workbook.sasaran.TakTerbaca` and :class:`~generator.workbook.sunting.TakTersunting`.
    """
    bank_file = of_scheme(registry, folder.lsp, folder.slug, "bank")
    key_file = of_scheme(registry, folder.lsp, folder.slug, "kunci")
    bank: Any = copy.deepcopy(bank_file.data) or {}
    keys: Any = dict(key_file.data) if isinstance(key_file.data, dict) else {}
    if not isinstance(bank, dict):
        raise TakTersunting
    result = Hasil()
    notes: dict[Path, str] = {}
    for each in soal:
        items = _items(bank, each.jenis)
        known = next((item for item in items if bare(str(item.get("teks", ""))) == bare(each.teks)), None)
        if known is not None:
            result.masuk.append(Masuk(each, "", str(known.get("id", ""))))
            continue
        id_ = _next_id(bank, each.jenis)
        codes, doubts = _references(registry, folder, each)
        items.append(_item(each, id_, codes, _group(folder, codes)))
        if each.kunci and "kunci_asing" not in doubts:
            keys[id_] = each.kunci[0] if each.jenis == "pilihan_ganda" else each.kunci
        result.masuk.append(Masuk(each, id_, ragu=doubts))
        if doubts:
            notes[(*_PLACE[each.jenis], len(items) - 1)] = f"{TINJAU}: {'; '.join(map(_words, doubts))} ({each.asal})"
    if any(each.id for each in result.masuk):
        text = _noted(_text(bank_file, bank), notes)
        result.tulis.append((bank_file, text))
        if keys != (key_file.data or {}):
            result.tulis.append((key_file, _text(key_file, keys)))
        _lines(result, text, bank)
    return result


def _items(bank: dict[str, Any], jenis: Jenis) -> list[Any]:
    holder = bank
    *way, last = _PLACE[jenis]
    for key in way:
        if not isinstance(holder.get(key), dict):
            holder[key] = {}
        holder = holder[key]
    if not isinstance(holder.get(last), list):
        holder[last] = []
    found: list[Any] = holder[last]
    return found


def _next_id(bank: dict[str, Any], jenis: Jenis) -> str:
    """The next id of a kind: after the highest number, in the letters that its items have."""
    ids = [str(item.get("id", "")) for item in _items(bank, jenis) if isinstance(item, dict)]
    found = [match for match in (re.fullmatch(r"(.*?)(\d+)", id_) for id_ in ids) if match is not None]
    prefix = found[-1][1] if found else _PREFIX[jenis]
    number = max((int(match[2]) for match in found if match[1] == prefix), default=0) + 1
    taken = set(re.findall(r"'id': '([^']*)'", repr(bank)))
    while f"{prefix}{number}" in taken:
        number += 1
    return f"{prefix}{number}"


def _references(registry: Registry, folder: SkemaFolder, soal: Soal) -> tuple[list[str], tuple[str, ...]]:
    """The references that lead somewhere, and what is doubtful."""
    doubts = list(soal.ragu)
    codes: list[str] = []
    package = [entry for entry in registry.kemasan(folder) if entry is not None]
    for text in soal.cakupan:
        acuan = parse(text)
        if acuan is not None and acuan.kode is None and len(package) == 1:
            acuan = acuan.within(registry.units.written(package[0]))
            doubts = [each for each in doubts if each != "tanpa_unit"]
        entry = registry.units.unit(acuan) if acuan is not None else None
        if acuan is None or entry is None or (entry.dokumen is not None and not exists(entry.dokumen.data, acuan)):
            if acuan is None or acuan.kode is not None:
                doubts.append(f"acuan_asing {text}")
            continue
        if entry not in package:
            doubts.append(f"luar_kemasan {text}")
        codes.append(str(acuan))
    return codes, tuple(dict.fromkeys(doubts))


def _group(folder: SkemaFolder, codes: list[str]) -> str | None:
    """The work group that all units of an item belong to."""
    if folder.mapa is None:
        return None
    units = {code.partition("#")[0] for code in codes}
    found = [g.id for g in folder.mapa.data.kelompok_pekerjaan if units and units <= set(g.unit)]
    return found[0] if len(found) == 1 else None


def _item(soal: Soal, id_: str, codes: list[str], kelompok: str | None) -> dict[str, Any]:
    item: dict[str, Any] = {"id": id_}
    if kelompok:
        item["kelompok"] = kelompok
    item["teks"] = " ".join(soal.teks.split())
    if soal.pilihan:
        item["pilihan"] = {letter: " ".join(text.split()) for letter, text in soal.pilihan.items()}
    return {**item, "cakupan": codes}


def _text(sasaran: Sasaran, data: Any) -> str:
    shape = bentuk(MODELS[sasaran.kind])
    if sasaran.teks is None:
        return dump(typed(data, shape), sasaran.kind)
    return edited(sasaran.teks, data, shape)


def _noted(text: str, notes: dict[Path, str]) -> str:
    """The text with a comment above each item that people must look at."""
    index = SpanIndex(text.encode())
    lines = text.splitlines(keepends=True)
    eol = "\r\n" if "\r\n" in text else "\n"
    for path, note in sorted(notes.items(), key=lambda each: index.at((*each[0], "id"))[0].line, reverse=True):
        at = index.at((*path, "id"))[0].line - 1
        indent = len(lines[at]) - len(lines[at].lstrip(" "))
        lines.insert(at, f"{' ' * indent}# {note}{eol}")
    after = "".join(lines)
    if data_of(after) != data_of(text):
        raise TakTersunting
    return after


def _lines(result: Hasil, text: str, bank: dict[str, Any]) -> None:
    index = SpanIndex(text.encode())
    new = {each.id for each in result.masuk}
    for jenis, place in _PLACE.items():
        for i, item in enumerate(_items(copy.deepcopy(bank), jenis)):
            if isinstance(item, dict) and item.get("id") in new:
                result.baris[str(item["id"])] = index.at((*place, i, "id"))[0].line
