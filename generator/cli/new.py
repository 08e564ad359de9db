"""``telusur new``: starting points."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import options
from generator.cli.bahasa import current
from generator.cli.failure import OK, USAGE, Failure
from registry.layout import SCHEMA_FOLDER

if TYPE_CHECKING:
    from generator.new.lsp import Jenis


def command() -> click.Command:
    """The command in the language of this run."""
    kata = current()
    group = click.Group("new", help=kata("new.bantuan"))
    group.add_command(
        click.Command(
            "lsp",
            callback=_lsp,
            help=kata("new.lsp_bantuan"),
            short_help=kata("new.lsp_singkat"),
            params=[
                click.Argument(["folder"], metavar="DIR"),
                click.Option(["--nama"], metavar="TEXT", help=kata("new.opsi_nama")),
                click.Option(["--slug"], metavar="SLUG", help=kata("new.opsi_slug")),
                click.Option(["--jenis"], type=click.Choice(["p1", "p2", "p3"]), help=kata("new.opsi_jenis")),
                options.lang(kata),
            ],
        )
    )
    group.add_command(
        click.Command(
            "skema",
            callback=_skema,
            help=kata("new.skema_bantuan"),
            short_help=kata("new.skema_singkat"),
            params=[
                click.Argument(["id_"], metavar="LSP/SLUG"),
                click.Option(["--judul"], required=True, metavar="TEXT", help=kata("new.opsi_judul")),
                click.Option(["--unit"], multiple=True, required=True, metavar="CODE", help=kata("new.opsi_unit")),
                click.Option(["--lsp-nama"], metavar="TEXT", help=kata("new.opsi_lsp_nama")),
                options.lang(kata),
            ],
        )
    )
    return group


def _lsp(folder: str, nama: str | None, slug: str | None, jenis: Jenis | None) -> int:
    from generator.new.lsp import LspBaruGagal, new_lsp

    kata = current()
    try:
        result = new_lsp(Path(folder), nama=nama, slug=slug, jenis=jenis)
    except LspBaruGagal as error:
        raise Failure(kata(f"new.{error.sebab}", **error.args_), USAGE) from None
    except OSError as error:
        raise options.unwritable(error, kata) from None
    shown = Path(folder).as_posix()
    click.echo(kata("new.lsp_selesai", nama=result.nama, folder=shown, n=len(result.berkas)))
    for path in result.berkas:
        if not path.startswith(SCHEMA_FOLDER):
            click.echo(f"  {path}")
    click.echo(kata("new.lsp_lanjut", folder=shown, slug=result.slug))
    return OK


def _skema(id_: str, judul: str, unit: tuple[str, ...], lsp_nama: str | None) -> int:
    from generator.new.skema import SkemaBaruGagal, new_skema
    from registry import load

    kata = current()
    root, _ = options.root_of((), kata)
    codes = [code for text in unit for code in text.replace(",", " ").split()]
    try:
        result = new_skema(load(root), id_, judul, codes, nama_lsp=lsp_nama)
    except SkemaBaruGagal as error:
        raise Failure(kata(f"new.{error.sebab}", **error.args_), USAGE) from None
    except OSError as error:
        raise options.unwritable(error, kata) from None
    click.echo(kata("new.selesai", skema=result.id, unit=result.unit, kuk=result.kuk))
    for path in result.berkas:
        click.echo(f"  {path}")
    click.echo(kata("new.lanjut", skema=result.id))
    return OK
