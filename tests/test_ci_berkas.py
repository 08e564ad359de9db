"""What others put into their pipelines: the hook, the action and the GitLab template run as they stand."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.checks.cases import BASE

ROOT = Path(__file__).resolve().parents[1]
ACTION = ROOT / ".github/actions/periksa/action.yml"
SKEMA = "schemes/lsp-uji/pengujian-bahan/skema.yaml"

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="no bash")

MAIN = "from generator.cli.main import main; main()"
GH = """#!/bin/sh
printf '%s\\n' "$*" >>"$GH_LOG"
case "$*" in *PATCH* | *POST*) ;; *) printf '%s' "$GH_OLD" ;; esac
"""


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    return shutil.copytree(BASE, tmp_path / "data")


def spoil(repository: Path) -> None:
    path = repository / SKEMA
    path.write_text(path.read_text("utf-8").replace("pp-10-2018", "pp-23-2004"), "utf-8")


def run(script: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    bin_ = folder.parent / "bin"
    bin_.mkdir(exist_ok=True)
    telusur = bin_ / "telusur"
    telusur.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -c "{MAIN}" "$@"\n')
    telusur.chmod(0o755)
    settings = {
        "PATH": f"{bin_}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "RUNNER_TEMP": str(folder.parent),
    }
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=folder,
        env=os.environ | settings | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def action_step(name: str, **inputs: str) -> tuple[str, dict[str, str]]:
    """The script of a step and its environment, with the inputs filled in."""
    action = read(ACTION)
    values = {key: value["default"] for key, value in action["inputs"].items()} | inputs
    (step,) = [each for each in action["runs"]["steps"] if each["name"] == name]
    environment = {
        key: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda match: values[match[1]], value)
        for key, value in step.get("env", {}).items()
    }
    return step["run"], environment


def test_the_hook_runs_and_looks_at_data_files(repository: Path) -> None:
    (hook,) = read(ROOT / ".pre-commit-hooks.yaml")
    assert run(hook["entry"], repository).returncode == 0
    spoil(repository)
    assert run(hook["entry"], repository).returncode == 1
    for path in (SKEMA, "standards/a/unit/b.yaml", "data/schemes/a/lsp.yaml", "telusur.yaml"):
        assert re.search(hook["files"], path), path
    assert not re.search(hook["files"], "README.md")


@pytest.mark.parametrize("spoilt", [False, True])
def test_the_action_checks_and_writes_what_it_promises(repository: Path, spoilt: bool) -> None:
    if spoilt:
        spoil(repository)
    script, environment = action_step("Periksa")
    assert run(action_step("Pasang")[0], repository).returncode == 0
    ran = run(script, repository, **environment)
    assert ran.returncode == spoilt, ran.stderr
    assert ("::error file=" in ran.stdout) == spoilt
    sarif = json.loads((repository / "telusur.sarif").read_text("utf-8"))
    assert bool(sarif["runs"][0]["results"]) == spoilt


def test_inputs_of_the_action_are_never_part_of_a_script() -> None:
    for step in read(ACTION)["runs"]["steps"]:
        assert "${{" not in step["run"], step["name"]


def test_a_hostile_input_stays_one_word(repository: Path) -> None:
    script, environment = action_step("Periksa", sejak="; touch terobos", folder="$(touch terobos)")
    assert run(script, repository, **environment).returncode == 2
    assert not list(repository.rglob("terobos"))


@pytest.mark.parametrize(("old", "method"), [("", "POST"), ("77", "PATCH")])
def test_the_action_keeps_one_comment(repository: Path, old: str, method: str) -> None:
    spoil(repository)
    script, environment = action_step("Periksa")
    run(script, repository, **environment)
    gh = repository.parent / "bin" / "gh"
    gh.write_text(GH)
    gh.chmod(0o755)
    log = repository.parent / "gh.log"
    settings = {"GH_LOG": str(log), "GH_OLD": old, "NOMOR": "5", "GITHUB_REPOSITORY": "a/b"}
    assert run(action_step("Komentar")[0], repository, **settings).returncode == 0
    *_, last = log.read_text().splitlines()
    assert f"--method {method} repos/a/b/issues/" in last
    assert (repository.parent / "telusur.md").read_text("utf-8").startswith("<!-- telusur -->")


def test_the_gitlab_template_runs(repository: Path) -> None:
    job = read(ROOT / ".gitlab/periksa.yml")["telusur"]
    spoil(repository)
    assert run("\n".join([*job["before_script"], *job["script"]]), repository, **job["variables"]).returncode == 1
    reports = job["artifacts"]["reports"]
    assert json.loads((repository / reports["codequality"]).read_text("utf-8"))[0]["check_name"] == "SKM-030"
    assert "SKM-030" in (repository / reports["junit"]).read_text("utf-8")
