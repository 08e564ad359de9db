"""``telusur new``: starting points."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import options
from generator.cli.bahasa import current
from generator.cli.failure import MACHINE, OK, USAGE, Failure
from registry.layout import SCHEMA_FOLDER

if TYPE_CHECKING:
    from generator.new.lsp import Jenis
    from generator.new.paket import Jenis as JenisSoal

_DAYS_AHEAD = 14
"""When a new assessment day is, unless it is said."""


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
    group.add_command(
        click.Command(
            "asesmen",
            callback=_asesmen,
            help=kata("new.asesmen_bantuan"),
            short_help=kata("new.asesmen_singkat"),
            params=[
                click.Argument(["skema"], metavar="SKEMA"),
                click.Option(["--tanggal"], type=options.Hari(), help=kata("new.opsi_tanggal")),
                click.Option(["--id", "id_"], metavar="ID", help=kata("new.opsi_id")),
                click.Option(["--contoh"], is_flag=True, help=kata("new.opsi_contoh")),
                options.lang(kata),
            ],
        )
    )
    group.add_command(
        click.Command(
            "paket",
            callback=_paket,
            help=kata("new.paket_bantuan"),
            short_help=kata("new.paket_singkat"),
            params=[
                click.Argument(["skema"], metavar="SKEMA"),
                click.Option(
                    ["--jenis"],
                    type=click.Choice(["pilihan_ganda", "esai"]),
                    default="pilihan_ganda",
                    show_default=True,
                    help=kata("new.opsi_jenis_soal"),
                ),
                click.Option(
                    ["--paket"],
                    type=click.IntRange(1, 26),
                    default=2,
                    show_default=True,
                    metavar="N",
                    help=kata("new.opsi_paket"),
                ),
                click.Option(["--butir"], type=click.IntRange(1), metavar="N", help=kata("new.opsi_butir")),
                click.Option(
                    ["--benih"], type=int, default=1, show_default=True, metavar="N", help=kata("new.opsi_benih")
                ),
                click.Option(["--durasi"], metavar="TEXT", help=kata("new.opsi_durasi")),
                click.Option(["--ganti"], is_flag=True, help=kata("new.opsi_ganti")),
                options.lang(kata),
            ],
        )
    )
    return group


def _paket(
    skema: str,
    jenis: JenisSoal,
    paket: int,
    butir: int | None,
    benih: int,
    durasi: str | None,
    *,
    ganti: bool,
) -> int:
    from generator.new.paket import PaketGagal, new_paket
    from registry import load

    kata = current()
    root, _ = options.root_of((), kata)
    registry = load(root)
    folder = options.find_skema(registry, skema, kata)
    try:
        drawn = new_paket(registry, folder, jenis, paket=paket, butir=butir, benih=benih, durasi=durasi, ganti=ganti)
    except PaketGagal as error:
        raise Failure(kata(f"new.{error.sebab}", **error.args_), USAGE) from None
    except OSError as error:
        raise options.unwritable(error, kata) from None
    click.echo(kata("new.paket_selesai", berkas=drawn.berkas, tempat=drawn.tempat, bersama=drawn.bersama))
    for name, ids in drawn.paket.items():
        click.echo(f"  {name} ({len(ids)}): {', '.join(ids)}")
    return OK


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


def _asesmen(skema: str, tanggal: date | None, id_: str | None, *, contoh: bool) -> int:
    from importlib.util import find_spec

    from checks.session import today_in_jakarta
    from generator.new.asesmen import AsesmenBaruGagal, new_asesmen
    from registry import load

    kata = current()
    root, _ = options.root_of((), kata)
    if find_spec("openpyxl") is None:
        raise Failure(kata("umum.paket_kurang", paket="openpyxl", tambahan="build"), MACHINE)
    registry = load(root)
    folder = options.find_skema(registry, skema, kata)
    day = tanggal or today_in_jakarta() + timedelta(days=_DAYS_AHEAD)
    try:
        result = new_asesmen(registry, folder, day, id_=id_, contoh=contoh)
    except AsesmenBaruGagal as error:
        raise Failure(kata(f"new.{error.sebab}", **error.args_), USAGE) from None
    except OSError as error:
        raise options.unwritable(error, kata) from None
    click.echo(kata("new.asesmen_selesai", id=result.id))
    for path in result.berkas:
        click.echo(f"  {path}")
    click.echo(kata("new.asesmen_lanjut", id=result.id))
    return OK
