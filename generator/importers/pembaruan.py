"""A standard imported again: what the document changed goes in, what people edited stays, both are told.

Three readings are held against each other: what the last import wrote (``dasar`` of ``impor.json``), what the file says
now, and what the document says now. Comments and the way things are written stay wherever the value does.
"""

from __future__ import annotations

import difflib
import json
from dataclasses import dataclass
from typing import Any

from checks.finding import jalur
from checks.fix.edit import UNREADABLE, data_of
from generator.workbook.banding import merged
from generator.workbook.bentuk import bentuk
from generator.workbook.sunting import TakTersunting, edited
from registry.model.skema import Skema
from registry.model.standar import Standar
from registry.model.unit import Unit

_MODELS = {"standar.yaml": Standar, "skema.yaml": Skema}
REPORT = "impor.json"
_CONTEXT = 1


@dataclass(frozen=True, slots=True)
class Pembaruan:
    """What an update does to one file: its new text, the difference as people read it, and where people's edits stayed
    although the document says otherwise."""

    berkas: str
    teks: str
    beda: str = ""
    bentrok: tuple[str, ...] = ()


def base_of(report: str | None) -> dict[str, Any]:
    """What the last import wrote, by file; nothing where its record is not there or cannot be read."""
    try:
        data = json.loads(report or "{}")
        base = data.get("dasar") if isinstance(data, dict) else None
    except (ValueError, RecursionError):
        return {}
    return base if isinstance(base, dict) else {}


def updated(name: str, current: str | None, new: str, base: Any) -> Pembaruan:
    """The new text of a file. Without a base only what the file lacks goes in."""
    if current is None or current == new:
        return Pembaruan(name, new, "" if current == new else f"+ {name}")
    if name == REPORT:
        return Pembaruan(name, new)
    ours, theirs = data_of(current), data_of(new)
    if ours is UNREADABLE:
        return Pembaruan(name, current, bentrok=("",))
    value, clashes = merged(base, ours, theirs)
    try:
        text = edited(current, value, bentuk(_MODELS.get(name, Unit)))
    except TakTersunting:
        return Pembaruan(name, current, bentrok=("",))
    lines = difflib.unified_diff(current.splitlines(), text.splitlines(), name, name, lineterm="", n=_CONTEXT)
    return Pembaruan(name, text, "\n".join(lines), tuple(jalur(path) for path in clashes))
