"""A unit's paper edited in Word: what it changes in the unit's file, told and edited as for a workbook."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from checks.fix.edit import UNREADABLE, data_of
from generator.importers.docx_unit import NaskahWord, overlaid, read_unit
from generator.workbook.banding import Perubahan, changes, merged
from generator.workbook.bentuk import bentuk
from generator.workbook.impor import Hasil, Ubahan, line_of, short
from generator.workbook.periksa import judged
from generator.workbook.sasaran import Sasaran, TakTerbaca, is_unit_path, target
from generator.workbook.sunting import TakTersunting, edited, typed
from generator.workbook.temuan import Temuan
from registry.loader import MODELS
from registry.store import Registry
from registry.writer import dump

WORD = "Word"


def impor_unit(path: Path, nama: str, registry: Registry) -> Hasil:
    """What a unit's paper would change. Raises an :class:`~generator.importers.failure.ImporGagal`."""
    result = Hasil(nama)
    naskah = read_unit(path, nama)
    jalur = _path(naskah, registry)
    if not jalur:
        result.temuan.append(Temuan("unit_tak_ada", WORD, args={"nilai": str(naskah.cetak["kode"])}))
        return result
    try:
        sasaran = target(registry.root, jalur, "unit")
    except TakTerbaca as error:
        result.temuan.append(Temuan("berkas_rusak", WORD, args={"nilai": error.jalur}))
        return result
    _compare(registry, sasaran, naskah, result)
    if result.temuan:
        result.tulis.clear()
    return result


def _path(naskah: NaskahWord, registry: Registry) -> str:
    """Where the unit's file is: as the document says, else where the repository has a unit of that code."""
    if is_unit_path(naskah.berkas):
        return naskah.berkas
    entry = registry.units.one(str(naskah.cetak["kode"]))
    return entry.dokumen.berkas if entry is not None and entry.dokumen is not None else ""


def _compare(registry: Registry, sasaran: Sasaran, naskah: NaskahWord, result: Hasil) -> None:
    base = data_of(naskah.teks) if naskah.teks else UNREADABLE
    now: Any = sasaran.data
    if base is UNREADABLE or not isinstance(base, dict):
        base = now
    told = overlaid(base or {"kode": "", "naskah": "rancangan"}, naskah.cetak)
    changed = list(changes(base or {}, told))
    new, text = told, sasaran.teks
    if now is None:
        text = naskah.teks or None
    elif now != base:
        new, clashes = merged(base, now, told)
        for path in clashes:
            where = f"{sasaran.jalur}:{line_of(sasaran, path)}"
            result.temuan.append(Temuan("bentrok", WORD, args={"nilai": where}))
    if changed and (now or {}).get("naskah", "resmi" if now else "rancangan") == "resmi":
        result.temuan.append(Temuan("resmi", WORD))
    for salah in judged(registry, "unit", told, changed, {}):
        result.temuan.append(Temuan(salah.jenis, WORD, args=salah.args))
    if result.temuan:
        return
    shape = bentuk(MODELS["unit"])
    try:
        after = dump(typed(new, shape), "unit") if text is None else edited(text, new, shape)
    except TakTersunting:
        result.temuan.append(Temuan("tak_tersunting", WORD, args={"nilai": sasaran.jalur}))
        return
    result.ubahan += [_told(sasaran, each) for each in changed]
    if after != sasaran.teks:
        result.tulis.append((sasaran, after))


def _told(sasaran: Sasaran, each: Perubahan) -> Ubahan:
    name = ".".join(str(step + 1) if isinstance(step, int) else step for step in each.baru or each.lama)
    line = line_of(sasaran, each.lama) if sasaran.teks is not None else 0
    return Ubahan(each.jenis, WORD, "", name, short(each.sebelum), short(each.sesudah), sasaran.jalur, line)
