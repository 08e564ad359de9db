"""A small copy of the example repository: one body, its scheme, and the standard that it rests on.

Tests that copy, change and build use this copy: they stay as fast and count the same however many examples there are.
"""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ISI = ("schemes/lsp-contoh", "standards/skkni-2020-333")


def salin_contoh(tujuan: Path) -> Path:
    """Copies one body and its standard, with the settings, into a folder that may exist."""
    for nama in ISI:
        shutil.copytree(ROOT / nama, tujuan / nama, dirs_exist_ok=True)
    shutil.copy(ROOT / "telusur.yaml", tujuan)
    return tujuan
