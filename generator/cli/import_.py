"""``telusur import``: documents of others in, YAML out; ``generator.cli.impor`` has a module for each kind."""

from __future__ import annotations

import json
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from generator.cli import console, options
from generator.cli.bahasa import Kata, current
from generator.cli.failure import OK, USAGE, Failure
from generator.cli.impor import JENIS, TANPA_TEBAK, Permintaan


def command() -> click.Command:
    """The command in the language of this run."""
    kata = current()
    own = [
        click.Argument(["files"], nargs=-1, required=True, metavar="FILE..."),
        click.Option(["--jenis"], type=click.Choice(list(JENIS)), help=kata("import.opsi_jenis")),
        click.Option(["--into"], metavar="DIR", help=kata("import.opsi_into")),
        click.Option(["--update"], is_flag=True, help=kata("import.opsi_update")),
        click.Option(["--report"], metavar="FILE", help=kata("import.opsi_report")),
        click.Option(["--today", "diimpor"], type=options.Hari(), help=kata("import.opsi_today")),
        click.Option(
            ["--format", "format_"],
            type=click.Choice(["text", "json"]),
            default="text",
            show_default=True,
            help=kata("import.opsi_format"),
        ),
    ]
    params: dict[str, click.Parameter] = {str(each.name): each for each in own}
    for module in JENIS.values():
        more = getattr(import_module(module), "opsi", None)
        for each in more(kata) if more is not None else ():
            params.setdefault(str(each.name), each)
    return click.Command(
        "import",
        callback=_run,
        help=kata("import.bantuan"),
        params=[*params.values(), options.lang(kata)],
    )


def _run(
    files: tuple[str, ...],
    jenis: str | None,
    into: str | None,
    update: bool,
    report: str | None,
    diimpor: date | None,
    format_: str,
    **lain: Any,
) -> int:
    kata = current()
    code = OK
    data: list[dict[str, Any]] = []
    for kind, names in _by_kind(files, "ganti" if lain.get("ganti") else jenis, kata).items():
        minta = Permintaan(
            names, Path(into) if into else None, update, Path(report) if report else None, diimpor, format_, lain
        )
        result, entries = import_module(JENIS[kind]).jalankan(minta)
        code, data = max(code, result), data + entries
    if format_ == "json":
        console.echo_json(json.dumps(data, ensure_ascii=False, indent=2))
    return code


def _by_kind(files: tuple[str, ...], asked: str | None, kata: Kata) -> dict[str, tuple[str, ...]]:
    """The files of every kind, in the order in which they were named."""
    if asked in TANPA_TEBAK:
        return {str(asked): files}
    result: dict[str, tuple[str, ...]] = {}
    if files[0] in JENIS and not Path(files[0]).is_file():  # telusur import xlsx FILE
        asked, files = files[0], files[1:]
        if not files:
            raise Failure(kata("import.perlu_berkas"), USAGE)
    for name in files:
        if not Path(name).exists():
            raise Failure(kata("umum.jalur_tak_ada", jalur=name), USAGE)
        kind = asked or _guessed(Path(name))
        result[kind] = (*result.get(kind, ()), name)
    return result


def _guessed(path: Path) -> str:
    """The kind of a file; what nobody claims is tried as a decree, which says why it is none."""
    from generator.importers.sampel import Sampel

    sampel = Sampel(path)
    sure = {name: import_module(module).cocok(sampel) for name, module in JENIS.items() if name not in TANPA_TEBAK}
    return max(sure, key=lambda name: int(sure[name]))
