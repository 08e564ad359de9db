"""Elements and criteria that stand below each other instead of side by side: copied text, documents without a table.

Only printed numbers tell here what is element and what criterion; whoever takes such text over should look at it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.importers.criteria import KukTerbaca, minor
from generator.importers.elements import ElemenTerbaca
from generator.importers.wording import Kosakata, join_pieces
from generator.importers.words import Line, Potongan

_KUK = re.compile(r"\(?(\d{1,2})\s?[.,]\s?(\d{1,2})(?![\d.,]\d)\s*[.,:)]*\s*(?=\D|$)")
_ELEMENT = re.compile(
    r"(?:ELEMEN(?:\s+KOMPETENSI)?\s*:?\s*)?(\d{1,2})\s*[.):]?\s+:?\s*(?=[^\W\d])|(\d{1,2})[.)]\s*$", re.IGNORECASE
)
_INSIDE = re.compile(r"\s(\d{1,2})\.1[.)]?\s+(?=\S)")
_WIDE = 60.0


def stand_in_line(lines: Sequence[Line]) -> bool:
    """Whether criteria begin where titles begin, so that there are no two columns."""
    criteria = [line.x0 for line in lines if _KUK.match(line.text)]
    titles = [line for line in lines if not _KUK.match(line.text) and _ELEMENT.match(line.text)]
    if len(criteria) < 2 or not titles:
        return False
    margin = min(line.x0 for line in lines)
    beside = sum(any(_KUK.match(w.text) and w.x0 > line.x0 + _WIDE for w in line.words[1:]) for line in titles)
    return sum(x0 < margin + _WIDE for x0 in criteria) > 0.8 * len(criteria) and beside * 2 < len(titles)


def read_in_line(lines: Sequence[Line], kosakata: Kosakata) -> list[ElemenTerbaca]:
    """Elements with their criteria, by their numbers; where all titles come first, by the restarts of the count."""
    elements: list[ElemenTerbaca] = []
    loose: list[KukTerbaca] = []
    target: list[Potongan] | None = None
    for line in lines:
        kuk, title = _KUK.match(line.text), _ELEMENT.match(line.text)
        if kuk:
            piece = line.piece(kuk.end())
            found = KukTerbaca(kuk[0].strip(), [piece] if piece.teks else [], line.top)
            _home(found, elements, loose)
            target = found.baris
        elif title and (title[1] or title[2]) == str(len(elements) + 1):
            elements.append(ElemenTerbaca(title[1] or title[2], [], top=line.top))
            target = elements[-1].baris
            inside = _INSIDE.search(line.text, title.end())
            if inside:
                target += [line.piece(title.end())._replace(teks=line.text[title.end() : inside.start()].strip())]
                found = KukTerbaca(f"{inside[1]}.1", [line.piece(inside.end())], line.top)
                elements[-1].kuk.append(found)
                target = found.baris
            elif line.text[title.end() :].strip():
                target.append(line.piece(title.end()))
        elif target is not None:
            target.append(line.piece())
    if loose:
        _by_restart(elements, loose)
    for element in elements:
        element.judul = join_pieces(element.baris, kosakata)
        for kuk_ in element.kuk:
            kuk_.teks = join_pieces(kuk_.baris, kosakata)
    return elements


def _home(kuk: KukTerbaca, elements: Sequence[ElemenTerbaca], loose: list[KukTerbaca]) -> None:
    """A criterion goes to the element above it, unless several titles stand there in a row."""
    crowded = len(elements) > 1 and not elements[-1].kuk and not elements[-2].kuk
    if loose or crowded or not elements:
        loose.append(kuk)
    else:
        elements[-1].kuk.append(kuk)


def _by_restart(elements: list[ElemenTerbaca], loose: Sequence[KukTerbaca]) -> None:
    empty = [element for element in elements if not element.kuk]
    at = -1
    for kuk in loose:
        if minor(kuk.nomor) == 1 or at < 0:
            at = min(at + 1, len(empty) - 1)
        if not empty:
            elements.append(ElemenTerbaca())
            empty = [elements[-1]]
        empty[at].kuk.append(kuk)
