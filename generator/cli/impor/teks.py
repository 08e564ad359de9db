"""``telusur import teks``: the words of an LSP's own Word masters into the catalogues that replace ours."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checks.report.source import printable
from generator.cli import options
from generator.cli.bahasa import Kata, current
from generator.cli.failure import OK, USAGE, Failure
from generator.cli.impor import Permintaan
from registry.portable import posix
from registry.reader import Unreadable
from registry.reader.content import content_of
from registry.reader.document import decode, read
from registry.writer import entry_lines

if TYPE_CHECKING:
    from generator.importers.sampel import Sampel
    from generator.importers.teks_form import HasilTeks, Padanan

_FOLDER = "teks"
_SHOWN = 90


def cocok(sampel: Sampel) -> int:
    """Never guessed: a filled form and an empty master look alike."""
    del sampel
    return 0


def opsi(kata: Kata) -> list[click.Parameter]:
    """Options of this kind."""
    return [
        click.Option(["--form"], metavar="FORM", help=kata("import_teks.opsi_form")),
        click.Option(
            ["--muk-versi"],
            type=click.Choice(["2023", "2021"]),
            default="2023",
            show_default=True,
            help=kata("import_teks.opsi_muk"),
        ),
    ]


def jalankan(minta: Permintaan) -> tuple[int, list[dict[str, Any]]]:
    """Takes over the words of each master."""
    kata = current()
    root, _ = options.root_of((), kata)
    folder, shown = _folder(root, minta, kata)
    entries = []
    found = [(master, each) for master in minta.berkas for each in _read(master, minta, kata)]
    for _, hasil in found:
        if hasil.data and not minta.update and (folder / f"{hasil.nama}.yaml").exists():
            raise Failure(kata("import_teks.sudah_ada", berkas=f"{shown}/{hasil.nama}.yaml"), USAGE)
    for name, hasil in found:
        berkas = f"{shown}/{hasil.nama}.yaml"
        tertulis = _write(folder / f"{hasil.nama}.yaml", berkas, hasil, kata)
        if minta.format == "text":
            _report(name, hasil, berkas, kata, tertulis=tertulis)
        entries.append({"berkas": name, "form": hasil.kode, "teks": berkas, "tertulis": tertulis, **_data(hasil)})
    if minta.format == "text" and not _is_used(root, shown):
        click.echo(kata("import_teks.pakai", folder=shown))
    return OK, entries


def _folder(root: Path, minta: Permintaan, kata: Kata) -> tuple[Path, str]:
    """Where the LSP's catalogues lie: where asked, else where the settings say, else ``teks``."""
    from registry import load

    name = minta.into.as_posix() if minta.into else posix(load(root).pengaturan.tampilan.teks or _FOLDER).strip("/")
    folder = (root / name).resolve()
    if not folder.is_relative_to(root.resolve()) or folder == root.resolve():
        raise Failure(kata("import_teks.folder_salah", folder=name), USAGE)
    return folder, folder.relative_to(root.resolve()).as_posix()


def _is_used(root: Path, shown: str) -> bool:
    from registry import load

    return posix(load(root).pengaturan.tampilan.teks or "").strip("/") == shown


def _read(name: str, minta: Permintaan, kata: Kata) -> list[HasilTeks]:
    from generator.importers.failure import ImporGagal
    from generator.importers.teks_form import BukanFormulir, compare, forms_in, read_master

    edition, asked = int(minta.lain["muk_versi"]), minta.lain.get("form")
    try:
        blocks = read_master(Path(name), name)
        parts = [(str(asked), blocks)] if asked else forms_in(blocks, edition)
        return [compare(part, edition, kode) for kode, part in parts]
    except ImporGagal as error:
        raise Failure(error.pesan("en" if kata.bahasa == "en" else "id"), USAGE) from None
    except BukanFormulir as error:
        key = "import_teks.form_tak_dikenal" if error.kode else "import_teks.tanpa_kode"
        raise Failure(kata(key, berkas=name, kode=error.kode), USAGE) from None


def _write(path: Path, shown: str, hasil: HasilTeks, kata: Kata) -> bool:
    """Writes the catalogue; one that is there keeps everything that people wrote in it."""
    from generator.workbook.sunting import TakTersunting
    from registry import whole

    if not hasil.data:
        return False
    try:
        text = _beneath(path, hasil.data) if path.exists() else _new(hasil, kata)
        if text is not None:
            whole.write_text(path, text)
    except (Unreadable, TakTersunting):
        raise Failure(kata("import_teks.tak_terbaca", berkas=shown), USAGE) from None
    except OSError as error:
        raise options.unwritable(error, kata) from None
    return text is not None


def _new(hasil: HasilTeks, kata: Kata) -> str:
    lines = [line for key, value in hasil.data.items() for line in entry_lines(key, value)]
    return "\n".join([f"# {kata('import_teks.kepala', kode=hasil.kode)}", *lines, ""])


def _beneath(path: Path, new: dict[str, Any]) -> str | None:
    """What people have, and beneath it what is new; ``None`` where nothing is."""
    from generator.workbook.bentuk import Peta, Skalar
    from generator.workbook.sunting import edited

    text = decode(content_of(path))
    kept, _ = read(text)
    if not isinstance(kept, dict):
        raise Unreadable("bukan_pemetaan")
    after = edited(text, _under(kept, new), Peta(Skalar("teks")))
    return None if after == text else after


def _under(kept: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """What people have, and beneath it what is new."""
    result = dict(kept)
    for key, value in new.items():
        if key not in kept:
            result[key] = value
        elif isinstance(value, dict) and isinstance(kept[key], dict):
            result[key] = _under(kept[key], value)
    return result


def _report(name: str, hasil: HasilTeks, berkas: str, kata: Kata, *, tertulis: bool) -> None:
    taken = len(hasil.diambil)
    click.echo(kata("import_teks.selesai", berkas=name, kode=hasil.kode, diambil=taken, sama=hasil.sama))
    for each in hasil.diambil:
        click.echo(f"  {_line(each)}")
    if hasil.ragu:
        click.echo(kata("import_teks.ragu", n=len(hasil.ragu)))
        for each in hasil.ragu:
            click.echo(f"  {_line(each)}")
    if hasil.tak_ada:
        click.echo(kata("import_teks.tak_ada", n=len(hasil.tak_ada)))
        for text in hasil.tak_ada:
            click.echo(f"  {printable(text)[:_SHOWN]}")
    click.echo(kata("import_teks.ditulis" if tertulis else "import_teks.tetap", berkas=berkas))


def _line(each: Padanan) -> str:
    where = ".".join(str(step) for step in each.jalur)
    return f"{where}: {printable(each.mereka)[:_SHOWN]}"


def _data(hasil: HasilTeks) -> dict[str, Any]:
    return {
        "diambil": [asdict(each) for each in hasil.diambil],
        "ragu": [asdict(each) for each in hasil.ragu],
        "sama": hasil.sama,
        "tak_ada": list(hasil.tak_ada),
    }
