"""What every page may ask: the data, its addresses, who uses what, and which of the two sites this is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from checks.laporan import Laporan
from generator.pages.alamat import Alamat
from generator.pages.lambang import Lambang, lambang
from generator.pages.saring import tanpa_rahasia
from generator.pages.warna import merek
from registry.model.lsp import Lsp
from registry.model.skema import Skema
from registry.model.standar import Standar
from registry.model.unit import Unit
from registry.snapshot import digest
from registry.store import Document, Registry, SkemaFolder
from registry.units import EntriUnit

if TYPE_CHECKING:
    from generator.pages.site import Unduhan

NAMA = "Telusur"
"""What a site of several certification bodies is called."""


@dataclass(frozen=True, slots=True)
class UnitTerpakai:
    """A unit of a package as pages show it: ``url`` is empty where the unit has no page."""

    kode: str
    judul: str
    kelompok: str
    standar: str
    url: str


class Konteks:
    """One site while it is built."""

    def __init__(
        self,
        registry: Registry,
        laporan: Laporan,
        unduhan: Mapping[str, Sequence[Unduhan]],
        draf: frozenset[str],
        *,
        internal: bool,
    ) -> None:
        self.registry = registry
        self.laporan = laporan
        self.draf = draf
        self.internal = internal
        self.alamat = Alamat.of(registry)
        self._unduhan = unduhan
        self._lsp: dict[str, Lsp | None] = {}
        self._skema: dict[str, Skema] = {}
        self._standar: dict[str, Standar | None] = {}
        self._digests: dict[str, str] = {}

    def lsp(self, id_: str) -> Lsp | None:
        """A certification body, without what may not be shown."""
        if id_ not in self._lsp:
            folder = self.registry.lsp.get(id_)
            self._lsp[id_] = tanpa_rahasia(folder.lsp.data) if folder and folder.lsp else None
        return self._lsp[id_]

    def nama_lsp(self, id_: str) -> str:
        """What a certification body is called; its folder's name where it has no record."""
        lsp = self.lsp(id_)
        return lsp.nama if lsp else id_

    @property
    def nama_situs(self) -> str:
        """What the site is called: as the settings say, else as the body whose site it is."""
        return self.registry.pengaturan.tampilan.nama or (self.pemilik.nama if self.pemilik else NAMA)

    @property
    def pemilik(self) -> Lsp | None:
        """The certification body whose site this is: the only one there is."""
        bodies = list(self.alamat.lsp)
        return self.lsp(bodies[0]) if len(bodies) == 1 else None

    def merek(self, id_: str) -> str:
        """The colour of a certification body as a style; empty where it has none of its own."""
        lsp = self.lsp(id_)
        return merek(lsp.warna) if lsp and lsp.warna else ""

    @cached_property
    def lambang(self) -> dict[str, Lambang]:
        """Logos that the site shows, by certification body."""
        return {id_: found for id_, url in self.alamat.lsp.items() if (found := lambang(self, id_, url)) is not None}

    def skema(self, folder: SkemaFolder) -> Skema:
        """A scheme, without what may not be shown."""
        if folder.id not in self._skema:
            assert folder.skema is not None
            self._skema[folder.id] = tanpa_rahasia(folder.skema.data)
        return self._skema[folder.id]

    def sebut_skema(self, id_: str) -> str:
        """What a scheme is called; its id where there is no such scheme."""
        folder = self.registry.skema.get(id_)
        return (self.skema(folder).judul or folder.slug) if folder and folder.skema else id_

    @cached_property
    def semua_skema(self) -> list[SkemaFolder]:
        """Schemes that have a record, by id."""
        return [folder for _, folder in sorted(self.registry.skema.items()) if folder.skema is not None]

    def skema_lsp(self, id_: str) -> list[SkemaFolder]:
        """Schemes of a certification body."""
        return self._by_lsp.get(id_, [])

    @cached_property
    def _by_lsp(self) -> dict[str, list[SkemaFolder]]:
        result: dict[str, list[SkemaFolder]] = {}
        for folder in self.semua_skema:
            result.setdefault(folder.lsp, []).append(folder)
        return result

    def unduhan(self, id_: str) -> list[Unduhan]:
        """Files of a scheme to download; on the public site only those made for everybody."""
        return [each for each in self._unduhan.get(id_, ()) if self.internal or each.audiens == "publik"]

    def standar(self, id_: str) -> Standar | None:
        """The record of a standard."""
        if id_ not in self._standar:
            folder = self.registry.standar.get(id_)
            self._standar[id_] = tanpa_rahasia(folder.standar.data) if folder and folder.standar else None
        return self._standar[id_]

    def sebut_standar(self, id_: str) -> str:
        """A standard in few words: ``SKKNI 333/2020``."""
        standar = self.standar(id_)
        if standar is None or not standar.nomor:
            peraturan = self.registry.peraturan.get(id_)
            return peraturan.singkat if peraturan else id_
        kind = {"skkni": "SKKNI", "standar_khusus": "Standar Khusus", "standar_internasional": "Standar Internasional"}
        return f"{kind.get(standar.jenis or '', 'Standar')} {standar.nomor}/{standar.tahun or '-'}"

    def digest(self, berkas: str) -> str:
        """Hash of a data file, by its shown path."""
        if berkas not in self._digests:
            self._digests[berkas] = digest(self.registry.files.get(berkas, self.registry.root / berkas))
        return self._digests[berkas]

    def unit(self, document: Document[Unit]) -> Unit:
        """The text of a unit."""
        return tanpa_rahasia(document.data)

    def entri(self, document: Document[Unit]) -> EntriUnit | None:
        """A unit as schemes use it."""
        return self._entries.get(document.berkas)

    @cached_property
    def _entries(self) -> dict[str, EntriUnit]:
        return {entry.dokumen.berkas: entry for entry in self.registry.units.entries if entry.dokumen is not None}

    @cached_property
    def entri_standar(self) -> dict[str, list[EntriUnit]]:
        """Units by the standard that lists them or holds their files."""
        result: dict[str, list[EntriUnit]] = {}
        for entry in self.registry.units.entries:
            result.setdefault(entry.standar, []).append(entry)
        return result

    @cached_property
    def pemakai_standar(self) -> dict[str, list[SkemaFolder]]:
        """Schemes by the standards that their units come from."""
        result: dict[str, list[SkemaFolder]] = {}
        for folder in self.semua_skema:
            for id_ in dict.fromkeys(unit.standar for unit in self.kemasan(folder) if unit.standar):
                result.setdefault(id_, []).append(folder)
        return result

    @cached_property
    def memakai_dicabut(self) -> list[SkemaFolder]:
        """Schemes with a unit of a standard that was revoked, each once."""
        revoked = [id_ for id_ in self.pemakai_standar if (found := self.standar(id_)) and found.status == "dicabut"]
        users = {folder.id: folder for id_ in revoked for folder in self.pemakai_standar[id_]}
        return [users[id_] for id_ in sorted(users)]

    def url_unit(self, kode: str) -> str:
        """The page of the one unit that a code means; empty where there is none."""
        entry = self.registry.units.one(kode)
        return self.url_entri(entry) if entry else ""

    def url_entri(self, entry: EntriUnit) -> str:
        """The page of a unit; empty where it has none."""
        return self.alamat.unit.get(entry.dokumen.berkas, "") if entry.dokumen else ""

    def kemasan(self, folder: SkemaFolder) -> list[UnitTerpakai]:
        """The package of a scheme in print order, also the codes that no standard knows."""
        result = []
        skema = self.skema(folder)
        for unit, entry in zip(skema.kemasan.unit, self.registry.kemasan(folder), strict=True):
            if entry is None:
                result.append(UnitTerpakai(unit.kode, "", unit.kelompok, "", ""))
            else:
                url = self.url_entri(entry)
                result.append(UnitTerpakai(entry.kode, entry.judul or "", unit.kelompok, entry.standar, url))
        return result

    def pemakai(self, document: Document[Unit]) -> list[SkemaFolder]:
        """Schemes whose package holds a unit."""
        return self._users.get(document.berkas, [])

    @cached_property
    def _users(self) -> dict[str, list[SkemaFolder]]:
        result: dict[str, list[SkemaFolder]] = {}
        for folder in self.semua_skema:
            for entry in dict.fromkeys(self.registry.kemasan(folder)):
                if entry is not None and entry.dokumen is not None:
                    result.setdefault(entry.dokumen.berkas, []).append(folder)
        return result
