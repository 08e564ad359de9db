"""Range of variables and evidence guide: every part of a unit below its table of elements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.importers.anatomy import heads_guide, heads_range, is_none
from generator.importers.headings import (
    BAGIAN,
    Bagian,
    JudulBagian,
    is_numbered_heading,
    old_heading,
    only_fillers,
    read_heading,
)
from generator.importers.words import Line

_NEAR = 6.0
_GROUPS = {part.kunci: part for part in BAGIAN if part.isi}


@dataclass(slots=True)
class BagianTerbaca:
    """Lines of every part found; a part that the print lacks has no key, one that says "tidak ada" no lines."""

    baris: dict[str, list[Line]] = field(default_factory=dict)
    sisa: list[tuple[Line, str]] = field(default_factory=list)
    catatan: list[str] = field(default_factory=list)


def read_sections(lines: Sequence[Line]) -> BagianTerbaca:
    """Share out the lines below the table of elements among the parts of the unit."""
    reader = _Reader()
    skip = False
    for i, line in enumerate(lines):
        if skip:
            skip = False
            continue
        following = lines[i + 1] if i + 1 < len(lines) else None
        skip = reader.read(line, following)
    return reader.finish()


class _Reader:
    """Walks the lines once and knows which part it is in; headings may only come in the order of the format."""

    def __init__(self) -> None:
        self.result = BagianTerbaca()
        self.current: Bagian | None = None
        self.heading_x = 0.0
        self.main_number = 0
        self.seen: set[str] = set()
        self.unknown = False

    def read(self, line: Line, following: Line | None) -> bool:
        """Take in a line; whether the next one was used up with it."""
        if heads_range(line) or heads_guide(line):
            self.unknown, self.main_number = False, 0
            return False
        heading = read_heading(line, self._candidates()) or self._out_of_order(line)
        both = None
        if heading is None and following is not None and is_numbered_heading(line):
            both = Line(line.page, (*line.words, *following.words))
            heading = read_heading(both, self._candidates())
        if heading is not None and self._stands_as_heading(line, heading):
            self._open(heading, line)
            if both is not None:
                return True
            return following is not None and heading.sisa is None and only_fillers(following)
        if self._continues_count(line) and (part := old_heading(line)) is not None:
            self._open_old(part, line)
            return False
        if self._is_unknown_heading(line):
            self.unknown = True
            self.result.catatan.append(f"judul bagian tidak dikenal: {line.text}")
        self._take(line)
        return False

    def finish(self) -> BagianTerbaca:
        """What was found; a common heading without parts of its own gives its items to the first part."""
        baris = self.result.baris
        for key, group in _GROUPS.items():
            own = baris.pop(key, None)
            if own is None or any(part in baris for part in group.isi):
                self.result.sisa += [(line, "di antara judul bagian") for line in own or ()]
                continue
            if all(is_none(line.text) for line in own):
                baris.update({part: [] for part in group.isi})
                continue
            baris[group.isi[0]] = own
            names = " dan ".join(group.isi)
            self.result.catatan.append(f"{names} tidak dipisahkan; semua dimasukkan ke {group.isi[0]}")
        return self.result

    def _candidates(self) -> list[Bagian]:
        """Parts that may open here: not yet seen, not before the current one, and inside the right group."""
        start = BAGIAN.index(self.current) + 1 if self.current else 0
        return [part for part in BAGIAN[start:] if part.kunci not in self.seen]

    def _stands_as_heading(self, line: Line, heading: JudulBagian) -> bool:
        if heading.tingkat:
            return heading.bagian.induk in ("", self._group()) or heading.tingkat == 1
        # Without a number a heading must look like one: a capital, at the margin of headings or in its group.
        if not line.text[:1].isupper():
            return False
        return line.x0 <= self.heading_x + 40 and heading.bagian.induk in ("", self._group())

    def _out_of_order(self, line: Line) -> JudulBagian | None:
        """A main heading in another order than that of the format: the count tells that it is one."""
        if not is_numbered_heading(line) or not self._continues_count(line):
            return None
        return read_heading(line, [part for part in BAGIAN if not part.induk and part.kunci not in self.seen])

    def _continues_count(self, line: Line) -> bool:
        """Whether a line at the margin of headings begins with the next main number."""
        match = re.match(r"(\d{1,2})[.)]?\s", line.text)
        near = self.main_number == 0 or line.x0 <= self.heading_x + _NEAR
        return match is not None and near and int(match[1]) == self.main_number + 1

    def _open_old(self, name: str, line: Line) -> None:
        """Opens a part by a heading of the older format, which is kept as the item above those that follow."""
        self.current, self.unknown = next(part for part in BAGIAN if part.kunci == name), False
        self.seen.add(name)
        self.heading_x, self.main_number = line.x0, self.main_number + 1
        self.result.baris.setdefault(name, []).append(line)

    def _group(self) -> str:
        if self.current is None:
            return ""
        return self.current.kunci if self.current.isi else self.current.induk

    def _open(self, heading: JudulBagian, line: Line) -> None:
        part = heading.bagian
        self.current, self.unknown = part, False
        self.seen.add(part.kunci)
        if not part.induk:
            self.heading_x = line.x0
            digits = "".join(c for c in line.words[0].text if c.isdigit())
            self.main_number = int(digits) if digits else self.main_number + 1
        self.result.baris.setdefault(part.kunci, [])
        if heading.sisa is not None:
            self._take_rest(part, heading.sisa)

    def _take_rest(self, part: Bagian, rest: Line) -> None:
        colon = rest.words[0].text == ":"
        content = rest.after(1) if colon else rest
        if content is None or is_none(content.text):
            if content is not None and part.isi:
                self.result.baris.update({key: [] for key in part.isi})
                self.seen.update(part.isi)
            return
        if colon or not rest.text.startswith("("):
            self.result.baris[part.kunci].append(content)
        else:
            self.result.sisa.append((content, "di samping judul bagian"))

    def _is_unknown_heading(self, line: Line) -> bool:
        """A main number that continues the count at the margin of headings, with words that name no part."""
        if self.current is None or not is_numbered_heading(line) or line.x0 > self.heading_x + _NEAR:
            return False
        digits = "".join(c for c in line.words[0].text if c.isdigit())
        return digits == str(self.main_number + 1)

    def _take(self, line: Line) -> None:
        if self.unknown:
            self.result.sisa.append((line, "judul bagian tidak dikenal"))
        elif self.current is None:
            self.result.sisa.append((line, "sebelum bagian pertama"))
        else:
            self.result.baris[self.current.kunci].append(line)


def ordered(keys: Iterable[str]) -> list[str]:
    """Keys of parts in the order of the format."""
    order = [part.kunci for part in BAGIAN]
    return sorted(keys, key=order.index)
