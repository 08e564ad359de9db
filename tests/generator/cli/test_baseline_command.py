"""``telusur baseline`` and what ``check`` then shows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.generator.cli.command import SKEMA, UNIT_1, Ran

Telusur = Callable[..., Ran]
Change = Callable[[str, str, str], None]
DAY = ("--today", "2026-06-01")


def test_old_findings_are_quiet_and_new_ones_are_not(root: Path, telusur: Telusur, change: Change) -> None:
    change(SKEMA, "pp-10-2018", "pp-23-2004")
    assert telusur("check", *DAY).code == 1
    assert telusur("baseline", *DAY).out == (
        "baseline.json: 1 temuan dicatat pada profil verifikasi. Simpan berkas ini dalam git.\n"
    )
    quiet = telusur("check", *DAY)
    assert quiet.code == 0
    assert "Temuan lama dalam baseline, tidak ditampilkan: 1." in quiet.out
    change(UNIT_1, "kode: C.25UJI01.001.1", "kodee: C.25UJI01.001.1")
    assert telusur("check", *DAY).code == 1
    ran = telusur("baseline", *DAY)
    assert ran.out.startswith("baseline.json: 1 menjadi 1 temuan pada profil verifikasi.\n")
    assert "tetap ditampilkan oleh telusur check" in ran.out
    change(SKEMA, "pp-23-2004", "pp-10-2018")
    telusur("baseline", *DAY)
    change(SKEMA, "pp-10-2018", "pp-23-2004")
    assert "SKM-030" in telusur("check", *DAY).out
    assert (root / "baseline.json").read_text("utf-8").count("SKM") == 0


@pytest.mark.parametrize("command", ["check", "baseline"])
def test_a_broken_baseline_is_named(root: Path, telusur: Telusur, command: str) -> None:
    (root / "baseline.json").write_text("{", "utf-8")
    ran = telusur(command, *DAY)
    assert ran.code == 2
    assert ran.err.startswith("baseline.json tidak dapat dibaca.")
    assert (root / "baseline.json").read_text("utf-8") == "{"
