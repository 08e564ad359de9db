"""``telusur check --fix``: what it changed, or with ``--diff`` what it would."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checks.session import Request, examine, is_within, today_in_jakarta
from generator.cli import options
from generator.cli.failure import USAGE, Failure
from registry.layout import home_of

if TYPE_CHECKING:
    from checks.engine import Report
    from checks.fix.run import Perbaikan
    from generator.cli.bahasa import Kata
    from registry.store import Registry


def fix(request: Request, kata: Kata, *, unsafe: bool, only_show: bool) -> None:
    """Repairs the files that were asked for, or prints the repairs as a diff."""
    from checks.fix.run import BerkasBerubah, diff, repair, write
    from checks.selection import UnknownRule

    today = request.today or today_in_jakarta()

    def check(root: Path) -> tuple[Registry, Report]:
        return examine(replace(request, root=root, use_cache=False, within=(), asesmen=False), today)

    def within(berkas: str) -> bool:
        return not request.within or is_within(home_of(berkas), request.within)

    try:
        repairs = repair(request.root, check, unsafe=unsafe, within=within)
        if only_show:
            click.echo(diff(repairs), nl=False)
            return
        write(request.root, repairs)
    except UnknownRule:
        return  # the check that follows says so
    except BerkasBerubah as error:
        raise Failure(kata("check.berkas_berubah", berkas=error.berkas), USAGE) from None
    except OSError as error:
        raise options.unwritable(error, kata) from None
    _say(repairs, kata)


def _say(repairs: list[Perbaikan], kata: Kata) -> None:
    for each in repairs:
        what = ", ".join(f"{kode} {n}" for kode, n in sorted(each.jumlah.items()))
        click.echo(f"  {each.berkas}: {what}", err=True)
    total = sum((each.jumlah for each in repairs), Counter[str]())
    click.echo(kata("check.diperbaiki", n=total.total(), berkas=len(repairs)), err=True)
