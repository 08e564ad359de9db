"""The command line run in this process, in a copy of the base repository."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import bahasa
from generator.cli.main import run
from tests.checks.cases import BASE
from tests.generator.cli.command import Ran


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of the machine decides a test, and no test decides the next one's language."""
    for name in (bahasa.VARIABLE, "NO_COLOR", "FORCE_COLOR", "TELUSUR_DEBUG", "LANGUAGE", "GITHUB_ACTIONS"):
        monkeypatch.setenv(name, "")
    monkeypatch.setattr(bahasa, "_spoken", "id")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the base repository, and the working directory."""
    root = shutil.copytree(BASE, tmp_path / "repositori")
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def telusur(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Runs ``telusur`` with the given arguments."""

    def ran(*arguments: str) -> Ran:
        code = run(list(arguments))
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return ran


@pytest.fixture
def change(root: Path) -> Callable[[str, str, str], None]:
    """Replaces the one occurrence of a text in a file of the repository."""

    def changed(path: str, old: str, new: str) -> None:
        text = (root / path).read_text("utf-8")
        assert text.count(old) == 1
        (root / path).write_text(text.replace(old, new), "utf-8")

    return changed
