"""``telusur baseline``: records how many findings there are, so that only new ones are shown."""

from __future__ import annotations

from datetime import date

import click

from checks.finding import PROFIL, Profil
from checks.session import Request
from generator.cli import options
from generator.cli.bahasa import current
from generator.cli.failure import OK, USAGE, Failure


def command() -> click.Command:
    """The command in the language of this run."""
    kata = current()
    return click.Command(
        "baseline",
        callback=_run,
        help=kata("baseline.bantuan"),
        params=[
            click.Option(["--profile", "profil"], type=click.Choice(PROFIL), help=kata("check.opsi_profile")),
            click.Option(["--accept-new"], is_flag=True, help=kata("baseline.opsi_accept_new")),
            options.today(kata),
            options.lang(kata),
        ],
    )


def _run(profil: Profil | None, accept_new: bool, today: date | None) -> int:
    from checks.baseline import NAME, BaselineRusak, read, renewed, written
    from generator.cli.check import checked

    kata = current()
    root, _ = options.root_of((), kata)
    try:
        before = read(root)
    except BaselineRusak:
        raise Failure(kata("baseline.rusak", berkas=NAME), USAGE) from None
    outcome = checked(Request(root, profil=profil, today=today, bahasa=kata.bahasa), kata)
    after = renewed(before, outcome.laporan, accept_new=accept_new)
    options.write_text(root / NAME, written(after), kata)
    if before is None:
        click.echo(kata("baseline.baru", berkas=NAME, n=after.total, profil=after.profil))
    else:
        click.echo(kata("baseline.diperbarui", berkas=NAME, lama=before.total, n=after.total, profil=after.profil))
    rest = len(outcome.laporan["temuan"]) - after.total
    if rest:
        click.echo(kata("baseline.sisa", n=rest))
    return OK
