"""A unit's paper of ours (Word) back into its file: what was typed over in Word, and nothing else.

The document carries the file that it was made from. What it prints now is held against what that file would print;
the difference goes into the file, and what a paper does not show (notes, printed numbers, references of critical
aspects) stays.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.forms.teks import teks
from generator.importers.failure import BukanDokumen
from generator.importers.word.buka import open_word
from generator.importers.word.isi import Blok, Paragraf, Pembaca, Sel, Tabel
from generator.importers.word.paket import Paket
from generator.outputs.inti import SOURCE, SOURCE_NAMESPACE
from generator.workbook.banding import pairs

_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3})*)\.?[\s\u00a0]+(.*)", re.DOTALL)
_HEAD = {"kode_unit": "kode", "judul_unit": "judul", "deskripsi": "deskripsi"}


@dataclass(frozen=True, slots=True)
class NaskahWord:
    """What a document says of a unit, and the file that it carries: its path and its text, "" where it carries none."""

    cetak: dict[str, Any]
    berkas: str
    teks: str


@dataclass(slots=True)
class _Butir:
    tingkat: int
    teks: str


@dataclass(slots=True)
class _Isi:
    """What has been read: the head, the elements, and the items of each part in order."""

    kepala: dict[str, str] = field(default_factory=dict)
    elemen: list[dict[str, Any]] = field(default_factory=list)
    bagian: dict[tuple[str, str], list[_Butir]] = field(default_factory=dict)


def read_unit(path: Path, nama: str) -> NaskahWord:
    """What a Word document says of a unit. Raises an :class:`~generator.importers.failure.ImporGagal`."""
    with open_word(path, nama) as package:
        berkas, source = _source(package)
        isi = _read(Pembaca(package).blocks())
    if not isi.kepala.get("kode") or not isi.elemen:
        raise BukanDokumen(nama)
    return NaskahWord(_data(isi), berkas, source)


def _source(package: Paket) -> tuple[str, str]:
    """The file that the document carries; Word may have given its part another name."""
    names = [SOURCE, *(n for n in package.zip.namelist() if re.fullmatch(r"customXml/item\d+\.xml", n) and n != SOURCE)]
    for name in names:
        if package.has(name):
            root = package.root(name)
            if root.tag == f"{{{SOURCE_NAMESPACE}}}naskah":
                return root.get("berkas", ""), root.text or ""
    return "", ""


def _read(blocks: Iterator[Blok]) -> _Isi:
    words = teks("unit", 2023, None)
    isi = _Isi()
    labels = {_bare(words[key]): name for key, name in _HEAD.items()}
    parts = {"batasan_variabel": words["bagian_batasan"], "panduan_penilaian": words["bagian_panduan"]}
    tops = {_bare(words["batasan"]): "batasan_variabel", _bare(words["panduan"]): "panduan_penilaian"}
    section = key = ""
    keys: list[str] = []
    for block in blocks:
        if isinstance(block, Tabel):
            _table(block, isi, labels, words)
            continue
        text = " ".join(f"{block.nomor} {block.teks}".split())
        if not text:
            continue
        if _bare(text) in tops:
            section, keys, key = tops[_bare(text)], [], ""
            continue
        number, rest = _parted(text)
        heading = next((p for p in parts.get(section, ()) if _bare(p["judul"]) == _bare(rest)), None)
        if heading is not None and number.count(".") == 0:
            keys = list(heading["kunci"])
            key = keys[0] if len(keys) == 1 else ""
            isi.bagian.setdefault((section, key), []) if key else None
            continue
        inner = next((k for k in keys if len(keys) > 1 and _bare(words["nama_bagian"][k]) == _bare(rest)), None)
        if inner is not None and number.count(".") <= 1:
            key = inner
            isi.bagian.setdefault((section, key), [])
        elif key and _bare(text) != _bare("Tidak ada"):
            _item(isi.bagian[section, key], number, rest, base=len(keys) > 1)
    return isi


def _item(items: list[_Butir], number: str, text: str, *, base: bool) -> None:
    """An item at the level that its number has; without a number it is one more of the level before."""
    level = number.count(".") - int(base) - 1 if number else (items[-1].tingkat if items else 0)
    items.append(_Butir(max(0, level), text))


def _table(table: Tabel, isi: _Isi, labels: dict[str, str], words: Any) -> None:
    head = [_text(cell) for cell in table.baris[0]] if table.baris else []
    if [_bare(text) for text in head] == [_bare(words["kolom"]["elemen"]), _bare(words["kolom"]["kuk"])]:
        for row in table.baris[1:]:
            _criterion(row, isi)
        return
    for row in table.baris:
        texts = [_text(cell) for cell in row]
        name = labels.get(_bare(texts[0]))
        if name is not None and name not in isi.kepala:
            isi.kepala[name] = texts[-1]


def _criterion(row: tuple[Sel, ...], isi: _Isi) -> None:
    if not row:
        return
    if len(row) > 1 and not row[0].lanjut and _text(row[0]):
        title = _parted(_text(row[0]))[1].removesuffix(" (lanjutan)")
        if not isi.elemen or isi.elemen[-1]["judul"] != title:
            isi.elemen.append({"judul": title, "kuk": []})
    for paragraph in row[-1].isi:
        text = _parted(_line(paragraph))[1]
        if text and isi.elemen:
            isi.elemen[-1]["kuk"].append(text)


def _line(paragraph: Paragraf) -> str:
    return " ".join(f"{paragraph.nomor} {paragraph.teks}".split())


def _text(cell: Sel) -> str:
    return " ".join(filter(None, map(_line, cell.isi)))


def _parted(text: str) -> tuple[str, str]:
    """A number in front of a text, and the text."""
    match = _NUMBER.fullmatch(text)
    return (match[1], match[2].strip()) if match else ("", text)


def _bare(text: str) -> str:
    return " ".join(text.split()).casefold().rstrip(" :")


def _data(isi: _Isi) -> dict[str, Any]:
    data: dict[str, Any] = {**isi.kepala, "elemen": isi.elemen}
    for (section, key), items in isi.bagian.items():
        data.setdefault(section, {})[key] = _nested(items, 0)
    return data


def _nested(items: list[_Butir], level: int) -> list[Any]:
    result: list[Any] = []
    i = 0
    while i < len(items):
        end = i + 1
        while end < len(items) and items[end].tingkat > level:
            end += 1
        below = _nested(items[i + 1 : end], level + 1)
        result.append({"teks": items[i].teks, "butir": below} if below else items[i].teks)
        i = end
    return result


# Held against the file


def overlaid(base: Any, cetak: dict[str, Any]) -> dict[str, Any]:
    """The file's data with what the document says otherwise; what a paper does not print stays."""
    result: dict[str, Any] = copy.deepcopy(base) if isinstance(base, dict) else {}
    for key in ("kode", "judul", "deskripsi"):
        if _flat(result.get(key)) != _flat(cetak.get(key)):
            result[key] = cetak.get(key)
    old = [each for each in result.get("elemen") or [] if isinstance(each, dict)]
    new = cetak["elemen"]
    seen = [
        {"judul": _flat(each.get("judul")), "kuk": [_flat(_shown(k)) for k in each.get("kuk") or []]} for each in old
    ]
    found = pairs([each["judul"] for each in seen], [_flat(each["judul"]) for each in new])
    elements = [_element(None if i is None else old[i], each) for i, each in zip(found, new, strict=True)]
    if elements != result.get("elemen"):
        result["elemen"] = elements
    for section in ("batasan_variabel", "panduan_penilaian"):
        for key, items in (cetak.get(section) or {}).items():
            holder = result.get(section) or {}
            before = holder.get(key)
            after = _items(before or [], items)
            if after != (before or []):
                result[section] = {**holder, key: after}
    return result


def _element(old: dict[str, Any] | None, new: dict[str, Any]) -> dict[str, Any]:
    if old is None:
        return new
    judul = old.get("judul") if _flat(old.get("judul")) == _flat(new["judul"]) else new["judul"]
    return {**old, "judul": judul, "kuk": _items(old.get("kuk") or [], new["kuk"])}


def _items(old: list[Any], new: list[Any]) -> list[Any]:
    """A list of items with the printed texts; an item that says the same stays as the file has it."""
    found = pairs([_print(each) for each in old], [_print(each) for each in new])
    result = []
    for i, item in zip(found, new, strict=True):
        before = None if i is None else old[i]
        if before is None:
            result.append(item)
        elif _print(before) == _print(item):
            result.append(before)
        elif isinstance(before, dict):
            below = _items(before.get("butir") or [], item.get("butir") or [] if isinstance(item, dict) else [])
            kept = {key: value for key, value in before.items() if key != "butir"} | {"teks": _shown(item)}
            result.append({**kept, "butir": below} if below else kept)
        else:
            result.append(item)
    return result


def _print(item: Any) -> Any:
    """What a paper shows of an item."""
    below = item.get("butir") if isinstance(item, dict) else None
    return [_flat(_shown(item)), [_print(each) for each in below or ()]]


def _shown(item: Any) -> str:
    return str(item.get("teks", "")) if isinstance(item, dict) else str(item)


def _flat(text: Any) -> str:
    return " ".join(str(text or "").split())
