"""``telusur export``: what the repository holds, in the formats that other people and programs read."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli import options
from generator.cli.bahasa import Kata, current
from generator.cli.failure import MACHINE, NOTHING, OK, USAGE, Failure

if TYPE_CHECKING:
    from registry.model.unit import Unit
    from registry.store import Document, Registry


def command() -> click.Command:
    """The command in the language of this run."""
    kata = current()
    group = click.Group("export", help=kata("export.bantuan"))
    group.add_command(
        click.Command(
            "xlsx",
            callback=_xlsx,
            help=kata("export.xlsx_bantuan"),
            short_help=kata("export.xlsx_singkat"),
            params=[
                click.Argument(["skema"], required=False, metavar="[SKEMA]"),
                click.Option(["--out"], metavar="FILE", help=kata("export.opsi_out")),
                click.Option(["--tanpa-kunci"], is_flag=True, help=kata("export.opsi_tanpa_kunci")),
                click.Option(["--kosong"], is_flag=True, help=kata("export.opsi_kosong")),
                click.Option(["--unit"], multiple=True, metavar="CODE", help=kata("export.opsi_unit")),
                click.Option(["--standar"], metavar="ID", help=kata("export.opsi_standar")),
                options.lang(kata),
            ],
        )
    )
    return group


def _xlsx(
    skema: str | None, out: str | None, tanpa_kunci: bool, kosong: bool, unit: tuple[str, ...], standar: str | None
) -> int:
    kata = current()
    if find_spec("openpyxl") is None:
        raise Failure(kata("umum.paket_kurang", paket="openpyxl", tambahan="build"), MACHINE)
    if sum((skema is not None, kosong, bool(unit) or standar is not None)) != 1:
        raise Failure(kata("export.pilih_satu"), USAGE)
    from registry import load

    root, _ = options.root_of((), kata)
    registry = load(root)
    if kosong:
        from generator.workbook.ekspor import ekspor_kosong

        content, name, told = ekspor_kosong(registry), "skema-baru.xlsx", "export.selesai_kosong"
    elif skema is not None:
        content, name = _scheme(registry, skema, tanpa_kunci, kata)
        told = "export.selesai_tanpa_kunci" if tanpa_kunci else "export.selesai_kunci"
    else:
        content, name = _units(registry, unit, standar, kata)
        told = "export.selesai_unit"
    target = Path(out) if out else Path(name)
    options.write_bytes(target, content, kata)
    click.echo(kata(told, berkas=target.as_posix()))
    return OK


def _scheme(registry: Registry, name: str, tanpa_kunci: bool, kata: Kata) -> tuple[bytes, str]:
    from generator.workbook.ekspor import ekspor_skema

    folder = options.find_skema(registry, name, kata)
    return _whole(lambda: ekspor_skema(registry, folder, kunci=not tanpa_kunci), kata), f"{folder.slug}.xlsx"


def _units(registry: Registry, codes: tuple[str, ...], standar: str | None, kata: Kata) -> tuple[bytes, str]:
    from generator.workbook.ekspor import ekspor_unit

    chosen: list[tuple[str, Document[Unit]]] = []
    if standar is not None:
        folder = registry.standar.get(standar)
        chosen = [(standar, each) for each in folder.unit] if folder is not None else []
        if not chosen:
            raise Failure(kata("export.standar_tak_ada", standar=standar, ada=", ".join(registry.standar)), NOTHING)
    for code in (code for text in codes for code in text.replace(",", " ").split()):
        entry = registry.units.one(code)
        if entry is None or entry.dokumen is None:
            raise Failure(kata("export.unit_tak_ada", kode=code), NOTHING)
        chosen.append((entry.standar, entry.dokumen))
    if len({id_ for id_, _ in chosen}) > 1:
        raise Failure(kata("export.satu_standar", standar=", ".join(sorted({id_ for id_, _ in chosen}))), USAGE)
    units = list({document.berkas: (id_, document) for id_, document in chosen}.values())
    return _whole(lambda: ekspor_unit(registry, units), kata), f"{units[0][0]}.xlsx"


def _whole(make: Callable[[], bytes], kata: Kata) -> bytes:
    """A workbook that holds all, or a message that says why there is none."""
    from generator.workbook.ekspor import TakTertuang
    from generator.workbook.tulis import TerlaluPanjang
    from registry.reader import Unreadable

    problem: dict[str, Any]
    try:
        return make()
    except TakTertuang as error:
        name, problem = "export.tak_tertuang", {"berkas": error.berkas}
    except TerlaluPanjang as error:
        name, problem = "export.terlalu_panjang", {"teks": error.teks}
    except Unreadable as error:
        name, problem = "export.tak_terbaca", {"sebab": error.reason, "baris": error.line}
    raise Failure(kata(name, **problem), USAGE)
