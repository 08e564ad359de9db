"""Units by code over all standards: what a code in a scheme, a plan or a question means.

The list of a decree and the text of its units may disagree about a code or a title. The list counts for
schemes unless an erratum says otherwise; both readings are found.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from registry.acuan import Acuan, parse
from registry.kode import normal, repairs, without_version
from registry.model.standar import Standar, UnitTerdaftar
from registry.model.unit import Unit

if TYPE_CHECKING:
    from registry.store import Document


@dataclass(frozen=True, slots=True, eq=False)
class EntriUnit:
    """A unit as schemes use it: its standard, code and title, its line in the list and its file, if any."""

    standar: str
    kode: str
    judul: str | None
    baris: int | None = None
    dokumen: Document[Unit] | None = None
    diadopsi_dari: str | None = None


@dataclass(frozen=True, slots=True)
class UnitIndex:
    """Entries by every code they may be called by."""

    by_code: dict[str, tuple[EntriUnit, ...]]
    entries: tuple[EntriUnit, ...]
    resolved: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)
    """What :func:`registry.cakupan.resolve` found, by the text of the reference: plan, bank and rules ask again."""

    @classmethod
    def of(cls, standards: dict[str, tuple[Standar | None, list[Document[Unit]]]]) -> UnitIndex:
        """Builds the index; an adopted unit whose home standard is loaded is found there only."""
        entries: list[EntriUnit] = []
        by_code: dict[str, list[EntriUnit]] = {}
        for id_, (standar, documents) in standards.items():
            for codes, entry in _entries(id_, standar, documents):
                entries.append(entry)
                for code in dict.fromkeys(codes):
                    by_code.setdefault(normal(code), []).append(entry)
        loaded = {(entry.standar, normal(entry.kode)) for entry in entries}
        result = {
            code: _one_each(code, [e for e in found if (e.diadopsi_dari or "", code) not in loaded])
            for code, found in by_code.items()
        }
        return cls(result, tuple(entries))

    def all(self, kode: str) -> tuple[EntriUnit, ...]:
        """Every unit that a code may mean; ``<standar>:<kode>`` narrows to one standard."""
        acuan = parse(kode)
        if acuan is None or acuan.kode is None:
            return ()
        found = self.by_code.get(normal(acuan.kode), ())
        if acuan.standar is not None:
            return tuple(entry for entry in found if entry.standar == acuan.standar)
        return found

    def one(self, kode: str) -> EntriUnit | None:
        """The unit that a code means, if it means exactly one."""
        found = self.all(kode)
        return found[0] if len(found) == 1 else None

    def unit(self, acuan: Acuan) -> EntriUnit | None:
        """The unit that a reference points into."""
        if acuan.kode is None:
            return None
        return self.one(f"{acuan.standar}:{acuan.kode}" if acuan.standar else acuan.kode)

    def written(self, entri: EntriUnit) -> str:
        """A unit's code as schemes must write it: with its standard where the bare code is ambiguous."""
        return entri.kode if self.one(entri.kode) else f"{entri.standar}:{entri.kode}"

    def near(self, kode: str) -> str | None:
        """A known code that this one may be meant to be: misprint undone, another version, a neighbour."""
        known = {entry.kode for entry in self.entries}
        for candidate in repairs(kode, known):
            if candidate in known:
                return candidate
        base = without_version(kode)
        versions = sorted(code for code in known if without_version(code) == base)
        if versions:
            return versions[-1]
        return next(iter(get_close_matches(kode, sorted(known), 1, 0.8)), None)


def _one_each(code: str, found: list[EntriUnit]) -> tuple[EntriUnit, ...]:
    """One entry of each standard: a list that prints a code twice has one fault, and the code is not ambiguous."""
    chosen: dict[str, EntriUnit] = {}
    for entry in found:
        other = chosen.setdefault(entry.standar, entry)
        if normal(other.kode) != code and normal(entry.kode) == code:
            chosen[entry.standar] = entry
    return tuple(chosen.values())


def exists(unit: Unit, acuan: Acuan) -> bool:
    """Whether the place that a reference names exists in the unit."""
    if acuan.daftar is not None:
        panduan = unit.panduan_penilaian
        items: Iterable[object] = ()
        if panduan is not None:
            items = {
                "pengetahuan": panduan.pengetahuan,
                "keterampilan": panduan.keterampilan,
                "aspek": panduan.aspek_kritis,
            }[acuan.daftar] or ()
        return acuan.nomor is not None and acuan.nomor <= len(tuple(items))
    if acuan.elemen is None:
        return True
    if acuan.elemen > len(unit.elemen):
        return False
    return acuan.kuk is None or acuan.kuk <= len(unit.elemen[acuan.elemen - 1].kuk)


def _entries(
    id_: str, standar: Standar | None, documents: list[Document[Unit]]
) -> Iterable[tuple[list[str], EntriUnit]]:
    bodies = {normal(document.data.kode): document for document in documents}
    body_of = _body_codes(standar)
    used: set[str] = set()
    for i, line in enumerate(standar.daftar if standar else ()):
        body = body_of.get(normal(line.kode), normal(line.kode))
        document = bodies.get(body)
        codes = [line.kode]
        kode = line.kode
        if document is not None:
            used.add(body)
            codes.append(document.data.kode)
            if body != normal(line.kode) and _prefers_body(standar, body):
                kode = document.data.kode
        yield codes, EntriUnit(id_, kode, _title(standar, line, document), i, document, line.diadopsi_dari)
    for body, document in bodies.items():
        if body not in used:
            kode = document.data.kode
            yield [kode], EntriUnit(id_, kode, document.data.judul, None, document)


def _body_codes(standar: Standar | None) -> dict[str, str]:
    """Codes of the list whose unit prints another code, by the errata."""
    result = {}
    for ralat in standar.ralat if standar else ():
        if ralat.daftar and ralat.uraian and " " not in ralat.daftar.strip():
            result[normal(ralat.daftar)] = normal(ralat.uraian)
    return result


def _prefers_body(standar: Standar | None, body: str) -> bool:
    return any(
        ralat.dipakai == "uraian" and normal(ralat.uraian or "") == body for ralat in (standar.ralat if standar else ())
    )


def _title(standar: Standar | None, line: UnitTerdaftar, document: Document[Unit] | None) -> str | None:
    """The title that schemes use: the list's, unless it has none or an erratum prefers the body's."""
    body = document.data.judul if document is not None else None
    if line.judul is None or body is None:
        return line.judul or body
    for ralat in standar.ralat if standar else ():
        if ralat.dipakai == "uraian" and bare(ralat.daftar or "") == bare(line.judul):
            return body
    return line.judul


def bare(text: str) -> str:
    """A title as compared: single blanks, no difference of case."""
    return " ".join(text.split()).casefold()
