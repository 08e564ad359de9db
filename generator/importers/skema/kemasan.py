"""Section 5: kind and name of the package, its units in the order of the print, and the work that they make up."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.importers.skema.bagian import number_of
from generator.importers.skema.butir import plain, read
from generator.importers.skema.kalimat import carve, catalogue, whole
from generator.importers.skema.model import Bacaan, BarisPaket, Tempat
from generator.importers.skema.paket import LABEL_ROW, code_of, open_table, read_open, read_ruled
from generator.importers.skema.tabel import ruled_table
from generator.importers.wording import Kosakata, join_lines
from generator.importers.words import Line, Page

_KINDS = (
    ("klaster", re.compile(r"\bklas?ter\b|\bcluster\b", re.IGNORECASE)),
    ("okupasi", re.compile(r"\bokupasi\b|\boccupation", re.IGNORECASE)),
    ("kkni", re.compile(r"\bKKNI\b|\bkualifikasi\b", re.IGNORECASE)),
)
_CHOSEN = re.compile(r"[√✓✔☑☒■]|\[\s*[xX√v]\s*\]")
_LEVEL = re.compile(
    r"\b(?:jenjang|level|kualifikasi)\s*(?:KKNI\s*)?(?P<n>[1-9]\b|I{1,3}\b|IV\b|VI{0,3}\b|IX\b)", re.IGNORECASE
)
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_NAME = re.compile(
    r"^\W*(?:[\d.]+\s*)?(?:Nama|Judul)\s+(?:Skema|Kemasan|Paket)(?:\s+Sertifikasi)?\s*:?\s*", re.IGNORECASE
)
_KIND_LABEL = re.compile(r"^\W*(?:[\d.]+\s*)?Jenis\s+(?:Kemasan|Skema|Paket)", re.IGNORECASE)
_CHOICE = re.compile(
    r"(?:minim\w*|sekurang\w*(?:-kurangnya)?|paling\s+sedikit|memilih)\D{0,40}(?P<n>\d{1,2})(?:\s*\([^)]*\))?\s+(?:\([^)]*\)\s+)?(?:unit|dari)",
    re.IGNORECASE,
)


def read_package(lines: Sequence[Line], pages: Mapping[int, Page], bacaan: Bacaan, kosakata: Kosakata) -> None:
    """Everything that the section says, into ``bacaan``."""
    form = catalogue("skema")
    tasks, lines = _tasks(lines, form, bacaan, kosakata)
    choice, lines = carve(lines, form["pilihan_minimum"], kosakata)
    rows, outside = ruled_table(lines, pages)
    if any(code_of(cell) for row in rows for cell in row.sel):
        after = [line for line in outside if (line.page, line.top) > (rows[-1].baris[0].page, rows[-1].baris[0].top)]
        above, below = outside[: len(outside) - len(after)], after
        entries = read_ruled(rows, bacaan, kosakata)
    else:
        first, last = open_table(lines)
        above, below = list(lines[:first]), list(lines[last:])
        entries = read_open(lines[first:last], bacaan, kosakata)
    _kind_and_name(above, bacaan, kosakata)
    units = _units(entries, list(lines), bacaan)
    kemasan: dict[str, object] = {"unit": units}
    if choice is not None:
        kemasan["pilihan_minimum"] = whole(choice.isi["n"])
    elif any(unit["kelompok"] == "pilihan" for unit in units):
        below = _choice(below, above, kemasan, bacaan)
    bacaan.data["kemasan"] = kemasan
    if tasks:
        bacaan.data["uraian_tugas"] = tasks
    bacaan.leave(below, "di bawah tabel unit", "kemasan")


def _tasks(
    lines: Sequence[Line], form: dict[str, object], bacaan: Bacaan, kosakata: Kosakata
) -> tuple[list[object], list[Line]]:
    intro, _ = carve(lines, str(form["uraian_tugas"]), kosakata)
    if intro is None:
        return [], list(lines)
    at = list(lines).index(intro.baris[-1]) + 1
    return plain(read(lines[at:], kosakata), "uraian_tugas", bacaan), list(lines[: at - len(intro.baris)])


def _kind_and_name(lines: Sequence[Line], bacaan: Bacaan, kosakata: Kosakata) -> None:
    rest: list[Line] = []
    for node in (node for group in _by_label(lines) for node in read(group, kosakata)):
        own = node.semua_baris()
        text = join_lines((line.text for line in own), kosakata)
        text = text[number_of(text)[1] :]
        name = _NAME.match(text)
        if _KIND_LABEL.match(text):
            _kind(own, text, bacaan)
        elif name and text[name.end() :].strip():
            bacaan.data["judul"] = text[name.end() :].strip(" .")
            bacaan.asal["judul"] = Tempat.of(own)
        elif LABEL_ROW.match(text):
            rest += [line for each in node.anak for line in each.semua_baris()]
        else:
            rest += own
    bacaan.leave(rest, "di atas tabel unit", "kemasan")


def _by_label(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines parted before each label: unnumbered labels below each other would read as one paragraph."""
    groups: list[list[Line]] = [[]]
    for line in lines:
        text = line.text[number_of(line.text)[1] :]
        if any(label.match(text) for label in (_NAME, _KIND_LABEL, LABEL_ROW)):
            groups.append([])
        groups[-1].append(line)
    return groups


def _kind(lines: list[Line], text: str, bacaan: Bacaan) -> None:
    content = _KIND_LABEL.sub("", text)
    chosen = [piece for piece in re.split(r"(?=[√✓✔☑☒■□☐]|\[)", content) if _CHOSEN.match(piece)]
    kind = kind_of(chosen[0] if len(chosen) == 1 else content)
    if kind is None:
        bacaan.doubt(lines, "jenis", "jenis kemasan tidak terbaca, atau lebih dari satu disebut")
        return
    bacaan.data["jenis"] = kind
    bacaan.asal["jenis"] = Tempat.of(lines)
    level = level_of(content)
    if level is not None:
        bacaan.data["jenjang_kkni"] = level
        bacaan.asal["jenjang_kkni"] = Tempat.of(lines)


def kind_of(text: str) -> str | None:
    """The kind of scheme that a text names, if it names one only."""
    found = [name for name, pattern in _KINDS if pattern.search(text)]
    return found[0] if len(found) == 1 else None


def level_of(text: str) -> int | None:
    """The level of KKNI that a text names."""
    match = _LEVEL.search(text)
    if match is None:
        return None
    return int(match["n"]) if match["n"].isdigit() else _ROMAN.index(match["n"].upper())


def _units(entries: Sequence[BarisPaket], lines: list[Line], bacaan: Bacaan) -> list[dict[str, str]]:
    """The package as data; codes printed twice are doubtful, and so is a table that was not found."""
    bacaan.paket += entries
    for i, entry in enumerate(entries):
        bacaan.asal[f"kemasan.unit[{i}]"] = entry.tempat
    codes = [entry.kode for entry in entries]
    for kode in sorted({kode for kode in codes if codes.count(kode) > 1}):
        last = [entry for entry in entries if entry.kode == kode][-1]
        bacaan.doubt(_lines_at(lines, last.tempat), "kemasan.unit", f"kode {kode} tercetak dua kali")
    if not entries:
        bacaan.doubt(lines[:1], "kemasan.unit", "tabel unit tidak ditemukan")
    return [{"kode": entry.kode, "kelompok": entry.kelompok} for entry in entries]


def _lines_at(lines: Sequence[Line], tempat: Tempat) -> list[Line]:
    return [
        line for line in lines if line.page == tempat.halaman and tempat.kotak[1] - 1 <= line.top <= tempat.kotak[3] + 1
    ]


def _choice(below: list[Line], above: list[Line], kemasan: dict[str, object], bacaan: Bacaan) -> list[Line]:
    for line in [*above, *below]:
        match = _CHOICE.search(line.text)
        if match:
            kemasan["pilihan_minimum"] = int(match["n"])
            bacaan.asal["kemasan.pilihan_minimum"] = Tempat.of([line])
            return [each for each in below if each is not line]
    bacaan.doubt([*above, *below][:1], "kemasan.pilihan_minimum", "jumlah minimum unit pilihan tidak terbaca")
    return below
