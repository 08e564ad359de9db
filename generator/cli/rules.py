"""``telusur rules``: the catalogue, or one rule with everything about it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import click

from generator.cli import options
from generator.cli.bahasa import Kata, current
from generator.cli.failure import OK, USAGE, Failure


def command() -> click.Command:
    """The command in the language of this run."""
    kata = current()
    return click.Command(
        "rules",
        callback=_run,
        help=kata("rules.bantuan"),
        params=[
            click.Argument(["code"], required=False, metavar="[CODE]"),
            click.Option(
                ["--format", "format_"],
                type=click.Choice(["text", "json"]),
                default="text",
                show_default=True,
                help=kata("rules.opsi_format"),
            ),
            options.lang(kata),
        ],
    )


def _run(code: str | None, format_: str) -> int:
    from checks.catalogue import Entry, entries

    kata = current()
    found: list[Entry] = entries()
    if code is not None:
        found = [entry for entry in found if entry["kode"] == code.strip().upper()]
        if not found:
            raise Failure(_unknown(code, kata), USAGE)
    if format_ == "json":
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    elif code is None:
        for entry in found:
            judul: Any = entry["judul"]
            click.echo(f"{entry['kode']:<9} {entry['tingkat']:<9} {entry['profil']:<10} {judul[kata.bahasa]}")
        click.echo(kata("rules.petunjuk"))
    else:
        click.echo("\n".join(_page(code.strip().upper(), kata)))
    return OK


def _unknown(code: str, kata: Kata) -> str:
    from difflib import get_close_matches

    from checks.rules import BY_CODE

    near = get_close_matches(code.upper(), BY_CODE, 1, 0.5)
    hint = kata("umum.mungkin", usul=near[0]) if near else kata("check.lihat_aturan")
    return kata("check.aturan_tak_dikenal", kode=code, petunjuk=hint)


def _page(code: str, kata: Kata) -> Iterator[str]:
    from checks.present import clause
    from checks.rules import BY_CODE

    rule = BY_CODE[code]
    b = kata.bahasa
    yield f"{rule.kode}  {rule.judul.in_(b)}"
    yield f"{kata('rules.tingkat')}: {rule.tingkat}   {kata('rules.profil')}: {rule.profil}   " + (
        f"{kata('rules.sejak')}: {rule.sejak}"
    )
    yield f"{kata('rules.dasar')}: {clause(rule) or kata('rules.tambahan')} [{rule.kepastian}]"
    yield ""
    yield f"{kata('rules.syarat')}\n  {rule.syarat.in_(b)}"
    yield f"{kata('rules.mengapa')}\n  {rule.mengapa.in_(b)}"
    yield kata("rules.perbaikan")
    for text in dict.fromkeys(pesan.perbaikan.in_(b) for pesan in rule.pesan.values()):
        yield f"  - {text}"
    for name, example in (("rules.salah", rule.salah), ("rules.benar", rule.benar)):
        yield kata(name)
        yield from (f"  {line}" for line in example.splitlines())
