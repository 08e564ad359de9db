"""The nine sections of a scheme document and the nine parts of its process, found by the words of their headings.

Numbers decide nothing: they are arabic, roman or absent, and misprinted; what they should be is reported.
Source of the sections: Pedoman BNSP 210 (2/BNSP/VIII/2017).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.importers.anatomy import alike
from generator.importers.words import Line

_NUMBER = re.compile(
    r"\s*(?:BAB\s+|Bagian\s+|Pasal\s+)?(?:(?P<angka>\d{1,2}(?:\s?\.\s?\d{1,2}){0,3})|(?P<romawi>[IVX]{1,5})(?=[.)\s])|(?P<huruf>[A-Z])(?=[.)]))"
    r"(?:[.)]*\s*[:.\-–]?\s+|[.)]+(?=[^\W\d]{2}))"
)
_ROMAN = {"I": 1, "V": 5, "X": 10}
_ONLY_NUMBER = re.compile(r"(?:BAB|BAGIAN)\s+(?:[IVX]+|\d+)[.:]?", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDED = re.compile(r"[.:;!?)”\"|]\s*$")
_TABLE_OF_CONTENTS, _MOST_CONTENTS = 5, 25
"""So many headings with so few lines between them all are a table of contents."""

_LONGEST_HEADING = 200
_MOST_LINES = 3
"""Lines that one heading may fill."""


@dataclass(frozen=True, slots=True)
class Judul:
    """A heading that may come: its key, the words it must have, and the words it may have."""

    kunci: str
    wajib: tuple[str, ...]
    boleh: tuple[str, ...] = ()
    salah_satu: tuple[str, ...] = ()
    """Of these words one must be there."""


_UMUM = ("skema", "sertifikasi", "sertifikat", "kompetensi", "profesi", "proses", "dan", "bagi", "untuk", "atau", "di")

BAGIAN: tuple[Judul, ...] = (
    Judul("latar_belakang", ("latar", "belakang"), ("pendahuluan",)),
    Judul("ruang_lingkup", ("ruang", "lingkup"), ("pengguna",)),
    Judul("tujuan", ("tujuan",), ("sasaran", "penyusunan")),
    Judul("acuan_normatif", ("acuan",), ("hukum", "peraturan", "standar"), ("normatif", "normative", "norma")),
    Judul("kemasan", (), ("standar", "unit", "jenis"), ("kemasan", "paket", "pemaketan")),
    Judul("persyaratan_dasar", ("persyaratan", "dasar"), ("pemohon", "peserta", "calon", "asesi")),
    Judul(
        "hak_kewajiban",
        ("hak", "kewajiban"),
        ("pemohon", "pemegang", "peserta", "asesi", "serta", "calon"),
    ),
    Judul("biaya", ("biaya",), ("uji", "asesmen", "struktur", "besaran")),
    Judul("proses", ("proses", "sertifikasi"), ()),
)
"""Sections 1 to 9, in the order of the guideline."""

PROSES: tuple[Judul, ...] = (
    Judul("pendaftaran", (), ("permohonan",), ("pendaftaran", "persyaratan", "permohonan")),
    Judul("asesmen", ("asesmen",), ("pelaksanaan",)),
    Judul("uji", ("uji",), ("pelaksanaan",)),
    Judul("keputusan", ("keputusan",), ("penetapan", "pengambilan", "hasil")),
    Judul("pembekuan_pencabutan", ("pembekuan", "pencabutan"), ("penundaan", "pengurangan", "ruang", "lingkup")),
    Judul(
        "surveilan",
        (),
        ("pemegang", "pemelihara", "berkala"),
        ("surveilan", "surveilans", "surveillance", "pemeliharaan"),
    ),
    Judul("sertifikasi_ulang", ("sertifikasi",), ("perpanjangan",), ("ulang", "resertifikasi", "perpanjangan")),
    Judul("penggunaan_sertifikat", ("penggunaan",), ("logo", "lambang", "tanda", "pemegang")),
    Judul("banding", ("banding",), ("keluhan", "penanganan", "pengaduan")),
)
"""Parts 9.1 to 9.9."""

HAK: tuple[Judul, ...] = (
    Judul("hak_pemohon", ("hak",), ("pemohon", "pemegang", "peserta", "asesi", "calon")),
    Judul("kewajiban_pemegang", ("kewajiban",), ("pemohon", "pemegang", "peserta", "asesi")),
)
"""Parts 7.1 and 7.2."""


@dataclass(slots=True)
class Bagian:
    """A part found: its heading, the number that it prints, and the lines below it."""

    kunci: str
    judul: list[Line]
    nomor: tuple[int, ...]
    baris: list[Line] = field(default_factory=list)
    sebaris: Line | None = None
    """What follows the heading on its own line, after a colon."""


def split(lines: Sequence[Line], headings: Sequence[Judul], level: int) -> tuple[list[Line], list[Bagian]]:
    """Lines before the first part, and the parts in the order of the print.

    ``level``: how many numbers a heading of these may have; a heading may also have none. A heading that comes
    again opens its part again where what stood between was a table of contents.
    """
    before: list[Line] = []
    found: list[Bagian] = []
    i = 0
    while i < len(lines):
        part, used = _heading(lines[i : i + _MOST_LINES], headings, level)
        above = lines[i - 1] if i else None
        if part is not None and _may_come(part, found, headings) and _stands(part, above, found):
            if _restarts(part, found):
                before += [line for each in found for line in (*each.judul, *each.baris)]
                found.clear()
            found.append(part)
        else:
            used = 1
            (found[-1].baris if found else before).append(lines[i])
        i += used
    return before, found


def number_of(text: str) -> tuple[tuple[int, ...], int]:
    """The number that a text begins with, none for ``()``, and where the text goes on."""
    match = _NUMBER.match(text)
    if match is None:
        return (), 0
    if match["angka"]:
        return tuple(int(part) for part in re.findall(r"\d+", match["angka"])), match.end()
    if match["romawi"]:
        return (_roman(match["romawi"]),), match.end()
    return (ord(match["huruf"]) - ord("A") + 1,), match.end()


def _roman(text: str) -> int:
    values = [_ROMAN[letter] for letter in text]
    return sum(-a if b > a else a for a, b in zip(values, [*values[1:], 0], strict=True))


def _heading(lines: Sequence[Line], headings: Sequence[Judul], level: int) -> tuple[Bagian | None, int]:
    """The part that a line opens, and how many lines its heading fills."""
    first = 1 if _ONLY_NUMBER.fullmatch(lines[0].text) and len(lines) > 1 else 0
    for count in range(1, len(lines) - first + 1):
        used = list(lines[: first + count])
        if count > 1 and (used[-1].text[:1].isdigit() or ":" in used[-2].text):
            break
        part = _read(used, headings, level)
        if part is not None:
            following = lines[first + count] if len(lines) > first + count else None
            longer = following is not None and _read([*used, following], headings, level) is not None
            if longer and following is not None and not number_of(following.text)[0] and _mixed(used, following):
                used.append(following)
            return part if len(part.judul) == len(used) else _read(used, headings, level), len(used)
    return None, 0


def _mixed(used: Sequence[Line], following: Line) -> bool:
    """Whether a line of words that a heading may have goes on with it: set as the heading is, and no heading alone."""
    return used[-1].text.isupper() == following.text.isupper() and following.text[:1].isalpha()


def _read(lines: list[Line], headings: Sequence[Judul], level: int) -> Bagian | None:
    text = " ".join(line.text for line in lines)
    if len(text) > _LONGEST_HEADING:
        return None
    nomor, start = number_of(text)
    if len(nomor) > level:
        return None
    head, colon, rest = text[start:].partition(":")
    words = [word.casefold() for word in _WORD.findall(head)]
    if not words or re.search(r"\d|\.{3}|[;,]", head) or (colon and rest.strip() and len(lines) > 1):
        return None
    if not nomor and not (head[:1].isupper()):
        return None
    for heading in headings:
        if _says(words, heading):
            inline = _after_colon(lines[-1]) if colon and rest.strip() else None
            return Bagian(heading.kunci, lines, nomor, sebaris=inline)
    return None


def _after_colon(line: Line) -> Line | None:
    for i, word in enumerate(line.words):
        if word.text.endswith(":"):
            return line.after(i + 1)
    return None


def _says(words: Sequence[str], heading: Judul) -> bool:
    """Whether words are a heading: all that it must have, and none that it may not."""
    if not all(any(alike(word, meant) for word in words) for meant in heading.wajib):
        return False
    if heading.salah_satu and not any(alike(word, meant) for word in words for meant in heading.salah_satu):
        return False
    allowed = (*heading.wajib, *heading.salah_satu, *heading.boleh, *_UMUM)
    return all(any(word == meant or alike(word, meant) for meant in allowed) for word in words)


def _may_come(part: Bagian, found: Sequence[Bagian], headings: Sequence[Judul]) -> bool:
    """Whether a heading may stand here: after those before it; the first again, where nothing stood between."""
    if not found or _restarts(part, found):
        return True
    order = [heading.kunci for heading in headings]
    return order.index(part.kunci) > order.index(found[-1].kunci)


def _stands(part: Bagian, above: Line | None, found: Sequence[Bagian]) -> bool:
    """Whether a heading without number is one: not the rest of a sentence that was wrapped."""
    if part.nomor or above is None or (found and above is found[-1].judul[-1]):
        return True
    return part.judul[0].text.isupper() or _ENDED.search(above.text) is not None


def _restarts(part: Bagian, found: Sequence[Bagian]) -> bool:
    """Whether what was found so far was a table of contents: headings with next to nothing below them."""
    if len(found) < _TABLE_OF_CONTENTS or part.kunci != found[0].kunci:
        return False
    return sum(len(each.baris) for each in found) <= _MOST_CONTENTS
