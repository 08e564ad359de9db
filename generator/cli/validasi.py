"""``telusur validasi``: records a validation with the fingerprints of all that it looked at."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from generator.cli import options
from generator.cli.bahasa import Kata, current
from generator.cli.failure import FINDINGS, NOTHING, OK, Failure

if TYPE_CHECKING:
    from generator.validasi import Catatan
    from registry.store import Registry, SkemaFolder

_MOST_NAMED = 12


def command() -> click.Command:
    """The command in the language of this run."""
    kata = current()
    return click.Command(
        "validasi",
        callback=_run,
        help=kata("validasi.bantuan"),
        params=[
            click.Argument(["skema"], metavar="SKEMA"),
            click.Option(["--accept-moved"], is_flag=True, help=kata("validasi.opsi_accept_moved")),
            click.Option(
                ["--format", "format_"],
                type=click.Choice(["text", "json"]),
                default="text",
                help=kata("validasi.opsi_format"),
            ),
            options.lang(kata),
        ],
    )


def _run(skema: str, accept_moved: bool, format_: str) -> int:
    from registry import load

    kata = current()
    root, _ = options.root_of((), kata)
    registry = load(root)
    folder = options.find_skema(registry, skema, kata)
    if folder.skema is None or (folder.mapa is None and folder.bank is None):
        raise Failure(kata("validasi.tanpa_isi", skema=folder.id), NOTHING)
    catatan = _recorded(registry, folder, accept_moved, kata)
    if format_ == "json":
        click.echo(json.dumps(_plain(catatan), ensure_ascii=False, indent=2))
    else:
        _print(catatan, kata)
    return OK


def _recorded(registry: Registry, folder: SkemaFolder, accept_moved: bool, kata: Kata) -> Catatan:
    from generator.validasi import AcuanLepas, BelumTerbaca, TakTersunting, TeksPindah, record

    try:
        return record(registry, folder, accept_moved=accept_moved)
    except BelumTerbaca as error:
        message = kata("validasi.belum_terbaca", berkas=error.berkas, baris=error.baris)
    except AcuanLepas as error:
        lines = [
            f"  {each.tempat.berkas}:{each.tempat.span.line}: {each.acuan} ({kata(f'validasi.sebab.{each.sebab}')})"
            for each in error.lepas[:_MOST_NAMED]
        ]
        message = kata("validasi.acuan_lepas", n=len(error.lepas), daftar=_listed(lines, len(error.lepas), kata))
    except TeksPindah as error:
        lines = [f"  {each.lama} -> {each.baru}" for each in error.pindah[:_MOST_NAMED]]
        message = kata("validasi.teks_pindah", n=len(error.pindah), daftar=_listed(lines, len(error.pindah), kata))
    except TakTersunting:
        message = kata("validasi.tak_tersunting", berkas=f"schemes/{folder.id}/validasi.yaml")
    except OSError as error:
        raise options.unwritable(error, kata) from None
    raise Failure(message, FINDINGS)


def _print(catatan: Catatan, kata: Kata) -> None:
    name = "dicatat" if catatan.tertulis else "mutakhir"
    click.echo(kata(f"validasi.{name}", skema=catatan.skema, n=catatan.sidik, berkas=catatan.berkas))
    for name, marks in (("baru", catatan.baru), ("berubah", catatan.berubah), ("hilang", catatan.hilang)):
        if marks and len(marks) < catatan.sidik:  # the first record is all new
            shown = _listed([f"  {mark}" for mark in marks[:_MOST_NAMED]], len(marks), kata)
            click.echo(f"{kata(f'validasi.{name}', n=len(marks))}\n{shown}")
    if not catatan.bervalidasi:
        click.echo(kata("validasi.tanpa_catatan", berkas=catatan.berkas))


def _listed(lines: list[str], total: int, kata: Kata) -> str:
    rest = [kata("validasi.selebihnya", n=total - len(lines))] if total > len(lines) else []
    return "\n".join([*lines, *rest])


def _plain(catatan: Catatan) -> dict[str, Any]:
    return {
        "skema": catatan.skema,
        "berkas": catatan.berkas,
        "sidik": catatan.sidik,
        "baru": list(catatan.baru),
        "berubah": list(catatan.berubah),
        "hilang": list(catatan.hilang),
        "tertulis": catatan.tertulis,
        "bervalidasi": catatan.bervalidasi,
    }
