"""Whether a rule has anything to look at in a scheme; if not, why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from checks.rule import Rule
from generator.conformity.lingkup import package
from generator.conformity.model import Status
from generator.conformity.petunjuk import butuh, petunjuk
from registry.butir import tracing
from registry.instrumen import instrumen, instrumen_butir
from registry.store import Document, Registry, SkemaFolder

_NAMES = {
    "unit": "Uraian unit",
    "mapa": "Rencana asesmen (FR.MAPA.01)",
    "bank": "Bank butir",
    "kunci": "Kunci jawaban",
    "validasi": "Catatan validasi (FR.VA)",
    "lsp": "Data LSP",
    "asesor": "Daftar asesor",
    "tuk": "Daftar TUK",
}
_JENIS = {
    "kkni": "KKNI",
    "okupasi": "okupasi",
    "klaster": "klaster",
    "standar_khusus": "standar khusus",
    "standar_internasional": "standar internasional",
}


@dataclass(frozen=True, slots=True)
class Sebab:
    """Why a rule was not applied to a scheme."""

    status: Status
    alasan: str


@dataclass(frozen=True)
class Pokok:
    """What a scheme has for rules to look at."""

    registry: Registry
    folder: SkemaFolder

    def lacks(self, rule: Rule) -> Sebab | None:
        """Why a rule has no subject here; ``None`` where it has one."""
        if rule.tiap_asesmen is not None:
            return Sebab("tidak_berlaku", "Diperiksa pada hari asesmen, bukan pada dokumen skema.")
        for token in butuh(rule):
            kind, separator, wanted = token.partition(":")
            sebab = self._choice(kind, wanted.split(",")) if separator else self._part(token)
            if sebab is not None:
                return sebab
        return None

    def document(self, name: str) -> Document[Any] | None:
        """A document of the scheme or of its LSP."""
        if name in ("lsp", "asesor", "tuk"):
            body = self.registry.lsp.get(self.folder.lsp)
            return getattr(body, name) if body else None
        found: Document[Any] | None = getattr(self.folder, name)
        return found

    def partly(self) -> str:
        """Said of a rule about units where some of the package have no text here; else empty."""
        entries = self.registry.kemasan(self.folder)
        read = sum(entri is not None and entri.dokumen is not None for entri in entries)
        return "" if read == len(entries) else f"; {read} dari {len(entries)} unit, selebihnya belum dimuat"

    @cached_property
    def used(self) -> frozenset[str]:
        """Instruments that the plan or the bank of the scheme uses."""
        mapa, bank = self.folder.mapa, self.folder.bank
        used: set[str] = set()
        for unit in mapa.data.rencana if mapa else ():
            used.update(kode for bukti in unit.bukti for kode in bukti.instrumen)
        if bank is not None:
            used |= {instrumen_butir()[each.jenis] for each in tracing(bank.data) if each.jenis in instrumen_butir()}
        return frozenset(used)

    def _part(self, token: str) -> Sebab | None:
        """A document, a filled part of one (``skema.pemilik``), or elective units."""
        name, _, path = token.partition(".")
        if name == "pilihan":
            assert self.folder.skema is not None
            electives = any(unit.kelompok == "pilihan" for unit in self.folder.skema.data.kemasan.unit)
            return None if electives else Sebab("tidak_berlaku", petunjuk()["tanpa"][token])
        if name == "unit":
            found = any(entri.dokumen is not None for entri in package(self.registry, self.folder))
            return None if found else Sebab("tidak_diperiksa", "Naskah unit kemasan belum dimuat.")
        document = self.document(name)
        if document is None:
            return self._without(name)
        value = _at(document.data, path)
        return Sebab("tidak_berlaku", petunjuk()["tanpa"][token]) if path and not value else None

    def _without(self, name: str) -> Sebab:
        items = {kode for kode in self.used if instrumen()[kode].butir}
        if name in ("bank", "kunci") and self.folder.mapa is not None and not items:
            return Sebab("tidak_berlaku", "Rencana asesmen tidak memakai tugas atau pertanyaan.")
        return Sebab("tidak_diperiksa", f"{_NAMES[name]} belum ada atau tidak dapat dibaca.")

    def _filled(self, parts: list[str]) -> Sebab | None:
        """Parts that another rule asks for: where one is missing, nobody has looked at what should stand in it."""
        for name, _, path in (part.partition(".") for part in parts):
            if name == "unit":
                units = [entri for entri in package(self.registry, self.folder) if entri.dokumen is not None]
                empty = [entri.kode for entri in units if entri.dokumen and not _at(entri.dokumen.data, path)]
                if empty:
                    return Sebab("tidak_diperiksa", f"Bagian ini belum diisi pada unit {', '.join(empty)}.")
            else:
                document = self.document(name)
                if document is not None and not _at(document.data, path):
                    return Sebab("tidak_diperiksa", "Bagian yang diperiksa belum diisi.")
        return None

    def _choice(self, kind: str, wanted: list[str]) -> Sebab | None:
        assert self.folder.skema is not None
        if kind == "isi":
            return self._filled(wanted)
        if kind == "instrumen":
            names = ", ".join(instrumen()[kode].nama for kode in wanted)
            if self.folder.mapa is None and not self.used.intersection(wanted):
                return self._without("mapa")
            return self._unless(self.used, wanted, f"Rencana asesmen tidak memakai: {names}.")
        if kind == "jenis":
            names = " atau ".join(_JENIS[each] for each in wanted)
            return self._unless((self.folder.skema.data.jenis,), wanted, f"Skema ini bukan skema {names}.")
        standards = [self.registry.standar[each.standar].standar for each in package(self.registry, self.folder)]
        records = [each.data for each in standards if each is not None]
        if kind == "standar":
            names = " atau ".join(_JENIS[each] for each in wanted)
            return self._unless((each.jenis for each in records), wanted, f"Kemasan tidak memakai {names}.")
        names = " atau ".join(wanted)
        return self._unless((each.status for each in records), wanted, f"Tidak ada standar kemasan yang {names}.")

    def _unless(self, having: Iterable[str | None], wanted: list[str], alasan: str) -> Sebab | None:
        return None if any(each in wanted for each in having) else Sebab("tidak_berlaku", alasan)


def _at(value: Any, path: str) -> Any:
    """The value at dotted names below another; ``None`` where one is missing."""
    for step in path.split(".") if path else ():
        value = getattr(value, step, None)
    return value
