"""The report as JSON: exactly the structure of :class:`checks.laporan.Laporan`."""

from __future__ import annotations

import json

from checks.laporan import Laporan
from checks.report.cara import Cara


def report(laporan: Laporan, cara: Cara) -> str:
    """JSON, one document, keys in the order of the contract."""
    del cara
    return json.dumps(laporan, ensure_ascii=False, indent=2) + "\n"
