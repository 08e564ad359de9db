"""``telusur conformity``: which scheme, which formats, where to, and the exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.generator.cli.command import SKEMA, Ran

Telusur = Callable[..., Ran]
Change = Callable[[str, str, str], None]
DAY = ("--today", "2026-06-01")
DEFAULT = "build/kesesuaian/lsp-uji/pengujian-bahan"


@pytest.mark.usefixtures("root")
def test_clean_scheme(telusur: Telusur, root: Path) -> None:
    ran = telusur("conformity", "pengujian-bahan", "--format", "html,docx", *DAY)
    assert (ran.code, ran.err) == (0, "")
    first, second, last = ran.out.splitlines()
    assert first.startswith("lsp-uji/pengujian-bahan: ")
    assert "0 belum terpenuhi, 0 dikecualikan" in first
    assert second == "Temuan: 0 mayor, 0 minor, 0 observasi."
    names = ["kesesuaian.docx", "kesesuaian.html", "ketidaksesuaian.docx", "ketidaksesuaian.html"]
    assert last == f"Ditulis: {DEFAULT}/ ({', '.join(names)})"
    assert sorted(path.name for path in (root / DEFAULT).iterdir()) == names


@pytest.mark.usefixtures("root")
def test_all_three_formats_by_default(telusur: Telusur, root: Path) -> None:
    assert telusur("conformity", "pengujian-bahan", "--out", "hasil", *DAY).code == 0
    found = {path.name: path.read_bytes()[:4] for path in (root / "hasil").iterdir()}
    assert len(found) == 6
    assert {found[f"{name}.pdf"] for name in ("kesesuaian", "ketidaksesuaian")} == {b"%PDF"}


@pytest.mark.usefixtures("root")
def test_mayor_finding_counts_also_when_a_baseline_keeps_it_quiet(telusur: Telusur, change: Change) -> None:
    change(SKEMA, "pp-31-2006, ", "pp-31-2006, pp-23-2004, ")
    assert telusur("conformity", "pengujian-bahan", "--format", "html", *DAY).code == 1
    assert telusur("baseline").code == 0
    ran = telusur("conformity", "pengujian-bahan", "--format", "html", *DAY)
    assert ran.code == 1
    assert "Temuan: 1 mayor" in ran.out


@pytest.mark.usefixtures("root")
def test_minor_finding_does_not_count(telusur: Telusur, change: Change) -> None:
    change(SKEMA, "  - Menjadi acuan bagi LSP", "  - Menjadi  acuan bagi LSP")
    ran = telusur("conformity", "pengujian-bahan", "--format", "html", *DAY)
    assert ran.code == 0
    assert "Temuan: 0 mayor, 1 minor" in ran.out


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["bahan"], 4, "Skema 'bahan' tidak ditemukan. Mungkin: lsp-uji/pengujian-bahan\n"),
        (["pengujian-bahan", "--format", "xlsx"], 2, "Format 'xlsx' tidak dikenal"),
        (["pengujian-bahan", "--out", "schemes/x"], 2, "Folder keluaran 'schemes/x' tidak boleh"),
        (["pengujian-bahan", "--format", "html", "--out", "telusur.yaml"], 2, "telusur.yaml"),
        (["pengujian-bahan", "--profile", "x"], 2, "Pemakaian: telusur conformity"),
        ([], 2, "Pemakaian: telusur conformity"),
    ],
)
@pytest.mark.usefixtures("root")
def test_wrong_use(telusur: Telusur, arguments: list[str], code: int, message: str) -> None:
    ran = telusur("conformity", *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert message in ran.err


def test_scheme_without_record(telusur: Telusur, root: Path) -> None:
    (root / SKEMA).write_text("judul: [\n", "utf-8")
    ran = telusur("conformity", "pengujian-bahan")
    assert (ran.code, ran.out) == (4, "")
    assert ran.err.startswith("Skema lsp-uji/pengujian-bahan belum memiliki skema.yaml yang dapat dibaca.")


@pytest.mark.usefixtures("root")
def test_english_speaks_english_and_the_paper_stays_indonesian(telusur: Telusur, root: Path) -> None:
    ran = telusur("conformity", "pengujian-bahan", "--format", "html", "--out", "a", "--lang", "en", *DAY)
    assert "0 not met, 0 waived" in ran.out
    telusur("conformity", "pengujian-bahan", "--format", "html", "--out", "b", *DAY)
    assert (root / "a/kesesuaian.html").read_bytes() == (root / "b/kesesuaian.html").read_bytes()


def test_help_loads_no_engine(root: Path) -> None:
    program = (
        "import sys; from generator.cli.main import run; code = run(['conformity', '--help']); "
        "print(code, sorted({'weasyprint', 'docx', 'pikepdf', 'babel', 'generator.conformity'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, env=os.environ, capture_output=True, text=True, check=False
    )
    assert (done.stdout.splitlines()[-1:], done.stderr) == (["0 []"], "")
