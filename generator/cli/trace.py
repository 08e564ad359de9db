"""``telusur trace``: the coverage matrix of one scheme."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from checks.finding import TINGKAT
from generator.cli import options
from generator.cli.bahasa import Kata, current
from generator.cli.check import NEVER
from generator.cli.failure import FINDINGS, MACHINE, NOTHING, OK, USAGE, Failure

if TYPE_CHECKING:
    from generator.trace import Cakupan

FORMATS = ("text", "json", "html", "xlsx")
_BINARY = ("xlsx",)


def command() -> click.Command:
    """The command in the language of this run."""
    kata = current()
    return click.Command(
        "trace",
        callback=_run,
        help=kata("trace.bantuan"),
        params=[
            click.Argument(["skema"], metavar="SKEMA"),
            click.Option(["--format", "format_"], type=click.Choice(FORMATS), help=kata("trace.opsi_format")),
            click.Option(["--output"], metavar="FILE", help=kata("trace.opsi_output")),
            click.Option(
                ["--fail-on"],
                type=click.Choice([*TINGKAT, NEVER]),
                default="mayor",
                show_default=True,
                help=kata("trace.opsi_fail_on"),
            ),
            options.lang(kata),
        ],
    )


def _run(skema: str, format_: str | None, output: str | None, fail_on: str) -> int:
    kata = current()
    format_ = format_ or _by_suffix(output)
    if format_ in _BINARY:
        if output is None:
            raise Failure(kata("trace.perlu_output", format=format_), USAGE)
        _need_openpyxl(kata)
    root, _ = options.root_of((), kata)
    cakupan = _traced(root, skema, kata)
    if output is None:
        text = _rendered(cakupan, format_, kata.bahasa, options.wants_colour())
        click.echo(text, nl=False, color=True)
    else:
        _write(Path(output), _rendered(cakupan, format_, kata.bahasa, False), kata)
        from generator.trace.text import summary

        click.echo(summary(cakupan, kata.bahasa))
        click.echo(kata("trace.tertulis", berkas=output))
    return _exit_code(cakupan, fail_on)


def _by_suffix(output: str | None) -> str:
    """The format that the name of a file asks for; text where it asks for none."""
    suffix = Path(output or "").suffix.lower().removeprefix(".")
    return suffix if suffix in FORMATS else "text"


def _traced(root: Path, name: str, kata: Kata) -> Cakupan:
    from generator.trace import SkemaTakAda, trace
    from registry import load

    registry = load(root)
    id_ = options.find_skema(registry, name, kata).id
    try:
        return trace(registry, id_)
    except SkemaTakAda:
        raise Failure(kata("trace.tanpa_skema", skema=id_), NOTHING) from None


def _rendered(cakupan: Cakupan, format_: str, bahasa: str, warna: bool) -> str | bytes:
    """The trace in a format; only what that format needs is loaded."""
    if format_ == "json":
        from generator.trace import json_

        return json_.render(cakupan, bahasa)
    if format_ == "html":
        from generator.trace import html

        return html.render(cakupan, bahasa)
    if format_ == "xlsx":
        from generator.trace import xlsx

        return xlsx.render(cakupan, bahasa)
    from generator.trace import text

    return text.render(cakupan, bahasa, warna=warna)


def _write(path: Path, content: str | bytes, kata: Kata) -> None:
    if isinstance(content, bytes):
        options.write_bytes(path, content, kata)
    else:
        options.write_text(path, content, kata)


def _need_openpyxl(kata: Kata) -> None:
    from importlib.util import find_spec

    if find_spec("openpyxl") is None:
        raise Failure(kata("umum.paket_kurang", paket="openpyxl", tambahan="build"), MACHINE)


def _exit_code(cakupan: Cakupan, fail_on: str) -> int:
    if fail_on == NEVER:
        return OK
    severe = TINGKAT[: TINGKAT.index(fail_on) + 1]
    return FINDINGS if any(cakupan.jumlah(tingkat) for tingkat in severe) else OK
