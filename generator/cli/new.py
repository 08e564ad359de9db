"""``telusur new``: starting points."""

from __future__ import annotations

import click

from generator.cli import options
from generator.cli.bahasa import current
from generator.cli.failure import OK, USAGE, Failure


def command() -> click.Command:
    """The command in the language of this run."""
    kata = current()
    group = click.Group("new", help=kata("new.bantuan"))
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
        sebab = error.strerror or ""
        raise Failure(kata("umum.tak_tertulis", jalur=str(error.filename), sebab=sebab), USAGE) from None
    click.echo(kata("new.selesai", skema=result.id, unit=result.unit, kuk=result.kuk))
    for path in result.berkas:
        click.echo(f"  {path}")
    click.echo(kata("new.lanjut", skema=result.id))
    return OK
