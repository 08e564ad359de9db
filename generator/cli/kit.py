"""``telusur kit``: the kits of one scheme, or with ``--asesmen`` the papers of one assessment day."""

from __future__ import annotations

from datetime import date

import click

from generator.cli.bahasa import current
from generator.cli.build import render, shared
from generator.cli.failure import USAGE, Failure


def command() -> click.Command:
    """The command in the language of this run."""
    kata = current()
    return click.Command(
        "kit",
        callback=_run,
        help=kata("kit.bantuan"),
        params=[
            click.Argument(["skema"], required=False, metavar="[SKEMA]"),
            click.Option(["--asesmen"], metavar="FILE", help=kata("kit.opsi_asesmen")),
            *shared(kata),
        ],
    )


def _run(
    skema: str | None,
    asesmen: str | None,
    format_: str,
    out: str | None,
    jobs: int | None,
    today: date | None,
    *,
    arsip: bool,
) -> int:
    if asesmen is not None:
        from generator.cli.asesmen import run

        return run(asesmen, skema, format_, out, jobs, today, arsip=arsip)
    if skema is None:
        raise Failure(current()("kit.tanpa_skema"), USAGE)
    return render((skema,), (), format_, out, jobs, today, arsip=arsip, halaman=False)
