"""``telusur import --ganti OLD NEW``: an old standard against its successor, and what schemes feel of it."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli import options
from generator.cli.bahasa import Kata, current
from generator.cli.failure import MACHINE, NOTHING, OK, USAGE, Failure
from generator.cli.impor import Permintaan
from registry.layout import find_root

if TYPE_CHECKING:
    from generator.ganti.model import Peralihan, Sisi
    from generator.importers.sampel import Sampel
    from registry.store import Registry

_FORMATS = {".html": "html", ".htm": "html", ".xlsx": "xlsx", ".json": "json", ".txt": "text"}
_MOST_NAMED = 20


def cocok(sampel: Sampel) -> int:
    """Never: a comparison must be asked for."""
    del sampel
    return 0


def opsi(kata: Kata) -> list[click.Parameter]:
    """Options of this kind."""
    return [
        click.Option(["--ganti"], is_flag=True, help=kata("import_ganti.opsi_ganti")),
        click.Option(["--output"], metavar="FILE", help=kata("import_ganti.opsi_output")),
    ]


def jalankan(minta: Permintaan) -> tuple[int, list[dict[str, Any]]]:
    """Compares the two standards."""
    kata = current()
    if len(minta.berkas) != 2:
        raise Failure(kata("import_ganti.dua"), USAGE)
    output = minta.lain.get("output")
    format_ = _FORMATS.get(Path(output).suffix.lower()) if output else "text"
    if format_ is None:
        raise Failure(kata("import_ganti.akhiran", berkas=output), USAGE)
    registry = _registry(minta, kata)
    from generator.ganti import bandingkan

    lama, baru = (_side(name, registry, kata) for name in minta.berkas)
    peralihan = bandingkan(lama, baru, registry)
    if output:
        _write(Path(output), format_, peralihan, kata)
    if minta.format == "text":
        click.echo(_summary(peralihan, kata) if output else _rendered("text", peralihan, kata), nl=bool(output))
        if output:
            click.echo(kata("import_ganti.tertulis", berkas=output))
    from generator.ganti.laporan import laporan

    return OK, [laporan(peralihan)]


def _registry(minta: Permintaan, kata: Kata) -> Registry | None:
    """The repository at hand; two documents can be compared without one."""
    if minta.into is None and find_root(Path()) is None and all(Path(name).is_file() for name in minta.berkas):
        return None
    from registry.loader import load

    root, _ = options.root_of((str(minta.into),) if minta.into else (), kata)
    return load(root)


def _side(name: str, registry: Registry | None, kata: Kata) -> Sisi:
    from generator.ganti import StandarTakAda, dari_berkas, dari_registry

    if Path(name).is_file():
        _need("pdfplumber", "import", kata)
        from generator.importers.failure import ImporGagal

        try:
            return dari_berkas(Path(name))
        except ImporGagal as error:
            raise Failure(error.pesan("en" if kata.bahasa == "en" else "id"), USAGE) from None
    try:
        if registry is None:
            raise StandarTakAda(name, ())
        return dari_registry(registry, name)
    except StandarTakAda as error:
        there = ", ".join(error.ada[:_MOST_NAMED]) or "-"
        raise Failure(kata("import_ganti.tak_ada", nama=name, ada=there), NOTHING) from None


def _need(package: str, extra: str, kata: Kata) -> None:
    if find_spec(package) is None:
        raise Failure(kata("umum.paket_kurang", paket=package, tambahan=extra), MACHINE)


def _rendered(format_: str, peralihan: Peralihan, kata: Kata) -> str:
    """The worksheet as a text; only what that format needs is loaded."""
    if format_ == "json":
        from generator.ganti import json_

        return json_.render(peralihan)
    if format_ == "html":
        from generator.ganti import html

        return html.render(peralihan, kata.bahasa)
    from generator.ganti import text

    return text.render(peralihan, kata.bahasa)


def _write(path: Path, format_: str, peralihan: Peralihan, kata: Kata) -> None:
    if format_ != "xlsx":
        options.write_text(path, _rendered(format_, peralihan, kata), kata)
        return
    _need("openpyxl", "build", kata)
    from generator.ganti import xlsx

    options.write_bytes(path, xlsx.render(peralihan, kata.bahasa), kata)


def _summary(peralihan: Peralihan, kata: Kata) -> str:
    from generator.ganti.laporan import ringkas

    return ringkas(peralihan, kata.bahasa)
