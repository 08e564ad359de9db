"""Packages of units that a standard prints itself: for a KKNI qualification, for an occupation.

A package is read between the heading that announces packages and the next chapter: a line names it, lines of groups and
levels follow, and each line with a code adds a unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.importers.anatomy import closes_units, heads_list, heads_units
from generator.importers.codes import cleaned, find_code
from generator.importers.words import Line, Page

_BEFORE = r"(?:[A-Z]\.|\(?\d{1,2}[.)]|\(?[a-z][.)]|[IVX]+\.|[•–-])?\s*"
_CHAPTER = re.compile(
    _BEFORE + r"(?:Pemaketan|Pengemasan|Kemasan|Paket)\b(?!.*\s:\s).{0,110}", re.IGNORECASE | re.DOTALL
)
_NAMED = re.compile(
    _BEFORE + r"(?:Nama\s+)?(?P<jenis>Jabatan|Okupasi|Kualifikasi|Pekerjaan|Profesi|Paket)(?:\s*/\s*\w+)*"
    r"(?:\s+(?:Nasional|Kerja|KKNI))*\s*:\s*(?P<nama>.*)",
    re.IGNORECASE,
)
_TITLED = re.compile(
    _BEFORE
    + r"(?:(?:Pemaketan|Paket)\s+)?(?P<nama>(?:Jabatan|Okupasi|Kualifikasi|Sertifikat|KKNI|Jenjang|Level)\b[^:]{3,90})",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"(?:jenjang|level|kualifikasi|sertifikat|KKNI)\b[\s/:]*(?:(?:jenjang|level|kualifikasi|KKNI|nasional)\b[\s/:]*)*"
    r"(?P<n>[1-9]|IX|IV|VI{0,3}|I{1,3})(?![\w.])",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"(?:kelompok\s+)?(?:unit\s+)?(?:kompetensi\s+)?(?P<nama>umum|inti|pilihan|khusus)\b(?:\s+kompetensi)?",
    re.IGNORECASE,
)
_LEAST = re.compile(
    r"(?:minimal|minimum|paling\s+(?:sedikit|kurang)|sekurang-?kurangnya)\D{0,20}(\d{1,2})", re.IGNORECASE
)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
_GROUPS = {"umum": "umum", "inti": "inti", "pilihan": "pilihan", "khusus": "pilihan"}
_MOST_WORDS = 8


@dataclass(slots=True)
class _Paket:
    nama: str
    jenis: str
    jenjang: int | None = None
    kelompok: str = "inti"
    minimum: int = 0
    unit: dict[str, str] = field(default_factory=dict)

    def data(self) -> dict[str, Any]:
        """The package as it stands in the file of the standard."""
        data: dict[str, Any] = {"nama": self.nama, "jenis": self.jenis}
        if self.jenjang:
            data["jenjang"] = self.jenjang
        data["unit"] = [{"kode": kode, "kelompok": kelompok} for kode, kelompok in self.unit.items()]
        return data | ({"pilihan_minimum": self.minimum} if self.minimum else {})


def holds_packages(text: str) -> bool:
    """Whether plain text of a page announces packages."""
    return any(_CHAPTER.fullmatch(line.strip()) for line in text.splitlines())


def read_packages(pages: Iterable[Page]) -> list[dict[str, Any]]:
    """The packages on these pages; empty where none is announced, or none names units."""
    found: list[_Paket] = []
    kind: str | None = None
    for page in pages:
        lines = page.lines
        for i, line in enumerate(lines):
            if _CHAPTER.fullmatch(line.text) and find_code(line.text) is None:
                kind = "kkni" if re.search(r"KKNI|kualifikasi", line.text, re.IGNORECASE) else "okupasi"
            elif heads_list(line) or heads_units(line) or closes_units(line):
                kind = None
            if kind is not None:
                _take(line, lines[i + 1 : i + 2], kind, found)
    return [each.data() for each in found if each.unit and each.nama]


def _take(line: Line, following: Sequence[Line], kind: str, found: list[_Paket]) -> None:
    code = find_code(line.text)
    if code is not None:
        if found:
            found[-1].unit.setdefault(cleaned(code[0]), found[-1].kelompok)
        return
    named, titled = _NAMED.match(line.text), _TITLED.fullmatch(line.text)
    level = _LEVEL.search(line.text)
    if named is not None or (titled is not None and not (_CHAPTER.fullmatch(line.text) and level is None)):
        name = (named["nama"] if named else titled["nama"] if titled else "").strip(" .:")
        if named is not None and not name and following:
            name = following[0].text.strip(" .:")
        if found and not found[-1].unit:
            found[-1].nama = name if named else found[-1].nama or name
        else:
            word = named["jenis"].casefold() if named else name.casefold()
            okupasi = re.match(r"jabatan|okupasi|pekerjaan|profesi", word) is not None
            found.append(_Paket(name, "okupasi" if okupasi else "kkni" if level else kind))
    if not found:
        return
    if level is not None and not found[-1].unit:
        text = level["n"].upper()
        found[-1].jenjang = int(text) if text.isdigit() else _ROMAN.get(text)
    least = _LEAST.search(line.text)
    if least is not None:
        found[-1].minimum = int(least[1])
    group = _GROUP.search(line.text)
    if group is not None and named is None and len(line.text.split()) <= _MOST_WORDS:
        found[-1].kelompok = _GROUPS[group["nama"].casefold()]
