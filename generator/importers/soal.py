"""Question papers read: multiple choice with its key, essays, oral questions, and what each says that it covers.

The lines of a document are read one after the other, whether they come from paragraphs or from rows of a table.
Nothing is guessed: a question without a key, or without a word about what it covers, is marked for people.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from generator.importers.codes import cleaned, find_code

Jenis = Literal["pilihan_ganda", "esai", "lisan", "pmo"]


@dataclass(frozen=True, slots=True)
class BarisSoal:
    """A line of a paper: its text, where it stands, whether all of it is marked (bold, underlined, coloured)."""

    teks: str
    asal: str
    tanda: bool = False


@dataclass(slots=True)
class Soal:
    """A question as the paper has it. ``cakupan`` are the references as written, ``ragu`` what people must look at."""

    jenis: Jenis
    nomor: int
    teks: str
    asal: str
    unit: str = ""
    kelompok: str = ""
    pilihan: dict[str, str] = field(default_factory=dict)
    tertanda: list[str] = field(default_factory=list)
    kunci: list[str] = field(default_factory=list)
    cakupan: list[str] = field(default_factory=list)
    ragu: list[str] = field(default_factory=list)


_KINDS: tuple[tuple[Jenis, re.Pattern[str]], ...] = (
    ("pilihan_ganda", re.compile(r"pilihan\s+ganda|FR\.?\s?IA\.?\s?05|multiple\s+choice", re.IGNORECASE)),
    ("pmo", re.compile(r"mendukung\s+observasi|FR\.?\s?IA\.?\s?03", re.IGNORECASE)),
    ("lisan", re.compile(r"\blisan\b|FR\.?\s?IA\.?\s?07", re.IGNORECASE)),
    ("esai", re.compile(r"\besai\b|\bessa[iy]\b|\buraian\b|FR\.?\s?IA\.?\s?06", re.IGNORECASE)),
)
_LONGEST_HEADING = 90
_QUESTION = re.compile(r"(\d{1,3})\s?[.)]\s*(\S.*)", re.DOTALL)
_OPTION = re.compile(r"[*✓✔√]?\s?\(?([A-Ha-h])\s?[.)]\s*(\S.*)", re.DOTALL)
_SAME_LINE = re.compile(r"(?:\t|\s{2,})(?=[*✓✔√]?\s?\(?[B-Hb-h]\s?[.)]\s?\S)")
_STAR = re.compile(r"^[*✓✔√]\s?|\s?[*✓✔√]$")
_KEYS = re.compile(r"kunci(?:\s+jawaban)?(?:\s+soal)?\s*:?", re.IGNORECASE)
_KEY = re.compile(
    r"\(?(?:kunci(?:\s+jawaban)?|jawaban(?:\s+(?:yang\s+)?benar)?|rambu\s+jawaban)\s*[:=]\s*(.*)",
    re.IGNORECASE | re.DOTALL,
)
_LETTER = re.compile(r"([A-Ha-h])\b[.)]?")
_LISTED = re.compile(r"(\d{1,3})\s*[.):=-]?\s*([A-Ha-h])(?![A-Za-z])")
_COVERS = re.compile(
    r"[\[(]?\s*(?:KUK|kriteria\s+unjuk\s+kerja|cakupan|acuan)\b\s*(?:nomor|no\.?)?\s*[:.]?\s*"
    r"((?:[A-Z][\w.]*\d)?#?(?:\d{1,2}\.\d{1,2}|pengetahuan\.\d+|aspek\.\d+|keterampilan\.\d+)[^\])\n]*)[\])]?",
    re.IGNORECASE,
)
_FULL = re.compile(r"[\[(]\s*([A-Z][\w.]*\d#[\w.]+(?:\s*[,;]\s*[A-Z][\w.]*\d#[\w.]+)*)\s*[\])]")
_REFERENCE = re.compile(
    r"(?:([A-Z][\w.]*\d)?#)?((?:pengetahuan|aspek|keterampilan)\.\d{1,2}|\d{1,2}\.\d{1,2})(?![\d.])"
)
_UNIT = re.compile(r"(?:kode\s+unit|unit\s+kompetensi|^unit)\b", re.IGNORECASE)
_BULLET = re.compile(r"^(?:[-•●▪*–]|\d{1,2}[.)]|[a-h][.)])\s+")


def read_questions(lines: Iterable[BarisSoal], jenis: Jenis | None = None) -> list[Soal]:
    """The questions of a paper; ``jenis`` is their kind until a heading says another."""
    reader = _Reader(jenis)
    for line in lines:
        for part in _SAME_LINE.split(line.teks) if _OPTION.match(line.teks.strip()) else [line.teks]:
            if part.strip():
                reader.take(BarisSoal(part.strip(), line.asal, line.tanda))
    return reader.finish()


class _Reader:
    """Holds the question that is being read, and where the keys are listed."""

    def __init__(self, jenis: Jenis | None) -> None:
        self.jenis = jenis
        self.soal: list[Soal] = []
        self.unit = ""
        self.keys = self.answering = self.awaiting = False
        self.listed: dict[tuple[Jenis, int], list[str]] = {}
        self.point: tuple[Jenis, int] | None = None
        self._pending: list[str] = []

    def take(self, line: BarisSoal) -> None:
        """Reads a line."""
        text = line.teks
        if self.awaiting:
            self.awaiting = False
            self.keys = _LISTED.match(text) is not None
            if not self.keys:
                self._answer(text)
                return
        if self._heading(text) or self._unit_line(text):
            return
        if self.keys:
            self._key_list(text)
            return
        text = self._covers(text)
        key = _KEY.match(text)
        if key is not None and self.soal:
            self._answer(key[1].strip())
        elif text:
            self._content(BarisSoal(text, line.asal, line.tanda))

    def _heading(self, text: str) -> bool:
        """A heading that says which kind follows, or that the keys do."""
        short = len(text) <= _LONGEST_HEADING and not text.endswith("?")
        bare = re.sub(r"^(?:[IVX]+|[A-Z])[.)]\s+", "", text)
        if short and _KEYS.match(bare) and not _KEY.fullmatch(bare):
            self.keys, self.point = True, None
            self.jenis = next((kind for kind, pattern in _KINDS if pattern.search(bare)), self.jenis)
            return True
        if not short or _QUESTION.match(text) or (_OPTION.match(text) and self.soal and not bare.isupper()):
            return False
        kind = next((kind for kind, pattern in _KINDS if pattern.search(bare)), None)
        if kind is None or len(bare.split()) > 10:
            return False
        self.jenis, self.answering = kind, False
        if not self.keys:
            self.keys = "kunci" in bare.casefold()
        return True

    def _unit_line(self, text: str) -> bool:
        match = find_code(text)
        if match is None or len(text) > 160 or not _UNIT.search(text) or "#" in text:
            return False
        self.unit = cleaned(match[0])
        return True

    def _covers(self, text: str) -> str:
        """Takes the words about what the question covers out of a line; they may stand before the question."""
        for pattern in (_COVERS, _FULL):
            match = pattern.search(text)
            if match is None:
                continue
            unit = self.unit
            found = []
            for part in _REFERENCE.finditer(match[1]):
                unit = part[1] or unit
                found.append(f"{unit}#{part[2]}" if unit else f"#{part[2]}")
            rest = f"{text[: match.start()]} {text[match.end() :]}".strip()
            if found:
                self._pending = [*self._pending, *found]
                if self.soal and not _QUESTION.match(rest):
                    self._give()
                return rest
        return text

    def _give(self) -> None:
        last = self.soal[-1]
        last.cakupan += [each for each in self._pending if each not in last.cakupan]
        self._pending = []

    def _content(self, line: BarisSoal) -> None:
        option = _OPTION.match(line.teks)
        if option is not None and self._is_next(option[1]):
            self._choice(option[1].lower(), option[2], line)
            return
        question = _QUESTION.match(line.teks)
        if question is not None and self._is_question(int(question[1])):
            self.answering = False
            kind: Jenis = self.jenis or "esai"
            self.soal.append(Soal(kind, int(question[1]), question[2].strip(), line.asal, self.unit))
            self._give()
        elif self.soal:
            self._goes_on(line.teks)

    def _is_next(self, letter: str) -> bool:
        """Whether an option of this letter may follow: options come in order, and not within an answer."""
        if not self.soal or self.answering or self.soal[-1].jenis in ("lisan", "pmo"):
            return False
        return letter.lower() == chr(ord("a") + len(self.soal[-1].pilihan))

    def _is_question(self, number: int) -> bool:
        """Whether a numbered line is the next question: its number follows, or a count begins anew."""
        if not self.soal or self.soal[-1].jenis != (self.jenis or self.soal[-1].jenis):
            return True
        last = self.soal[-1]
        if self.answering and number <= last.nomor:
            return False
        return last.nomor < number <= last.nomor + 5 or (number == 1 and bool(last.pilihan))

    def _choice(self, letter: str, text: str, line: BarisSoal) -> None:
        last = self.soal[-1]
        text = text.strip()
        starred = _STAR.search(line.teks) is not None
        last.pilihan[letter] = _STAR.sub("", text)
        if line.tanda or starred:
            last.tertanda.append(letter)

    def _goes_on(self, text: str) -> None:
        last = self.soal[-1]
        if self.answering:
            last.kunci.append(_BULLET.sub("", text))
        elif last.pilihan:
            letter = list(last.pilihan)[-1]
            last.pilihan[letter] += f" {text}"
        else:
            last.teks += f" {text}"

    def _answer(self, text: str) -> None:
        last = self.soal[-1]
        letter = _LETTER.match(text)
        if last.pilihan and letter is not None:
            last.kunci = [letter[1].lower()]
            return
        if last.pilihan and not text:
            self.awaiting = True  # the letter stands on the next line, or the keys of all do
            return
        self.answering = True
        if text:
            last.kunci += [_BULLET.sub("", each.strip()) for each in re.split(r"\n|;\s", text) if each.strip()]

    def _key_list(self, text: str) -> None:
        pairs = _LISTED.findall(text)
        rest = _LISTED.sub("", text).strip(" ,;.\t|")
        if pairs and not rest:
            for number, letter in pairs:
                self.listed["pilihan_ganda", int(number)] = [letter.lower()]
            return
        numbered = _QUESTION.match(text)
        kind: Jenis = self.jenis if self.jenis not in (None, "pilihan_ganda") else "esai"
        if numbered is not None:
            self.point = (kind, int(numbered[1]))
            self.listed[self.point] = [_BULLET.sub("", each.strip()) for each in re.split(r";\s", numbered[2])]
        elif self.point is not None:
            self.listed[self.point].append(_BULLET.sub("", text))

    def finish(self) -> list[Soal]:
        """The questions, with the keys that were listed elsewhere, and what is doubtful about each."""
        for each in self.soal:
            if each.pilihan and each.jenis in ("esai", "pilihan_ganda"):
                each.jenis = "pilihan_ganda"
            elif each.jenis == "pilihan_ganda":
                each.ragu.append("tanpa_pilihan")
            if not each.kunci and len(each.tertanda) == 1:
                each.kunci = each.tertanda
            each.kunci = self.listed.get((each.jenis, each.nomor), each.kunci)
            self._doubts(each)
        return self.soal

    def _doubts(self, each: Soal) -> None:
        if not each.cakupan:
            each.ragu.append("tanpa_cakupan")
        elif any(reference.startswith("#") for reference in each.cakupan):
            each.ragu.append("tanpa_unit")
        if each.jenis == "pilihan_ganda" and each.pilihan:
            if not each.kunci:
                each.ragu.append("kunci_ganda" if len(each.tertanda) > 1 else "tanpa_kunci")
            elif each.kunci[0] not in each.pilihan:
                each.ragu.append("kunci_asing")
            if len(each.pilihan) < 3:
                each.ragu.append("pilihan_kurang")
        elif not each.kunci:
            each.ragu.append("tanpa_kunci")
