"""Tracing a scheme: its package, its plan and its bank brought together at every place of every unit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checks.finding import TINGKAT, Place, Tingkat
from checks.rencana import criteria_of
from generator.trace.gaps import gaps_of, status_of
from generator.trace.model import (
    JENIS_KESENJANGAN,
    Baris,
    Bukti,
    Butir,
    Cakupan,
    JenisKesenjangan,
    Kesenjangan,
    SebabKesenjangan,
    UnitCakupan,
    jenis_tempat,
)
from generator.trace.references import References, at, owner, unknown
from registry.acuan import Acuan
from registry.cakupan import places
from registry.instrumen import instrumen
from registry.model.unit import Unit
from registry.snapshot import combined, digest
from registry.store import Document, Registry, SkemaFolder
from registry.units import EntriUnit


class SkemaTakAda(LookupError):
    """There is no scheme of this id, or it has no record."""


def trace(registry: Registry, skema_id: str) -> Cakupan:
    """The coverage of a scheme (``<lsp>/<slug>``), gaps gravest first. Raises :class:`SkemaTakAda`."""
    folder = registry.skema.get(skema_id)
    if folder is None or folder.skema is None:
        raise SkemaTakAda(skema_id)
    skema, lsp = folder.skema.data, registry.lsp.get(folder.lsp)
    kemasan = list(dict.fromkeys(entri for entri in registry.kemasan(folder) if entri is not None))
    references = References.of(registry, folder, kemasan)
    gaps = references.kesenjangan
    units = tuple(_Units(registry, folder, references, gaps).each())
    rank = {jenis: i for i, jenis in enumerate(JENIS_KESENJANGAN)}
    return Cakupan(
        skema=folder.id,
        judul=skema.judul,
        nomor=skema.nomor_skema or skema.nomor_dokumen or "",
        lsp=lsp.lsp.data.nama if lsp and lsp.lsp else folder.lsp,
        muk_versi=skema.muk_versi,
        berkas=folder.skema.berkas,
        mapa=folder.mapa.berkas if folder.mapa else "",
        bank=folder.bank.berkas if folder.bank else "",
        jejak=_jejak(registry, folder, kemasan),
        tanggal=skema.tanggal_terakhir,
        instrumen=_in_use(units),
        unit=units,
        kesenjangan=tuple(sorted(gaps, key=lambda gap: (TINGKAT.index(gap.tingkat), rank[gap.jenis]))),
        butir=tuple(references.jumlah.items()),
    )


class _Units:
    """The units of the package with their places; what is missing is added to ``gaps``."""

    def __init__(
        self, registry: Registry, folder: SkemaFolder, references: References, gaps: list[Kesenjangan]
    ) -> None:
        self.registry = registry
        self.folder = folder
        self.references = references
        self.gaps = gaps

    def each(self) -> Iterator[UnitCakupan]:
        """Each unit once, in print order, also a code that no standard knows."""
        assert self.folder.skema is not None
        seen: set[EntriUnit] = set()
        for i, entri in enumerate(self.registry.kemasan(self.folder)):
            here = at(self.registry, self.folder.skema, ("kemasan", "unit", i, "kode"))
            if entri is None:
                kode = self.folder.skema.data.kemasan.unit[i].kode
                self._note("unit_tanpa_naskah", "mayor", kode, here, unknown(self.registry, kode))
                yield UnitCakupan(kode, "", "", (), here, "", ())
            elif entri not in seen:
                seen.add(entri)
                yield self._unit(entri, here)

    def _unit(self, entri: EntriUnit, here: Place) -> UnitCakupan:
        kode = self.registry.units.written(entri)
        groups = self.references.kelompok
        kelompok = tuple(id_ for id_, units in groups.items() if entri in units)
        if groups and not kelompok:
            self._note("unit_tanpa_kelompok", "mayor", kode, here)
        if entri.dokumen is None:
            self._note("unit_tanpa_naskah", "minor", kode, here, "naskah")
        rows = tuple(self._rows(kode, entri, entri.dokumen)) if entri.dokumen else ()
        naskah = entri.dokumen.berkas if entri.dokumen else ""
        return UnitCakupan(kode, entri.judul or "", entri.standar, kelompok, here, naskah, rows)

    def _rows(self, kode: str, entri: EntriUnit, document: Document[Unit]) -> Iterator[Baris]:
        for acuan in places(document.data):
            direct = tuple(self.references.butir.get((entri, acuan.fragment), ()))
            bukti, butir, lewat = self._through(entri, document.data, acuan, direct)
            row = Baris(
                acuan=f"{kode}{acuan.fragment}",
                jenis=jenis_tempat(acuan),
                nomor=acuan.anchor.rpartition(".")[2] if acuan.daftar else acuan.anchor,
                jangkar=acuan.anchor,
                teks=_text(document.data, acuan),
                tempat=at(self.registry, document, acuan.path()),
                bukti=bukti,
                butir=butir,
                lewat=lewat,
                status=status_of(bukti, butir),
            )
            self.gaps += gaps_of(kode, row, direct)
            yield row

    def _through(
        self, entri: EntriUnit, unit: Unit, acuan: Acuan, direct: tuple[Butir, ...]
    ) -> tuple[tuple[Bukti, ...], tuple[Butir, ...], tuple[str, ...]]:
        """What names a place, and the criteria through which it is named.

        A critical aspect that says to which criteria it belongs is assessed with them: what nothing names directly
        is taken from them.
        """
        planned, asked = self.references.bukti, self.references.butir
        bukti, butir = tuple(planned.get((entri, acuan.fragment), ())), direct
        if bukti and butir:
            return bukti, butir, ()
        criteria = [each for each in _criteria(unit, acuan) if (entri, each) in planned]
        lines = {owner(b): b for each in criteria for b in planned[entri, each]}
        items = {owner(b): b for each in criteria for b in asked.get((entri, each), ())}
        lewat = tuple(each.removeprefix("#") for each in criteria) if not bukti or items else ()
        return bukti or tuple(lines.values()), butir or tuple(items.values()), lewat

    def _note(
        self, jenis: JenisKesenjangan, tingkat: Tingkat, kode: str, here: Place, sebab: SebabKesenjangan = ""
    ) -> None:
        self.gaps.append(Kesenjangan(jenis, tingkat, kode, kode, here, sebab))


def _criteria(unit: Unit, acuan: Acuan) -> list[str]:
    """The criteria that a critical aspect points to, as fragments in the order of the unit."""
    if acuan.daftar != "aspek" or acuan.nomor is None:
        return []
    found = criteria_of(unit, acuan.nomor)
    return [place.fragment for place in places(unit) if place.fragment in found]


def _text(unit: Unit, acuan: Acuan) -> str:
    value: Any = unit
    for step in acuan.path():
        value = value[step] if isinstance(step, int) else getattr(value, step)
    return " ".join(str(value.teks).split())


def _in_use(units: tuple[UnitCakupan, ...]) -> tuple[str, ...]:
    rows = [row for unit in units for row in unit.baris]
    used = {kode for row in rows for bukti in row.bukti for kode in bukti.instrumen}
    used |= {butir.instrumen for row in rows for butir in row.butir}
    return tuple(kode for kode in instrumen() if kode in used)


def _jejak(registry: Registry, folder: SkemaFolder, kemasan: list[EntriUnit]) -> str:
    """The first 12 hex digits of the hash over path and content of everything that a trace reads."""
    documents: dict[str, Document[Any] | None] = {"skema": folder.skema, "mapa": folder.mapa, "bank": folder.bank}
    read = {each.berkas if each else f"schemes/{folder.id}/{name}.yaml" for name, each in documents.items()}
    for entri in kemasan:
        read.add(f"standards/{entri.standar}/standar.yaml")
        if entri.dokumen is not None:
            read.add(entri.dokumen.berkas)
    paths = {path: registry.files.get(path, registry.root / path) for path in sorted(read)}
    return combined(part for path, file in paths.items() for part in (path, digest(file)))[:12]
