"""Lists of a scheme document as items with their places, and what is wrong with their printed numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.importers.items import Butir, read_items
from generator.importers.skema.model import Bacaan, Catatan, Tempat
from generator.importers.wording import Kosakata, join_lines
from generator.importers.words import Line

_MARKED = re.compile(r"(?:\(?\d{1,2}(?:\s?\.\s?\d{1,2}){0,4}[.)]*|\(?[a-z][.)]|[-–—•●○▪■□◦‣➢➤✓✔*o]|[\uf000-\uf0ff])\s")
_CAPITAL = re.compile(r"[A-Z][.)]\s+\S")
_JOINT = re.compile(r"[(\-–—\s]*(?:dan|atau|dan\s*/\s*atau|dan\s+atau)[)\-–—\s.,;:]*", re.IGNORECASE)
_ENDED = re.compile(r"[.;:!?]\s*$")
_NEAR = 6.0


@dataclass(slots=True)
class Simpul:
    """An item: number as printed, text, the lines it fills, and the items below it."""

    nomor: tuple[int, ...]
    jenis: str
    """``desimal``, ``angka``, ``huruf``, ``tanda``; "" for a paragraph."""
    teks: str
    baris: list[Line]
    anak: list[Simpul] = field(default_factory=list)

    @property
    def tempat(self) -> Tempat:
        """Where the item's own text stands."""
        return Tempat.of(self.baris)

    def semua_baris(self) -> list[Line]:
        """Its lines and those below it."""
        return [*self.baris, *(line for each in self.anak for line in each.semua_baris())]


def read(lines: Sequence[Line], kosakata: Kosakata) -> list[Simpul]:
    """The items that lines form. A paragraph that stands left of the text of the items is one of its own."""
    margin = max((line.x1 for line in lines), default=0.0)
    heads = _capital_heads(lines)
    if heads:
        ends = [*heads[1:], len(lines)]
        groups = [
            _group(lines[start:end], n, kosakata) for n, (start, end) in enumerate(zip(heads, ends, strict=True), 1)
        ]
        return [*read(lines[: heads[0]], kosakata), *groups]
    tree = _Tree()
    for run in _runs(lines):
        feed = iter(run)
        for root in read_items(run, margin):
            tree.take(_node(root, feed, kosakata))
    return tree.roots


def _capital_heads(lines: Sequence[Line]) -> list[int]:
    """Where items numbered A, B, C begin; one alone is a word, such as a name."""
    result: list[int] = []
    for i, line in enumerate(lines):
        if _CAPITAL.match(line.text) and line.text[0] == chr(ord("A") + len(result)):
            result.append(i)
    return result if len(result) > 1 else []


def _group(lines: Sequence[Line], number: int, kosakata: Kosakata) -> Simpul:
    """An item with a capital letter: its own text up to the first marker, and the items below."""
    first = lines[0].after(1) or lines[0]
    end = next((i for i, line in enumerate(lines) if i and _MARKED.match(line.text + " ")), len(lines))
    own = [first, *lines[1:end]]
    text = join_lines((line.text for line in own), kosakata)
    return Simpul((number,), "besar", text, list(lines[:end]), read(lines[end:], kosakata))


class _Tree:
    """Items put together again by their decimal numbers: 7.2 never stands below 7.1, wherever it is set.

    A word that joins two requirements stands between them, also where it breaks a list in two.
    """

    def __init__(self) -> None:
        self.roots: list[Simpul] = []
        self.stack: list[Simpul] = []
        self.joining: Simpul | None = None

    def take(self, node: Simpul) -> None:
        """Add an item with those below it."""
        if is_joint(node) and self.stack:
            self.joining = node
            return
        below, node.anak = node.anak, []
        parent = self._parent(node)
        siblings = parent.anak if parent is not None else self.roots
        if self.joining is not None:
            siblings.append(self.joining)
            self.joining = None
        siblings.append(node)
        del self.stack[self.stack.index(parent) + 1 if parent is not None else 0 :]
        self.stack.append(node)
        for each in below:
            self._below(each, node)

    def _below(self, node: Simpul, above: Simpul) -> None:
        """An item that position has put below another: its number may know better."""
        if node.jenis == "desimal" and len(node.nomor) > 1 and any(other.jenis == "desimal" for other in self.stack):
            self.take(node)
            return
        while self.stack and self.stack[-1] is not above:
            self.stack.pop()
        below, node.anak = node.anak, []
        above.anak.append(node)
        self.stack.append(node)
        for each in below:
            self._below(each, node)

    def _parent(self, node: Simpul) -> Simpul | None:
        if node.jenis == "desimal":
            fitting = (
                other
                for other in reversed(self.stack)
                if other.jenis in ("desimal", "angka") and _within(node.nomor, other.nomor)
            )
            return next(fitting, None)
        if self.joining is not None and node.jenis:
            for other, above in zip(reversed(self.stack), [*reversed(self.stack[:-1]), None], strict=False):
                follows = not node.nomor or node.nomor[-1] == other.nomor[-1] + 1
                if other.jenis == node.jenis and follows:
                    return above
        return None


def _within(number: tuple[int, ...], above: tuple[int, ...]) -> bool:
    return len(number) > len(above) and number[: len(above)] == above


def is_joint(node: Simpul) -> bool:
    """Whether an item is only the word that joins others: "atau"."""
    return node.jenis == "" and _JOINT.fullmatch(node.teks) is not None


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Stretches of lines that are one list or one paragraph; lines without a letter or digit are decoration."""
    run: list[Line] = []
    text_x: float | None = None
    for line in lines:
        if not re.search(r"\w", line.text):
            continue
        marked = _MARKED.match(line.text + " ") is not None
        outdented = (
            not marked
            and text_x is not None
            and line.page == run[-1].page
            and (line.paragraf or line.x0 < text_x - _NEAR)
            and (line.text[:1].isupper() or line.text[:1] in '“"(')
            and _ENDED.search(run[-1].text) is not None
        )
        joint = _JOINT.fullmatch(line.text) is not None
        after_joint = bool(run) and _JOINT.fullmatch(run[-1].text) is not None
        opens = marked and bool(run) and text_x is None and _ENDED.search(run[-1].text) is not None
        if run and (outdented or opens or joint or after_joint):
            yield run
            run, text_x = [], None
        if marked and text_x is None:
            text_x = line.words[1].x0 if len(line.words) > 1 else line.x1 + _NEAR
        run.append(line)
    if run:
        yield run


def _node(item: Butir, feed: Iterator[Line], kosakata: Kosakata) -> Simpul:
    """An item with its lines: each line went into exactly one item, in the order of the print."""
    first = next(feed)
    alone = item.kind is not None and (not item.baris or not first.text.rstrip().endswith(item.baris[0].teks))
    rest = len(item.baris) - (0 if alone else 1)
    lines = [first, *(next(feed) for _ in range(rest))]
    node = Simpul(item.number, item.kind[0] if item.kind else "", item.teks(kosakata), lines)
    node.anak = [_node(each, feed, kosakata) for each in item.butir]
    return node


def plain(nodes: Sequence[Simpul], jalur: str, bacaan: Bacaan) -> list[Any]:
    """Items as data, each with its place in ``bacaan``."""
    result: list[Any] = []
    for node in nodes:
        if not re.search(r"\w", node.teks):
            continue
        where = f"{jalur}[{len(result)}]"
        bacaan.asal[where] = node.tempat
        below = plain(node.anak, f"{where}.butir", bacaan)
        result.append({"teks": node.teks, "butir": below} if below else node.teks)
    return result


def check_numbers(nodes: Sequence[Simpul], above: tuple[int, ...], jalur: str, bacaan: Bacaan) -> None:
    """List numbers that are left out, come twice or belong to another part. Our data number by position."""
    before: tuple[int, ...] = ()
    for node in nodes:
        if node.nomor and node.jenis in ("desimal", "angka", "huruf"):
            wrong = _wrong(node, before, above)
            if wrong:
                place = node.tempat
                bacaan.penomoran.append(Catatan(place.halaman, jalur, shown_number(node), wrong, place.kotak))
            before = node.nomor
        below = node.nomor if node.jenis == "desimal" else ()
        check_numbers(node.anak, below, jalur, bacaan)


def shown_number(node: Simpul) -> str:
    """A number as a reader finds it."""
    if node.jenis == "huruf":
        return chr(ord("a") + node.nomor[0] - 1)
    return ".".join(map(str, node.nomor))


def _wrong(node: Simpul, before: tuple[int, ...], above: tuple[int, ...]) -> str:
    number = node.nomor
    if before and len(before) == len(number) and before[:-1] == number[:-1]:
        if number[-1] == before[-1]:
            return "nomor tercetak dua kali"
        if number[-1] < before[-1]:
            return f"nomor mundur dari {before[-1]} ke {number[-1]}"
        if number[-1] > before[-1] + 1:
            return f"nomor melompat dari {before[-1]} ke {number[-1]}"
        return ""
    if node.jenis == "desimal" and above and number[: len(above)] != above[: len(number)]:
        return f"nomor bukan milik {'.'.join(map(str, above))}"
    if before and node.jenis == "desimal":
        missing = ".".join(map(str, number[:-1]))
        return "" if number[: len(before)] == before else f"{missing} tidak ada sebagai butir di atasnya"
    if not before and number[-1] != 1:
        return f"daftar dimulai dengan {number[-1]}"
    return ""
