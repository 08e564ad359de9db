"""A copy of the base repository, as an editor opens it."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.editor.repositori import Pengaturan, Repositori
from tests.checks.cases import BASE, TODAY


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the base repository that a test may change."""
    return shutil.copytree(BASE, tmp_path / "repositori").resolve()


@pytest.fixture
def repo(root: Path) -> Repositori:
    """That copy, being edited."""

    def hari() -> date:
        return TODAY

    return Repositori(root, Pengaturan("verifikasi", hari, "id"))
