"""``telusur lsp-server``: findings, repairs, explanations and completions inside an editor."""

from __future__ import annotations

from datetime import date
from importlib.util import find_spec

import click

from checks.finding import PROFIL, Profil
from generator.cli import options
from generator.cli.bahasa import current
from generator.cli.failure import MACHINE, OK, Failure


def command() -> click.Command:
    """The command in the language of this run."""
    kata = current()
    return click.Command(
        "lsp-server",
        callback=_run,
        help=kata("lsp-server.bantuan"),
        params=[
            click.Option(["--stdio"], is_flag=True, expose_value=False, help=kata("lsp-server.opsi_stdio")),
            click.Option(["--profile", "profil"], type=click.Choice(PROFIL), help=kata("check.opsi_profile")),
            options.today(kata),
            options.lang(kata),
        ],
    )


def _run(profil: Profil | None, today: date | None) -> int:
    kata = current()
    if find_spec("pygls") is None:
        raise Failure(kata("umum.paket_kurang", paket="pygls", tambahan="lsp"), MACHINE)
    from checks.session import today_in_jakarta
    from generator.editor.server import serve

    serve(kata.bahasa, profil, today_in_jakarta if today is None else lambda: today)
    return OK
