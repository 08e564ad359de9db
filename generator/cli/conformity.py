"""``telusur conformity``: one scheme clause by clause, for the verifier."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checks.finding import PROFIL, TINGKAT, Profil
from generator.cli import options
from generator.cli.bahasa import Kata, current
from generator.cli.build import FORMATS, formats_of, need_packages, need_pango, out_folder, shown_path
from generator.cli.failure import FAULT, FINDINGS, NOTHING, OK, USAGE, Failure

if TYPE_CHECKING:
    from checks.session import Outcome
    from generator.conformity import Kesesuaian
    from registry.store import Registry


def command() -> click.Command:
    """The command in the language of this run."""
    kata = current()
    return click.Command(
        "conformity",
        callback=_run,
        help=kata("conformity.bantuan"),
        params=[
            click.Argument(["skema"], metavar="SKEMA"),
            click.Option(
                ["--format", "format_"],
                default=",".join(FORMATS),
                show_default=True,
                metavar="FORMAT,...",
                help=kata("build.opsi_format"),
            ),
            click.Option(["--out"], metavar="DIR", help=kata("conformity.opsi_out")),
            click.Option(
                ["--profile", "profil"],
                type=click.Choice(PROFIL),
                default="verifikasi",
                help=kata("conformity.opsi_profile"),
            ),
            options.today(kata),
            options.lang(kata),
        ],
    )


def _run(skema: str, format_: str, out: str | None, profil: Profil, today: date | None) -> int:
    kata = current()
    formats = formats_of(format_, kata)
    root, _ = options.root_of((), kata)
    folder = out_folder(root, out, kata)
    registry, id_, outcome = _checked(root, skema, profil, today, kata)
    kesesuaian = _held(registry, id_, outcome, kata)
    need_packages(formats, kata, halaman=False)
    need_pango(formats, kata)
    target = folder if out else folder / "kesesuaian" / id_
    names = _written(kesesuaian, registry, formats, target, kata)
    counts = {tingkat: len(kesesuaian.temuan(tingkat)) for tingkat in TINGKAT}
    click.echo(kata("conformity.hasil", skema=id_, **kesesuaian.ringkasan()))
    click.echo(kata("conformity.temuan", **counts))
    click.echo(kata("conformity.tertulis", folder=shown_path(target, root), berkas=", ".join(names)))
    if kesesuaian.terhenti:
        return FAULT
    return FINDINGS if counts["mayor"] else OK


def _checked(root: Path, name: str, profil: Profil, today: date | None, kata: Kata) -> tuple[Registry, str, Outcome]:
    """The repository, the scheme that was meant, and what a check says. The baseline keeps nothing quiet here."""
    from checks.session import Request, check
    from registry import load

    outcome = check(Request(root, profil=profil, today=today))
    registry = outcome.registry or load(root)
    return registry, options.find_skema(registry, name, kata).id, outcome


def _held(registry: Registry, id_: str, outcome: Outcome, kata: Kata) -> Kesesuaian:
    from generator.conformity import conformity
    from generator.trace import SkemaTakAda

    try:
        return conformity(registry, outcome.laporan, id_)
    except SkemaTakAda:
        raise Failure(kata("conformity.tanpa_skema", skema=id_), NOTHING) from None


def _written(
    kesesuaian: Kesesuaian, registry: Registry, formats: tuple[str, ...], target: Path, kata: Kata
) -> list[str]:
    """Renders both papers into the folder; the names of the files."""
    from generator.build.engine import Job, run
    from generator.build.plan import look
    from generator.conformity.lembar import matrix, summary
    from generator.forms.teks import TeksError
    from generator.outputs.subset import TemplateError

    rupa = look(registry.root, registry.pengaturan)
    try:
        sheets = [paper(kesesuaian, registry, rupa) for paper in (matrix, summary)]
        for lembar in sheets:
            run(Job(lembar.nama, lembar, tuple((each, target / f"{lembar.nama}.{each}") for each in formats)))
    except TemplateError as error:
        raise Failure(kata("build.templat_salah", sebab=str(error)), USAGE) from None
    except TeksError as error:
        raise Failure(kata("build.teks_salah", berkas=error.berkas, sebab=error.sebab), USAGE) from None
    except OSError as error:
        if error.filename is None:
            raise
        raise options.unwritable(error, kata) from None
    return [f"{lembar.nama}.{each}" for lembar in sheets for each in formats]
