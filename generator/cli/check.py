"""``telusur check``: holds schemes and standards against the rules."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from checks.finding import PROFIL, TINGKAT, Profil
from checks.session import Outcome, Request, check
from generator.cli import options
from generator.cli.bahasa import Kata, current
from generator.cli.failure import FAULT, FINDINGS, NOTHING, OK, USAGE, Failure

NEVER = "tidak"


def command() -> click.Command:
    """The command in the language of this run."""
    kata = current()
    from checks.report import REPORTERS

    return click.Command(
        "check",
        callback=_run,
        help=kata("check.bantuan"),
        params=[
            click.Argument(["paths"], nargs=-1, metavar="[PATH]..."),
            click.Option(
                ["--format", "format_"],
                type=click.Choice(list(REPORTERS)),
                default="text",
                show_default=True,
                help=kata("check.opsi_format"),
            ),
            click.Option(["--output"], multiple=True, metavar="FORMAT=FILE", help=kata("check.opsi_output")),
            click.Option(["--profile", "profil"], type=click.Choice(PROFIL), help=kata("check.opsi_profile")),
            click.Option(["--select"], multiple=True, metavar="CODE", help=kata("check.opsi_select")),
            click.Option(["--ignore"], multiple=True, metavar="CODE", help=kata("check.opsi_ignore")),
            click.Option(
                ["--fail-on"],
                type=click.Choice([*TINGKAT, NEVER]),
                default="mayor",
                show_default=True,
                help=kata("check.opsi_fail_on"),
            ),
            options.today(kata),
            click.Option(["--no-cache"], is_flag=True, help=kata("umum.opsi_no_cache")),
            options.lang(kata),
        ],
    )


def _run(
    paths: tuple[str, ...],
    format_: str,
    output: tuple[str, ...],
    profil: Profil | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    today: date | None,
    no_cache: bool,
) -> int:
    kata = current()
    targets = [_target(text, kata) for text in output]
    root, within = options.root_of(paths, kata)
    request = Request(
        root,
        profil=profil,
        today=today,
        select=select,
        ignore=ignore,
        within=within,
        bahasa=kata.bahasa,
        use_cache=not no_cache,
    )
    outcome = _checked(request, kata)
    click.echo(_text(outcome, format_, request, options.wants_colour()), nl=False, color=True)
    for name, path in targets:
        options.write_text(path, _text(outcome, name, request, False), kata)
    return _exit_code(outcome, fail_on, kata)


def _checked(request: Request, kata: Kata) -> Outcome:
    from checks.selection import UnknownRule

    try:
        return check(request)
    except UnknownRule as error:
        hint = kata("umum.mungkin", usul=error.near) if error.near else kata("check.lihat_aturan")
        raise Failure(kata("check.aturan_tak_dikenal", kode=error.selector, petunjuk=hint), USAGE) from None


def _target(text: str, kata: Kata) -> tuple[str, Path]:
    from checks.report import REPORTERS

    name, separator, path = text.partition("=")
    if not separator or not path or name not in REPORTERS:
        raise Failure(kata("check.output_salah", nilai=text, format=", ".join(REPORTERS)), USAGE)
    return name, Path(path)


def _text(outcome: Outcome, name: str, request: Request, colour: bool) -> str:
    from checks.report import REPORTERS
    from checks.report.source import FileLines

    lines = FileLines(request.root)
    return REPORTERS[name](outcome.laporan, lines, request.bahasa, colour)


def _exit_code(outcome: Outcome, fail_on: str, kata: Kata) -> int:
    ringkasan = outcome.laporan["ringkasan"]
    if outcome.crashed:
        return FAULT
    if ringkasan["berkas"] == 0:
        raise Failure(kata("check.tak_ada_data"), NOTHING)
    if fail_on == NEVER:
        return OK
    counts = {"mayor": ringkasan["mayor"], "minor": ringkasan["minor"], "observasi": ringkasan["observasi"]}
    severe = TINGKAT[: TINGKAT.index(fail_on) + 1]
    return FINDINGS if any(counts[each] for each in severe) else OK
