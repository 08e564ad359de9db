"""``telusur rules``: the catalogue, or one rule with everything about it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from generator.cli import console, options
from generator.cli.bahasa import Kata, current
from generator.cli.failure import OK, USAGE, Failure

if TYPE_CHECKING:
    from checks.catalogue import Entry
    from checks.pertanyaan import Pertanyaan
    from checks.rule import Rule


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
    from checks.catalogue import entries

    kata = current()
    found = entries(kata.bahasa)
    if code is not None:
        found = [entry for entry in found if entry["kode"] == code.strip().upper()]
        if not found:
            raise Failure(_unknown(code, kata), USAGE)
    if format_ == "json":
        console.echo_json(json.dumps(found, ensure_ascii=False, indent=2))
    elif code is None:
        click.echo("\n".join(_list(found, kata)))
    else:
        click.echo("\n".join(_page(code.strip().upper(), kata)))
    return OK


def _unknown(code: str, kata: Kata) -> str:
    from difflib import get_close_matches

    from checks.catalogue import members

    near = get_close_matches(code.upper(), [each.kode for each in members()], 1, 0.5)
    hint = kata("umum.mungkin", usul=near[0]) if near else kata("check.lihat_aturan")
    return kata("check.aturan_tak_dikenal", kode=code, petunjuk=hint)


def _list(found: list[Entry], kata: Kata) -> Iterator[str]:
    """Rules first, then the questions under a heading of their own."""
    yield from (_line(entry, kata) for entry in found if entry["status"] == "aturan")
    questions = [_line(entry, kata) for entry in found if entry["status"] == "pertanyaan"]
    if questions:
        yield from ("", kata("rules.pertanyaan"), *questions, "")
    yield kata("rules.petunjuk")


def _line(entry: Entry, kata: Kata) -> str:
    judul: Any = entry["judul"]
    return f"{entry['kode']:<9} {entry['tingkat']:<9} {entry['profil']:<10} {judul[kata.bahasa]}"


def _page(code: str, kata: Kata) -> Iterator[str]:
    from checks.pertanyaan import questions
    from checks.rules import BY_CODE

    if code in BY_CODE:
        return _rule(BY_CODE[code], kata)
    return _question(questions()[code], kata)


def _head(subject: Rule | Pertanyaan, practice: str, kata: Kata) -> Iterator[str]:
    from checks.present import clause

    yield f"{subject.kode}  {subject.judul.in_(kata.bahasa)}"
    yield f"{kata('rules.tingkat')}: {subject.tingkat}   {kata('rules.profil')}: {subject.profil}   " + (
        f"{kata('rules.sejak')}: {subject.sejak}"
    )
    yield f"{kata('rules.dasar')}: {clause(subject) or kata(practice)} [{subject.kepastian}]"
    yield ""


def _question(question: Pertanyaan, kata: Kata) -> Iterator[str]:
    yield from _head(question, "rules.praktik", kata)
    yield f"{kata('rules.tanya')}\n  {question.tanya.in_(kata.bahasa)}"
    yield f"{kata('rules.alasan')}\n  {question.alasan.in_(kata.bahasa)}"


def _rule(rule: Rule, kata: Kata) -> Iterator[str]:
    b = kata.bahasa
    yield from _head(rule, "rules.tambahan", kata)
    yield f"{kata('rules.syarat')}\n  {rule.syarat.in_(b)}"
    yield f"{kata('rules.mengapa')}\n  {rule.mengapa.in_(b)}"
    yield kata("rules.perbaikan")
    for text in dict.fromkeys(pesan.perbaikan.in_(b) for pesan in rule.pesan.values()):
        yield f"  - {text}"
    for name, example in (("rules.salah", rule.salah), ("rules.benar", rule.benar)):
        yield kata(name)
        yield from (f"  {line}" for line in example.splitlines())
