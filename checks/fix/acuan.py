"""References that follow a text to its new place in a unit: what plan and bank point to is what was validated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from checks.fix.edit import Edit
from registry.acuan import Acuan, parse
from registry.butir import tracing
from registry.pindah import Pemindahan, moves
from registry.reader import Path
from registry.reader.lines import line_starts
from registry.store import Document, Registry, SkemaFolder

KODE = "VA-002"
_CEKLIS = ("standar_per_elemen", "standar_per_kuk", "teks_pengganti")


@dataclass(frozen=True, slots=True)
class _Penunjuk:
    """A reference where it is written: its file, its path, and whether it is a key."""

    document: Document[Any]
    path: Path
    acuan: Acuan
    unit: str
    key: bool = False


def renumberings(registry: Registry) -> Iterator[dict[str, list[Edit]]]:
    """The edits of each scheme by file, to be made all or none: half of them would point to the wrong texts."""
    for folder in registry.skema.values():
        moved = moves(registry, folder)
        if moved:
            edits = _edits(registry, folder, moved)
            if edits:
                yield edits


def _edits(registry: Registry, folder: SkemaFolder, moved: dict[str, Pemindahan]) -> dict[str, list[Edit]]:
    """The edits of one scheme; a unit with a reference that has no certain new place is left alone."""
    pointers = [each for each in _pointers(registry, folder) if each.unit in moved]
    new = {id(each): moved[each.unit].baru(each.acuan) for each in pointers}
    unsure = {each.unit for each in pointers if new[id(each)] is None}
    result: dict[str, list[Edit]] = {}
    for each in pointers:
        acuan = new[id(each)]
        if acuan is not None and each.unit not in unsure and acuan != each.acuan:
            edit = _edit(registry, each, str(acuan))
            if edit is None:
                return {}
            result.setdefault(each.document.berkas, []).append(edit)
    return result


def _edit(registry: Registry, each: _Penunjuk, new: str) -> Edit | None:
    path = each.document.in_file(each.path)
    index = registry.spans(each.document.berkas)
    span, found = index.at(path, key=each.key)
    starts = line_starts(index.text)
    start = starts[span.line - 1] + span.column - 1
    end = starts[span.end_line - 1] + span.end_column - 1
    if index.text[start : start + 1] in ("'", '"'):
        start, end = start + 1, end - 1
    written = index.text[start:end]
    if found != path or parse(written) != each.acuan:
        return None  # an escape, a tag or an alias: not ours to rewrite
    return Edit(start, end, new, path, each.key, aman=False, kode=KODE)


def _pointers(registry: Registry, folder: SkemaFolder) -> Iterator[_Penunjuk]:
    mapa, bank = folder.mapa, folder.bank
    for i, rencana in enumerate(mapa.data.rencana if mapa else ()):
        entri = registry.units.one(rencana.unit)
        for j, bukti in enumerate(rencana.bukti):
            for k, text in enumerate(bukti.cakupan):
                acuan = parse(text)
                if mapa is not None and entri is not None and acuan is not None:
                    path: Path = ("rencana", i, "bukti", j, "cakupan", k)
                    yield _Penunjuk(mapa, path, acuan, f"{entri.standar}:{entri.kode}")
    if bank is None:
        return
    written: list[tuple[Path, str, bool]] = [
        ((*each.path, "cakupan", k), text, False) for each in tracing(bank.data) for k, text in enumerate(each.cakupan)
    ]
    ceklis = bank.data.ceklis_observasi
    for name in _CEKLIS if ceklis else ():
        written += [(("ceklis_observasi", name, text), text, True) for text in getattr(ceklis, name)]
    for path, text, key in written:
        acuan = parse(text)
        entri = registry.units.unit(acuan) if acuan else None
        if acuan is not None and entri is not None and acuan.fragment:
            yield _Penunjuk(bank, path, acuan, f"{entri.standar}:{entri.kode}", key)
