"""Plan and bank brought together: what covers which place of which unit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from checks.rencana import Rencana, criteria_of
from registry import load

FOLDER = "schemes/lsp-uji/pengujian-bahan"
Change = Callable[[str, str, str], None]


@pytest.fixture
def change(root: Path) -> Change:
    def changed(name: str, old: str, new: str) -> None:
        path = root / FOLDER / f"{name}.yaml"
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    return changed


def read(root: Path) -> Rencana:
    registry = load(root, use_cache=False)
    return Rencana(registry, registry.skema["lsp-uji/pengujian-bahan"])


def test_an_element_stands_for_its_criteria(root: Path) -> None:
    rencana = read(root)
    line = rencana.unit[1].baris[0]
    assert line.tempat == {"#1.1", "#1.2", "#2.1", "#2.2", "#keterampilan.1", "#aspek.1"}
    assert line.metode == {"observasi_langsung"}
    assert rencana.unit[1].instrumen == {"CL", "TPD", "DPT", "PMO"}
    assert [each.data.id for each in rencana.kelompok] == ["kp1"]
    assert rencana.kelompok[0].rencana == rencana.unit


def test_the_last_plan_of_a_unit_counts_as_in_print(root: Path, change: Change) -> None:
    change("mapa", "rencana:\n", "rencana:\n  - {unit: C.25UJI01.002.1, bukti: []}\n")
    rencana = read(root)
    assert len(rencana.unit) == 2
    assert len(rencana.menurut_unit[rencana.unit[0].entri].baris) == 2


def test_only_what_resolves_and_is_used_covers(root: Path, change: Change) -> None:
    before = {(entri.kode, fragment): found for (entri, fragment), found in read(root).butir_di.items()}
    assert before["C.25UJI01.001.1", "#2.2"] == {"TPD", "DPT"}
    change("bank", "butir: [PG1, PG2, PG3, PG4]", "butir: [PG1, PG3, PG4]")
    change("bank", "      - C.25UJI01.001.1#1\n", "      - C.25UJI01.001.1#7\n")
    after = {(entri.kode, fragment): found for (entri, fragment), found in read(root).butir_di.items()}
    assert after["C.25UJI01.001.1", "#2.2"] == {"TPD"}
    assert after["C.25UJI01.001.1", "#1.1"] == {"PMO"}
    assert ("C.25UJI01.001.1", "#7") not in after


def test_criteria_of_a_critical_aspect(root: Path) -> None:
    unit = read(root).unit[0].unit
    assert unit is not None
    assert criteria_of(unit, 1) == {"#2.2"}
