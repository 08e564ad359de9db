"""Building on two cores against one, and twice the schemes against once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from generator.build.execute import cpu_count
from generator.build.run import Request, build
from generator.forms import FORMS
from tests.bench import corpus
from tests.bench.measure import cpu_of_all, say, wall

pytestmark = pytest.mark.bench
TODAY = date(2026, 6, 1)
KODE = ("SKEMA", "FR.APL.01", "FR.APL.02", "FR.MAPA.01", "FR.IA.01")
"""Papers of every size, from two pages to ten."""


def bare(root: Path) -> None:
    """Nothing is built yet, but for the shells of the site, which a machine makes once."""
    shutil.rmtree(root / "build", ignore_errors=True)
    for path in (root / ".telusur").glob("*"):
        if path.name != "kerangka":
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def commanded(root: Path, jobs: int) -> None:
    """A build as users start it: the import of what it needs is part of the wait."""
    bare(root)
    code = "from generator.cli.main import main; main()"
    forms = [word for kode in KODE for word in ("--form", kode)]
    command = [sys.executable, "-c", code, "build", "--format", "pdf", *forms, "--jobs", str(jobs)]
    done = subprocess.run(
        [*command, "--today", TODAY.isoformat()],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    assert done.returncode in (0, 1)
    assert len(list((root / "build").rglob("*.pdf"))) > 20


def built(root: Path, **changes: object) -> None:
    """A build in this process."""
    bare(root)
    forms = tuple(form for form in FORMS if form.kode in KODE)
    outcome = build(Request(root, root / "build", forms, today=TODAY, **changes))  # type: ignore[arg-type]
    assert outcome.gagal == []
    assert len(outcome.dirender) > 20


@pytest.mark.skipif(cpu_count() < 2, reason="hanya satu prosesor")
def test_two_processes_against_one(tmp_path: Path) -> None:
    corpus.write(tmp_path, 30, 10)
    one, two = wall(lambda: commanded(tmp_path, 1), lambda: commanded(tmp_path, 2), rounds=2)
    say("bangun dengan dua proses / satu proses, waktu tunggu", two / one, 0.7)
    assert two / one <= 0.7


@pytest.mark.parametrize("halaman", [False, True], ids=["dokumen", "situs"])
def test_twice_the_schemes_take_twice_the_time(tmp_path: Path, halaman: bool) -> None:
    small, large = tmp_path / "kecil", tmp_path / "besar"
    corpus.write(small, 40, 16)
    corpus.write(large, 80, 32)
    options = {"formats": ("docx", "html"), "halaman": halaman}
    built(small, **options)  # what is compiled and imported once belongs to neither
    once, twice = cpu_of_all(lambda: built(small, **options)), cpu_of_all(lambda: built(large, **options))
    say(f"bangun 2n / n skema{', dengan situs' if halaman else ''}", twice / once, 2.2)
    assert twice / once <= 2.2
