"""``hasil.xlsx`` read back: each cell judged where it stands, so that every paper of the day agrees by construction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from checks.rules.tanggal import plus_months
from generator.hari import buku, nilai
from generator.hari import lembar_hasil as bentuk
from generator.hari.kolom import bare_label
from generator.hari.tabel import Baris, Sel, Tabel
from generator.hari.temuan import Catatan, Letak
from registry.hari import Hari
from registry.model.asesi import Asesi, Hasil, Sertifikat
from registry.store import Registry
from registry.units import EntriUnit

NAME = "hasil.xlsx"
_MOST_BYTES = 20_000_000
_NUMBERS = ("Nomor sertifikat", "Nomor registrasi", "Nomor blangko")
_LOST = 1e15
"""A spreadsheet keeps fifteen digits of a number; what is as long has lost its last ones."""
_SHEETS = {
    bentuk.UNIT: bentuk.KOLOM_UNIT,
    bentuk.ASESI: bentuk.KOLOM_ASESI,
    bentuk.SERTIFIKAT: bentuk.KOLOM_SERTIFIKAT,
}


@dataclass(frozen=True, slots=True)
class Isi:
    """A row of a sheet, its cells by heading, with where each stands."""

    tabel: Tabel
    baris: Baris
    kolom: Mapping[str, int]

    def sel(self, judul: str) -> Sel:
        return self.baris.sel.get(self.kolom[judul], Sel(""))

    def teks(self, judul: str) -> str | None:
        return self.sel(judul).teks or None

    def letak(self, judul: str) -> Letak:
        return self.tabel.letak(self.baris.nomor, self.kolom[judul])


def units_of(registry: Registry, hari: Hari) -> dict[str, tuple[EntriUnit, ...]]:
    """The units that each candidate takes: the package, with the electives that he chose."""
    skema = hari.folder.skema
    package = skema.data.kemasan.unit if skema else ()
    entries = [(registry.units.one(unit.kode), unit.kelompok) for unit in package]
    result = {}
    for asesi in hari.asesi:
        own = [e for e, kelompok in entries if e and (kelompok != "pilihan" or e.kode in asesi.unit_pilihan)]
        result[asesi.id] = tuple(own)
    return result


def read_hasil(path: Path, berkas: str, hari: Hari, registry: Registry, catat: Catatan) -> Hari:
    """The day with its results; unchanged where there is no workbook, or where it cannot be read."""
    if not path.is_file():
        return hari
    if path.stat().st_size > _MOST_BYTES:
        catat("terlalu_besar", Letak(berkas), batas=_MOST_BYTES // 1_000_000)
        return hari
    book = buku.open_book(berkas, path.read_bytes(), catat)
    if book is None:
        return hari
    sheets: dict[str, list[Isi]] = {}
    for name in _SHEETS:
        rows = _sheet(book, name, berkas, catat)
        if rows is None:
            return hari
        sheets[name] = rows
    return _Reader(hari, registry, catat).read(sheets)


def is_untouched(path: Path) -> bool:
    """Whether a workbook is as it came out: nobody has filled in a result yet."""
    book = buku.open_book("", path.read_bytes(), Catatan())
    if book is None or any(name not in book.sheetnames for name in _SHEETS):
        return False
    filled_in = {
        bentuk.UNIT: (4,),
        bentuk.ASESI: (4, 5, 6, 7, 8, 9),
        bentuk.SERTIFIKAT: tuple(range(2, len(bentuk.KOLOM_SERTIFIKAT))),
    }
    for name, columns in filled_in.items():
        for row in book[name].iter_rows(min_row=2, values_only=True):
            if any(i < len(row) and row[i] not in (None, "") for i in columns):
                return False
    attendance = (row[3] for row in book[bentuk.ASESI].iter_rows(min_row=2, max_col=4, values_only=True))
    return all(value in (None, "", bentuk.YA_TIDAK[0]) for value in attendance)


def _sheet(book: Any, name: str, berkas: str, catat: Catatan) -> list[Isi] | None:
    if name not in book.sheetnames:
        catat("hasil_lembar", Letak(berkas), lembar=name)
        return None
    sheet = book[name]
    tabel = buku.rows_of(berkas, sheet, catat)
    buku.merged_in(tabel, sheet, range(1, sheet.max_row + 1), catat)
    head = tabel.baris[0] if tabel.baris else Baris(1, {})
    found = {bare_label(sel.teks): number for number, sel in head.sel.items()}
    kolom: dict[str, int] = {}
    for column in _SHEETS[name]:
        number = found.get(bare_label(column.judul))
        if number is None:
            catat("hasil_kolom", tabel.letak(head.nomor, 1), judul=column.judul, lembar=name)
            return None
        kolom[column.judul] = number
    return [Isi(tabel, row, kolom) for row in tabel.baris[1:]]


class _Reader:
    def __init__(self, hari: Hari, registry: Registry, catat: Catatan) -> None:
        self.hari = hari
        self.registry = registry
        self.catat = catat
        self.asesi = {each.id: each for each in hari.asesi}
        self.units = units_of(registry, hari)

    def read(self, sheets: Mapping[str, list[Isi]]) -> Hari:
        units = self._units(sheets[bentuk.UNIT])
        people = self._people(sheets[bentuk.ASESI])
        papers = self._people(sheets[bentuk.SERTIFIKAT])
        asesi, hasil = [], {}
        for each in self.hari.asesi:
            row = people.get(each.id)
            present = self._truth(row, "Hadir") if row else None
            each = each.model_copy(update={"hadir": False}) if present is False else each
            asesi.append(each)
            own = self._hasil(each, units[each.id], row)
            paper = self._certificate(each, own, papers.get(each.id))
            if own is not None:
                hasil[each.id] = own.model_copy(update={"sertifikat": paper})
        self._doubles(papers)
        return replace(self.hari, asesi=tuple(asesi), hasil=hasil)

    def _known(self, row: Isi) -> str | None:
        """The candidate that a row is about; an empty row is about none."""
        text = row.teks("Id asesi")
        id_ = next((id_ for id_ in self.asesi if text and id_ in (text, text.zfill(2))), None)
        if id_ is None and any(sel.teks for sel in row.baris.sel.values()):
            letak = row.letak("Id asesi")
            self.catat("hasil_asesi", letak, sel=letak.sebutan)
        return id_

    def _people(self, rows: list[Isi]) -> dict[str, Isi]:
        """One row per candidate."""
        result: dict[str, Isi] = {}
        for row in rows:
            id_ = self._known(row)
            if id_ is None:
                continue
            if id_ in result:
                letak = row.letak("Id asesi")
                self.catat("ganda_id", letak, sel=letak.sebutan, lain=result[id_].baris.nomor)
            result.setdefault(id_, row)
        self._missing(result, rows)
        return result

    def _missing(self, found: Mapping[str, object], rows: list[Isi]) -> None:
        for id_ in self.asesi:
            if id_ not in found and rows:
                tabel = rows[0].tabel
                self.catat("hasil_kurang", tabel.letak(1, 1), asesi=id_, lembar=tabel.lembar)

    def _units(self, rows: list[Isi]) -> dict[str, dict[str, tuple[str, Letak]]]:
        """What was found of each candidate's units, with the cells that say so."""
        result: dict[str, dict[str, tuple[str, Letak]]] = {id_: {} for id_ in self.asesi}
        seen: dict[str, Isi] = {}
        for row in rows:
            id_ = self._known(row)
            if id_ is None:
                continue
            seen.setdefault(id_, row)
            entry = self.registry.units.one(row.teks("Kode unit") or "")
            letak = row.letak("Kode unit")
            if entry is None or entry.kode not in {unit.kode for unit in self.units[id_]}:
                self.catat("hasil_unit", letak, unit=(row.teks("Kode unit") or "")[:60], sel=letak.sebutan)
                continue
            if entry.kode in result[id_]:
                self.catat("ganda_id", letak, sel=letak.sebutan, lain=result[id_][entry.kode][1].baris)
            result[id_].setdefault(entry.kode, (self._capaian(row, "Hasil") or "", row.letak("Hasil")))
        self._missing(seen, rows)
        return result

    def _capaian(self, row: Isi, judul: str) -> Literal["k", "bk"] | None:
        text = row.teks(judul)
        if text is None:
            return None
        value: dict[str, Literal["k", "bk"]] = {"k": "k", "bk": "bk", "kompeten": "k", "belum kompeten": "bk"}
        found = value.get(text.casefold())
        if found is None:
            self._wrong(row, judul, ", ".join(bentuk.CAPAIAN))
        return found

    def _truth(self, row: Isi, judul: str) -> bool | None:
        text = row.teks(judul)
        found = nilai.as_truth(text) if text else None
        if text and found is None:
            self._wrong(row, judul, ", ".join(bentuk.YA_TIDAK))
        return found

    def _wrong(self, row: Isi, judul: str, boleh: str) -> None:
        letak = row.letak(judul)
        self.catat("pilihan", letak, sel=letak.sebutan, kolom=judul, boleh=boleh)

    def _hasil(self, asesi: Asesi, found: Mapping[str, tuple[str, Letak]], row: Isi | None) -> Hasil | None:
        """The result of a candidate; ``None`` while nothing is known, and for one who was absent."""
        judged: dict[str, Any] = {kode: value for kode, (value, _) in found.items() if value}
        if not asesi.hadir:
            self._absent(asesi, found, row)
            return None
        complete = {unit.kode for unit in self.units[asesi.id]} <= judged.keys()
        recommended = self._capaian(row, "Rekomendasi") if row else None
        decided = self._capaian(row, "Keputusan pleno") if row else None
        if row is not None:
            for judul, value in (("Rekomendasi", recommended), ("Keputusan pleno", decided)):
                if value == "k":
                    self._all_competent(asesi, judged, row.letak(judul))
        if recommended is None and complete:
            recommended = "bk" if "bk" in judged.values() else "k"
        if not judged and recommended is None and decided is None:
            return None
        if row is not None and decided is not None:
            self._decided(asesi, row, recommended, decided)
        return Hasil(
            asesi=asesi.id,
            unit=judged,
            rekomendasi=recommended,
            tindak_lanjut=row.teks("Tindak lanjut") if row else None,
            catatan=row.teks("Catatan asesor") if row else None,
            keputusan=decided,
            alasan=row.teks("Alasan") if row else None,
            banding=bool(row and self._truth(row, "Banding")),
        )

    def _absent(self, asesi: Asesi, found: Mapping[str, tuple[str, Letak]], row: Isi | None) -> None:
        places = [letak for value, letak in found.values() if value]
        if row is not None:
            places += [row.letak(judul) for judul in ("Rekomendasi", "Keputusan pleno") if row.teks(judul)]
        for letak in places[:1]:
            self.catat("hasil_tak_hadir", letak, asesi=asesi.id, sel=letak.sebutan, acuan=asesi.id)

    def _all_competent(self, asesi: Asesi, judged: Mapping[str, str], letak: Letak) -> None:
        lacking = [unit.kode for unit in self.units[asesi.id] if judged.get(unit.kode) != "k"]
        if lacking:
            self.catat("unit_bk", letak, asesi=asesi.id, sel=letak.sebutan, unit=", ".join(lacking), acuan=asesi.id)

    def _decided(self, asesi: Asesi, row: Isi, recommended: str | None, decided: str) -> None:
        letak = row.letak("Keputusan pleno")
        pleno = self.hari.asesmen.pleno
        if pleno is None or pleno.tanggal is None or not pleno.anggota:
            self.catat("tanpa_pleno", letak, sel=letak.sebutan, acuan=asesi.id)
        if recommended is None:
            self.catat("tanpa_rekomendasi", letak, asesi=asesi.id, sel=letak.sebutan, acuan=asesi.id)
        elif decided != recommended and not row.teks("Alasan"):
            self.catat("tanpa_alasan", letak, asesi=asesi.id, sel=letak.sebutan, acuan=asesi.id)

    def _certificate(self, asesi: Asesi, hasil: Hasil | None, row: Isi | None) -> Sertifikat | None:
        if row is None:
            return None
        given = [judul for judul in list(row.kolom)[2:-1] if row.teks(judul)]
        if not given:
            return None
        first = row.letak(given[0])
        if hasil is None or hasil.keputusan != "k":
            self.catat("sertifikat_bk", first, sel=first.sebutan, asesi=asesi.id, acuan=asesi.id)
        numbers = self.hari.asesmen.nomor
        if not (numbers and numbers.sk_keputusan):
            self.catat("sertifikat_tanpa_sk", first, sel=first.sebutan, acuan=asesi.id)
        paper = Sertifikat(
            nomor=row.teks("Nomor sertifikat"),
            registrasi=row.teks("Nomor registrasi"),
            blangko=row.teks("Nomor blangko"),
            tanggal=self._date(row, "Tanggal terbit"),
            berlaku_sampai=self._date(row, "Berlaku sampai"),
            elektronik=bool(self._truth(row, "Elektronik")),
        )
        return self._judged(asesi, row, paper)

    def _judged(self, asesi: Asesi, row: Isi, paper: Sertifikat) -> Sertifikat:
        for judul in _NUMBERS:
            if (row.sel(judul).angka or 0) >= _LOST:
                letak = row.letak(judul)
                self.catat("angka_hilang", letak, sel=letak.sebutan, acuan=asesi.id)
        numbers = self.hari.asesmen.nomor
        blank = row.letak("Nomor blangko")
        if paper.blangko and paper.elektronik:
            self.catat("blangko_elektronik", blank, sel=blank.sebutan, acuan=asesi.id)
        elif paper.blangko and not (numbers and numbers.permohonan_blanko):
            self.catat("blangko_stok", blank, sel=blank.sebutan, acuan=asesi.id)
        needed = {
            "Nomor sertifikat": paper.nomor,
            "Nomor registrasi": paper.registrasi,
            "Tanggal terbit": paper.tanggal,
        }
        needed |= {} if paper.elektronik else {"Nomor blangko": paper.blangko}
        if missing := [judul for judul, value in needed.items() if not value]:
            place = row.letak(missing[0])
            self.catat("sertifikat_kurang", place, asesi=asesi.id, butir=", ".join(missing), acuan=asesi.id)
        return self._dated(asesi, row, paper)

    def _dated(self, asesi: Asesi, row: Isi, paper: Sertifikat) -> Sertifikat:
        issued = paper.tanggal
        if issued is None:
            return paper
        letters = self.hari.asesmen.tanggal_surat
        decided = letters.sk_keputusan if letters else None
        decided = decided or (self.hari.asesmen.pleno.tanggal if self.hari.asesmen.pleno else None)
        if decided and issued < decided:
            args = {"tanggal": issued.isoformat(), "lain": decided.isoformat()}
            named = {"kemudian": "Tanggal terbit sertifikat", "dahulu": "keputusan hasil"}
            self.catat("tanggal_urut", row.letak("Tanggal terbit"), args={**args, **named}, acuan=asesi.id)
        skema = self.hari.folder.skema
        proses = skema.data.proses if skema else None
        years = proses.keputusan.masa_berlaku_tahun if proses and proses.keputusan else None
        if not years:
            return paper
        due = plus_months(issued, 12 * years)
        end = paper.berlaku_sampai
        if end is None:
            return paper.model_copy(update={"berlaku_sampai": due})
        if abs((end - due).days) > 1:
            letak = row.letak("Berlaku sampai")
            self.catat("berlaku_salah", letak, sel=letak.sebutan, wajar=due.isoformat(), tahun=years, acuan=asesi.id)
        return paper

    def _date(self, row: Isi, judul: str) -> Any:
        sel = row.sel(judul)
        if not sel.teks:
            return None
        found = sel.tanggal or nilai.as_date(sel.teks)
        if found is None:
            letak = row.letak(judul)
            self.catat("tanggal_salah", letak, sel=letak.sebutan)
        return found

    def _doubles(self, papers: Mapping[str, Isi]) -> None:
        for judul in _NUMBERS:
            for letak, other in _repeated(papers.values(), judul):
                if judul == "Nomor blangko":
                    self.catat("blangko_ganda", letak, terkait=(other,), sel=letak.sebutan, lain=other.sebutan)
                else:
                    self.catat("nomor_ganda", letak, terkait=(other,), apa=judul, sel=letak.sebutan, lain=other.baris)


def _repeated(rows: Any, judul: str) -> Iterator[tuple[Letak, Letak]]:
    known: dict[str, Letak] = {}
    for row in rows:
        text = "".join((row.teks(judul) or "").split()).casefold()
        if text and text in known:
            yield row.letak(judul), known[text]
        known.setdefault(text, row.letak(judul))
