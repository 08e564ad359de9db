"""What recording a validation writes, and when it must not be written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

from checks.finding import Place, jalur
from generator.validasi.sunting import edited
from registry import whole
from registry.butir import tracing
from registry.cakupan import Sebab, resolve, resolve_in
from registry.model.mapa import Mapa
from registry.model.validasi import Validasi
from registry.reader import Path
from registry.reader.content import content_of
from registry.reader.document import decode
from registry.sidik import BANK, fingerprints, moved_to, untouched
from registry.store import Document, Registry, SkemaFolder
from registry.writer import dump

_BOM = b"\xef\xbb\xbf"
_PARTS = ("skema", "mapa", "bank", "validasi")


@dataclass(frozen=True, slots=True)
class Lepas:
    """A reference that leads nowhere: as it is written, why, and where. ``naskah``: its unit has no text here."""

    acuan: str
    sebab: Sebab | str
    tempat: Place


@dataclass(frozen=True, slots=True)
class Pindah:
    """A text that stood at ``lama`` when it was validated and stands at ``baru`` now."""

    lama: str
    baru: str


class BelumTerbaca(Exception):
    """A file of the scheme that could not be read whole; ``baris`` is the first line at fault, from 1."""

    def __init__(self, berkas: str, baris: int) -> None:
        super().__init__(berkas)
        self.berkas = berkas
        self.baris = baris


class AcuanLepas(Exception):
    """References of plan and bank that lead nowhere, and so have no text to remember."""

    def __init__(self, lepas: tuple[Lepas, ...]) -> None:
        super().__init__(len(lepas))
        self.lepas = lepas


class TeksPindah(Exception):
    """Texts that moved since the last recording, while plan and bank still point to their old places."""

    def __init__(self, pindah: tuple[Pindah, ...]) -> None:
        super().__init__(len(pindah))
        self.pindah = pindah


@dataclass(frozen=True, slots=True)
class Catatan:
    """What was recorded: the number of fingerprints, and the marks that are new, changed or gone since."""

    skema: str
    berkas: str
    sidik: int
    baru: tuple[str, ...]
    berubah: tuple[str, ...]
    hilang: tuple[str, ...]
    tertulis: bool
    """Whether the file was written; an unchanged validation is not."""
    bervalidasi: bool
    """Whether the file holds the record of a validation that the fingerprints belong to."""


def record(registry: Registry, folder: SkemaFolder, *, accept_moved: bool = False) -> Catatan:
    """Writes the fingerprints of all that a validation of this scheme looks at into its ``validasi.yaml``.

    Raises :class:`BelumTerbaca`, :class:`AcuanLepas`, :class:`TeksPindah` unless the move is accepted,
    :class:`~generator.validasi.sunting.TakTersunting` and :class:`OSError`, and then has written nothing.
    """
    _expect_whole(registry, folder)
    loose = tuple(_loose(registry, folder))
    if loose:
        raise AcuanLepas(loose)
    document = folder.validasi
    before = document.data.sidik if document else {}
    now = fingerprints(registry, folder)
    moved = tuple(_moved(registry, before, now))
    if moved and not accept_moved:
        raise TeksPindah(moved)
    wanted = now | _unseen(folder, before)
    skema = folder.skema.data if folder.skema else None
    revisi = skema.revisi.sebutan if skema and skema.revisi else None
    berkas = document.berkas if document else f"schemes/{folder.id}/validasi.yaml"
    written = _write(registry, document, berkas, wanted, revisi)
    return Catatan(
        folder.id,
        berkas,
        len(wanted),
        tuple(mark for mark in wanted if mark not in before),
        tuple(mark for mark in wanted if mark in before and before[mark] != wanted[mark]),
        tuple(mark for mark in before if mark not in wanted),
        written,
        bool(document and document.data.validasi),
    )


def _expect_whole(registry: Registry, folder: SkemaFolder) -> None:
    own = {f"schemes/{folder.id}/{part}.yaml" for part in _PARTS}
    own |= {document.berkas for document in (folder.mapa, folder.bank) if document is not None}
    for problem in registry.problems:
        if problem.berkas in own:
            line = problem.place[0] if problem.place else registry.locate(problem.berkas, problem.path)[0].line
            raise BelumTerbaca(problem.berkas, line)


def _loose(registry: Registry, folder: SkemaFolder) -> Iterator[Lepas]:
    if folder.mapa is not None:
        yield from _loose_of_plan(registry, folder.mapa)
    if folder.bank is not None:
        for item in tracing(folder.bank.data):
            for k, text in enumerate(item.cakupan):
                target = resolve(registry.units, text)
                sebab = target.sebab or _without_text(target.entri)
                if sebab:
                    yield _at(registry, folder.bank, (*item.path, "cakupan", k), text, sebab)


def _loose_of_plan(registry: Registry, mapa: Document[Mapa]) -> Iterator[Lepas]:
    for i, rencana in enumerate(mapa.data.rencana):
        entri = registry.units.one(rencana.unit)
        sebab = ("ganda" if registry.units.all(rencana.unit) else "unit") if entri is None else _without_text(entri)
        if entri is None or sebab:
            yield _at(registry, mapa, ("rencana", i, "unit"), rencana.unit, sebab or "unit")
            continue
        for j, bukti in enumerate(rencana.bukti):
            for k, text in enumerate(bukti.cakupan):
                target = resolve_in(entri, text)
                if target.sebab:
                    yield _at(registry, mapa, ("rencana", i, "bukti", j, "cakupan", k), text, target.sebab)


def _without_text(entri: Any) -> str:
    return "" if entri is not None and entri.dokumen is not None else "naskah"


def _at(registry: Registry, document: Document[Any], path: Path, acuan: str, sebab: str) -> Lepas:
    span, found = registry.locate(document.berkas, document.in_file(path))
    return Lepas(acuan, sebab, Place(document.berkas, span, jalur(found)))


def _moved(registry: Registry, before: dict[str, str], now: dict[str, str]) -> Iterator[Pindah]:
    """Texts that stand elsewhere in their unit now, while the references seem to be those of before.

    They are when nothing points to the new place, or when plan and bank are just as they were.
    """
    as_before = untouched(before, now)
    for mark, value in before.items():
        if mark in now and now[mark] != value:
            found = moved_to(registry, before, mark)
            if found is not None and (as_before or str(found[0]) not in now):
                yield Pindah(mark, str(found[0]))


def _unseen(folder: SkemaFolder, before: dict[str, str]) -> dict[str, str]:
    """Fingerprints of items whose bank is not here, such as one in a private folder: they stay as they are."""
    return {} if folder.bank else {mark: value for mark, value in before.items() if mark.startswith(BANK)}


def _write(
    registry: Registry, document: Document[Validasi] | None, berkas: str, sidik: dict[str, str], revisi: str | None
) -> bool:
    if document is None:
        data = {"revisi_skema": revisi} if revisi is not None else {}
        whole.write_text(registry.root / berkas, dump({**data, "sidik": sidik}, "validasi"))
        return True
    path: FilePath = registry.files[berkas]
    content = content_of(path)
    text = decode(content)
    after = edited(text, sidik, revisi)
    if after == text:
        return False
    whole.write(path, (_BOM if content.startswith(_BOM) else b"") + after.encode("utf-8"))
    return True
