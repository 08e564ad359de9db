"""A trace as JSON."""

from __future__ import annotations

import json

from generator.trace.laporan import laporan
from generator.trace.model import Cakupan


def render(cakupan: Cakupan, bahasa: str) -> str:
    """The contract of :mod:`generator.trace.laporan`."""
    return json.dumps(laporan(cakupan, bahasa), ensure_ascii=False, indent=2) + "\n"
