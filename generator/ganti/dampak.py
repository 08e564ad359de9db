"""What a transition does to the schemes of a repository: package, lines of the plan, items of the bank."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.ganti.model import (
    DampakIsi,
    DampakSkema,
    DampakUnit,
    NasibIsi,
    PasanganTempat,
    PasanganUnit,
    Sisi,
)
from registry.acuan import Acuan
from registry.butir import tracing
from registry.cakupan import Sasaran, resolve, resolve_in, spread
from registry.kode import normal
from registry.model.bank import Bank
from registry.model.mapa import Mapa
from registry.reader import Path
from registry.store import Document, Registry, SkemaFolder
from registry.units import EntriUnit


def dampak(registry: Registry, lama: Sisi, pasangan: Iterable[PasanganUnit]) -> tuple[DampakSkema, ...]:
    """Every scheme whose package holds a unit of the old standard, in the order of the repository."""
    view = _Pandangan(registry, lama.id, {normal(pair.lama.kode): pair for pair in pasangan})
    return tuple(each for folder in registry.skema.values() if (each := view.skema(folder)) is not None)


class _Pandangan:
    """The old standard as schemes see it: where each of its places went."""

    def __init__(self, registry: Registry, lama: str, pasangan: Mapping[str, PasanganUnit]) -> None:
        self.registry, self.lama, self.pasangan = registry, lama, pasangan
        self.tempat: dict[str, dict[str, PasanganTempat]] = {
            kode: {each.lama: each for each in pair.tempat if each.lama} for kode, pair in pasangan.items()
        }

    def skema(self, folder: SkemaFolder) -> DampakSkema | None:
        if folder.skema is None:
            return None
        units = [entri for entri in self.registry.kemasan(folder) if entri is not None and entri.standar == self.lama]
        if not units:
            return None
        return DampakSkema(
            folder.id,
            folder.skema.data.judul,
            tuple(self._unit(entri) for entri in units),
            tuple(self._plan(folder)),
            tuple(self._bank(folder)),
            tuple(self._new(units)),
        )

    def _pair(self, entri: EntriUnit) -> PasanganUnit | None:
        codes = [entri.kode, *([entri.dokumen.data.kode] if entri.dokumen else [])]
        return next((self.pasangan[normal(kode)] for kode in codes if normal(kode) in self.pasangan), None)

    def _unit(self, entri: EntriUnit) -> DampakUnit:
        pair = self._pair(entri)
        if pair is None:
            return DampakUnit(entri.kode, entri.judul or "", "hilang", "")
        if not pair.yakin:
            return DampakUnit(entri.kode, entri.judul or "", "ragu", pair.baru.kode)
        same = normal(pair.baru.kode) == normal(entri.kode)
        return DampakUnit(entri.kode, entri.judul or "", "tetap" if same else "pindah", pair.baru.kode)

    def _plan(self, folder: SkemaFolder) -> Iterator[DampakIsi]:
        if folder.mapa is None:
            return
        for i, rencana in enumerate(folder.mapa.data.rencana):
            entri = self.registry.units.one(rencana.unit)
            if entri is None or entri.standar != self.lama:
                continue
            for j, bukti in enumerate(rencana.bukti):
                targets = [(text, resolve_in(entri, text)) for text in bukti.cakupan]
                path: Path = ("rencana", i, "bukti", j, "id")
                name = f"{entri.kode} {bukti.id}"
                yield self._content(name, folder.mapa, path, "rencana", targets, relative=True)

    def _bank(self, folder: SkemaFolder) -> Iterator[DampakIsi]:
        if folder.bank is None:
            return
        for item in tracing(folder.bank.data):
            targets = [(text, resolve(self.registry.units, text)) for text in item.cakupan]
            mine = [(text, each) for text, each in targets if each.entri and each.entri.standar == self.lama]
            if mine:
                yield self._content(item.id, folder.bank, (*item.path, "id"), item.jenis, mine, relative=False)

    def _content(
        self,
        id_: str,
        document: Document[Mapa] | Document[Bank],
        path: Path,
        jenis: str,
        targets: list[tuple[str, Sasaran]],
        *,
        relative: bool,
    ) -> DampakIsi:
        pairs: list[tuple[str, str]] = []
        causes: list[str] = []
        fate: NasibIsi = "tetap"
        for text, target in targets:
            new, cause = self._reference(target, relative=relative)
            if new is None:
                fate = "kerja"
                causes += cause
                pairs.append((text, ""))
                continue
            pairs.append((text, new))
            if new != _written(target, relative=relative) and fate == "tetap":
                fate = "pindah"
        if fate == "tetap" and any(self._code_changed(target) for _, target in targets):
            fate = "pindah"
        line = self.registry.locate(document.berkas, path)[0].line
        return DampakIsi(id_, document.berkas, line, jenis, fate, tuple(pairs), tuple(dict.fromkeys(causes)))

    def _code_changed(self, target: Sasaran) -> bool:
        pair = self._pair(target.entri) if target.entri else None
        return pair is not None and normal(pair.baru.kode) != normal(pair.lama.kode)

    def _reference(self, target: Sasaran, *, relative: bool) -> tuple[str | None, list[str]]:
        """What a reference must become; nothing, and why, where a person must decide."""
        entri, acuan = target.entri, target.acuan
        if entri is None or acuan is None or target.sebab is not None:
            return None, [str(acuan or "")]
        pair = self._pair(entri)
        if pair is None or not pair.yakin:
            return None, [entri.kode]
        if pair.sama:
            return _written(target, relative=relative), []
        if entri.dokumen is None or not pair.tempat:
            return None, [f"{entri.kode}{acuan.fragment}"]
        known = self.tempat[normal(pair.lama.kode)]
        found = [known.get(place.fragment) for place in spread(entri.dokumen.data, acuan)]
        lost = [
            f"{entri.kode}{place.fragment}"
            for place, each in zip(spread(entri.dokumen.data, acuan), found, strict=True)
            if each is None or each.nasib not in ("tetap", "pindah")
        ]
        if lost or not found:
            return None, lost or [f"{entri.kode}{acuan.fragment}"]
        new = _joined(acuan, [each.baru for each in found if each is not None])
        prefix = "" if relative else pair.baru.kode
        return ", ".join(f"{prefix}{fragment}" for fragment in new), []

    def _new(self, units: Iterable[EntriUnit]) -> Iterator[str]:
        for entri in units:
            pair = self._pair(entri)
            for each in pair.tempat if pair is not None else ():
                if each.nasib in ("baru", "berubah"):
                    yield f"{pair.baru.kode}{each.baru}" if pair is not None else each.baru


def _joined(acuan: Acuan, fragments: list[str]) -> list[str]:
    """A whole element stays one reference where all of its criteria went to one element in order."""
    if acuan.elemen is None or acuan.kuk is not None:
        return fragments
    elements = {fragment.partition(".")[0] for fragment in fragments}
    return [elements.pop()] if len(elements) == 1 else fragments


def _written(target: Sasaran, *, relative: bool) -> str:
    acuan, entri = target.acuan, target.entri
    if acuan is None or entri is None:
        return ""
    return acuan.fragment if relative else f"{entri.kode}{acuan.fragment}"
