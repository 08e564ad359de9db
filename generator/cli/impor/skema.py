"""``telusur import`` of a scheme document: PDF, Word or text in, ``schemes/<lsp>/<slug>/skema.yaml`` out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checks.report.source import printable
from generator.cli import options
from generator.cli.bahasa import Kata, current
from generator.cli.failure import MACHINE, OK, USAGE, Failure
from generator.cli.impor import Permintaan

if TYPE_CHECKING:
    from generator.importers.sampel import Sampel
    from generator.importers.skema.impor import HasilSkema
    from generator.importers.skema.model import Catatan

_SECTIONS = (
    r"latar\s+belakang",
    r"ruang\s+lingkup",
    r"tujuan",
    r"acuan\s+normatif",
    r"(?:kemasan|paket)\b",
    r"persyaratan\s+dasar",
    r"hak\s+pemohon",
    r"biaya\s+sertifikasi",
    r"proses\s+sertifikasi",
)
_SCHEME = re.compile(r"skema\s+sertifikasi", re.IGNORECASE)
_SURE, _FEWEST = 95, 6
_LONGEST = 110


def cocok(sampel: Sampel) -> int:
    """How sure it is that a file is a scheme document: most of its nine sections open a line."""
    if sampel.bentuk not in ("pdf", "docx", "teks"):
        return 0
    text = sampel.teks
    opened = (re.search(rf"^\W*(?:[\dIVX]+[.)]?\s*)?{each}", text, re.IGNORECASE | re.MULTILINE) for each in _SECTIONS)
    found = sum(match is not None for match in opened)
    if found >= _FEWEST and _SCHEME.search(text):
        return _SURE
    return 10 * found if found >= _FEWEST else 0


def opsi(kata: Kata) -> list[click.Parameter]:
    """Options of this kind."""
    return [click.Option(["--skema"], metavar="LSP/SLUG", help=kata("import_skema.opsi_skema"))]


def jalankan(minta: Permintaan) -> tuple[int, list[dict[str, Any]]]:
    """Imports the scheme document."""
    kata = current()
    if find_spec("pdfplumber") is None:
        raise Failure(kata("umum.paket_kurang", paket="pdfplumber", tambahan="import"), MACHINE)
    name = minta.lain.get("skema")
    if not name:
        raise Failure(kata("import_skema.perlu_skema", berkas=minta.berkas[0]), USAGE)
    if len(minta.berkas) > 1:
        raise Failure(kata("import_skema.satu_berkas"), USAGE)
    root, _ = options.root_of((str(minta.into),) if minta.into else (), kata)
    hasil = _imported(minta, root, str(name), kata)
    if minta.report is not None:
        from generator.importers.skema.laporan import report_page

        options.write_text(minta.report, report_page(hasil, kata.bahasa), kata)
    if minta.format == "text":
        click.echo("\n".join(_report(minta.berkas[0], hasil, kata)))
    return OK, [_data(hasil)]


def _imported(minta: Permintaan, root: Path, name: str, kata: Kata) -> HasilSkema:
    from generator.importers.failure import ImporGagal
    from generator.importers.skema.impor import import_skema

    try:
        return import_skema(
            Path(minta.berkas[0]),
            root,
            name,
            update=minta.update,
            nomor=minta.lain.get("nomor"),
            tahun=minta.lain.get("tahun"),
            diimpor=minta.diimpor,
        )
    except ImporGagal as error:
        raise Failure(error.pesan("en" if kata.bahasa == "en" else "id"), USAGE) from None


def _report(name: str, hasil: HasilSkema, kata: Kata) -> Iterator[str]:
    yield kata("import_skema.selesai", berkas=name, skema=hasil.skema, unit=hasil.jumlah_unit)
    yield from _units(hasil, kata)
    bacaan = hasil.bacaan
    for key, notes in (
        ("ragu", bacaan.ragu),
        ("penomoran", bacaan.penomoran),
        ("acuan", bacaan.acuan),
        ("sisa", bacaan.sisa),
    ):
        if notes:
            yield kata(f"import_skema.{key}", n=len(notes))
            for note in sorted(notes, key=lambda each: each.halaman):
                yield _line(note, kata)
    if hasil.pembaruan is not None:
        yield from _changes(hasil, kata)
    yield kata("import_skema.lanjut", folder=hasil.folder)


def _units(hasil: HasilSkema, kata: Kata) -> Iterator[str]:
    units = hasil.unit
    if units.dibawa:
        yield kata("import_skema.unit_dibawa", n=len(units.dibawa), standar=units.standar)
    if units.sama:
        yield kata("import_skema.unit_sama", n=len(units.sama), kode=", ".join(units.sama))
    if units.berbeda:
        yield kata("import_skema.unit_berbeda", n=len(units.berbeda), kode=", ".join(units.berbeda))
    yield from (f"  {printable(note)}" for note in units.catatan)


def _changes(hasil: HasilSkema, kata: Kata) -> Iterator[str]:
    update = hasil.pembaruan
    assert update is not None
    if not update.beda:
        yield kata("import_skema.tanpa_perubahan")
    yield from (printable(line) for line in update.beda.splitlines())
    if update.bentrok:
        yield kata("import_skema.bentrok", n=len(update.bentrok), jalur=", ".join(update.bentrok))


def _line(note: Catatan, kata: Kata) -> str:
    text = note.teks if len(note.teks) <= _LONGEST else f"{note.teks[:_LONGEST]}..."
    head = kata("import_skema.halaman", n=note.halaman)
    place = f" {note.jalur}" if note.jalur else ""
    return f"  {head}{place}: {printable(note.alasan)}" + (f"\n      {printable(text)}" if text else "")


def _data(hasil: HasilSkema) -> dict[str, Any]:
    bacaan = hasil.bacaan
    result: dict[str, Any] = {
        "skema": hasil.skema,
        "folder": hasil.folder,
        "unit": [{"kode": row.kode, "judul": row.judul, "kelompok": row.kelompok} for row in bacaan.paket],
        "ditulis": list(hasil.ditulis),
        "ragu": [asdict(note) for note in bacaan.ragu],
        "penomoran": [asdict(note) for note in bacaan.penomoran],
        "acuan_tak_dikenal": [asdict(note) for note in bacaan.acuan],
        "tidak_ditempatkan": [asdict(note) for note in bacaan.sisa],
        "uraian_unit": {
            "standar": hasil.unit.standar,
            "dibawa": [unit.kode for unit in hasil.unit.dibawa],
            "sama": list(hasil.unit.sama),
            "berbeda": list(hasil.unit.berbeda),
            "catatan": list(hasil.unit.catatan),
        },
    }
    if hasil.pembaruan is not None:
        result |= {"beda": hasil.pembaruan.beda, "bentrok": list(hasil.pembaruan.bentrok)}
    return result
