"""``telusur import`` of a workbook of ``telusur export xlsx``: what would change, and with ``--update`` just that."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli import options
from generator.cli.bahasa import Kata, current
from generator.cli.failure import FINDINGS, OK, USAGE, Failure
from generator.cli.impor import Permintaan

if TYPE_CHECKING:
    from generator.importers.sampel import Sampel
    from generator.workbook.impor import Hasil
    from generator.workbook.temuan import Temuan
    from registry.store import Registry

    Impor = Callable[[Path, str, Registry], Hasil]

_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xltx", ".xlsb", ".ods")
_MOST_SHOWN = 60


def cocok(sampel: Sampel) -> int:
    """How sure it is that a file is a workbook of ours; every other workbook is tried as one before it is refused."""
    if sampel.bentuk == "xlsx":
        return 95 if _is_ours(sampel.path) else 30
    return 60 if sampel.akhiran in _SUFFIXES else 0


def _is_ours(path: Path) -> bool:
    from generator.importers.sampel import parts_of

    return any(b'name="Petunjuk"' in part for part in parts_of(path, r"xl/workbook\.xml", 200_000))


def jalankan(minta: Permintaan) -> tuple[int, list[dict[str, Any]]]:
    """Takes the workbooks over, one after the other."""
    from generator.workbook.impor import impor

    return taken_over(minta, impor)


def taken_over(minta: Permintaan, impor: Impor) -> tuple[int, list[dict[str, Any]]]:
    """Takes documents of ours over: told first, written where nothing was found and no file is changed unasked."""
    kata = current()
    code, entries = OK, []
    for name in minta.berkas:
        hasil = _read(name, repository(minta, kata), impor, kata)
        written = not hasil.temuan and (minta.update or hasil.baru)
        if written:
            write(hasil.tulis, kata)
        if minta.format == "text":
            click.echo("\n".join(report(hasil, written, kata)))
        entries.append(entry(hasil, written, kata))
        code = max(code, FINDINGS if hasil.temuan else OK)
    return code, entries


def repository(minta: Permintaan, kata: Kata) -> Registry:
    """The repository imported into: the one around ``--into`` or the working directory, else a new one there."""
    from registry import load
    from registry.layout import find_root

    start = minta.into or Path()
    if minta.into is not None and not start.exists():
        start.mkdir(parents=True)
    if not start.is_dir():
        raise Failure(kata("umum.jalur_tak_ada", jalur=str(start)), USAGE)
    root = find_root(start)
    return load(root if root is not None else start.resolve())


def write(each: Any, kata: Kata) -> None:
    """Writes files whole."""
    from generator.workbook.sasaran import write as write_files

    try:
        write_files(each)
    except OSError as error:
        raise options.unwritable(error, kata) from None


def _read(name: str, registry: Registry, impor: Impor, kata: Kata) -> Hasil:
    from generator.importers.failure import ImporGagal

    try:
        return impor(Path(name), name, registry)
    except ImporGagal as error:
        raise Failure(error.pesan("en" if kata.bahasa == "en" else "id"), USAGE) from None


def report(hasil: Hasil, written: bool, kata: Kata) -> list[str]:
    """What was found or would change, for people."""
    lines = [_found("import_xlsx.temuan", each, kata) for each in hasil.temuan[:_MOST_SHOWN]]
    lines += [_found("import_xlsx.catatan", each, kata) for each in hasil.catatan]
    if hasil.temuan:
        return [*lines, kata("import_xlsx.gagal", berkas=hasil.nama, n=len(hasil.temuan))]
    for each in hasil.ubahan[:_MOST_SHOWN]:
        value = " -> ".join(f'"{text}"' for text in (each.lama, each.baru) if text)
        file = f"{each.berkas}:{each.baris}" if each.baris else each.berkas
        lines.append(
            f"{_cell(each.lembar, each.sel)}: {kata('import_xlsx.' + each.jenis)} {each.jalur}: {value} ({file})"
        )
    if len(hasil.ubahan) > _MOST_SHOWN:
        lines.append(kata("import_xlsx.lagi", n=len(hasil.ubahan) - _MOST_SHOWN))
    lines += [kata("import_xlsx.usulan", berkas=name) for name in hasil.usulan]
    files = ", ".join(sasaran.jalur for sasaran, _ in hasil.tulis)
    if not hasil.tulis:
        lines.append(kata("import_xlsx.sama", berkas=hasil.nama))
    elif written:
        lines.append(kata("import_xlsx.ditulis", n=len(hasil.ubahan), berkas=files))
    else:
        lines.append(kata("import_xlsx.belum", n=len(hasil.ubahan), berkas=files))
    return lines


def _found(name: str, temuan: Temuan, kata: Kata) -> str:
    return kata(name, tempat=_cell(temuan.lembar, temuan.sel), pesan=temuan.pesan(kata.bahasa))


def _cell(lembar: str, sel: str) -> str:
    return f"{lembar}!{sel}" if sel else lembar


def entry(hasil: Hasil, written: bool, kata: Kata) -> dict[str, Any]:
    """The same for the JSON report."""
    files = [sasaran.jalur for sasaran, _ in hasil.tulis]
    return {
        "berkas": hasil.nama,
        "temuan": [
            {"kode": each.jenis, "lembar": each.lembar, "sel": each.sel, "pesan": each.pesan(kata.bahasa)}
            for each in hasil.temuan
        ],
        "ubahan": [
            {
                name: getattr(each, name)
                for name in ("jenis", "lembar", "sel", "jalur", "lama", "baru", "berkas", "baris")
            }
            for each in hasil.ubahan
        ],
        "akan_ditulis": [] if written else files,
        "ditulis": files if written else [],
    }
