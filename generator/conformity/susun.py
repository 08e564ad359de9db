"""The conformity of a scheme, put together from its data and the report of a check."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import cast

from checks.catalogue import members
from checks.data import klausul as sebutan
from checks.engine import CRASH, in_profile
from checks.finding import PROFIL, Kepastian, Profil, Tingkat
from checks.laporan import Laporan, Temuan, TemuanDikecualikan
from checks.pertanyaan import Pertanyaan
from checks.present import rule_of
from checks.rule import Rule
from generator.conformity import petunjuk
from generator.conformity.berlaku import Pokok
from generator.conformity.lingkup import Lingkup, files_of
from generator.conformity.model import (
    Baris,
    Bukti,
    Kelompok,
    Kesesuaian,
    Klausul,
    Pengecualian,
    Status,
    UnitKemasan,
)
from generator.conformity.rahasia import PENGGANTI, Rahasia
from generator.conformity.tempat import place_of
from generator.forms.sumber import Sumber
from generator.trace import SkemaTakAda, trace
from generator.trace.model import JENIS_TEMPAT
from registry.store import Registry, SkemaFolder

TERTUTUP = "Rinciannya menyangkut soal atau kunci, sehingga tidak dicetak di sini."
"""Said where a message is replaced by the title of its rule."""


def conformity(registry: Registry, laporan: Laporan, skema: str) -> Kesesuaian:
    """The conformity of one scheme (``<lsp>/<slug>``). Raises :class:`generator.trace.SkemaTakAda`."""
    return Penilai(registry, laporan)(skema)


class Penilai:
    """Holds schemes of a repository against the catalogue; the findings are sorted once."""

    def __init__(self, registry: Registry, laporan: Laporan) -> None:
        self._registry = registry
        self._laporan = laporan
        self._temuan: Lingkup[Temuan] = Lingkup(registry, laporan["temuan"])
        self._waived: Lingkup[TemuanDikecualikan] = Lingkup(registry, laporan["dikecualikan"])

    def __call__(self, skema: str) -> Kesesuaian:
        """The conformity of a scheme. Raises :class:`generator.trace.SkemaTakAda`."""
        folder = self._registry.skema.get(skema)
        if folder is None or folder.skema is None:
            raise SkemaTakAda(skema)
        crashes = (each for each in self._temuan.nowhere() if each["kode"] == CRASH.kode)
        found = [*self._temuan.of(folder), *crashes]
        lines = _Lines(self._registry, folder, cast(Profil, self._laporan["profil"]), found, self._waived.of(folder))
        kelompok, tambahan = lines.sorted()
        cakupan = trace(self._registry, skema)
        return Kesesuaian(
            skema=skema,
            profil=self._laporan["profil"],
            tanggal_acuan=self._laporan["tanggal_acuan"],
            tanggal_aturan=self._laporan["tanggal_aturan"],
            unit=tuple(_units(lines.sumber, folder)),
            cakupan=tuple((jenis, cakupan.hitung(jenis)) for jenis in JENIS_TEMPAT),
            kelompok=kelompok,
            tambahan=tambahan,
            terhenti=lines.terhenti,
            sumber=tuple(files_of(self._registry, folder)),
        )


class _Lines:
    """The lines of the matrix for one scheme; findings are numbered as they are printed."""

    def __init__(
        self,
        registry: Registry,
        folder: SkemaFolder,
        profil: Profil,
        found: list[Temuan],
        waived: list[TemuanDikecualikan],
    ) -> None:
        self.sumber = Sumber(registry, folder, lambda _: "")
        self._registry = registry
        self._profil = profil
        self._pokok = Pokok(registry, folder)
        self._rahasia = Rahasia(registry, folder)
        self._number = 0
        self._found: dict[str, list[Temuan]] = defaultdict(list)
        self._waived: dict[str, list[TemuanDikecualikan]] = defaultdict(list)
        self._crashed = {temuan["acuan"] for temuan in found if temuan["kode"] == CRASH.kode}
        for temuan in found:
            self._found[temuan["kode"]].append(temuan)
        for each in waived:
            self._waived[each["kode"]].append(each)

    @property
    def terhenti(self) -> bool:
        """Whether a rule failed to run."""
        return bool(self._crashed)

    def sorted(self) -> tuple[tuple[Kelompok, ...], tuple[Baris, ...]]:
        """Lines by document and clause; then those that no clause stands over."""
        by_clause: dict[str, list[Rule | Pertanyaan]] = defaultdict(list)
        practice: list[Rule | Pertanyaan] = []
        for each in members():
            if each.kepastian == "P" or not each.klausul:
                practice.append(each)
            else:
                by_clause[each.klausul[0]].append(each)
        groups: list[Kelompok] = []
        for i, row in enumerate(petunjuk.petunjuk()["kelompok"]):
            ids = sorted((id_ for id_ in by_clause if petunjuk.kelompok(id_) == i), key=petunjuk.urutan)
            clauses = tuple(Klausul(sebutan(id_), tuple(map(self._line, by_clause[id_]))) for id_ in ids)
            if clauses:
                groups.append(Kelompok(row["judul"], clauses))
        return tuple(groups), tuple(map(self._line, practice))

    def _line(self, each: Rule | Pertanyaan) -> Baris:
        if isinstance(each, Pertanyaan):
            return self._question(each)
        temuan = tuple(self._evidence(temuan) for temuan in self._found[each.kode])
        waived = tuple(self._waiver(waived) for waived in self._waived[each.kode])
        status, keterangan = self._status(each, bool(temuan), bool(waived))
        return Baris(
            each.kode,
            petunjuk.sebutan_cetak(each.syarat.id),
            each.kepastian,
            each.tingkat,
            status,
            keterangan,
            tuple(sebutan(id_) for id_ in each.klausul[1:]),
            temuan,
            waived,
        )

    def _question(self, each: Pertanyaan) -> Baris:
        status: Status = "dinilai_orang" if self._in_profile(each.profil) else "tidak_diperiksa"
        keterangan = each.alasan.id if status == "dinilai_orang" else _later(each.profil)
        juga = tuple(sebutan(id_) for id_ in each.klausul[1:])
        return Baris(
            each.kode, petunjuk.sebutan_cetak(each.tanya.id), each.kepastian, each.tingkat, status, keterangan, juga
        )

    def _in_profile(self, profil: Profil) -> bool:
        return PROFIL.index(profil) <= PROFIL.index(self._profil)

    def _status(self, rule: Rule, found: bool, waived: bool) -> tuple[Status, str]:
        if rule.kode in self._crashed:
            return "tidak_diperiksa", "Aturan ini berhenti di tengah pemeriksaan; laporkan kepada pengelola Telusur."
        if not in_profile(rule, self._profil):
            return "tidak_diperiksa", _later(rule.profil)
        if found:
            return "belum_terpenuhi", ""
        if waived:
            return "dikecualikan", ""
        sebab = self._pokok.lacks(rule)
        if sebab:
            return sebab.status, sebab.alasan
        return "terpenuhi", petunjuk.letak(rule) + (self._pokok.partly() if rule.tiap_unit else "")

    def _evidence(self, temuan: Temuan) -> Bukti:
        self._number += 1
        said = self._rahasia.says(temuan)
        return Bukti(
            nomor=self._number,
            kode=temuan["kode"],
            judul=rule_of(temuan["kode"]).judul.id,
            tingkat=cast(Tingkat, temuan["tingkat"]),
            pesan=petunjuk.sebutan_cetak(said.pesan),
            tempat=place_of(self._registry, temuan, self.sumber.sebut_standar),
            perbaikan=said.perbaikan or (TERTUTUP if said.tertutup else ""),
            klausul=temuan["klausul"],
            kepastian=cast(Kepastian, temuan["kepastian"]),
            berkas=temuan["berkas"],
            baris=temuan["baris"],
            tertutup=said.tertutup,
        )

    def _waiver(self, waived: TemuanDikecualikan) -> Pengecualian:
        reason = PENGGANTI if self._rahasia.leaks(waived["alasan"]) else waived["alasan"]
        return Pengecualian(
            self._evidence(waived), reason, waived["oleh"], waived["sampai"], waived["berkas_pengecualian"]
        )


def _later(profil: Profil) -> str:
    return f"Baru diperiksa pada profil {profil}."


def _units(sumber: Sumber, folder: SkemaFolder) -> Iterator[UnitKemasan]:
    """The package in print order, also the codes that no standard knows."""
    skema, registry = sumber.skema, sumber.registry
    for unit, entri in zip(skema.kemasan.unit, registry.kemasan(folder), strict=True):
        if entri is None:
            yield UnitKemasan(unit.kode, "", unit.kelompok, "", "", None, "", False)
            continue
        standar = sumber.standar(entri.standar)
        text = entri.dokumen.data if entri.dokumen else None
        yield UnitKemasan(
            kode=entri.kode,
            judul=entri.judul or "",
            kelompok=unit.kelompok,
            standar=sumber.sebut_standar(entri.standar),
            keputusan=sumber.acuan(entri.standar),
            halaman=text.sumber.halaman if text and text.sumber else None,
            status=(standar.status or "") if standar else "",
            naskah=text is not None,
        )
