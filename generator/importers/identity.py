"""Which decree this is: number, year, title, who set it, when - as far as it is printed as text.

The signed first pages are often pictures, so the head of the annex is read first; it repeats what counts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

_HEAD = re.compile(
    r"KEPUTUSAN\s+(?P<penetap>(?:MENTERI|DIREKTUR|KEPALA)[A-Z\s,]{0,120}?)(?:\s+REPUBLIK\s+INDONESIA)?\s+"
    r"NO(?:MOR|\.)?\s*:?\s*(?:KEP\s*[.-]?\s*)?(?P<nomor>\d{1,4})(?:\s*/[\sA-Z/.]{2,20}?/)?\s*(?:TAHUN\s*)?"
    r"(?P<tahun>(?:19|20)\d\d)\s+TENTANG\s+(?P<judul>(?:PENETAPAN|PERUBAHAN|PEMBERLAKUAN)\s.{10,900}?)"
    r"(?=\s+(?:BAB\s+[I1]\b|PENDAHULUAN|DENGAN\s+RAHMAT|MENTERI\s|Menimbang|DAFTAR\s+ISI|KATA\s+PENGANTAR"
    r"|A\.\s+L(?:atar|ATAR)|A\.\s|B\.\s))",
    re.DOTALL,
)
_NUMBER_ONLY = re.compile(
    r"KEPUTUSAN\s+(?:MENTERI|DIREKTUR|KEPALA)[A-Z\s,]{0,120}?\s+NO(?:MOR|\.)?\s*:?\s*(?:KEP\s*[.-]?\s*)?(?P<nomor>\d{1,4})"
    r"(?:\s*/[\sA-Z/.]{2,20}?/)?\s*(?:TAHUN\s*)?(?P<tahun>(?:19|20)\d\d)\b"
)
"""Number and year in the capitals of a head, where its title is laid out otherwise."""

_CLASSES = re.compile(
    r"\b(?P<nama>KATEGORI|SEKTOR|SUB\s*SEKTOR|GOLONGAN\s+POKOK|SUB\s*GOLONGAN|GOLONGAN|SUB\s*BIDANG|BIDANG|JABATAN\s+KERJA)\s+",
    re.IGNORECASE,
)
_FILE_NAME = re.compile(r"(?<!\d)(?P<a>\d{1,4})\D{1,12}(?P<b>\d{1,4})(?!\d)")
_MONTHS = "januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember"
_SIGNED = re.compile(rf"tanggal\s+(\d{{1,2}})\s+({_MONTHS})\s+((?:19|20)\d\d)", re.IGNORECASE)
_SMALL = re.compile("dan|di|ke|dari|yang|pada|dengan|untuk|dalam|terhadap|secara|sesuai|oleh|bagi|antar|atau|atas")
_HEAD_PAGES = 12


@dataclass(frozen=True, slots=True)
class Identitas:
    """What names the decree; ``None`` where it is not printed as text."""

    nomor: str
    tahun: int
    judul: str | None = None
    penetap: str | None = None
    ditetapkan: date | None = None

    @property
    def id(self) -> str:
        """The id of the standard in our layout."""
        return f"skkni-{self.tahun}-{int(self.nomor):03d}"


def read_identity(pages: Sequence[str], file_name: str) -> Identitas | None:
    """Number and year at least; nothing where neither the annex nor the file's name gives them."""
    for text in ("\n".join(pages[:_HEAD_PAGES]), "\n".join(pages)):
        match = _HEAD.search(" ".join(text.split()))
        if match:
            writer = _Casing(pages)
            tahun = int(match["tahun"])
            return Identitas(
                str(int(match["nomor"])),
                tahun,
                writer.title(match["judul"]),
                writer.title(match["penetap"]),
                _signed((*pages[:_HEAD_PAGES], *pages[-4:]), tahun),
            )
    loose = _NUMBER_ONLY.search(" ".join(" ".join(pages[:_HEAD_PAGES]).split()))
    if loose:
        return Identitas(str(int(loose["nomor"])), int(loose["tahun"]))
    return _from_name(file_name)


def classes_of(title: str | None) -> dict[str, str]:
    """What the title of a decree says about its field: category, main group, group, field - by their names."""
    if not title:
        return {}
    found = list(_CLASSES.finditer(title))
    ends = [match.start() for match in found[1:]] + [len(title)]
    return {
        "_".join(match["nama"].lower().split()): title[match.end() : end].strip(" ,.;")
        for match, end in zip(found, ends, strict=True)
    }


def _from_name(file_name: str) -> Identitas | None:
    match = _FILE_NAME.search(file_name)
    if match is None:
        return None
    numbers = (match["a"], match["b"])
    years = [n for n in numbers if len(n) == 4 and 1990 <= int(n) <= 2199]
    others = [n for n in numbers if n not in years]
    if len(years) != 1 or not 0 < int(others[0]) < 1000:
        return None
    return Identitas(str(int(others[0])), int(years[0]))


def _signed(pages: Sequence[str], tahun: int) -> date | None:
    """The date of signing: of the year of the decree, and printed where decrees print it."""
    text = "\n".join(pages)
    place = re.search(r"Ditetapkan\s+di\s+\w+", text)
    match = _SIGNED.search(text, place.end() if place else 0) if place else None
    if match is None or int(match[3]) != tahun:
        return None
    try:
        return date(tahun, _MONTHS.split("|").index(match[2].lower()) + 1, int(match[1]))
    except ValueError:
        return None


class _Casing:
    """Writes titles that are printed in capitals; what running text writes in capitals stays so."""

    def __init__(self, pages: Sequence[str]) -> None:
        running = [line for text in pages for line in text.splitlines() if not line.isupper()]
        words = Counter(re.findall(r"[^\W\d_]+", "\n".join(running)))
        lower: Counter[str] = Counter()
        for word, count in words.items():
            if not word.isupper():
                lower[word.lower()] += count
        self.acronyms = {word for word, n in words.items() if word.isupper() and n > lower[word.lower()]}

    def title(self, text: str) -> str:
        """A title in capitals as one line of title case."""
        text = " ".join(text.replace("\ufffe", "-").split()).strip(" .,;:")
        return re.sub(r"[^\W\d_]+", self._word, text)

    def _word(self, match: re.Match[str]) -> str:
        word = match[0]
        if not word.isupper() or word in self.acronyms:
            return word
        lower = word.lower()
        return lower if _SMALL.fullmatch(lower) and match.start() > 0 else word.capitalize()
