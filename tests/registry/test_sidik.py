"""Fingerprints: what a validation looks at, and what changes them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from registry import load
from registry.sidik import BANK, KEMASAN, MAPA, fingerprint, fingerprints
from tests.checks.cases import BASE

SCHEME = "schemes/lsp-uji/pengujian-bahan"
UNIT = "standards/skkni-2099-001/unit/C.25UJI01.001.1.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shutil.copytree(BASE, tmp_path / "repositori")


def marks(root: Path) -> dict[str, str]:
    registry = load(root, use_cache=False)
    return fingerprints(registry, registry.skema["lsp-uji/pengujian-bahan"])


def change(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert text.count(old) == 1
    (root / path).write_text(text.replace(old, new), "utf-8")


def test_everything_that_plan_and_bank_point_to_has_one(root: Path) -> None:
    found = marks(root)
    assert {"C.25UJI01.001.1#1.1", "C.25UJI01.001.1#aspek.1", "C.25UJI01.002.1#pengetahuan.1"} < set(found)
    assert {f"{BANK}{id_}" for id_ in ("TP1", "PMO1", "PG1")} | {MAPA, KEMASAN} < set(found)
    assert "C.25UJI01.001.1#1" not in found, "an element stands for its criteria"
    assert all(re.fullmatch(r"[0-9a-f]{8}", value) for value in found.values())


def test_fingerprint_is_of_the_words_not_of_the_layout() -> None:
    assert fingerprint("Alat  diperiksa\n menurut daftar. ") == fingerprint("Alat diperiksa menurut daftar.")
    assert fingerprint("Alat diperiksa.") != fingerprint("Alat Diperiksa.")
    assert fingerprint("Jumlah benda uji ditentukan sesuai rencana pengujian.") == "3785b97b"


@pytest.mark.parametrize(
    ("path", "old", "new", "changed"),
    [
        (UNIT, "Jumlah benda uji ditentukan", "Banyak benda uji ditentukan", {"C.25UJI01.001.1#1.1"}),
        (f"{SCHEME}/bank.yaml", "b: Retak", "b: Retakan", {f"{BANK}PG1"}),
        (f"{SCHEME}/bank.yaml", "durasi: 60 menit", "durasi: 90 menit", {f"{BANK}TP1"}),
        (f"{SCHEME}/mapa.yaml", "lingkungan: [simulasi]", "lingkungan: [nyata]", {MAPA}),
        (
            f"{SCHEME}/skema.yaml",
            "{kode: C.25UJI01.001.1, kelompok: inti}",
            "{kode: C.25UJI01.001.1, kelompok: umum}",
            {KEMASAN},
        ),
        (f"{SCHEME}/skema.yaml", "{kode: C.25UJI01.001.1, kelompok: inti}", "{kode: C.25UJI01.001.1}", set()),
        (f"{SCHEME}/kunci.yaml", "PG1: b", "PG1: a", set()),
        (f"{SCHEME}/skema.yaml", "judul: Pengukuran Benda Uji Logam", "judul: Pengukuran Batang Logam", set()),
        (UNIT, "  standar: [SOP penyiapan benda uji]", "  standar: []", set()),
    ],
)
def test_a_change_is_seen_where_it_is(root: Path, path: str, old: str, new: str, changed: set[str]) -> None:
    before = marks(root)
    change(root, path, old, new)
    after = marks(root)
    assert {mark for mark in before | after if before.get(mark) != after.get(mark)} == changed


def test_answers_are_in_no_fingerprint(root: Path) -> None:
    """A key of four choices could be guessed from its fingerprint."""
    before = marks(root)
    (root / SCHEME / "kunci.yaml").unlink()
    assert marks(root) == before


def test_parts_that_are_not_there(root: Path) -> None:
    for name in ("mapa", "bank", "kunci", "validasi"):
        (root / SCHEME / f"{name}.yaml").unlink()
    assert set(marks(root)) == {KEMASAN}


def test_items_below_an_item_count(root: Path) -> None:
    before = marks(root)
    change(
        root,
        UNIT,
        "pengetahuan: [Bentuk dan cacat permukaan batang logam]",
        "pengetahuan: [{teks: Bentuk dan cacat permukaan batang logam, butir: [Retak]}]",
    )
    assert {mark for mark in before if before[mark] != marks(root)[mark]} == {"C.25UJI01.001.1#pengetahuan.1"}


def test_code_of_two_standards_keeps_its_standard(root: Path) -> None:
    other = root / "standards/skkni-2099-002"
    shutil.copytree(root / "standards/skkni-2099-001", other)
    for path in (root / SCHEME).glob("*.yaml"):
        text = path.read_text("utf-8")
        path.write_text(re.sub(r"(?<![\w:])C\.25UJI01", "skkni-2099-001:C.25UJI01", text), "utf-8")
    found = [mark for mark in marks(root) if mark.endswith("#1.1")]
    assert found == ["skkni-2099-001:C.25UJI01.001.1#1.1", "skkni-2099-001:C.25UJI01.002.1#1.1"]
