"""``telusur import`` of an SKKNI decree: a PDF, a Word document or text in, the folder of a standard out."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli import options
from generator.cli.bahasa import Kata, current
from generator.cli.failure import MACHINE, OK, USAGE, Failure
from generator.cli.impor import Permintaan

if TYPE_CHECKING:
    from generator.importers.sampel import Sampel
    from generator.importers.skkni import Hasil

_MOST_DIFFERENCES = 8
_MOST_LINES = 60
_UNIT = re.compile(r"KODE\s*UNIT", re.IGNORECASE)
_DECREE = re.compile(r"STANDAR\s+KOMPETENSI\s+KERJA\s+NASIONAL|KRITERIA\s+UNJUK\s+KERJA", re.IGNORECASE)


def cocok(sampel: Sampel) -> int:
    """How sure it is that a file is a decree with units."""
    if sampel.bentuk not in ("pdf", "docx", "teks"):
        return 0
    text = sampel.teks
    return 20 + 20 * bool(_UNIT.search(text)) + 20 * bool(_DECREE.search(text))


def opsi(kata: Kata) -> list[click.Parameter]:
    """Options of this kind."""
    return [
        click.Option(["--nomor"], metavar="N", help=kata("import.opsi_nomor")),
        click.Option(["--tahun"], type=click.IntRange(1945, 2199), metavar="YYYY", help=kata("import.opsi_tahun")),
        click.Option(["--ocr"], is_flag=True, help=kata("import.opsi_ocr")),
    ]


def jalankan(minta: Permintaan) -> tuple[int, list[dict[str, Any]]]:
    """Imports the decrees."""
    kata = current()
    if find_spec("pdfplumber") is None:
        raise Failure(kata("umum.paket_kurang", paket="pdfplumber", tambahan="import"), MACHINE)
    if minta.into is None:
        raise Failure(kata("import.perlu_into"), USAGE)
    if len(minta.berkas) > 1 and minta.lain.get("nomor"):
        raise Failure(kata("import.nomor_satu_berkas"), USAGE)
    results = []
    if len(minta.berkas) > 1 and minta.report is not None:
        raise Failure(kata("import.report_satu_berkas"), USAGE)
    for name in minta.berkas:
        result = _imported(name, minta.into, minta, kata)
        results.append(_data(result))
        if minta.report is not None:
            from generator.importers.laporan import report_page

            options.write_text(minta.report, report_page(result, kata.bahasa), kata)
        if minta.format == "text":
            click.echo("\n".join(_report(name, result, kata)))
    return OK, results


def _imported(name: str, into: Path, minta: Permintaan, kata: Kata) -> Hasil:
    from generator.build.progress import Maju
    from generator.importers.failure import ImporGagal, TanpaOcr
    from generator.importers.skkni import import_decree

    try:
        return import_decree(
            Path(name),
            into,
            update=minta.update,
            nomor=minta.lain.get("nomor"),
            tahun=minta.lain.get("tahun"),
            diimpor=minta.diimpor,
            told=Maju(kata("import.membaca")),
            ocr=bool(minta.lain.get("ocr")),
        )
    except ImporGagal as error:
        code = MACHINE if isinstance(error, TanpaOcr) else USAGE
        raise Failure(error.pesan("en" if kata.bahasa == "en" else "id"), code) from None


def _report(name: str, hasil: Hasil, kata: Kata) -> list[str]:
    folder = hasil.folder.as_posix()
    lines = [kata("import.selesai", berkas=name, folder=folder, unit=hasil.jumlah_unit, kuk=hasil.jumlah_kuk)]
    differences = hasil.naskah.perbedaan
    if differences:
        lines.append(kata("import.berbeda", n=len(differences)))
        shown = differences[:_MOST_DIFFERENCES]
        lines += [f"  {each.di}: {each.daftar or '-'} / {each.uraian or '-'}" for each in shown]
    if hasil.naskah.tidak_ditempatkan:
        lines.append(kata("import.tidak_ditempatkan", n=len(hasil.naskah.tidak_ditempatkan), folder=folder))
    doubtful = sum(len(unit.ragu) for unit in hasil.naskah.unit)
    if doubtful:
        lines.append(kata("import.ragu", n=doubtful, folder=folder))
    if hasil.naskah.catatan:
        lines.append(kata("import.catatan", n=len(hasil.naskah.catatan), folder=folder))
    lines += _changes(hasil, kata)
    if hasil.berkas.tertinggal:
        lines.append(kata("import.tertinggal", berkas=", ".join(hasil.berkas.tertinggal)))
    lines.append(kata("import.lanjut", folder=folder))
    return lines


def _changes(hasil: Hasil, kata: Kata) -> list[str]:
    """What an update changed, and what people's edits kept."""
    changes = hasil.berkas.perubahan
    shown = [line for each in changes for line in each.beda.splitlines() if not line.startswith(("---", "@@"))]
    lines = [kata("import.perubahan", n=sum(bool(each.beda) for each in changes))] if shown else []
    lines += [f"  {line}" for line in shown[:_MOST_LINES]]
    if len(shown) > _MOST_LINES:
        lines.append(kata("import.perubahan_lagi", n=len(shown) - _MOST_LINES))
    for each in changes:
        for place in each.bentrok:
            lines.append(kata("import.bentrok", berkas=each.berkas, jalur=place or "-"))
    return lines


def _data(hasil: Hasil) -> dict[str, Any]:
    return {
        "standar": hasil.standar,
        "folder": hasil.folder.as_posix(),
        "unit": hasil.jumlah_unit,
        "kuk": hasil.jumlah_kuk,
        "daftar_berbeda": len(hasil.naskah.perbedaan),
        "tidak_ditempatkan": len(hasil.naskah.tidak_ditempatkan),
        "catatan": len(hasil.naskah.catatan),
        "ragu": sum(len(unit.ragu) for unit in hasil.naskah.unit),
        "ditulis": list(hasil.berkas.ditulis),
        "tetap": list(hasil.berkas.tetap),
        "tertinggal": list(hasil.berkas.tertinggal),
        "perubahan": [{"berkas": e.berkas, "beda": e.beda, "bentrok": list(e.bentrok)} for e in hasil.berkas.perubahan],
    }
