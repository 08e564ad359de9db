"""``impor.json``: what an import read where, what is doubtful, what found no place, and what it wrote.

``asal`` gives for each value of each file page and box (left, top, right, bottom in points from the upper left corner
of the page); ``ragu`` what a person should look at; ``dasar`` the data as written, against which the next import is
held.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from checks.finding import jalur
from checks.fix.edit import data_of
from generator.importers.decree import Naskah
from generator.importers.dokumen import Dokumen
from generator.importers.identity import Identitas, classes_of
from generator.importers.words import Asal, Kotak


def report_text(
    naskah: Naskah, identity: Identitas, source: Dokumen, files: Mapping[str, str], names: Mapping[str, int]
) -> str:
    """The record of an import. ``names`` gives the unit, by its position, that each unit file holds."""
    asal = {"standar.yaml": _boxes(_of_standard(naskah))}
    asal |= {name: _boxes(naskah.unit[i].asal) for name, i in names.items()}
    ragu = {
        name: {jalur(path): reason for path, reason in naskah.unit[i].ragu.items()}
        for name, i in names.items()
        if naskah.unit[i].ragu
    }
    report: dict[str, Any] = {
        "dokumen": source.nama,
        "jenis": source.jenis,
        "sidik": source.sidik,
        "standar": identity.id,
        "klasifikasi": classes_of(identity.judul),
        "unit": [
            {"kode": unit.kode, "halaman": unit.halaman, "elemen": unit.jumlah_elemen, "kuk": unit.jumlah_kuk}
            for unit in naskah.unit
        ],
        "daftar_berbeda": [asdict(difference) for difference in naskah.perbedaan],
        "tidak_ditempatkan": [
            {"halaman": item.halaman, "teks": item.teks, "alasan": item.alasan}
            | ({"kotak": _rounded(item.kotak)} if item.kotak else {})
            for item in naskah.tidak_ditempatkan
        ],
        "catatan": list(naskah.catatan),
        "ragu": ragu,
    }
    head = json.dumps(report, ensure_ascii=False, indent=1).removesuffix("\n}")
    places = _lines({name: _lines(values, 2) for name, values in asal.items()}, 1)
    base = _lines({name: _one(data_of(text)) for name, text in files.items()}, 1)
    return f'{head},\n "asal": {places},\n "dasar": {base}\n}}\n'


def _of_standard(naskah: Naskah) -> Asal:
    """Where the printed list stands."""
    return {("daftar", i): line.kotak for i, line in enumerate(naskah.daftar) if line.kotak}


def _boxes(asal: Asal) -> dict[str, str]:
    return {jalur(path): _one([_rounded(box) for box in boxes]) for path, boxes in asal.items() if boxes}


def _rounded(box: Kotak) -> list[float]:
    return [box.halaman, *(round(x, 1) for x in box[1:])]


def _one(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _lines(items: Mapping[str, str], depth: int) -> str:
    """An object with one line for each of its values, which are JSON already."""
    blank = "\n" + " " * (depth + 1)
    body = ",".join(f"{blank}{_one(key)}: {value}" for key, value in items.items())
    return f"{{{body}\n{' ' * depth}}}" if items else "{}"
