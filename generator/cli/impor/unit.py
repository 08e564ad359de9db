"""``telusur import`` of a unit's paper of ours that was edited in Word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from generator.cli.impor import Permintaan
from generator.cli.impor.xlsx import taken_over

if TYPE_CHECKING:
    from generator.importers.sampel import Sampel

_SURE, _LIKELY = 97, 92
_OUR_TRACE = re.compile(rb"Jejak [0-9a-f]{12}")


def cocok(sampel: Sampel) -> int:
    """How sure it is that a file is a unit's paper of ours: it carries the unit's file, or at least our trace."""
    if sampel.bentuk != "docx":
        return 0
    from generator.importers.sampel import parts_of
    from generator.outputs.inti import SOURCE_NAMESPACE

    if any(SOURCE_NAMESPACE.encode() in part for part in parts_of(sampel.path, r"customXml/item\d+\.xml", 500)):
        return _SURE
    ours = any(_OUR_TRACE.search(part) for part in parts_of(sampel.path, r"docProps/core\.xml", 100_000))
    unit = re.search(r"UNIT KOMPETENSI\s+Kode Unit", sampel.teks) is not None
    return _LIKELY if ours and unit else 0


def jalankan(minta: Permintaan) -> tuple[int, list[dict[str, Any]]]:
    """Takes the papers over, one after the other."""
    from generator.importers.docx_unit_impor import impor_unit

    return taken_over(minta, impor_unit)
