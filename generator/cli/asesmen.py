"""``telusur kit --asesmen``: one assessment day, from its record to what is printed."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli import console, options
from generator.cli.bahasa import Kata, current
from generator.cli.build import FORMATS, formats_of, need_packages, need_pango, out_folder, shown_path
from generator.cli.failure import FAULT, FINDINGS, MACHINE, OK, USAGE, Failure

if TYPE_CHECKING:
    from generator.hari.bangun import Hasil, Permintaan

_MOST_FAILED = 5


def run(
    asesmen: str,
    skema: str | None,
    format_: str,
    out: str | None,
    jobs: int | None,
    today: date | None,
    *,
    arsip: bool,
) -> int:
    """Builds a day and says what was done. Returns the exit code."""
    kata = current()
    root, id_ = _day(asesmen, kata)
    wanted = [part.strip().lower() for part in format_.split(",") if part.strip()]
    as_json = "json" in wanted
    papers = ",".join(part for part in wanted if part != "json") or ",".join(FORMATS)
    formats = (*formats_of(papers, kata), *(("arsip",) if arsip else ()))
    need_packages((*formats, "docx"), kata, halaman=False)
    _need_workbooks(kata)
    from generator.build.execute import cpu_count
    from generator.hari.bangun import Permintaan

    minta = Permintaan(root, id_, out_folder(root, out, kata), formats, jobs or cpu_count(), today, kata.bahasa, skema)
    hasil = _built(minta, kata)
    if as_json:
        console.echo_json(json.dumps(_data(minta, hasil), ensure_ascii=False, indent=2))
    else:
        click.echo(_text(minta, hasil, kata), nl=False, color=True)
    return FAULT if hasil.gagal else FINDINGS if hasil.ditahan else OK


def _day(name: str, kata: Kata) -> tuple[Path, str]:
    """The repository and the day of a file: ``asesmen/<id>/asesmen.yaml``, its folder, or the id alone."""
    path = Path(name)
    if not path.exists() and len(path.parts) == 1:
        path = Path("asesmen", name)
    root, inner = options.root_of((str(path),), kata)
    parts = Path(inner[0] if inner else ".").parts
    if len(parts) not in (2, 3) or parts[0] != "asesmen" or (len(parts) == 3 and parts[2] != "asesmen.yaml"):
        raise Failure(kata("kit.asesmen_tempat", berkas=name), USAGE)
    if not (root / parts[0] / parts[1] / "asesmen.yaml").is_file():
        raise Failure(kata("kit.asesmen_tak_ada", folder=f"asesmen/{parts[1]}"), USAGE)
    return root, parts[1]


def _need_workbooks(kata: Kata) -> None:
    from importlib.util import find_spec

    if find_spec("openpyxl") is None:
        raise Failure(kata("umum.paket_kurang", paket="openpyxl", tambahan="build"), MACHINE)


def _built(minta: Permintaan, kata: Kata) -> Hasil:
    from generator.forms.teks import TeksError
    from generator.hari.bangun import build_day
    from generator.outputs.subset import TemplateError

    try:
        return build_day(minta, lambda: need_pango(minta.formats, kata))
    except TemplateError as error:
        raise Failure(kata("build.templat_salah", sebab=str(error)), USAGE) from None
    except TeksError as error:
        raise Failure(kata("build.teks_salah", berkas=error.berkas, sebab=error.sebab), USAGE) from None
    except OSError as error:
        if error.filename is None:
            raise
        raise options.unwritable(error, kata) from None


def _text(minta: Permintaan, hasil: Hasil, kata: Kata) -> str:
    shown = shown_path(minta.out, minta.root)
    if hasil.tanpa_kerja:
        return "\n".join((kata("build.tanpa_kerja"), kata("kit.asesmen_letak", keluar=shown))) + "\n"
    lines: list[str] = []
    if hasil.laporan and hasil.laporan["temuan"]:
        lines.append(_findings(minta, hasil, kata))
    if hasil.ditahan:
        return "\n".join((*lines, kata("kit.asesmen_ditahan", hari=minta.id))) + "\n"
    if hasil.draf:
        lines.append(kata("kit.asesmen_draf"))
    lines += [kata("build.gagal", skema=minta.id, nama=f.nama, sebab=f.sebab) for f in hasil.gagal[:_MOST_FAILED]]
    counts = {
        "asesi": hasil.asesi,
        "asesor": hasil.asesor,
        "kertas": hasil.kertas,
        "halaman": hasil.halaman,
        "berkas": hasil.berkas,
    }
    lines.append(kata("kit.asesmen_selesai", **counts))
    lines.append(kata("kit.asesmen_cetak", cetak=hasil.dicetak, tetap=hasil.tetap, dihapus=hasil.dihapus))
    if hasil.tanpa_sertifikat:
        lines.append(kata("kit.asesmen_sertifikat", asesi=", ".join(hasil.tanpa_sertifikat)))
    if hasil.hasil_ditulis:
        lines.append(kata("kit.asesmen_hasil", berkas=f"asesmen/{minta.id}/hasil.xlsx"))
    lines.append(kata("kit.asesmen_letak", keluar=shown))
    return "\n".join(lines) + "\n"


def _findings(minta: Permintaan, hasil: Hasil, kata: Kata) -> str:
    """The findings as ``telusur check`` prints them; lines are quoted of YAML only, never of a list of people."""
    from checks.report import write
    from checks.report.cara import Cara, letak_of
    from checks.report.source import FileLines

    lines = FileLines(minta.root)

    def quoted(berkas: str, number: int) -> str:
        return lines(berkas, number) if berkas.endswith((".yaml", ".yml")) else ""

    assert hasil.laporan is not None
    cara = Cara(quoted, kata.bahasa, options.wants_colour(), letak_of(minta.root, os.environ))
    return write("text", hasil.laporan, cara)


def _data(minta: Permintaan, hasil: Hasil) -> dict[str, Any]:
    laporan: dict[str, Any] = dict(hasil.laporan) if hasil.laporan else {"temuan": []}
    return {
        **laporan,
        "hari": minta.id,
        "keluar": shown_path(minta.out, minta.root),
        "ditahan": hasil.ditahan,
        "tanpa_kerja": hasil.tanpa_kerja,
        "kertas": hasil.kertas,
        "halaman": hasil.halaman,
        "berkas": hasil.berkas,
        "dicetak": hasil.dicetak,
        "tetap": hasil.tetap,
        "tanpa_sertifikat": hasil.tanpa_sertifikat,
        "gagal": [{"nama": each.nama, "sebab": each.sebab} for each in hasil.gagal],
    }
