"""What the tests of the checker share: a copy of the base repository, and checking it on the day of the cases."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checks.engine import Report, run
from registry import load
from tests.checks.cases import BASE, TODAY


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the base repository that a test may change."""
    return shutil.copytree(BASE, tmp_path / "repositori")


@pytest.fixture
def check(root: Path) -> Callable[..., Report]:
    """Checks that copy; keywords go to the engine."""

    def checked(**options: Any) -> Report:
        return run(load(root, use_cache=False), **{"profil": "verifikasi", "today": TODAY, **options})

    return checked
