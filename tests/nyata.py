"""Where real documents are found. The project holds none: tests that need one skip where it is absent."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

FOLDER = Path(os.environ.get("TELUSUR_NYATA") or Path(__file__).parents[2] / "shared" / "real")


def nyata(name: str) -> Path:
    """The path of a real document."""
    path = FOLDER / name
    if not path.is_file():
        pytest.skip(f"real document not here: {name}")
    return path
