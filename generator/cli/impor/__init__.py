"""What ``telusur import`` can bring in: one module for each kind of document.

To plug in a kind, write ``generator/cli/impor/<name>.py`` and name it in :data:`JENIS`. The module offers

``cocok(sampel: Sampel) -> int``
    How sure it is that the file is of its kind, from 0 (no) to 100, from suffix, container and the first words
    (:class:`generator.importers.sampel.Sampel`). The highest wins, of equals the first in the table; ``--jenis``
    decides without asking.
``jalankan(minta: Permintaan) -> tuple[int, list[dict[str, Any]]]``
    Brings the files in, prints its report if ``minta.format == "text"``, and returns the exit code and one entry of the
    JSON report for each file. Bad input is a :class:`generator.cli.failure.Failure`.
``opsi(kata: Kata) -> list[click.Parameter]`` (optional)
    Options of its own; their values arrive in ``minta.lain`` by name. Of two options with one name the first counts.

Heavy libraries are imported inside ``jalankan``: all modules are loaded for ``--help``.
``--ganti OLD NEW`` is the kind ``ganti``, which is never guessed; its arguments need not be files.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

JENIS: dict[str, str] = {
    "skkni": "generator.cli.impor.skkni",
    "skema": "generator.cli.impor.skema",
    "ganti": "generator.cli.impor.ganti",
    "xlsx": "generator.cli.impor.xlsx",
    "soal": "generator.cli.impor.soal",
    "unit": "generator.cli.impor.unit",
    "apl02": "generator.cli.impor.apl02",
    "teks": "generator.cli.impor.teks",
}
"""Kinds, the usual one first, and the modules that bring them in."""

TANPA_TEBAK = frozenset({"ganti"})
"""Kinds that must be asked for."""


@dataclass(frozen=True, slots=True)
class Permintaan:
    """What the user asked for. ``into`` and ``report`` are ``None`` where the option was not given."""

    berkas: tuple[str, ...]
    """Paths as typed; they exist, except for a kind that must be asked for."""
    into: Path | None
    update: bool
    report: Path | None
    diimpor: date | None
    format: str
    """``text`` or ``json``."""
    lain: dict[str, Any] = field(default_factory=dict)
    """Values of the options of all kinds, by name."""
