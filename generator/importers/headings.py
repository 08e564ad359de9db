"""Headings of the parts of a unit, recognised by their words; numbers and misprints do not matter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.importers.anatomy import is_none, similarity
from generator.importers.words import Line

_FILLER = re.compile(
    r"yang|di|(?:di)?perlukan|(?:di)?butuhkan|dipersyaratkan|dasar|penunjang|pendukung|unit|kerja|harus|wajib"
    r"|dimiliki|dikuasai|dan|serta|atau|(?:di)?gunakan|terkait|untuk|utama|(?:perundang-?)?undangan|perundang(?:an)?"
    r"|melaksanakan|pekerjaan|ini|minimal|prosedur|adalah|meliputi|mencakup|antara|lain|sebagai|berikut|yaitu|perlu"
    r"|diperhatikan|terdiri|atas|dari|dalam|bagi|pada"
)
_GLUED = re.compile(r"((?:\d{1,2}\.){1,3}\d{0,2}|[a-zA-Z][.)])(?=[^\W\d_]{3})")


@dataclass(frozen=True, slots=True)
class Bagian:
    """A part of a unit: where its items go, the words of its heading, and how deep its number may be.

    ``isi``: keys for the parts that a common heading announces.
    """

    kunci: str
    kata: tuple[str, ...]
    dalam: int = 1
    isi: tuple[str, ...] = ()
    induk: str = ""
    lain: tuple[tuple[str, ...], ...] = ()
    """Other names that decrees gave to the part."""


BAGIAN: tuple[Bagian, ...] = (
    Bagian("konteks_variabel", ("konteks", "variabel")),
    Bagian("peralatan_perlengkapan", ("peralatan", "perlengkapan"), isi=("peralatan", "perlengkapan")),
    Bagian("peralatan", ("peralatan",), dalam=2, induk="peralatan_perlengkapan"),
    Bagian("perlengkapan", ("perlengkapan",), dalam=2, induk="peralatan_perlengkapan"),
    Bagian("peraturan", ("peraturan",)),
    Bagian("norma_standar", ("norma", "standar"), isi=("norma", "standar")),
    Bagian("norma", ("norma",), dalam=2, induk="norma_standar"),
    Bagian("standar", ("standar",), dalam=2, induk="norma_standar"),
    Bagian("konteks_penilaian", ("konteks", "penilaian")),
    Bagian("persyaratan_kompetensi", ("persyaratan", "kompetensi")),
    Bagian("pengetahuan_keterampilan", ("pengetahuan", "keterampilan"), isi=("pengetahuan", "keterampilan")),
    Bagian("pengetahuan", ("pengetahuan",), dalam=2, induk="pengetahuan_keterampilan"),
    Bagian("keterampilan", ("keterampilan",), dalam=2, induk="pengetahuan_keterampilan"),
    Bagian("sikap_kerja", ("sikap",)),
    Bagian(
        "aspek_kritis", ("aspek", "kritis"), lain=(("aspek", "kritis", "penilaian"), ("aspek", "penting", "penilaian"))
    ),
)
"""All parts of range of variables and evidence guide, in the order of Permenaker 3/2016."""

_NAMES = frozenset(word for part in BAGIAN for word in part.kata)

PERTAMA_PANDUAN = "konteks_penilaian"
"""The first part that belongs to the evidence guide; those before belong to the range of variables."""


@dataclass(frozen=True, slots=True)
class JudulBagian:
    """A heading found: which part, the level of its number (0 where it has none), and what follows on its line."""

    bagian: Bagian
    tingkat: int
    sisa: Line | None = None


def read_heading(line: Line, candidates: Sequence[Bagian]) -> JudulBagian | None:
    """The heading that a line is: of these parts the one whose words it says best."""
    level, words = _numbered(line)
    best: JudulBagian | None = None
    likeness = 0.0
    for part in candidates:
        if level > part.dalam or not words:
            continue
        used, alike = max((_used(words, kata) for kata in (part.kata, *part.lain)), key=lambda pair: pair[::-1])
        if not used or alike <= likeness:
            continue
        rest = line.after(len(line.words) - len(words) + used)
        if rest is not None and not re.search(r"[^\W_]|-|–", rest.text):
            rest = None
        if _may_follow(words[used - 1], rest):
            best, likeness = JudulBagian(part, level, rest), alike
    return best


def is_numbered_heading(line: Line) -> bool:
    """Whether a line looks like the heading of a main part: one number, a few words, nothing of a sentence."""
    level, words = _numbered(line)
    return level == 1 and line.words[0].text[0].isdigit() and 1 <= len(words) <= 6


LAMA: tuple[tuple[tuple[str, ...], str], ...] = (
    (("tugas",), "konteks_variabel"),
    (("peralatan",), "peralatan"),
    (("perlengkapan",), "perlengkapan"),
    (("bahan",), "perlengkapan"),
    (("peraturan",), "peraturan"),
    (("norma",), "norma"),
    (("standar",), "standar"),
    (("penjelasan",), "konteks_penilaian"),
    (("prosedur", "penilaian"), "konteks_penilaian"),
    (("kondisi", "penilaian"), "konteks_penilaian"),
    (("kaitan",), "konteks_penilaian"),
    (("keterkaitan",), "konteks_penilaian"),
    (("pengetahuan",), "pengetahuan"),
    (("keterampilan",), "keterampilan"),
)
"""How main headings began before 2012, often as a whole sentence, and the part that their items belong to."""


def old_heading(line: Line) -> str | None:
    """The part that a main heading of the older format opens; its words are content, and stay."""
    level, words = _numbered(line)
    if level != 1 or not line.words[0].text[0].isdigit():
        return None
    plain = [_plain(word).partition("-")[0] for word in words]
    for meant, part in LAMA:
        if len(plain) >= len(meant) and all(_means(w, m) for w, m in zip(plain, meant, strict=False)):
            return part
    return None


def only_fillers(line: Line) -> bool:
    """Whether a line holds only words that complete a heading: "yang diperlukan"."""
    return all(_FILLER.fullmatch(_plain(word.text)) for word in line.words)


def _numbered(line: Line) -> tuple[int, list[str]]:
    """Depth of the number that a line begins with, and the words after it."""
    words = [word.text for word in line.words]
    number = ""
    while words and re.fullmatch(r"[\d.,)]+|[A-Za-z][.)]", words[0]) and len(number) < 12:
        number += words.pop(0)
    if not number and words:
        glued = _GLUED.match(words[0])
        if glued:
            number, words[0] = glued[1], words[0][glued.end() :]
    digits = re.findall(r"\d+", number)
    return (len(digits) or (1 if number else 0)), words


def _used(words: Sequence[str], meant: Sequence[str]) -> tuple[int, float]:
    """How many words make up the heading, none where it is another, and how alike the least alike one is."""
    found, used, least = 0, 0, 1.0
    for word in words:
        if word.startswith("(") or is_none(word):
            break
        plain = _plain(word)
        alike = _means(plain, meant[found]) if found < len(meant) else 0.0
        if alike:
            found, least = found + 1, min(least, alike)
        elif found == 0 or not _FILLER.fullmatch(plain):
            break
        used += 1
        if word.endswith(":"):
            break
    return (used, least) if found == len(meant) else (0, 0.0)


def _means(word: str, meant: str) -> float:
    """How well a word stands for another; a misprint does not for the name of another part."""
    if word == meant:
        return 1.0
    return 0.0 if word in _NAMES else similarity(word, meant)


def _may_follow(last: str, rest: Line | None) -> bool:
    """Whether what stands after a heading's words leaves it a heading."""
    if rest is None or last.endswith(":"):
        return True
    text = rest.text
    return text.startswith((":", "(")) or is_none(text)


def _plain(word: str) -> str:
    return re.sub(r"[^\w-]", "", word).casefold()
