"""``telusur papers``: every form, or the papers of one scheme, with audience, how often, when, and pages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import console, options
from generator.cli.bahasa import Kata, current
from generator.cli.failure import OK

if TYPE_CHECKING:
    from generator.build.daftar import Kertas

_PAGES = 4
"""The column that counts, which the catalogue of forms does not have."""


def command() -> click.Command:
    """The command in the language of this run."""
    kata = current()
    return click.Command(
        "papers",
        callback=_run,
        help=kata("papers.bantuan"),
        params=[
            click.Argument(["skema"], required=False, metavar="[SKEMA]"),
            click.Option(
                ["--format", "format_"],
                type=click.Choice(["text", "json"]),
                default="text",
                show_default=True,
                help=kata("papers.opsi_format"),
            ),
            click.Option(["--out"], metavar="DIR", help=kata("papers.opsi_out")),
            options.lang(kata),
        ],
    )


def _run(skema: str | None, format_: str, out: str | None) -> int:
    kata = current()
    found = _of_scheme(skema, out, kata) if skema is not None else _catalogue()
    if format_ == "json":
        console.echo_json(json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_table(found, kata, pages=skema is not None)))
    return OK


def _catalogue() -> list[Kertas]:
    from generator.build.daftar import catalogue

    return catalogue()


def _of_scheme(name: str, out: str | None, kata: Kata) -> list[Kertas]:
    from generator.build.daftar import scheme_papers
    from registry import load

    root, _ = options.root_of((), kata)
    registry = load(root)
    folder = options.find_skema(registry, name, kata)
    return scheme_papers(registry, folder, Path(out) if out else root / "build")


def _table(found: list[Kertas], kata: Kata, *, pages: bool) -> Iterator[str]:
    heads = [kata(f"papers.{name}") for name in ("kertas", "audiens", "per", "tahap", "halaman", "judul")]
    rows = [
        (
            each.berkas if pages else each.kode,
            each.audiens,
            kata(f"papers.per_{each.per}"),
            kata(f"papers.tahap_{each.tahap}") if each.tahap else "-",
            "-" if each.halaman is None else str(each.halaman),
            each.judul,
        )
        for each in found
    ]
    columns = [i for i in range(len(heads)) if pages or i != _PAGES]
    widths = {i: max(len(row[i]) for row in (heads, *rows)) for i in columns}
    for row in (heads, *rows):
        cells = [row[i].rjust(widths[i]) if i == _PAGES else row[i].ljust(widths[i]) for i in columns]
        yield "  ".join(cells).rstrip()
    yield ""
    if pages:
        counted = [each.halaman for each in found if each.halaman is not None]
        yield kata("papers.jumlah", kertas=len(found), dibuat=len(counted), halaman=sum(counted))
    else:
        yield kata("papers.jumlah_formulir", kertas=len(found))
