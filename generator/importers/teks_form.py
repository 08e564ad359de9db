"""An LSP's own wording of a form, from its Word master into the catalogue that replaces ours.

The master says the same things in other words: every text of our catalogue is looked for among the paragraphs and cells
of the document. What is surely the same thing goes into the LSP's catalogue; what only may be is listed for a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any

from generator.forms import FORMS
from generator.forms.teks import teks
from generator.importers.word.isi import Blok, Paragraf, Pembaca
from generator.importers.word.paket import open_package

Jalur = tuple[str | int, ...]

_CODE = re.compile(r"\bFR\s*[.\-]?\s*(APL|MAPA|AK|IA|VA)\s*[.\-]?\s*(\d{2})?\s*\.?\s*([ABC])?\b", re.IGNORECASE)
_TITLE = 160
"""A code at the head of a line no longer than this opens a form."""

_HEAD = 40
"""Blocks at the head of a document among which its code stands."""

_SURE, _MAYBE, _ANCHOR = 0.62, 0.42, 0.85
_AGREE = 0.8
"""Which share of the texts around a pair must stand on the same side of it in both."""

_SHORTEST = 12
"""A shorter text is a label: alike by chance, and told apart by its exact words only."""

_NOT_WORDS = frozenset(("kode", "singkatan", "versi"))
_NUMBER = re.compile(r"^(?:\d+(?:\.\d+)*[.)]?|[a-z][.)])\s+")
_EDGES = " .:;*)(-\u2022"
_WORD = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class Padanan:
    """A text of the catalogue and what the master says in its place; ``nilai`` is how alike they are, 0 to 1."""

    jalur: Jalur
    kita: str
    mereka: str
    nilai: float


@dataclass(frozen=True, slots=True)
class HasilTeks:
    """What was found: texts taken over, texts that may be the same, and how many are equal or nowhere."""

    nama: str
    kode: str
    diambil: tuple[Padanan, ...]
    ragu: tuple[Padanan, ...]
    sama: int
    tak_ada: tuple[str, ...]
    data: dict[str, Any]
    """The LSP's catalogue: only what differs; a list is always whole."""


class BukanFormulir(Exception):
    """The document names no form that there is; ``kode`` is what it names, if anything."""

    def __init__(self, kode: str) -> None:
        super().__init__(kode)
        self.kode = kode


def read_master(path: Path, name: str) -> list[str]:
    """The texts of a Word document, paragraph by paragraph, cells row by row. Raises ``ImporGagal``."""
    with open_package(path, name) as package:
        return [" ".join(text.split()) for block in Pembaca(package).blocks() for text in _texts(block) if text.strip()]


def forms_in(blocks: Sequence[str], muk_versi: int) -> list[tuple[str, Sequence[str]]]:
    """The forms of a document by their codes, each with its texts: one file often holds several.

    Raises :class:`BukanFormulir` where there is none.
    """
    starts: dict[str, int] = {}
    for n, block in enumerate(blocks):
        match = _CODE.match(block)
        if match is not None and len(block) <= _TITLE and (kode := _code(match)) and _catalogue(kode, muk_versi):
            starts.setdefault(kode, n)
    if not starts:
        named = next((_code(match) for block in blocks[:_HEAD] if (match := _CODE.search(block))), "")
        if not named or _catalogue(named, muk_versi) is None:
            raise BukanFormulir(named)
        return [(named, blocks)]
    ends = [*list(starts.values())[1:], len(blocks)]
    first = next(iter(starts))
    return [
        (kode, blocks[0 if kode == first else start : end])
        for (kode, start), end in zip(starts.items(), ends, strict=True)
    ]


def compare(blocks: Sequence[str], muk_versi: int, kode: str) -> HasilTeks:
    """What a master says other than our catalogue of its form. Raises :class:`BukanFormulir`."""
    nama = _catalogue(kode, muk_versi)
    if nama is None:
        raise BukanFormulir(kode)
    ours = teks(nama, muk_versi)
    leaves = list(_leaves(ours, ()))
    squeezed = {_bare(block) for block in blocks}
    whole = " ".join(_bare(block) for block in blocks)
    open_ = [(path, text) for path, text in leaves if _bare(text) not in squeezed and _bare(text) not in whole]
    free = [block for block in dict.fromkeys(blocks) if len(block) >= _SHORTEST and _bare(block) not in _known(leaves)]
    pairs = _paired([(path, text) for path, text in open_ if len(text) >= _SHORTEST], free)
    in_order = _in_order(pairs, leaves, blocks)
    diambil = tuple(each for each in pairs if each.nilai >= _SURE and each.jalur in in_order)
    taken = {each.jalur for each in pairs}
    return HasilTeks(
        nama,
        str(ours.get("kode") or kode),
        diambil,
        tuple(each for each in pairs if each not in diambil),
        len(leaves) - len(open_),
        tuple(text for path, text in open_ if path not in taken),
        _overrides(ours, diambil),
    )


def _texts(block: Blok) -> Iterator[str]:
    if isinstance(block, Paragraf):
        yield block.teks
        return
    for row in block.baris:
        for cell in row:
            if not cell.lanjut:
                yield from (paragraph.teks for paragraph in cell.isi)


def _code(match: re.Match[str]) -> str:
    """A code as we write it; empty for a family without a number."""
    family = match[1].upper()
    if not match[2] and family != "VA":
        return ""
    number = f".{match[2]}" if match[2] else ""
    return f"FR.{family}{number}{(match[3] or '').upper()}"


def _catalogue(kode: str, muk_versi: int) -> str | None:
    """The catalogue of a form by its code, as this edition prints it, or by its name."""
    wanted = kode.upper()
    for form in FORMS:
        if wanted in (form.kode.upper(), str(teks(form.nama, muk_versi).get("kode") or "").upper(), form.nama.upper()):
            return form.nama
    return None


def _leaves(value: Any, path: Jalur) -> Iterator[tuple[Jalur, str]]:
    """Every text of a catalogue that a master may word otherwise; one with a place to fill in is ours to build."""
    if isinstance(value, str):
        if value.strip() and "{" not in value:
            yield path, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            if not (not path and key in _NOT_WORDS):
                yield from _leaves(item, (*path, key))
    elif isinstance(value, list):
        for n, item in enumerate(value):
            yield from _leaves(item, (*path, n))


def _known(leaves: Sequence[tuple[Jalur, str]]) -> set[str]:
    return {_bare(text) for _, text in leaves}


def _paired(ours: Sequence[tuple[Jalur, str]], theirs: Sequence[str]) -> list[Padanan]:
    """Each text with the block most like it, the surest pair first; no block twice."""
    scored = sorted(
        ((alike(text, block), -i, -j) for i, (_, text) in enumerate(ours) for j, block in enumerate(theirs)),
        reverse=True,
    )
    used_ours: set[int] = set()
    used_theirs: set[int] = set()
    found = {}
    for score, i, j in scored:
        if score < _MAYBE:
            break
        if -i not in used_ours and -j not in used_theirs:
            used_ours.add(-i)
            used_theirs.add(-j)
            path, text = ours[-i]
            found[-i] = Padanan(path, text, _dressed(theirs[-j], text), round(score, 2))
    return [found[i] for i in sorted(found)]


def _dressed(theirs: str, ours: str) -> str:
    """Their words without the colon of a column that our form sets by itself."""
    return theirs if ours.endswith(":") else theirs.rstrip(" :")


def _in_order(pairs: Sequence[Padanan], leaves: Sequence[tuple[Jalur, str]], blocks: Sequence[str]) -> set[Jalur]:
    """The pairs that stand where their neighbours do: what is alike but elsewhere is another thing.

    Neighbours are texts that both say once in the same words, and pairs beyond doubt.
    """
    bare = [_bare(block) for block in blocks]
    place = {text: n for n, text in enumerate(bare)}
    rank = {path: n for n, (path, _) in enumerate(leaves)}
    said = [_bare(text) for _, text in leaves]
    known = [
        (rank[path], place[text])
        for (path, _), text in zip(leaves, said, strict=True)
        if len(text) >= _SHORTEST and said.count(text) == bare.count(text) == 1
    ]
    found = {each.jalur: place.get(_bare(each.mereka), 0) for each in pairs}
    known += [(rank[each.jalur], found[each.jalur]) for each in pairs if each.nilai >= _ANCHOR]

    def fits(each: Padanan) -> bool:
        agree = [(n < rank[each.jalur]) == (at < found[each.jalur]) for n, at in known if n != rank[each.jalur]]
        return each.nilai >= _ANCHOR or sum(agree) >= _AGREE * len(agree)

    return {each.jalur for each in pairs if fits(each)}


def alike(one: str, other: str) -> float:
    """How alike two texts are, 0 to 1: half by their words, half by their letters."""
    words, others = _words(one), _words(other)
    if not words or not others or not words & others:
        return 0.0
    share = len(words & others) / len(words | others)
    return (share + SequenceMatcher(None, _bare(one), _bare(other), autojunk=False).ratio()) / 2


@cache
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


@cache
def _bare(text: str) -> str:
    return _NUMBER.sub("", " ".join(text.split()).casefold().replace(" :", ":").replace("/ ", "/")).strip(_EDGES)


def _overrides(ours: Mapping[str, Any], taken: Sequence[Padanan]) -> dict[str, Any]:
    """The texts taken over, in the shape of the catalogue; a list is given whole."""
    by_path = {each.jalur: each.mereka for each in taken}

    def build(value: Any, path: Jalur) -> Any:
        if path in by_path:
            return by_path[path]
        if isinstance(value, Mapping):
            if any(isinstance(step, int) for step in path):
                return {key: build(item, (*path, key)) for key, item in value.items()}
            return {key: build(item, (*path, key)) for key, item in value.items() if _touched((*path, key), by_path)}
        if isinstance(value, list):
            return [build(item, (*path, n)) for n, item in enumerate(value)]
        return value

    result: dict[str, Any] = build(ours, ())
    return result


def _touched(path: Jalur, by_path: Mapping[Jalur, str]) -> bool:
    return any(each[: len(path)] == path for each in by_path)
