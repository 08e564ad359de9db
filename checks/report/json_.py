"""The report as JSON: exactly the structure of :class:`checks.laporan.Laporan`."""

from __future__ import annotations

import json

from checks.laporan import Laporan
from checks.report.source import Lines


def report(laporan: Laporan, lines: Lines, bahasa: str, colour: bool) -> str:
    """JSON, one document, keys in the order of the contract."""
    del lines, bahasa, colour
    return json.dumps(laporan, ensure_ascii=False, indent=2) + "\n"
