"""``telusur import`` of an FR.APL.02 as an LSP prints it: its units, elements and criteria against the standards.

Nothing is written: a form says which units a scheme takes, the standard says what they hold.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli import options
from generator.cli.bahasa import Kata, current
from generator.cli.failure import FINDINGS, OK, USAGE, Failure
from generator.cli.impor import Permintaan
from generator.cli.impor.xlsx import repository

if TYPE_CHECKING:
    from generator.importers.apl02 import Beda, UnitApl
    from generator.importers.sampel import Sampel
    from registry.store import Registry

_MOST_SHOWN = 40
_FORM = re.compile(r"FR\.?\s?APL\.?\s?0?2|asesmen\s+mandiri", re.IGNORECASE)
_TABLE = re.compile(r"dapatkah\s+saya|bukti\s+yang\s+relevan", re.IGNORECASE)


def cocok(sampel: Sampel) -> int:
    """How sure it is that a file is an FR.APL.02: its name and the heads of its table."""
    return 88 if sampel.bentuk == "docx" and _FORM.search(sampel.teks) and _TABLE.search(sampel.teks) else 0


def jalankan(minta: Permintaan) -> tuple[int, list[dict[str, Any]]]:
    """Reads the forms, one after the other."""
    kata = current()
    code, entries = OK, []
    for berkas in minta.berkas:
        units = _read(berkas, kata)
        registry = repository(minta, kata)
        found = _compared(registry, units, minta.lain.get("skema"), kata)
        if minta.format == "text":
            click.echo("\n".join(_report(berkas, units, found, registry, kata)))
        entries.append(_data(berkas, units, found))
        code = max(code, FINDINGS if found else OK)
    return code, entries


def _read(berkas: str, kata: Kata) -> list[UnitApl]:
    from generator.importers.apl02 import read_apl02
    from generator.importers.failure import ImporGagal

    try:
        units = read_apl02(Path(berkas), berkas)
    except ImporGagal as error:
        raise Failure(error.pesan("en" if kata.bahasa == "en" else "id"), USAGE) from None
    if not units:
        raise Failure(kata("import_apl02.tanpa_unit", berkas=berkas), USAGE)
    return units


def _compared(registry: Registry, units: list[UnitApl], skema: object, kata: Kata) -> list[Beda]:
    from generator.importers.apl02 import Beda, compared

    found = compared(registry, units)
    if skema:
        folder = options.find_skema(registry, str(skema), kata)
        package = [entry.kode for entry in registry.kemasan(folder) if entry is not None]
        named = {entry.kode for unit in units if (entry := registry.units.one(unit.kode)) is not None}
        found += [Beda("kurang", kode) for kode in package if kode not in named]
        found += [Beda("lebih", kode) for kode in sorted(named - set(package))]
    return found


def _report(berkas: str, units: list[UnitApl], found: list[Beda], registry: Registry, kata: Kata) -> list[str]:
    elements = sum(len(unit.elemen) for unit in units)
    criteria = sum(len(kuk) for unit in units for _, kuk in unit.elemen)
    lines = [kata("import_apl02.dibaca", berkas=berkas, unit=len(units), elemen=elements, kuk=criteria)]
    for each in found[:_MOST_SHOWN]:
        args = {"kode": f"{each.kode}{each.di}", "borang": each.borang or "-", "standar": each.standar or "-"}
        lines.append(kata(f"import_apl02.beda.{each.jenis}", **args))
    if len(found) > _MOST_SHOWN:
        lines.append(kata("import_apl02.lagi", n=len(found) - _MOST_SHOWN))
    lines.append(kata("import_apl02.jumlah", n=len(found)) if found else kata("import_apl02.sama"))
    known = [unit.kode for unit in units if registry.units.one(unit.kode) is not None]
    if known:
        lines.append(kata("import_apl02.lanjut", unit=" ".join(f"--unit {kode}" for kode in known)))
    return lines


def _data(berkas: str, units: list[UnitApl], found: list[Beda]) -> dict[str, Any]:
    return {
        "berkas": berkas,
        "unit": [
            {
                "kode": unit.kode,
                "judul": unit.judul,
                "elemen": [{"judul": judul, "kuk": kuk} for judul, kuk in unit.elemen],
            }
            for unit in units
        ],
        "beda": [
            {name: getattr(each, name) for name in ("jenis", "kode", "di", "borang", "standar")} for each in found
        ],
    }
