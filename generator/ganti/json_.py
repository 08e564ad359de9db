"""A transition as JSON."""

from __future__ import annotations

import json

from generator.ganti.laporan import laporan
from generator.ganti.model import Peralihan


def render(peralihan: Peralihan) -> str:
    """The contract of :mod:`generator.ganti.laporan`."""
    return json.dumps(laporan(peralihan), ensure_ascii=False, indent=2) + "\n"
