"""What a build remembers: only its own files are ever taken away, and what a killed one wrote is not forgotten."""

from __future__ import annotations

import json
import os
import shutil
import time
from datetime import date
from pathlib import Path

import pytest

from generator.build import place, state
from generator.build.execute import Press
from generator.build.run import Outcome, Request, build
from generator.forms import FORMS
from tests.checks.cases import BASE

FORM = tuple(form for form in FORMS if form.kode == "FR.APL.01")
OUTSIDE = ("../milik-orang.txt", "kit/../../milik-orang.txt", "..\\milik-orang.txt", "C:/milik-orang.txt")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = shutil.copytree(BASE, tmp_path / "repositori")
    (root / "milik-orang.txt").write_text("penting", "utf-8")
    return root


def built(root: Path) -> Outcome:
    return build(Request(root, root / "build", FORM, formats=("html",), today=date(2026, 6, 1), halaman=False))


def state_of(root: Path) -> Path:
    return state.state_file(root, root / "build")


@pytest.mark.parametrize("name", [*OUTSIDE, "{root}/milik-orang.txt"])
def test_a_state_from_a_stranger_takes_nothing_away_outside(root: Path, name: str) -> None:
    """The folder of states is ignored by git, but a pull request may bring one all the same."""
    built(root)
    name = name.format(root=root.as_posix())
    path = state_of(root)
    data = json.loads(path.read_text("utf-8"))
    data["files"][name] = {"key": "", "size": 7, "mtime": 1, "sha256": ""}
    data["world"] = ""
    path.write_text(json.dumps(data), "utf-8")
    with path.with_suffix(".jurnal").open("w", encoding="utf-8") as journal:
        journal.write(f"{name}\n")
    built(root)
    assert (root / "milik-orang.txt").read_text("utf-8") == "penting"


def test_noted_files_that_no_longer_belong_go(root: Path) -> None:
    built(root)
    stale = root / "build/kit/lsp-uji/dihapus/SKEMA.html"
    stale.parent.mkdir()
    stale.write_text("lama", "utf-8")
    other = stale.with_name("milik-orang.html")
    other.write_text("x", "utf-8")
    state.note(state_of(root), "kit/lsp-uji/dihapus/SKEMA.html")
    journal = state_of(root).with_suffix(".jurnal")
    with journal.open("a", encoding="utf-8") as file:
        file.write("kit/lsp-uji/dihapus/milik-orang.html")  # half a line: killed while noting
    assert not built(root).tanpa_kerja
    assert (stale.exists(), other.exists(), journal.exists()) == (False, True, False)
    assert built(root).tanpa_kerja


def test_a_finished_build_leaves_no_journal(root: Path) -> None:
    built(root)
    assert sorted(path.name for path in (root / ".telusur").iterdir() if "jurnal" in path.name) == []


def test_left_overs_go_but_not_those_of_a_build_at_work(tmp_path: Path) -> None:
    old, new = tmp_path / "kit/.A.pdf.11.tmp", tmp_path / "kit/.B.pdf.12.tmp"
    kept = tmp_path / "kit/A.pdf"
    old.parent.mkdir()
    now = time.time()
    for path, age in ((old, 100), (new, -100), (kept, 100)):
        path.write_text("x", "utf-8")
        os.utime(path, (now - age, now - age))
    place.sweep((tmp_path,), now)
    assert {path.name for path in old.parent.iterdir()} == {new.name, kept.name}


@pytest.mark.parametrize(("platform", "expected"), [("win32", 61), ("linux", 256)])
def test_windows_waits_for_61_processes_at_most(monkeypatch: pytest.MonkeyPatch, platform: str, expected: int) -> None:
    monkeypatch.setattr("sys.platform", platform)
    assert Press(256, 1, "id", with_pdf=False)._workers == expected


def test_output_on_another_drive_has_a_state_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def other_drive(*_: object) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr("os.path.relpath", other_drive)
    one, two = (state.state_file(tmp_path, Path(name)) for name in ("/a/build", "/b/build"))
    assert one != two
    assert one.parent == tmp_path / ".telusur"
