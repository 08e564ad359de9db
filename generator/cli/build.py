"""``telusur build``: check, every kit, both sites."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import options
from generator.cli.bahasa import Kata, current
from generator.cli.failure import FAULT, MACHINE, USAGE, Failure

if TYPE_CHECKING:
    from generator.build.run import Outcome, Request
    from generator.forms.form import Form

FORMATS = ("pdf", "docx", "html")
_MOST_REASONS = 3


def command() -> click.Command:
    """The command in the language of this run."""
    kata = current()
    return click.Command(
        "build",
        callback=_run,
        help=kata("build.bantuan"),
        params=[
            click.Option(["--skema"], multiple=True, metavar="LSP/SLUG", help=kata("build.opsi_skema")),
            click.Option(["--form", "forms"], multiple=True, metavar="FORM", help=kata("build.opsi_form")),
            *shared(kata),
        ],
    )


def shared(kata: Kata) -> list[click.Parameter]:
    """Options of every command that renders papers."""
    return [
        click.Option(
            ["--format", "format_"],
            default=",".join(FORMATS),
            show_default=True,
            metavar="FORMAT,...",
            help=kata("build.opsi_format"),
        ),
        click.Option(["--arsip"], is_flag=True, help=kata("build.opsi_arsip")),
        click.Option(["--out"], metavar="DIR", help=kata("build.opsi_out")),
        click.Option(["--jobs"], type=click.IntRange(1, 256), metavar="N", help=kata("build.opsi_jobs")),
        options.today(kata),
        options.lang(kata),
    ]


def _run(
    skema: tuple[str, ...],
    forms: tuple[str, ...],
    format_: str,
    out: str | None,
    jobs: int | None,
    today: date | None,
    *,
    arsip: bool,
) -> int:
    return render(skema, forms, format_, out, jobs, today, arsip=arsip, halaman=not (skema or forms))


def render(
    skema: tuple[str, ...],
    forms: tuple[str, ...],
    format_: str,
    out: str | None,
    jobs: int | None,
    today: date | None,
    *,
    arsip: bool,
    halaman: bool,
) -> int:
    """Builds what was asked for, and says what was done. Returns the exit code."""
    kata = current()
    root, _ = options.root_of((), kata)
    formats = (*formats_of(format_, kata), *(("arsip",) if arsip else ()))
    need_packages(formats, kata, halaman=halaman)
    from generator.build.execute import cpu_count
    from generator.build.run import Request

    request = Request(
        root,
        out_folder(root, out, kata),
        _forms(forms, kata),
        skema=_schemes(root, skema, kata),
        formats=formats,
        jobs=jobs or cpu_count(),
        today=today,
        halaman=halaman,
        sebagian=bool(forms),
        bahasa=kata.bahasa,
    )
    outcome = _built(request, kata)
    for line in report(request, outcome, kata):
        click.echo(line)
    return outcome.exit_code


def _built(request: Request, kata: Kata) -> Outcome:
    from generator.build.run import build
    from generator.forms.teks import TeksError
    from generator.outputs.subset import TemplateError
    from generator.pages.galat import KeluaranSalah, PaketKurang, SitusGagal

    try:
        return build(request, lambda: need_pango(request.formats, kata))
    except TemplateError as error:
        raise Failure(kata("build.templat_salah", sebab=str(error)), USAGE) from None
    except TeksError as error:
        raise Failure(kata("build.teks_salah", berkas=error.berkas, sebab=error.sebab), USAGE) from None
    except SitusGagal as error:
        code = MACHINE if isinstance(error, PaketKurang) else USAGE if isinstance(error, KeluaranSalah) else FAULT
        raise Failure(error.pesan("en" if kata.bahasa == "en" else "id"), code) from None
    except OSError as error:
        if error.filename is None:
            raise
        raise options.unwritable(error, kata) from None


def report(request: Request, outcome: Outcome, kata: Kata) -> list[str]:
    """What a build did, in lines; the last one says where kits and site are."""
    shown = shown_path(request.out, request.root)
    where = kata("build.letak" if request.halaman else "build.letak_kit", keluar=shown)
    if outcome.tanpa_kerja:
        return [kata("build.tanpa_kerja"), where]
    lines: list[str] = []
    for name, status in sorted(outcome.status.items()):
        if status.tertahan or status.draf:
            lines.append(kata("build.tertahan" if status.tertahan else "build.draf", skema=name, n=len(status.sebab)))
            shown_reasons = status.sebab[:_MOST_REASONS]
            lines += [f"  {each['berkas']}:{each['baris']} {each['kode']} {each['pesan']}" for each in shown_reasons]
            if len(status.sebab) > _MOST_REASONS:
                lines.append(kata("build.selebihnya", n=len(status.sebab) - _MOST_REASONS))
    lines += [kata("build.gagal", skema=f.skema, nama=f.nama, sebab=f.sebab) for f in outcome.gagal]
    if outcome.laporan:
        lines.append(kata("build.periksa", **outcome.laporan["ringkasan"]))
    lines.append(
        kata(
            "build.selesai",
            cetak=len(outcome.dirender),
            simpanan=outcome.dari_simpanan,
            tetap=outcome.tetap,
            halaman=outcome.halaman_ditulis,
        )
    )
    lines.append(kata("build.waktu", rincian=", ".join(f"{k} {v:.1f}" for k, v in outcome.detik.items())))
    return [*lines, where]


def shown_path(out: Path, root: Path) -> str:
    """A path as messages name it: from the root of the repository if it lies there."""
    return out.relative_to(root).as_posix() if out.is_relative_to(root) else out.as_posix()


def formats_of(text: str, kata: Kata) -> tuple[str, ...]:
    """Formats as ``--format`` names them, in the order of :data:`FORMATS`."""
    wanted = [part.strip().lower() for part in text.split(",") if part.strip()]
    unknown = [part for part in wanted if part not in FORMATS]
    if unknown or not wanted:
        raise Failure(kata("build.format_salah", nilai=", ".join(unknown) or text, boleh=", ".join(FORMATS)), USAGE)
    return tuple(each for each in FORMATS if each in wanted)


def _forms(names: tuple[str, ...], kata: Kata) -> tuple[Form, ...]:
    from difflib import get_close_matches

    from generator.forms import FORMS

    by_code = {form.kode: form for form in FORMS}
    chosen = []
    for name in names:
        code = name.strip().upper()
        if code not in by_code:
            near = get_close_matches(code, by_code, 1, 0.5)
            hint = kata("umum.mungkin", usul=near[0]) if near else ", ".join(by_code)
            raise Failure(kata("build.form_tak_dikenal", nama=name, petunjuk=hint), USAGE)
        chosen.append(by_code[code])
    return tuple(chosen) or FORMS


def _schemes(root: Path, names: tuple[str, ...], kata: Kata) -> tuple[str, ...]:
    if not names:
        return ()
    from registry import load

    registry = load(root)
    return tuple(options.find_skema(registry, name, kata).id for name in names)


def out_folder(root: Path, out: str | None, kata: Kata) -> Path:
    """The folder that ``--out`` names, ``build`` by default; never one that holds data."""
    folder = Path(out).resolve() if out else root / "build"
    for data in ("schemes", "standards", "site", "asesmen"):
        if folder.is_relative_to(root / data) or folder == root:
            raise Failure(kata("build.keluar_salah", folder=str(out)), USAGE)
    return folder


def need_packages(formats: tuple[str, ...], kata: Kata, *, halaman: bool) -> None:
    """Says which packages are missing, and the extras that bring them, before any of them is asked for."""
    from importlib.util import find_spec

    needed = {"babel": "build"}
    needed |= {"docx": "build"} if "docx" in formats else {}
    needed |= {"pikepdf": "build", "weasyprint": "build"} if {"pdf", "arsip"} & set(formats) else {}
    needed |= {"mkdocs": "site", "material": "site", "pagefind": "site"} if halaman else {}
    missing = {module: extra for module, extra in needed.items() if find_spec(module) is None}
    if missing:
        extras = ",".join(dict.fromkeys(missing.values()))
        raise Failure(kata("umum.paket_kurang", paket=", ".join(missing), tambahan=extras), MACHINE)


def need_pango(formats: tuple[str, ...], kata: Kata) -> None:
    """Says what to do where PDF was asked for and Pango cannot be loaded."""
    from generator.outputs.pango import PangoTidakAda, pango_version

    if {"pdf", "arsip"} & set(formats):
        try:
            pango_version()
        except PangoTidakAda:
            raise Failure(kata("build.pango_kurang"), MACHINE) from None
