"""``telusur schema``: JSON Schemas of every file, for editors and validators."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli import console, options
from generator.cli.bahasa import current
from generator.cli.failure import OK, USAGE, Failure


def command() -> click.Command:
    """The command in the language of this run."""
    kata = current()
    return click.Command(
        "schema",
        callback=_run,
        help=kata("schema.bantuan"),
        params=[
            click.Argument(["kind"], required=False, metavar="[KIND]"),
            click.Option(["--out"], metavar="DIR", help=kata("schema.opsi_out")),
            options.lang(kata),
        ],
    )


def _run(kind: str | None, out: str | None) -> int:
    from registry.layout import SCHEMA_FOLDER
    from registry.schema import schema_text, schemas

    kata = current()
    every = {str(name): schema for name, schema in schemas().items()}
    if kind is not None:
        if kind not in every:
            raise Failure(kata("schema.jenis_tak_dikenal", jenis=kind, boleh=", ".join(every)), USAGE)
        console.echo_json(schema_text(every[kind]))
        return OK
    folder = Path(out or SCHEMA_FOLDER)
    for name, schema in every.items():
        options.write_text(folder / f"{name}.json", schema_text(schema), kata)
    click.echo(kata("schema.tertulis", n=len(every), folder=folder.as_posix()))
    return OK
