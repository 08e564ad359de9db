"""Normative references in words, as ids of the register: only where kind, number and year agree with one entry.

What is not in the register is listed, with the id that it would have if the text says so beyond doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from registry.model.pengaturan import Peraturan
from registry.model.standar import Standar

_KINDS = (
    ("uu", r"undang\s*-?\s*undang|\buu\b"),
    ("perpres", r"peraturan\s+presiden|\bperpres\b"),
    ("pp", r"peraturan\s+pemerintah|\bpp\b"),
    ("pbnsp", r"(?:peraturan|pedoman)\s+(?:ketua\s+)?(?:bnsp|badan\s+nasional\s+sertifikasi\s+profesi)"),
    ("se", r"surat\s+edaran|\bse\.?\s?\d"),
    ("sk", r"(?:keputusan|\bsk)\s+(?:ketua\s+)?bnsp"),
    ("permen", r"peraturan\s+menteri|\bpermen\w*|\bper\.\s?\d"),
    ("kepmen", r"\bkep\.\s?\d|keputusan\s+(?:\w+\s+){0,2}menteri|\bkepmen\w*|\bkeputusan\s+direktur\s+jenderal"),
    ("skkni", r"\bskkni\b"),
)
_KIND = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _KINDS)
_NUMBER = re.compile(
    r"(?:\bnomor\b|\bno\b\.?|\bnomer\b|\bnr\b\.?)\s*[.:]?\s*(?P<nomor>[\w./\-]+(?:\s?/\s?[\w.]+)*)", re.IGNORECASE
)
_CODED = re.compile(r"\b(?:PER|KEP|SE)\.?\s?-?(?P<nomor>\d{1,4})\b", re.IGNORECASE)
_BARE = re.compile(r"(?<![\d./])(?P<nomor>\d{1,4})\s+(?:tahun|th\.?)\s+(?:19|20)\d\d\b", re.IGNORECASE)
_SLASHED = re.compile(r"\b(?P<nomor>\d{1,4})\s?/\s?(?P<tahun>(?:19|20)\d\d)\b")
_SERIES = re.compile(r"\b(?P<seri>[2-5]\d\d)\b(?!\s*/)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SKKNI = re.compile(r"standar\s+kompetensi\s+kerja\s+nasional|\bskkni\b", re.IGNORECASE)
_LONGEST = 1000
_TITLE = re.compile(r"\btentang\b|\bperihal\b", re.IGNORECASE)


class Kunci(NamedTuple):
    """What identifies a regulation in words."""

    jenis: str
    nomor: str
    tahun: int | None


@dataclass(frozen=True, slots=True)
class Acuan:
    """What became of a reference: its id, or the id that it would have, and why it was not taken."""

    id: str | None
    usul: str = ""
    alasan: str = ""


class Daftar:
    """The register with the standards of a repository, by what people write of them."""

    def __init__(
        self, peraturan: Mapping[str, Peraturan], standar: Mapping[str, Standar], baru: Iterable[str] = ()
    ) -> None:
        """``baru``: ids of standards that this import brings along."""
        self._known = {*peraturan, *standar, *baru}
        self._printed = {_bare(each.judul): id_ for id_, each in peraturan.items()}
        self._short = {_bare(each.singkat): id_ for id_, each in peraturan.items()}
        self._printed |= {_bare(_title_of(each)): id_ for id_, each in standar.items() if each.judul}
        self._keys: dict[Kunci, list[str]] = {}
        self._series: dict[str, list[str]] = {}
        self._revoked = {id_ for id_, each in peraturan.items() if each.status in ("dicabut", "historis")}
        for id_, each in peraturan.items():
            for text in (each.judul, each.singkat):
                key = key_of(text, each.tahun)
                if key is not None and id_ not in self._keys.setdefault(key, []):
                    self._keys[key].append(id_)
            series = _SERIES.search(each.singkat) if "BNSP" in each.singkat else None
            if series and id_ not in self._series.setdefault(series["seri"], []):
                self._series[series["seri"]].append(id_)
        self._years = {id_: each.tahun for id_, each in peraturan.items()}

    def find(self, text: str) -> Acuan:
        """The entry that a reference names."""
        exact = self._printed.get(_bare(text)) or self._short.get(_bare(text))
        if exact is not None:
            return Acuan(exact)
        standard = standard_of(text)
        if standard is not None:
            if standard in self._known:
                return Acuan(standard)
            return Acuan(None, standard, "standar ini belum ada di repositori")
        key = key_of(text)
        if key is None and (found := self._by_series(text)):
            return Acuan(found[0]) if len(found) == 1 else Acuan(None, alasan=f"dapat berarti {', '.join(found)}")
        if key is None:
            return Acuan(None, alasan="jenis, nomor, atau tahunnya tidak terbaca")
        found = self._keys.get(key, [])
        if not found and key.jenis == "pbnsp":
            found = self._by_series(text)
        if len(found) == 1:
            return Acuan(found[0])
        if found:
            return Acuan(None, alasan=f"dapat berarti {', '.join(found)}")
        return Acuan(None, alasan="tidak ada dalam daftar peraturan")

    def _by_series(self, text: str) -> list[str]:
        """Guidelines of BNSP by their series, such as 201; without a year the one that is in force."""
        head = _head(text)
        match = _SERIES.search(head) if re.search(r"bnsp|badan\s+nasional\s+sertifikasi", head, re.IGNORECASE) else None
        found = self._series.get(match["seri"], []) if match else []
        years = [int(year) for year in _YEAR.findall(head)]
        if years:
            return [id_ for id_ in found if self._years[id_] in years]
        return [id_ for id_ in found if id_ not in self._revoked]


def key_of(text: str, tahun: int | None = None) -> Kunci | None:
    """Kind, number and year of a regulation as words name it; the part before its subject counts."""
    head = _head(text)
    kind = next((name for name, pattern in _KIND if pattern.search(head)), None)
    if kind is None:
        return None
    slashed = _SLASHED.search(head)
    if slashed and kind != "pbnsp":
        return Kunci(kind, str(int(slashed["nomor"])), int(slashed["tahun"]))
    match = _CODED.search(head) or _NUMBER.search(head) or _BARE.search(head)
    years = [int(year) for year in _YEAR.findall(head)]
    year = years[-1] if years else tahun
    if match is None or year is None:
        return None
    return Kunci(kind, _plain_number(match["nomor"]), year)


def standard_of(text: str) -> str | None:
    """The id of the SKKNI decree that a reference names."""
    key = key_of(text)
    if key is None or key.jenis not in ("kepmen", "skkni") or not _SKKNI.search(text):
        return None
    if key.tahun is None or not key.nomor.isdigit():
        return None
    return f"skkni-{key.tahun}-{int(key.nomor):03d}"


def _head(text: str) -> str:
    """A reference up to its subject: numbers of what it is about do not count."""
    return _TITLE.split(" ".join(text[:_LONGEST].split()), maxsplit=1)[0]


def _plain_number(text: str) -> str:
    """A number without what names the office and the month: ``2`` of ``2/BNSP/VIII/2017``."""
    text = re.sub(r"\s", "", text).strip(".,;:/-")
    match = re.match(r"0*(\d+)", text)
    if not match:
        return text.upper()
    series = re.search(r"BNSP\.(\d{3})", text, re.IGNORECASE)
    return f"{match[1]}.{series[1]}" if series else match[1]


def _bare(text: str) -> str:
    return " ".join(text.split()).strip(" .;,").casefold()


def _title_of(standar: Standar) -> str:
    """A standard as the form prints it."""
    return f"Keputusan {standar.penetap} Nomor {standar.nomor} Tahun {standar.tahun} tentang {standar.judul}"
