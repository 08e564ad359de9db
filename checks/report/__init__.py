"""Output formats of a report, in the order in which ``--help`` names them."""

from __future__ import annotations

from collections.abc import Callable

from checks.laporan import Laporan
from checks.report import json_, text
from checks.report.source import Lines

Reporter = Callable[[Laporan, Lines, str, bool], str]
"""From a report, the lines of its files, a language and whether to colour, to what is printed."""

REPORTERS: dict[str, Reporter] = {
    "text": text.report,
    "json": json_.report,
}
