"""Automatic numbers of paragraphs, as Word would print them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_BULLET = "•"
_LEVELS = 9


def val(element: Element | None, name: str) -> str | None:
    """The value of a child element: ``<w:name w:val="...">``."""
    child = element.find(W + name) if element is not None else None
    return child.get(W + "val") if child is not None else None


def whole(text: str | None, default: int = 0) -> int:
    """A whole number from an attribute; the default where it is none or absurd."""
    try:
        number = int(float(text)) if text else default
    except (ValueError, OverflowError):
        return default
    return number if abs(number) < 1_000_000 else default


@dataclass(frozen=True, slots=True)
class Tingkat:
    """One level of a list: kind of number, pattern, first number, left indent of the text and outdent of the number."""

    bentuk: str = "decimal"
    pola: str = "%1."
    awal: int = 1
    kiri: int | None = None
    gantung: int | None = None


@dataclass(slots=True)
class Penomoran:
    """The lists of a document and where their counts stand."""

    daftar: dict[str, tuple[str, dict[int, Tingkat]]] = field(default_factory=dict)
    """By number id: the abstract list that it belongs to, and its levels."""
    mulai: dict[tuple[str, int], int] = field(default_factory=dict)
    """First numbers that a number id sets anew, by id and level."""
    _count: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0] * _LEVELS))
    _used: set[tuple[str, int]] = field(default_factory=set)

    def level(self, id_: str, level: int) -> Tingkat | None:
        """A level of a list."""
        known = self.daftar.get(id_)
        return known[1].get(level) if known else None

    def next(self, id_: str, level: int) -> str:
        """The number that the next paragraph of this list prints."""
        known = self.daftar.get(id_)
        if known is None or level not in known[1]:
            return ""
        abstract, levels = known
        count = self._count[abstract]
        fresh = self.mulai.get((id_, level))
        if fresh is not None and (id_, level) not in self._used:
            count[level] = fresh - 1
        self._used.add((id_, level))
        for deeper in range(level + 1, _LEVELS):
            count[deeper] = 0
        for above in range(level):
            count[above] = count[above] or levels.get(above, Tingkat()).awal
        count[level] = count[level] + 1 if count[level] else levels[level].awal
        return self._printed(levels, level, count)

    def _printed(self, levels: dict[int, Tingkat], level: int, count: list[int]) -> str:
        if levels[level].bentuk == "bullet":
            return _BULLET

        def number(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            return _number(count[at], levels.get(at, Tingkat()).bentuk)

        return re.sub(r"%([1-9])", number, levels[level].pola).strip()


def read_numbering(root: Element) -> Penomoran:
    """The lists of ``numbering.xml``."""
    abstract = {
        each.get(W + "abstractNumId", ""): {
            whole(level.get(W + "ilvl")): _level(level) for level in each.findall(W + "lvl")[:_LEVELS]
        }
        for each in root.findall(W + "abstractNum")
    }
    result = Penomoran()
    for num in root.findall(W + "num"):
        id_, base = num.get(W + "numId", ""), val(num, "abstractNumId") or ""
        levels = dict(abstract.get(base, {}))
        for override in num.findall(W + "lvlOverride"):
            at = whole(override.get(W + "ilvl"))
            own = override.find(W + "lvl")
            if own is not None:
                levels[at] = _level(own)
            start = val(override, "startOverride")
            if start is not None:
                result.mulai[(id_, at)] = whole(start, 1)
        result.daftar[id_] = (base, levels)
    return result


def _level(element: Element) -> Tingkat:
    indent = element.find(f"{W}pPr/{W}ind")
    return Tingkat(
        val(element, "numFmt") or "decimal",
        val(element, "lvlText") or "",
        whole(val(element, "start"), 1),
        *indents(indent),
    )


def indents(element: Element | None) -> tuple[int | None, int | None]:
    """Left indent and outdent of the first line, in twentieths of a point; ``None`` where not set."""
    if element is None:
        return None, None
    left = element.get(W + "left") or element.get(W + "start")
    hanging, first = element.get(W + "hanging"), element.get(W + "firstLine")
    outdent = whole(hanging) if hanging else (-whole(first) if first else None)
    return (whole(left) if left else None), outdent


def _number(n: int, kind: str) -> str:
    if kind in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (n - 1) % 26) * ((n - 1) // 26 + 1) if 0 < n < 1000 else str(n)
        return letter.upper() if kind == "upperLetter" else letter
    if kind in ("lowerRoman", "upperRoman"):
        roman = _roman(n)
        return roman.upper() if kind == "upperRoman" else roman
    if kind == "none":
        return ""
    return f"{n:02d}" if kind == "decimalZero" else str(n)


def _roman(n: int) -> str:
    if not 0 < n < 400:
        return str(n)
    text = ""
    for value, letters in _ROMAN:
        text += letters * (n // value)
        n %= value
    return text
