"""The candidates of a day: from the rows of a table to :class:`registry.model.asesi.Asesi`, or to findings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from checks.rules.orang import bare_name
from generator.hari import nilai
from generator.hari.kolom import DIABAIKAN, KOLOM, bare_label, is_heading, key_of, suggestion
from generator.hari.tabel import MAX_COLUMNS, Baris, Sel, Tabel, filled
from generator.hari.temuan import Catatan, Letak
from registry.model.asesi import Asesi, Pekerjaan
from registry.model.asesmen import Asesmen
from registry.model.lsp import Asesor
from registry.portable import is_device
from registry.store import Registry, SkemaFolder

_MOST_BYTES = 20_000_000
_HEADING_ROWS = 20
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,19}")
_PASSPORT = re.compile(r"(?=.*\d)[A-Za-z][A-Za-z0-9]{5,11}")
_LOST = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d+")
_YOUNGEST, _OLDEST = 12, 100
_PLAIN = ("tempat_lahir", "kebangsaan", "alamat", "email", "pendidikan")
_WORK = {"institusi": "institusi", "jabatan": "jabatan", "alamat_kantor": "alamat", "email_kantor": "email"}


@dataclass(frozen=True, slots=True)
class Acuan:
    """What the rows are held against: the day's record, its scheme and the assessors of its body."""

    asesmen: Asesmen
    registry: Registry
    folder: SkemaFolder
    asesor: tuple[Asesor, ...]

    @property
    def bertugas(self) -> list[str]:
        """Ids of the assessors of the day."""
        return list(self.asesmen.asesor)


def is_file_id(text: str) -> bool:
    """Whether an id may name files and folders, on every system."""
    return _ID.fullmatch(text) is not None and not is_device(text)


def read_asesi(path: Path, berkas: str, hari: Acuan, catat: Catatan) -> tuple[Asesi, ...]:
    """The candidates of a file; ``berkas`` is how findings name it. What is wrong is noted, never guessed."""
    tabel = _table(path, berkas, catat)
    if tabel is None:
        return ()
    rows = list(filled(tabel.baris))
    head = next((row for row in rows[:_HEADING_ROWS] if _is_head(row)), None)
    if head is None:
        catat("tanpa_kepala", Letak(berkas))
        return ()
    columns = _columns(tabel, head, catat)
    if columns is None:
        return ()
    body = rows[rows.index(head) + 1 :]
    if not body:
        catat("tanpa_asesi", tabel.letak(head.nomor, 1))
    reader = _Reader(tabel, columns, hari, catat)
    result = [each for row in body if (each := reader.row(row)) is not None]
    reader.doubles()
    return tuple(result)


def _table(path: Path, berkas: str, catat: Catatan) -> Tabel | None:
    name = path.name
    if not path.is_file():
        catat("tak_ada", Letak(berkas), nama=name)
        return None
    if path.stat().st_size > _MOST_BYTES:
        catat("terlalu_besar", Letak(berkas), batas=_MOST_BYTES // 1_000_000)
        return None
    isi = path.read_bytes()
    suffix = path.suffix.lower()
    if suffix in (".xlsx", ".xlsm"):
        return _from_book(berkas, isi, catat)
    if suffix in (".csv", ".txt", ".tsv"):
        from generator.hari.csv_ import read_csv

        return read_csv(berkas, isi, is_heading, catat)
    catat("bukan_tabel", Letak(berkas), nama=name)
    return None


def _from_book(berkas: str, isi: bytes, catat: Catatan) -> Tabel | None:
    from generator.hari import buku

    book = buku.open_book(berkas, isi, catat)
    if book is None:
        return None
    sheet = buku.sheet_with(book, is_heading, "asesi")
    if sheet is None:
        catat("tanpa_kepala", Letak(berkas))
        return None
    tabel = buku.rows_of(berkas, sheet, catat)
    head = next((row for row in tabel.baris[:_HEADING_ROWS] if _is_head(row)), None)
    if head is not None:  # a title above the table may be merged
        buku.merged_in(tabel, sheet, range(head.nomor, sheet.max_row + 1), catat)
    return tabel


def _is_head(row: Baris) -> bool:
    keys = {key_of(sel.teks) for sel in row.sel.values() if sel.teks}
    return "nama" in keys and len(keys - {None}) >= 2


def _columns(tabel: Tabel, head: Baris, catat: Catatan) -> dict[str, int] | None:
    """Columns by name; ``None`` with a finding where one that is needed is missing."""
    columns: dict[str, int] = {}
    for number, sel in sorted(head.sel.items()):
        if not sel.teks or number > MAX_COLUMNS:
            continue
        key, letak = key_of(sel.teks), tabel.letak(head.nomor, number)
        if key is None:
            if bare_label(sel.teks) not in DIABAIKAN:
                near = suggestion(sel.teks)
                usul = f" Mungkin '{near}'?" if near and catat.bahasa == "id" else f" Perhaps '{near}'?" if near else ""
                catat("kolom_asing", letak, judul=sel.teks[:60], usul=usul)
        elif key in columns:
            catat("kolom_ganda", letak, judul=sel.teks[:60])
        else:
            columns[key] = number
    if "id" not in columns and "no" in columns:
        columns["id"] = columns.pop("no")
    if "id" not in columns:
        catat("kolom_kurang", tabel.letak(head.nomor, 1), kolom="id")
        return None
    return columns


@dataclass
class _Reader:
    """Reads rows, and remembers what no two of them may share."""

    tabel: Tabel
    columns: Mapping[str, int]
    hari: Acuan
    catat: Catatan

    def __post_init__(self) -> None:
        self._ids: dict[str, int] = {}
        self._niks: dict[str, int] = {}
        self._people: dict[tuple[str, date], int] = {}
        self._pairs: list[tuple[int, Asesi]] = []

    def row(self, row: Baris) -> Asesi | None:
        """The candidate of a row; ``None`` where it lacks what names one."""
        name, id_ = self._text(row, "nama"), self._id(row)
        if not name:
            self._note(row, "nama", "kosong", kolom="nama")
        if not name or id_ is None:
            return None
        born, place = self._born(row)
        data: dict[str, Any] = {"id": id_, "nama": name, "nik": self._nik(row), "tanggal_lahir": born}
        data |= {key: self._text(row, key) for key in _PLAIN}
        data["tempat_lahir"] = data["tempat_lahir"] or place
        data |= {key: self._phone(row, key) for key in ("telepon",)}
        data["kode_pos"] = self._text(row, "kode_pos")
        data["jenis_kelamin"] = self._choice(row, "jenis_kelamin", nilai.as_kelamin, "L, P")
        data["potensi"] = self._potensi(row)
        data["tujuan"] = self._choice(row, "tujuan", nilai.as_tujuan, "Sertifikasi, PKT, RPL, Lainnya") or "sertifikasi"
        present = self._choice(row, "hadir", nilai.as_truth, "ya, tidak")
        data["hadir"] = True if present is None else present
        data["asesor"] = self._asesor(row)
        data["unit_pilihan"] = self._electives(row)
        data["bukti"] = self._parts(row, "bukti")
        work = {field: self._text(row, key) for key, field in _WORK.items()}
        work["telepon"] = self._phone(row, "telepon_kantor")
        data["pekerjaan"] = Pekerjaan(**work) if any(work.values()) else None
        asesi = Asesi(**data)
        self._pairs.append((row.nomor, asesi))
        return asesi

    def doubles(self) -> None:
        """Notes candidates who are there twice: by id, by NIK, by name and date of birth."""
        for number, asesi in self._pairs:
            id_key = asesi.id.casefold()
            if id_key in self._ids:
                self._twice(number, "id", "ganda_id", self._ids[id_key])
            if asesi.nik and asesi.nik in self._niks:
                self._twice(number, "nik", "ganda_nik", self._niks[asesi.nik])
            elif asesi.tanggal_lahir:
                key = (bare_name(asesi.nama), asesi.tanggal_lahir)
                if key in self._people:
                    self._twice(number, "nama", "ganda_orang", self._people[key])
                self._people.setdefault(key, number)
            self._ids.setdefault(id_key, number)
            if asesi.nik:
                self._niks.setdefault(asesi.nik, number)

    def _twice(self, number: int, key: str, jenis: str, first: int) -> None:
        column = self.columns.get(key, 1)
        letak, other = self.tabel.letak(number, column), self.tabel.letak(first, column)
        args: dict[str, str | int] = {"lain": first}
        args |= {"baris": number} if jenis == "ganda_orang" else {"sel": letak.sebutan}
        self.catat(jenis, letak, terkait=(other,), args=args)

    def _cell(self, row: Baris, key: str) -> Sel:
        return row.sel.get(self.columns.get(key, 0), Sel(""))

    def _text(self, row: Baris, key: str) -> str | None:
        text = self._cell(row, key).teks
        return None if text in ("", "-") else text

    def _note(self, row: Baris, key: str, jenis: str, **args: str | int) -> None:
        letak = self.tabel.letak(row.nomor, self.columns.get(key, 1))
        self.catat(jenis, letak, args={"sel": letak.sebutan, "baris": row.nomor, **args})

    def _id(self, row: Baris) -> str | None:
        text = (self._text(row, "id") or "").removesuffix(".")
        if not text:
            self._note(row, "id", "kosong", kolom="id")
        elif not is_file_id(text):
            self._note(row, "id", "id_salah")
        else:
            return text.zfill(2) if text.isdigit() else text
        return None

    def _nik(self, row: Baris) -> str | None:
        cell, text = self._cell(row, "nik"), self._text(row, "nik")
        if text is None:
            return None
        if (cell.angka is not None and abs(cell.angka) >= 1e15) or _LOST.fullmatch(text):
            self._note(row, "nik", "nik_angka")
            return None
        plain = re.sub(r"[\s.\-]", "", text)
        if cell.angka is not None or not ((plain.isdigit() and len(plain) == 16) or _PASSPORT.fullmatch(plain)):
            self._note(row, "nik", "nik_salah")
            return None
        return plain

    def _phone(self, row: Baris, key: str) -> str | None:
        cell = self._cell(row, key)
        text = self._text(row, key)
        if text is None:
            return None
        if _LOST.fullmatch(text):
            self._note(row, key, "angka_hilang")
            return None
        result = nilai.as_telepon(text, cell.angka)
        if result is None:
            self._note(row, key, "angka_hilang")
        return result

    def _born(self, row: Baris) -> tuple[date | None, str | None]:
        """Date and place of birth, from columns of their own or from one for both."""
        key, place = "tanggal_lahir", None
        cell = self._cell(row, key)
        text = cell.teks
        if not text and "ttl" in self.columns:
            key = "ttl"
            place, _, text = (part.strip() for part in self._cell(row, key).teks.rpartition(","))
        if not text:
            return None, place or None
        born = cell.tanggal or nilai.as_date(text)
        if born is None:
            self._note(row, key, "tanggal_salah")
        elif not _YOUNGEST <= (self.hari.asesmen.tanggal.mulai - born).days / 365.25 <= _OLDEST:
            self._note(row, key, "tanggal_mustahil")
        return born, place or None

    def _choice(self, row: Baris, key: str, read: Any, boleh: str) -> Any:
        text = self._text(row, key)
        if text is None:
            return None
        value = read(text)
        if value is None:
            self._note(row, key, "pilihan", kolom=KOLOM[key][0], boleh=boleh)
        return value

    def _potensi(self, row: Baris) -> int | None:
        text = self._text(row, "potensi")
        if text is None:
            return None
        value = nilai.as_whole(text[:1] if re.match(r"[1-5][.)] ", text) else text)
        if value is None or not 1 <= value <= 5:
            self._note(row, "potensi", "pilihan", kolom="potensi", boleh="1, 2, 3, 4, 5")
            return None
        mapa = self.hari.folder.mapa
        planned = mapa.data.pendekatan.potensi_asesi if mapa and mapa.data.pendekatan else ()
        if planned and value not in planned:
            self._note(row, "potensi", "potensi_luar", potensi=value)
        return value

    def _asesor(self, row: Baris) -> str | None:
        text, mine = self._text(row, "asesor"), self.hari.bertugas
        if text is None:
            if len(mine) > 1:
                self._note(row, "asesor", "tanpa_asesor", boleh=", ".join(mine))
            return None
        found = [each for each in self.hari.asesor if each.id == text]
        found = found or [each for each in self.hari.asesor if bare_name(each.nama) == bare_name(text) != ""]
        if len(found) != 1:
            self._note(row, "asesor", "asesor_asing", asesor=text[:60], boleh=", ".join(mine))
            return None
        if found[0].id not in mine:
            self._note(row, "asesor", "asesor_luar", asesor=found[0].id, boleh=", ".join(mine))
            return None
        return found[0].id

    def _parts(self, row: Baris, key: str) -> tuple[str, ...]:
        """Several things in one cell, apart by semicolons."""
        return tuple(part for part in map(str.strip, (self._text(row, key) or "").split(";")) if part)

    def _electives(self, row: Baris) -> tuple[str, ...]:
        """Codes of elective units; how many there must be is the scheme's to say."""
        text = self._text(row, "unit_pilihan") or ""
        written: Sequence[str] = re.findall(r"[A-Za-z0-9.:_-]+", text)
        units = self.hari.registry.units
        skema = self.hari.folder.skema
        package = skema.data.kemasan if skema else None
        known = {
            entry.kode: unit.kode
            for unit in (package.unit if package else ())
            if unit.kelompok == "pilihan" and (entry := units.one(unit.kode)) is not None
        }
        result: list[str] = []
        for code in written:
            entry = units.one(code)
            if entry is None or entry.kode not in known:
                self._note(row, "unit_pilihan", "unit_asing", unit=code[:60], boleh=", ".join(known) or "-")
            elif entry.kode not in result:
                result.append(entry.kode)
        least = (package.pilihan_minimum or 0) if package else 0
        if len(result) < least and len(result) == len(set(written)):
            self._note(row, "unit_pilihan", "unit_kurang", n=len(result), minimum=least)
        return tuple(result)
