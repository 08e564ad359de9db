"""Reading a day whole: its record, what the rules say of it, its candidates, what they sent in, its results."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from checks.finding import jalur
from checks.laporan import Laporan, Temuan
from checks.present import present
from checks.rules.tuk.tuk_001 import called
from checks.session import Request, examine
from generator.build.plan import Judge
from generator.hari import apl, hasil
from generator.hari.asesi import Acuan, is_file_id, read_asesi
from generator.hari.larangan import note_overrides
from generator.hari.temuan import Catatan, Letak, laporan_of
from registry.hari import Hari
from registry.model.asesmen import Asesmen
from registry.model.lsp import Asesor, Tuk
from registry.reader import Path as Jalan
from registry.store import Document, Registry, SkemaFolder

ROOT = "asesmen"
RECORD = "asesmen.yaml"
_LISTS = ("asesi.xlsx", "asesi.csv")
"""Where the list of candidates is looked for when the record does not name it."""


@dataclass(frozen=True, slots=True)
class Bacaan:
    """A day as it was read. ``hari`` is there only if nothing holds its papers back."""

    registry: Registry
    laporan: Laporan
    hari: Hari | None
    draf: bool
    hasil_baru: bool
    """Whether ``hasil.xlsx`` is not there yet, or holds nothing and no longer fits."""


def read_day(root: Path, id_: str, today: date, bahasa: str, skema: str | None = None) -> Bacaan:
    """Reads ``asesmen/<id>/``. ``skema`` is the scheme that was asked for, if one was."""
    request = Request(root, profil="verifikasi", today=today, bahasa=bahasa, asesmen=True)
    registry, report = examine(request, today)
    base = present(report, bahasa)
    catat = Catatan(bahasa)
    document = registry.asesmen.get(id_)
    own = [each for each in base["temuan"] if each["berkas"].startswith(f"{ROOT}/{id_}/")]
    hari, status, fresh = None, None, False
    if document is not None:
        reader = _Reader(registry, root / ROOT / id_, id_, document, catat)
        hari = reader.read(skema)
        fresh = reader.fresh
        if hari is not None:
            status = Judge(registry, base)(hari.folder)
            own += [each for each in status.sebab if status.tertahan]
            own += _elsewhere(base["temuan"], hari)
    every = [*own, *catat.temuan]
    held = any(each["tingkat"] == "mayor" for each in every)
    return Bacaan(registry, laporan_of(_once(every), base), None if held else hari, bool(status and status.draf), fresh)


def _elsewhere(temuan: list[Temuan], hari: Hari) -> list[Temuan]:
    """Findings about the day's assessors, in the list of all. What has ended by today need not have on the day."""
    mine = {each.id for each in hari.asesor}
    berkas = f"schemes/{hari.folder.lsp}/asesor.yaml"
    found = [each for each in temuan if each["berkas"] == berkas and each["acuan"] in mine]
    return [each for each in found if each["kode"] == "ASR-001" and not each["jalur"].endswith("berlaku_sampai")]


def _once(temuan: list[Temuan]) -> list[Temuan]:
    known: dict[tuple[Any, ...], Temuan] = {}
    for each in temuan:
        known.setdefault((each["kode"], each["berkas"], each["baris"], each["kolom"], each["pesan"]), each)
    return list(known.values())


@dataclass
class _Reader:
    registry: Registry
    folder: Path
    id: str
    document: Document[Asesmen]
    catat: Catatan
    fresh: bool = False

    @property
    def asesmen(self) -> Asesmen:
        return self.document.data

    def read(self, asked: str | None) -> Hari | None:
        """The day as far as it can be read; faults are noted."""
        found = self.registry.find_skema(self.asesmen.skema)
        if len(found) != 1 or found[0].skema is None:
            self._note(("skema",), "skema_lain", skema=self.asesmen.skema, diminta=asked or "-")
            return None
        folder = found[0]
        if asked is not None and folder not in self.registry.find_skema(asked):
            self._note(("skema",), "skema_lain", skema=folder.id, diminta=asked)
        body = self.registry.lsp[folder.lsp]
        assessors = body.asesor.data if body.asesor else ()
        mine = self._asesor(assessors)
        tuk = self._tuk(body.tuk.data if body.tuk else (), folder)
        note_overrides(self.registry, folder, self.catat)
        acuan = Acuan(self.asesmen, self.registry, folder, assessors)
        path, shown = self._list()
        people = read_asesi(path, shown, acuan, self.catat)
        hari = Hari(self.id, self.asesmen, folder, tuk, mine, people, {})
        if not people:
            return hari
        hari = apl.read_apl(self.folder / apl.FOLDER, f"{ROOT}/{self.id}/{apl.FOLDER}", hari, self.registry, self.catat)
        return self._results(hari)

    def _results(self, hari: Hari) -> Hari:
        """The day with its results. A workbook that holds none and no longer fits is made anew, not complained of."""
        path = self.folder / hasil.NAME
        own = Catatan(self.catat.bahasa)
        read = hasil.read_hasil(path, f"{ROOT}/{self.id}/{hasil.NAME}", hari, self.registry, own)
        untouched = bool(own.temuan) and hasil.is_untouched(path)
        self.fresh = not path.is_file() or untouched
        if not untouched:
            self.catat.temuan += own.temuan
        return hari if untouched else read

    def _list(self) -> tuple[Path, str]:
        name = self.asesmen.asesi or next((each for each in _LISTS if (self.folder / each).is_file()), _LISTS[0])
        path = self.folder / name
        inside = not path.is_symlink() and path.resolve().is_relative_to(self.folder.resolve())
        shown = f"{ROOT}/{self.id}/{Path(name).name}"
        return (path if inside else self.folder / "-"), shown

    def _asesor(self, known: tuple[Asesor, ...]) -> tuple[Asesor, ...]:
        by_id = {each.id: each for each in known}
        result: list[Asesor] = []
        ends = self.asesmen.tanggal.selesai or self.asesmen.tanggal.mulai
        if not self.asesmen.asesor:
            self._note(("asesor",), "tanpa_asesor_hari")
        for i, id_ in enumerate(self.asesmen.asesor):
            asesor = by_id.get(id_)
            if asesor is None:
                self._note(("asesor", i), "asesor_hari_asing", asesor=id_, boleh=", ".join(by_id) or "-")
            elif not is_file_id(id_):
                self._note(("asesor", i), "asesor_id", asesor=id_[:60])
            elif asesor in result:
                self._note(("asesor", i), "asesor_ganda", asesor=id_)
            else:
                result.append(asesor)
                end = asesor.sertifikat.berlaku_sampai if asesor.sertifikat else None
                if end is not None and end < ends:
                    args = {"nama": asesor.nama, "akhir": end.isoformat(), "tanggal": ends.isoformat()}
                    self._note(("asesor", i), "asesor_berakhir", **args)
        return tuple(result)

    def _tuk(self, known: tuple[Tuk, ...], folder: SkemaFolder) -> Tuk | None:
        if self.asesmen.tuk is None:
            self._note(("tuk",), "tuk_kosong")
            return None
        tuk = next((each for each in known if each.id == self.asesmen.tuk), None)
        if tuk is None:
            boleh = ", ".join(each.id for each in known) or "-"
            self._note(("tuk",), "tuk_asing", tuk=self.asesmen.tuk, boleh=boleh)
            return None
        starts = self.asesmen.tanggal.mulai
        papers = [v for v in tuk.verifikasi if v.tanggal <= starts and folder in self.registry.find_skema(v.skema)]
        ends = [each.berlaku_sampai for each in papers]
        known_ends = [end for end in ends if end is not None]
        if ends and len(known_ends) == len(ends) and max(known_ends) < starts:
            args = {"tuk": called(tuk), "akhir": max(known_ends).isoformat(), "tanggal": starts.isoformat()}
            self._note(("tuk",), "tuk_berakhir", **args)
        return tuk

    def _note(self, path: Jalan, jenis: str, **args: str | int) -> None:
        self.catat(jenis, self._place(path), acuan=self.id, args=args)

    def _place(self, path: Jalan) -> Letak:
        span, found = self.registry.locate(self.document.berkas, self.document.in_file(path))
        return Letak(self.document.berkas, span.line, span.column, jalur(found))
