"""Output formats of a report: ``text`` for the terminal, the others for programs and for where people work."""

from __future__ import annotations

from importlib import import_module

from checks.laporan import Laporan
from checks.report.cara import Cara

FORMATS = {
    "text": "text",
    "json": "json_",
    "sarif": "sarif",
    "junit": "junit",
    "github": "github",
    "gitlab": "gitlab",
    "markdown": "markdown",
}
"""Formats in the order in which ``--help`` names them, each with the module that writes it."""


def write(format_: str, laporan: Laporan, cara: Cara) -> str:
    """A report in a format. Only that format's module is loaded."""
    text: str = import_module(f"checks.report.{FORMATS[format_]}").report(laporan, cara)
    return text
