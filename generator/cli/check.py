"""``telusur check``: holds schemes and standards against the rules."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import cast

import click

from checks.finding import PROFIL, TINGKAT, Profil
from checks.laporan import Laporan
from checks.session import Outcome, Request, check
from generator.cli import console, options
from generator.cli.bahasa import Kata, current
from generator.cli.failure import FAULT, FINDINGS, NOTHING, OK, USAGE, Failure

NEVER = "tidak"
_SLOWEST = 10
_JSON = frozenset(("json", "sarif", "gitlab"))
"""Reports in which a character that the console lacks must not be replaced by a likeness."""


def command() -> click.Command:
    """The command in the language of this run."""
    kata = current()
    from checks.report import FORMATS

    return click.Command(
        "check",
        callback=_run,
        help=kata("check.bantuan"),
        params=[
            click.Argument(["paths"], nargs=-1, metavar="[PATH]..."),
            click.Option(
                ["--format", "format_"],
                type=click.Choice(list(FORMATS)),
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
            click.Option(["--fix"], is_flag=True, help=kata("check.opsi_fix")),
            click.Option(["--diff"], is_flag=True, help=kata("check.opsi_diff")),
            click.Option(["--unsafe-fixes"], is_flag=True, help=kata("check.opsi_unsafe_fixes")),
            click.Option(["--since"], metavar="REV", help=kata("check.opsi_since")),
            options.today(kata),
            click.Option(["--timing"], is_flag=True, help=kata("check.opsi_timing")),
            click.Option(["--no-cache"], is_flag=True, help=kata("umum.opsi_no_cache")),
            options.lang(kata),
        ],
    )


def _run(
    paths: tuple[str, ...],
    format_: str | None,
    output: tuple[str, ...],
    profil: Profil | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    fix: bool,
    diff: bool,
    unsafe_fixes: bool,
    since: str | None,
    today: date | None,
    timing: bool,
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
        asesmen=True,
        timing=timing,
    )
    if fix or diff:
        from generator.cli import perbaikan

        perbaikan.fix(request, kata, unsafe=unsafe_fixes, only_show=diff)
        if diff:
            return OK
    outcome = with_baseline(checked(request, kata), root, kata)
    if since is not None:
        outcome = _touched(outcome, request, since, kata)
    _print(outcome, request, format_)
    for name, path in targets:
        options.write_text(path, _text(outcome, name, request), kata)
    _print_timing(outcome)
    return _exit_code(outcome, fail_on, kata)


def _touched(outcome: Outcome, request: Request, revision: str, kata: Kata) -> Outcome:
    from checks.since import GitFailed, only_since

    def before(root: Path) -> Laporan:
        profil = cast(Profil, outcome.laporan["profil"])
        return check(replace(request, root=root, profil=profil, use_cache=False, timing=False)).laporan

    try:
        return replace(outcome, laporan=only_since(outcome.laporan, request.root, revision, before))
    except GitFailed as error:
        raise Failure(kata(f"check.{error.alasan}", revisi=revision, sebab=error.sebab), USAGE) from None


def with_baseline(outcome: Outcome, root: Path, kata: Kata) -> Outcome:
    """Without the findings that the repository's baseline covers."""
    from checks.baseline import NAME, BaselineRusak, read, without_old

    try:
        baseline = read(root)
    except BaselineRusak:
        raise Failure(kata("baseline.rusak", berkas=NAME), USAGE) from None
    return outcome if baseline is None else replace(outcome, laporan=without_old(outcome.laporan, baseline))


def checked(request: Request, kata: Kata) -> Outcome:
    """A check whose failures are messages."""
    from checks.pertanyaan import questions
    from checks.selection import UnknownRule

    try:
        return check(request)
    except UnknownRule as error:
        if error.selector in questions():
            raise Failure(kata("check.pertanyaan", kode=error.selector), USAGE) from None
        hint = kata("umum.mungkin", usul=error.near) if error.near else kata("check.lihat_aturan")
        raise Failure(kata("check.aturan_tak_dikenal", kode=error.selector, petunjuk=hint), USAGE) from None


def _target(text: str, kata: Kata) -> tuple[str, Path]:
    from checks.report import FORMATS

    name, separator, path = text.partition("=")
    if not separator or not path or name not in FORMATS:
        raise Failure(kata("check.output_salah", nilai=text, format=", ".join(FORMATS)), USAGE)
    return name, Path(path)


def _print(outcome: Outcome, request: Request, format_: str | None) -> None:
    """The report on standard output; inside a GitHub job also the whole of it in the job's summary."""
    from checks.report.cara import detected, summary_file

    format_ = format_ or detected(os.environ)
    text = _text(outcome, format_, request, options.wants_colour())
    if format_ in _JSON:
        console.echo_json(text)
    else:
        click.echo(text, nl=False, color=True)
    summary = summary_file(os.environ)
    if format_ == "github" and summary is not None:
        with suppress(OSError), summary.open("a", encoding="utf-8") as file:
            file.write(_text(outcome, "markdown", request))


def _print_timing(outcome: Outcome) -> None:
    for kode, seconds in list(outcome.laporan.get("waktu", {}).items())[:_SLOWEST]:
        click.echo(f"{kode} {seconds * 1000:.1f} ms", err=True)


def _text(outcome: Outcome, format_: str, request: Request, colour: bool = False) -> str:
    from checks.report import write
    from checks.report.cara import Cara, letak_of
    from checks.report.source import FileLines

    cara = Cara(FileLines(request.root), request.bahasa, colour, letak_of(request.root, os.environ))
    return write(format_, outcome.laporan, cara)


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
