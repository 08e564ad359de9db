"""A trace as a workbook: gaps, units, matrix, and what the trace was made from; one sheet each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checks.dwi import Dwi
from checks.finding import Tingkat
from generator.outputs.xlsx import Isi, Kolom, Lembaran, Nilai
from generator.outputs.xlsx import render as workbook
from generator.trace.gather import places_of
from generator.trace.kata import JUDUL, KEADAAN, KESENJANGAN, STATUS, TEMPAT, baris_rencana, perbaikan, pesan, singkatan
from generator.trace.model import JENIS_TEMPAT, Baris, Bukti, Butir, Cakupan, Keadaan, Kesenjangan, Sel, Status
from generator.trace.text import covered, items, summary
from registry.instrumen import instrumen

_GREEN, _DEEP_GREEN = "DCE9E1", "BCD5C6"
_RED, _YELLOW, _BLUE = ("FBECEB", "A3261B"), ("FDF3DC", "7A5200"), ("E8F1F9", "1F5582")
_TINGKAT: dict[Tingkat, tuple[str, str]] = {"mayor": _RED, "minor": _YELLOW, "observasi": _BLUE}
_STATUS: dict[Status, tuple[str, str]] = {
    "tercakup": (_GREEN, ""),
    "sebagian": _YELLOW,
    "tanpa_butir": _RED,
    "tak_direncanakan": _RED,
}
_KEADAAN: dict[Keadaan, tuple[str, str]] = {
    "ada": (_GREEN, ""),
    "dari_unit": (_GREEN, ""),
    "kurang": _RED,
    "lebih": _BLUE,
    "kosong": ("", ""),
}

_GAPS = Dwi("Kesenjangan", "Gaps")
_UNITS = Dwi("Unit", "Units")
_MATRIX = Dwi("Matriks", "Matrix")
_ABOUT = Dwi("Keterangan", "About")
_TITLE = Dwi("Judul", "Title")
_UNIT = Dwi("Unit", "Unit")
_GROUP = Dwi("Kelompok", "Group")
_WHERE = Dwi("Letak", "Where")
_ACUAN = Dwi("Acuan", "Reference")
_KIND = Dwi("Jenis", "Kind")
_PLAN = Dwi("Rencana", "Plan")
_ITEMS = Dwi("Butir", "Items")
_TEXT = Dwi("Bunyi", "Text")
_STATUS_HEAD = Dwi("Status", "Status")
_SEVERITY = Dwi("Tingkat", "Severity")
_MISSING = Dwi("Yang kurang", "What is missing")
_REPAIR = Dwi("Perbaikan", "Repair")
_INSTRUMENTS = Dwi("Instrumen", "Instruments")
_COVERED = Dwi("{jenis} tercakup", "{jenis} covered")
_SCHEME = Dwi("Skema", "Scheme")
_NUMBER = Dwi("Nomor", "Number")
_DATE = Dwi("Tanggal data", "Date of the data")
_FACT = Dwi("Hal", "What")
_CONTENT = Dwi("Isi", "Content")
_ABSENT = Dwi("tidak ada atau tidak terbaca", "absent or unreadable")
_MEANING = Dwi("Arti sel", "Meaning of cells")
_NO_QUESTIONS = Dwi(
    "Butir tampil dengan penanda dan jumlah saja, tanpa soal dan kunci.",
    "Items appear by id and number only, without question and key.",
)


def render(cakupan: Cakupan, bahasa: str) -> bytes:
    """The workbook, the same bytes for the same trace."""
    sheets = [_gaps(cakupan, bahasa), _units(cakupan, bahasa), _matrix(cakupan, bahasa), _about(cakupan, bahasa)]
    title = f"{JUDUL.in_(bahasa)}: {cakupan.judul or cakupan.skema}"
    return workbook(
        sheets,
        judul=title,
        penulis=cakupan.lsp,
        tanggal=cakupan.tanggal,
        bahasa=bahasa,
        subjek=f"Jejak {cakupan.jejak}",
    )


def _gaps(cakupan: Cakupan, bahasa: str) -> Lembaran:
    columns = (
        Kolom(_SEVERITY.in_(bahasa), 10),
        Kolom(_KIND.in_(bahasa), 17),
        Kolom(_UNIT.in_(bahasa), 18),
        Kolom(_ACUAN.in_(bahasa), 28),
        Kolom(_MISSING.in_(bahasa), 42),
        Kolom(_INSTRUMENTS.in_(bahasa), 12),
        Kolom(_PLAN.in_(bahasa), 14),
        Kolom(_ITEMS.in_(bahasa), 12),
        Kolom(_WHERE.in_(bahasa), 44),
        Kolom(_REPAIR.in_(bahasa), 36),
    )
    rows = [_gap(gap, bahasa, cakupan.muk_versi) for gap in cakupan.kesenjangan]
    return Lembaran(_GAPS.in_(bahasa), columns, rows, beku=1)


def _gap(gap: Kesenjangan, bahasa: str, muk_versi: int) -> tuple[Nilai, ...]:
    return (
        Isi(gap.tingkat, *_TINGKAT[gap.tingkat]),
        KESENJANGAN[gap.jenis].in_(bahasa),
        gap.unit,
        gap.acuan,
        pesan((gap,), bahasa, muk_versi),
        ", ".join(singkatan(gap.instrumen, muk_versi)),
        "; ".join(baris_rencana(bukti, muk_versi) for bukti in gap.bukti),
        ", ".join(butir.id for butir in gap.butir),
        "\n".join(map(str, places_of((gap,)))),
        perbaikan(gap.jenis, bahasa),
    )


def _units(cakupan: Cakupan, bahasa: str) -> Lembaran:
    columns = [Kolom(_UNIT.in_(bahasa), 20), Kolom(_TITLE.in_(bahasa), 48), Kolom(_GROUP.in_(bahasa), 12)]
    for jenis in JENIS_TEMPAT:
        name = TEMPAT[jenis].in_(bahasa)
        columns += [Kolom(_capital(name), 13, True), Kolom(_capital(_COVERED.in_(bahasa).format(jenis=name)), 13, True)]
    columns.append(Kolom(_WHERE.in_(bahasa), 56))
    rows: list[tuple[Nilai, ...]] = []
    for unit in cakupan.unit:
        counts: list[Nilai] = []
        for jenis in JENIS_TEMPAT:
            hitung = unit.hitung(jenis)
            whole = hitung.tercakup == hitung.jumlah
            look = ("", "") if not hitung.jumlah else (_GREEN, "") if whole else _YELLOW if hitung.tercakup else _RED
            counts += [hitung.jumlah, Isi(hitung.tercakup, *look)]
        where = unit.naskah or f"{unit.tempat.berkas}:{unit.tempat.span.line}"
        rows.append((unit.kode, unit.judul, ", ".join(unit.kelompok), *counts, where))
    return Lembaran(_UNITS.in_(bahasa), tuple(columns), rows, beku=1)


def _matrix(cakupan: Cakupan, bahasa: str) -> Lembaran:
    columns = (
        Kolom(_UNIT.in_(bahasa), 18),
        Kolom(_ACUAN.in_(bahasa), 18),
        Kolom(_KIND.in_(bahasa), 14),
        Kolom(_TEXT.in_(bahasa), 46),
        Kolom(_STATUS_HEAD.in_(bahasa), 18),
        *(Kolom(name, 7, True) for name in singkatan(cakupan.instrumen, cakupan.muk_versi)),
        Kolom(_PLAN.in_(bahasa), 16),
        Kolom(_ITEMS.in_(bahasa), 18),
        Kolom(_WHERE.in_(bahasa), 50),
    )
    rows = [
        (unit.kode, *_place(cakupan, baris, f"{unit.naskah}:{baris.tempat.span.line}", bahasa))
        for unit in cakupan.unit
        for baris in unit.baris
    ]
    return Lembaran(_MATRIX.in_(bahasa), columns, rows, beku=2)


def _place(cakupan: Cakupan, baris: Baris, where: str, bahasa: str) -> Iterator[Nilai]:
    yield f"#{baris.jangkar}"
    yield TEMPAT[baris.jenis].in_(bahasa)
    yield baris.teks
    yield Isi(STATUS[baris.status][1].in_(bahasa), *_STATUS[baris.status])
    for kode in cakupan.instrumen:
        yield _cell(baris.sel(kode, dari_unit=not instrumen()[kode].butir))
    yield _listed(baris.bukti)
    yield _listed(baris.butir)
    yield where


def _cell(sel: Sel) -> Nilai:
    """A number of items; in brackets with a plus where nobody planned them."""
    if sel.keadaan == "kosong":
        return None
    latar, tulisan = _KEADAAN[sel.keadaan]
    if sel.keadaan == "ada" and len(sel.butir) > 1:
        latar = _DEEP_GREEN
    value: str | int = len(sel.butir)
    if sel.keadaan == "dari_unit":
        value = KEADAAN["dari_unit"][0]
    elif sel.keadaan == "lebih":
        value = f"(+{len(sel.butir)})"
    return Isi(value, latar, tulisan, sel.keadaan in ("kurang", "lebih"))


def _listed(each: Iterable[Bukti] | Iterable[Butir]) -> str:
    """Lines of the plan or items, each with the line of its file: ``b1:33, b4:54``."""
    return ", ".join(f"{one.id}:{one.tempat.span.line}" for one in each)


def _about(cakupan: Cakupan, bahasa: str) -> Lembaran:
    absent = _ABSENT.in_(bahasa)
    cells = "; ".join(f"{_sign(keadaan)} = {meaning.in_(bahasa)}" for keadaan, (_, meaning) in KEADAAN.items())
    rows = [
        (_SCHEME.in_(bahasa), f"{cakupan.judul} ({cakupan.skema})"),
        (_NUMBER.in_(bahasa), cakupan.nomor),
        ("LSP", cakupan.lsp),
        (_DATE.in_(bahasa), cakupan.tanggal.isoformat()),
        (_GAPS.in_(bahasa), summary(cakupan, bahasa)),
        (_capital(STATUS["tercakup"][1].in_(bahasa)), covered(cakupan, bahasa)),
        (_ITEMS.in_(bahasa), f"{items(cakupan, bahasa)}. {_NO_QUESTIONS.in_(bahasa)}"),
        ("skema.yaml", cakupan.berkas),
        ("mapa.yaml", cakupan.mapa or absent),
        ("bank.yaml", cakupan.bank or absent),
        ("jejak", cakupan.jejak),
        (_MEANING.in_(bahasa), cells),
    ]
    return Lembaran(_ABOUT.in_(bahasa), (Kolom(_FACT.in_(bahasa), 24), Kolom(_CONTENT.in_(bahasa), 96)), rows)


def _sign(keadaan: Keadaan) -> str:
    """How the sheet shows a state."""
    signs = {"lebih": "(+1)", "kosong": "-"}
    return signs.get(keadaan, KEADAAN[keadaan][0])


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
