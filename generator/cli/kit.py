"""``telusur kit``: the kits of one scheme."""

from __future__ import annotations

from datetime import date

import click

from generator.cli.bahasa import current
from generator.cli.build import render, shared


def command() -> click.Command:
    """The command in the language of this run."""
    kata = current()
    return click.Command(
        "kit",
        callback=_run,
        help=kata("kit.bantuan"),
        params=[click.Argument(["skema"], metavar="SKEMA"), *shared(kata)],
    )


def _run(skema: str, format_: str, out: str | None, jobs: int | None, today: date | None) -> int:
    return render((skema,), (), format_, out, jobs, today, halaman=False)
