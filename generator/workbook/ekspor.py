"""Schemes and units as workbooks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.outputs.xlsx import saved
from generator.workbook import asal
from generator.workbook.banding import restored
from generator.workbook.baris import Baris, assembled, rows
from generator.workbook.bentuk import Bentuk, Daftar, Skalar, bentuk
from generator.workbook.identitas import LSP, NAMA_LSP, PETUNJUK, SLUG, STANDAR
from generator.workbook.katalog import ID, ISI, ISIAN, KODE, katalog
from generator.workbook.lembar import KETERANGAN, KUNCI, SKEMA, Lembar, columns, heading, holds, of_unit, places, shapes
from generator.workbook.sel import from_cell, to_cell
from generator.workbook.tulis import ASAL, Kolom, Penulis, Pilihan, Tabel
from registry.layout import Kind
from registry.loader import MODELS
from registry.model.unit import PanduanPenilaian, Unit
from registry.reader import Plain, read_bytes
from registry.reader.content import content_of
from registry.reader.document import decode
from registry.store import Document, Registry, SkemaFolder

_WIDTH = {ISIAN: 34, ID: 16, ISI: 62, "cakupan": 34, "skenario": 60, "instruksi": 48, "keluaran": 40, "kelompok": 12}
_WIDTH |= {"topik": 30, "jabatan": 30}
_WIDTH |= {"unit": 36, "unsur": 14, "jenis": 14, "kategori": 14, KETERANGAN: 40, "judul unit": 52, "soal": 60}
_WIDTH |= {f"pilihan {letter}": 30 for letter in "abcde"} | {"butir": 40, "spesifikasi": 30, "bukti": 26, "bidang": 26}
_NARROW = {
    "Persyaratan": {ISI: 34},
    "Kemasan": {ISI: 24},
    "Rencana": {ISI: 56, "unit": 20},
    "Praktik": {"cakupan": 80},
    "Pilihan ganda": {ISI: 50},
}
_READ_ONLY = "Unit"
_EMPTY_ROWS = 12


class TakTertuang(Exception):
    """A file whose data no sheet can hold without loss."""

    def __init__(self, berkas: str) -> None:
        super().__init__(berkas)
        self.berkas = berkas


@dataclass(frozen=True, slots=True)
class _Berkas:
    """A file to be exported: where it is, its text, its data."""

    jalur: str
    teks: str
    data: Plain


def ekspor_skema(registry: Registry, folder: SkemaFolder, *, kunci: bool = True) -> bytes:
    """The workbook of a scheme; answers only with ``kunci``.

    Raises :class:`TakTertuang` and :class:`~generator.workbook.tulis.TerlaluPanjang`.
    """
    documents: dict[Kind, Document[Any] | None] = {"skema": folder.skema, "mapa": folder.mapa, "bank": folder.bank}
    if kunci:
        documents["kunci"] = folder.kunci
    files = {kind: _file(registry, each) for kind, each in documents.items() if each is not None}
    sheets = (*SKEMA, KUNCI) if kunci else SKEMA
    lsp = registry.lsp.get(folder.lsp)
    nama = lsp.lsp.data.nama if lsp and lsp.lsp else ""
    penulis = Penulis()
    penulis.note(PETUNJUK, _petunjuk(folder.lsp, folder.slug, nama, sheets, kunci=kunci, isian=False), (26, 104))
    _sheets(penulis, registry, sheets, files, _lists(registry, files))
    penulis.table(_units(registry, folder))
    kept = {each.jalur: each.teks for kind, each in files.items() if kind != "kunci"}
    penulis.hidden(ASAL, asal.rows(kept), deep=True)
    skema = folder.skema.data if folder.skema else None
    return saved(
        penulis.finish(),
        judul=skema.judul if skema else folder.id,
        penulis=nama,
        tanggal=skema.tanggal_terakhir if skema else date(2000, 1, 1),
        bahasa="id",
    )


def ekspor_kosong(registry: Registry) -> bytes:
    """A workbook in which a scheme can be started."""
    penulis = Penulis()
    sheets = (*SKEMA, KUNCI)
    penulis.note(PETUNJUK, _petunjuk("", "", "", sheets, kunci=True, isian=True), (26, 104))
    _sheets(penulis, registry, sheets, {}, _lists(registry, {}))
    return saved(penulis.finish(), judul="Skema baru", penulis="", tanggal=date(2000, 1, 1), bahasa="id")


def ekspor_unit(registry: Registry, units: Sequence[tuple[str, Document[Unit]]]) -> bytes:
    """The workbook of units of one standard, a sheet for each; texts of a decree are locked."""
    penulis = Penulis()
    standar = units[0][0]
    files = [_file(registry, document) for _, document in units]
    penulis.note(PETUNJUK, _petunjuk_unit(standar, len(units)), (26, 104))
    for (_, document), file in zip(units, files, strict=True):
        sheet = of_unit(document.data.kode)
        table = _table(sheet, (sheet,), _checked(file, "unit"), {}, lambda _, row: katalog("unit")[row.jalur].arti)
        table.baca = document.data.naskah == "resmi"
        penulis.table(table)
    penulis.hidden(ASAL, asal.rows({file.jalur: file.teks for file in files}), deep=True)
    folder = registry.standar[standar]
    day = folder.standar.data.ditetapkan if folder.standar else None
    return saved(penulis.finish(), judul=f"Unit {standar}", penulis="", tanggal=day or date(2000, 1, 1), bahasa="id")


def _file(registry: Registry, document: Document[Any]) -> _Berkas:
    content = content_of(registry.files[document.berkas])
    return _Berkas(document.berkas, decode(content), read_bytes(content)[0])


def _checked(file: _Berkas, kind: Kind) -> list[Baris]:
    """The rows of a file, proven to give its data back."""
    shape = bentuk(MODELS[kind])
    if restored(assembled(shape, rows(shape, file.data)).data, file.data) != file.data:
        raise TakTertuang(file.jalur)
    return rows(shape, file.data, lengkap=True)


def _sheets(
    penulis: Penulis,
    registry: Registry,
    sheets: tuple[Lembar, ...],
    files: Mapping[Kind, _Berkas],
    lists: Mapping[str, tuple[str, ...]],
) -> None:
    listed: dict[Kind, list[Baris]] = {}
    for kind in ("skema", "mapa", "bank", "kunci"):
        shape = bentuk(MODELS[kind])
        listed[kind] = _checked(files[kind], kind) if kind in files else rows(shape, {}, lengkap=True)
    explain = _explainer(registry, listed)
    for sheet in sheets:
        own = [row for row in listed[sheet.berkas] if holds(sheet, row.jalur, sheets)]
        if not sheet.lengkap:
            own = [row for row in own if row.sel or any(each.jalur.startswith(f"{row.jalur}.") for each in own)]
        penulis.table(_table(sheet, sheets, own, lists, explain))


def _explainer(registry: Registry, listed: Mapping[Kind, list[Baris]]) -> Callable[[str, Baris], str]:
    """What the columns that only explain say of a row."""
    questions = {row.sel[ID]: row.sel.get(ISI, "") for row in listed["bank"] if row.sel.get(ID)}

    def explain(column: str, row: Baris) -> str:
        if column == "judul unit":
            entry = registry.units.one(from_cell(row.sel.get(ISI, "")))
            return entry.judul or "" if entry else ""
        if column == "soal":
            return questions.get(row.sel.get(ID, ""), "")
        for kind in ("skema", "mapa", "bank"):
            place = katalog(kind).get(row.jalur)
            if place is not None and row in listed[kind]:
                return place.arti
        return ""

    return explain


def _table(
    sheet: Lembar,
    sheets: tuple[Lembar, ...],
    own: list[Baris],
    lists: Mapping[str, tuple[str, ...]],
    explain: Callable[[str, Baris], str],
) -> Tabel:
    names = columns(sheet, sheets)
    for row in own:
        names[len(names) - len(sheet.bantu) : len(names) - len(sheet.bantu)] = [
            column for column in row.sel if column not in names
        ]
    kinds: dict[str, list[Bentuk]] = {}
    for column, shape in shapes(sheet, sheets):
        kinds.setdefault(column, []).append(shape)
    kolom = [_column(sheet, name, kinds.get(name, []), sheets, lists) for name in names]
    values = [[_shown(sheet, name, row, explain) for name in names] for row in own]
    khusus = {
        (i, names.index(ISI)): choice
        for i, row in enumerate(own)
        if ISI in names and not sheet.tunggal
        for choice in [_choice_of_row(sheet, row)]
        if choice is not None
    }
    if not values:
        values = [[""] * len(names) for _ in range(_EMPTY_ROWS)]
    return Tabel(sheet.nama, kolom, values, 1, sheet is KUNCI, khusus=khusus)


def _shown(sheet: Lembar, column: str, row: Baris, explain: Callable[[str, Baris], str]) -> str:
    if column == ISIAN:
        return row.jalur
    return to_cell(explain(column, row)) if column in sheet.bantu else row.sel.get(column, "")


def _choice_of_row(sheet: Lembar, row: Baris) -> Pilihan | None:
    place = katalog(sheet.berkas).get(row.jalur)
    shape = place.kolom.get(ISI) if place else None
    shape = shape.isi if isinstance(shape, Daftar) else shape
    return _choice(shape) if isinstance(shape, Skalar) else None


def _choice(shape: Skalar) -> Pilihan | None:
    values = ("true", "false") if shape.jenis == "benar" else shape.pilihan
    return Pilihan(values) if values else None


def _column(
    sheet: Lembar,
    name: str,
    kinds: list[Bentuk],
    sheets: tuple[Lembar, ...],
    lists: Mapping[str, tuple[str, ...]],
) -> Kolom:
    width = _NARROW.get(sheet.nama, {}).get(name) or _WIDTH.get(name, 16)
    if name in sheet.bantu:
        return Kolom(heading(sheet, name), width, baca=True)
    choice: Pilihan | None = None
    if name == ISIAN:
        choice = Pilihan(tuple(place.jalur for place in places(sheet, sheets)))
    elif sheet.nama == "Kemasan" and name == ISI:
        choice = Pilihan(lists.get("kode", ()), tegas=False) if lists.get("kode") else None
    elif lists.get(name):
        choice = Pilihan(lists[name], tegas=name == "kelompok")
    elif kinds and all(kind == kinds[0] for kind in kinds):
        first = kinds[0]
        if isinstance(first, Skalar):
            choice = _choice(first) if sheet.tunggal or name != ISI else None
        elif isinstance(first, Daftar) and isinstance(first.isi, Skalar) and first.isi.pilihan:
            choice = Pilihan(first.isi.pilihan, tegas=False, petunjuk="Beberapa nilai dipisah koma.")
    hint = ""
    if choice is None and any(isinstance(kind, Daftar) for kind in kinds) and name != ISI:
        hint = "Beberapa acuan dipisah koma." if name in KODE else "Satu butir satu baris (Alt+Enter)."
    return Kolom(heading(sheet, name), width, pilihan=choice, petunjuk=hint)


def _lists(registry: Registry, files: Mapping[Kind, _Berkas]) -> dict[str, tuple[str, ...]]:
    """Values that this scheme itself offers: codes of units, ids of work groups."""
    plan: Any = files["mapa"].data if "mapa" in files else {}
    package: Any = files["skema"].data if "skema" in files else {}
    groups = [str(each.get("id")) for each in (plan or {}).get("kelompok_pekerjaan") or () if isinstance(each, dict)]
    units = [
        str(each.get("kode"))
        for each in ((package or {}).get("kemasan") or {}).get("unit") or ()
        if isinstance(each, dict)
    ]
    known = tuple(sorted({registry.units.written(entry) for entry in registry.units.entries}))
    return {"kode": known, "unit": tuple(units) or known, "kelompok": tuple(groups)}


def _units(registry: Registry, folder: SkemaFolder) -> Tabel:
    """The texts of the units that references lead to, to look up and to copy codes from."""
    kolom = [Kolom("Acuan", 30), Kolom("Bagian", 16), Kolom("Bunyi", 90)]
    baris = [
        list(map(to_cell, each))
        for entry in registry.kemasan(folder)
        if entry is not None
        for each in _unit_rows(registry.units.written(entry), entry.judul or "", entry.dokumen)
    ]
    return Tabel(_READ_ONLY, kolom, baris or [["", "", ""]], 1, baca=True)


def _unit_rows(kode: str, judul: str, document: Document[Unit] | None) -> Iterable[tuple[str, str, str]]:
    yield kode, "unit", judul
    if document is None:
        return
    for e, elemen in enumerate(document.data.elemen, 1):
        yield f"{kode}#{e}", "elemen", elemen.judul or ""
        for k, kuk in enumerate(elemen.kuk, 1):
            yield f"{kode}#{e}.{k}", "kuk", kuk.teks
    panduan = document.data.panduan_penilaian or PanduanPenilaian()
    for name, items in (
        ("pengetahuan", panduan.pengetahuan),
        ("keterampilan", panduan.keterampilan),
        ("aspek", panduan.aspek_kritis),
    ):
        for n, item in enumerate(items or (), 1):
            yield f"{kode}#{name}.{n}", name, str(getattr(item, "teks", ""))


def _petunjuk(
    lsp: str, slug: str, nama: str, sheets: tuple[Lembar, ...], *, kunci: bool, isian: bool
) -> list[tuple[str, str, bool]]:
    first = (
        "Isi kotak kuning dan lembar biru, simpan, lalu jalankan: telusur import NAMA-BERKAS.xlsx"
        if isian
        else "Ubah lembar biru, simpan, lalu jalankan: telusur import NAMA-BERKAS.xlsx. Perubahan ditampilkan dulu; "
        "dengan --update perubahan itu saja yang ditulis ke YAML."
    )
    secret = (
        [("RAHASIA", "Buku ini memuat soal dan kunci jawaban. Jangan dibagikan kepada asesi atau umum.", False)]
        if kunci
        else [("RAHASIA", "Buku ini memuat soal (tanpa kunci). Jangan dibagikan kepada asesi atau umum.", False)]
    )
    folders = (
        [("Nama folder", "Huruf kecil, angka, dan tanda hubung, misalnya lsp-contoh dan penata-arsip.", False)]
        if isian
        else []
    )
    return [
        ("Buku kerja Telusur", "", False),
        *folders,
        (LSP, to_cell(lsp), isian),
        (SLUG, to_cell(slug), isian),
        (NAMA_LSP, to_cell(nama), isian),
        *secret,
        ("Cara memakai", "", False),
        ("1", first, False),
        (
            "2",
            "Menambah: sisipkan baris dan isi kolomnya. Menghapus: hapus barisnya. Memindah: pindahkan barisnya.",
            False,
        ),
        (
            "3",
            "Kolom Isian menyebut tempat sebuah nilai; pilih dari daftarnya. Butir bawahan memakai isian berakhiran "
            ".butir dan berada tepat di bawah induknya.",
            False,
        ),
        ("4", "Kosong berarti belum diisi; (tidak ada) berarti daftar yang memang kosong.", False),
        (
            "5",
            "Acuan KODE#1.2 berarti elemen 1, KUK 2 unit itu; pada lembar Rencana cukup #1.2, #pengetahuan.1, #aspek.1."
            + ("" if isian else " Semuanya ada pada lembar Unit, untuk disalin."),
            False,
        ),
        (
            "6",
            "Jangan memakai rumus dan jangan menggabung sel. Kolom abu-abu hanya penjelasan dan tidak dibaca.",
            False,
        ),
        ("Lembar", "", False),
        *((sheet.nama, sheet.petunjuk, False) for sheet in sheets),
        *(() if isian else ((_READ_ONLY, "Naskah unit, hanya dibaca: diubah di standarnya.", False),)),
    ]


def _petunjuk_unit(standar: str, jumlah: int) -> list[tuple[str, str, bool]]:
    return [
        ("Buku kerja Telusur", "", False),
        (STANDAR, standar, False),
        ("Isi", f"{jumlah} unit, satu lembar satu unit", False),
        ("Cara memakai", "", False),
        (
            "1",
            "Ubah lembar biru, simpan, lalu jalankan: telusur import NAMA-BERKAS.xlsx. Perubahan ditampilkan dulu; "
            "dengan --update perubahan itu saja yang ditulis ke YAML.",
            False,
        ),
        ("2", "Lembar abu-abu adalah naskah resmi keputusan: terkunci dan tidak diubah lewat buku kerja.", False),
        ("3", "Nomor elemen dan KUK mengikuti urutan baris; elemen.kuk berada di bawah elemennya.", False),
        ("4", "Kosong berarti belum diisi; (tidak ada) berarti daftar yang memang kosong.", False),
    ]
