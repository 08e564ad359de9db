"""``telusur import``: official documents in, YAML out."""

from __future__ import annotations

import json
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli import console, options
from generator.cli.bahasa import Kata, current
from generator.cli.failure import MACHINE, OK, USAGE, Failure

if TYPE_CHECKING:
    from generator.importers.skkni import Hasil

_MOST_DIFFERENCES = 8


def command() -> click.Command:
    """The command in the language of this run."""
    kata = current()
    return click.Command(
        "import",
        callback=_run,
        help=kata("import.bantuan"),
        params=[
            click.Argument(["files"], nargs=-1, required=True, metavar="FILE..."),
            click.Option(["--into"], required=True, metavar="DIR", help=kata("import.opsi_into")),
            click.Option(["--update"], is_flag=True, help=kata("import.opsi_update")),
            click.Option(["--nomor"], metavar="N", help=kata("import.opsi_nomor")),
            click.Option(["--tahun"], type=click.IntRange(1945, 2199), metavar="YYYY", help=kata("import.opsi_tahun")),
            click.Option(["--today", "diimpor"], type=options.Hari(), help=kata("import.opsi_today")),
            click.Option(
                ["--format", "format_"],
                type=click.Choice(["text", "json"]),
                default="text",
                show_default=True,
                help=kata("import.opsi_format"),
            ),
            options.lang(kata),
        ],
    )


def _run(
    files: tuple[str, ...],
    into: str,
    update: bool,
    nomor: str | None,
    tahun: int | None,
    diimpor: date | None,
    format_: str,
) -> int:
    kata = current()
    if find_spec("pdfplumber") is None:
        raise Failure(kata("umum.paket_kurang", paket="pdfplumber", tambahan="import"), MACHINE)
    if len(files) > 1 and nomor:
        raise Failure(kata("import.nomor_satu_berkas"), USAGE)
    for name in files:
        if not Path(name).exists():
            raise Failure(kata("umum.jalur_tak_ada", jalur=name), USAGE)
    results = []
    for name in files:
        result = _imported(Path(name), Path(into), update, nomor, tahun, diimpor, kata)
        results.append(result)
        if format_ == "text":
            click.echo("\n".join(_report(name, result, kata)))
    if format_ == "json":
        console.echo_json(json.dumps([_data(each) for each in results], ensure_ascii=False, indent=2))
    return OK


def _imported(
    pdf: Path, into: Path, update: bool, nomor: str | None, tahun: int | None, diimpor: date | None, kata: Kata
) -> Hasil:
    from generator.importers.failure import ImporGagal
    from generator.importers.skkni import import_decree

    try:
        return import_decree(pdf, into, update=update, nomor=nomor, tahun=tahun, diimpor=diimpor)
    except ImporGagal as error:
        raise Failure(error.pesan("en" if kata.bahasa == "en" else "id"), USAGE) from None


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
    if hasil.naskah.catatan:
        lines.append(kata("import.catatan", n=len(hasil.naskah.catatan), folder=folder))
    if hasil.berkas.tertinggal:
        lines.append(kata("import.tertinggal", berkas=", ".join(hasil.berkas.tertinggal)))
    lines.append(kata("import.lanjut", folder=folder))
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
        "ditulis": list(hasil.berkas.ditulis),
        "tetap": list(hasil.berkas.tetap),
        "tertinggal": list(hasil.berkas.tertinggal),
    }
