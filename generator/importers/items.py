"""Lists as printed - numbered, lettered, bulleted, nested, or plain paragraphs - as items of our data."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.importers.anatomy import is_none
from generator.importers.wording import Kosakata, join_pieces
from generator.importers.words import Asal, Kotak, Line, Potongan, united
from registry.reader import Path

_DECIMAL = re.compile(r"(\d{1,2}(?:\s?\.\s?\d{1,2}){1,4})(?!\d)\s*[.)]*(?:\s+|(?=[^\W\d])|(?=[(“\"])|$)")
_SINGLE = re.compile(r"\(?(\d{1,2})([.)])(?:\s+|(?=[^\W\d])|$)")
_LETTER = re.compile(r"\(?([a-z])([.)])(?:\s+|$)")
_BULLET = re.compile(r"([•●○▪■□◦‣⁃➢➤✓✔\uf000-\uf0ff]|\(cid:\d+\)|[-–—*o](?=\s))\s*")
_ENDED = re.compile(r"[.;:!?)”\"]\s*$")

_NEAR = 5.0
_ROOM = 6.0
"""A line that ends this much before the first word of the next would not have fitted was broken on purpose."""

_SHORT = 0.15
"""Without punctuation at its end, a line must leave this share of the width to have been ended on purpose."""

Kind = tuple[str, ...]
Number = tuple[int, ...]


@dataclass(slots=True)
class Butir:
    """An item with the items below it."""

    baris: list[Potongan]
    halaman: int
    x: float
    """Where its marker stands, or its text where it has none."""
    teks_x: float
    """Where its text begins."""
    kind: Kind | None = None
    number: Number = ()
    butir: list[Butir] = field(default_factory=list)

    def kotak(self) -> tuple[Kotak, ...]:
        """Where the item's own text stands."""
        return united(piece.kotak for piece in self.baris)

    def semua(self) -> tuple[Kotak, ...]:
        """Where the item and all below it stand."""
        return united([*self.kotak(), *(box for below in self.butir for box in below.semua())])

    def teks(self, kosakata: Kosakata) -> str:
        """The item's own text."""
        return join_pieces(self.baris, kosakata)


def read_items(lines: Sequence[Line], margin: float) -> list[Butir]:
    """The items that lines form; a paragraph without marker is an item too.

    ``margin`` is where full lines end: a line that ends well before it was ended on purpose.
    """
    roots: list[Butir] = []
    stack: list[Butir] = []
    before: Line | None = None
    for line in lines:
        item = _marked(line)
        if item is not None and _accepted(item, stack):
            _place(item, roots, stack)
        elif not stack or _new_paragraph(line, before, stack, margin):
            stack[:] = [Butir([line.piece()], line.page, line.x0, line.x0)]
            roots.append(stack[0])
        else:
            stack[-1].baris.append(line.piece())
        before = line
    return roots


def plain(items: Sequence[Butir], kosakata: Kosakata, asal: Asal | None = None, path: Path = ()) -> list[object]:
    """Items as data: text, or a mapping with the items below; nothing where the list says there is nothing.

    ``asal`` takes where each text stands, by its path, which begins with ``path``.
    """
    result: list[object] = []
    origins = asal if asal is not None else {}
    for item in items:
        place = (*path, len(result))
        text = item.teks(kosakata)
        inner: Asal = {}
        below = plain(item.butir, kosakata, inner, (*place, "butir"))
        if below:
            result.append({"teks": text, "butir": below})
            origins[(*place, "teks")] = item.kotak()
        elif text and not is_none(text):
            result.append(text)
            origins[place] = item.kotak()
        origins.update(inner)
    return result


def flat(item: Butir, kosakata: Kosakata) -> str:
    """An item and all below it as one text, for lists that hold no items below items."""
    below = "; ".join(flat(item, kosakata) for item in item.butir)
    return " ".join(text for text in (item.teks(kosakata), below) if text)


def _marked(line: Line) -> Butir | None:
    """The item that a line opens, if it begins with a marker."""
    marker = _marker(line.text)
    if marker is None:
        return None
    kind, number, length = marker
    rest = line.piece(length)
    used = len(line.text[:length].split())
    text_x = line.words[used].x0 if len(line.words) > used else line.words[-1].x1 + 4
    # A marker glued to its text leaves no word of its own.
    text_x = max(text_x, line.x0 + 6)
    return Butir([rest] if rest.teks else [], line.page, line.x0, text_x, kind, number)


def _marker(text: str) -> tuple[Kind, Number, int] | None:
    match = _DECIMAL.match(text)
    if match:
        number = tuple(int(part) for part in re.findall(r"\d+", match[1]))
        return ("desimal", str(len(number))), number, match.end()
    match = _SINGLE.match(text)
    if match:
        return ("angka", match[2]), (int(match[1]),), match.end()
    match = _LETTER.match(text)
    if match:
        return ("huruf", match[2]), (ord(match[1]) - ord("a") + 1,), match.end()
    match = _BULLET.match(text)
    if match:
        return ("tanda", match[1]), (), match.end()
    return None


def _accepted(item: Butir, stack: Sequence[Butir]) -> bool:
    """Whether a marker is one: text may begin with a number too, where it hangs from the item above."""
    if not stack or item.x < stack[-1].teks_x - _NEAR or stack[-1].kind is None:
        return True
    if any(item.kind == other.kind and _follows(item, other) for other in stack):
        return True
    last = stack[-1]
    return not item.number or item.number[-1] == 1 or item.number[: len(last.number)] == last.number


def _follows(item: Butir, other: Butir) -> bool:
    if not item.number:
        return abs(item.x - other.x) < _NEAR
    return item.number[:-1] == other.number[:-1] and item.number[-1] == other.number[-1] + 1


def _place(item: Butir, roots: list[Butir], stack: list[Butir]) -> None:
    level = _level(item, stack)
    del stack[level:]
    (stack[-1].butir if stack else roots).append(item)
    stack.append(item)


def _level(item: Butir, stack: Sequence[Butir]) -> int:
    """How deep an item stands: the number of items above it in the stack."""
    if stack and stack[0].kind is None:
        return 0
    next_in_count = [level for level, other in enumerate(stack) if _counts_on(item, other)]
    if next_in_count:
        return next_in_count[-1]
    for level in reversed(range(len(stack))):
        other = stack[level]
        if item.kind == other.kind and not _indented(item, other):
            return level
        if item.kind is None or other.kind is None:
            continue
        both_decimal = item.kind[0] == other.kind[0] == "desimal"
        if both_decimal and _within(item, other):
            return level + 1
        if both_decimal and item.halaman == other.halaman and abs(item.x - other.x) < _NEAR:
            return level
    return _by_indent(item, stack)


def _counts_on(item: Butir, other: Butir) -> bool:
    """Whether a decimal number is the next after another: 1.3 after 1.2, wherever both stand."""
    return item.kind == other.kind and item.kind is not None and item.kind[0] == "desimal" and _follows(item, other)


def _within(item: Butir, other: Butir) -> bool:
    """Whether a number extends another: 1.5.1 stands under 1.5."""
    return len(item.number) > len(other.number) and item.number[: len(other.number)] == other.number


def _indented(item: Butir, other: Butir) -> bool:
    """Whether an item of the same kind is set in under the other all the same."""
    return (
        item.halaman == other.halaman
        and item.x >= other.teks_x - _NEAR
        and item.x > other.x + 2 * _NEAR
        and bool(item.number)
        and item.number[-1] == 1
        and item.number[-1] != other.number[-1] + 1
    )


def _by_indent(item: Butir, stack: Sequence[Butir]) -> int:
    """By position: below the last item that it is set in from."""
    for level in reversed(range(len(stack))):
        if item.x > stack[level].x + _NEAR or _deeper(item, stack[level]):
            return level + 1
    if stack and item.kind is not None and item.kind[0] != "desimal" and item.number[:1] in ((1,), ()):
        return len(stack)
    return 0


def _deeper(item: Butir, other: Butir) -> bool:
    """Whether a decimal number has more parts than that of a marked item."""
    decimal = item.kind is not None and item.kind[0] == "desimal"
    return decimal and other.kind is not None and len(item.number) > len(other.number)


def _new_paragraph(line: Line, before: Line | None, stack: Sequence[Butir], margin: float) -> bool:
    """Whether a line without marker starts an item of its own rather than going on."""
    root = stack[0]
    if line.paragraf and root.kind is None:
        return True
    if before is None or not line.text[:1].isupper():
        return False
    if root.kind is not None:
        return line.x0 < root.x - _NEAR and _ENDED.search(before.text) is not None
    if before.page != line.page:
        return False
    first = line.words[0]
    room = margin - before.x1 - (first.x1 - first.x0) - _ROOM
    if _ENDED.search(before.text):
        return room > 0
    return line.x0 <= root.x + _NEAR and room > _SHORT * (margin - root.x)
