"""``telusur export xlsx`` and what comes back through ``telusur import``."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.generator.cli.command import Ran
from tests.generator.contoh import salin_contoh
from tests.generator.workbook import buku

Telusur = Callable[..., Ran]


@pytest.fixture
def contoh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = salin_contoh(tmp_path / "repositori")
    monkeypatch.chdir(root)
    return root


def test_out_and_back(contoh: Path, telusur: Telusur, tmp_path: Path) -> None:
    file = str(tmp_path / "a.xlsx")
    ran = telusur("export", "xlsx", "layanan-sertifikasi", "--out", file)
    assert ran.code == 0
    assert "KUNCI" in ran.out
    ran = telusur("import", file)
    assert (ran.code, "tidak ada perubahan" in ran.out) == (0, True)
    changed = buku.ubah(Path(file).read_bytes(), tmp_path / "b.xlsx", buku.isian("Skema", "bidang", "Bidang lain"))
    before = (contoh / buku.FOLDER / "skema.yaml").read_bytes()
    ran = telusur("import", "xlsx", str(changed))
    assert ran.code == 0
    assert f'"Bidang lain" ({buku.FOLDER}/skema.yaml:8)' in ran.out
    assert "--update" in ran.out
    assert (contoh / buku.FOLDER / "skema.yaml").read_bytes() == before
    ran = telusur("import", str(changed), "--update", "--format", "json")
    (entry,) = json.loads(ran.out)
    assert entry["ditulis"] == [f"{buku.FOLDER}/skema.yaml"]
    assert entry["ubahan"][0]["sel"].startswith("B")
    assert b"bidang: Bidang lain" in (contoh / buku.FOLDER / "skema.yaml").read_bytes()


def test_findings_end_with_one(contoh: Path, telusur: Telusur, tmp_path: Path) -> None:
    bad = buku.ubah(buku.buku_skema(), tmp_path / "b.xlsx", buku.sel("Rencana", "D2", "lainnya"))
    before = sorted((path, path.read_bytes()) for path in contoh.rglob("*.yaml"))
    ran = telusur("import", str(bad), "--update")
    assert ran.code == 1
    assert "Rencana!D2" in ran.out
    assert sorted((path, path.read_bytes()) for path in contoh.rglob("*.yaml")) == before


def test_keys_are_never_printed(contoh: Path, telusur: Telusur, tmp_path: Path) -> None:
    path = buku.ubah(buku.buku_skema(), tmp_path / "b.xlsx", buku.sel("Kunci", "B2", "rahasia sekali"))
    ran = telusur("import", str(path))
    assert "Kunci!A2" in ran.out
    assert "rahasia sekali" not in ran.out


def test_units_and_the_empty_workbook(contoh: Path, telusur: Telusur, tmp_path: Path) -> None:
    assert (
        telusur("export", "xlsx", "--unit", "M.74SPS03.088.2,M.74SPS03.089.1", "--out", str(tmp_path / "u.xlsx")).code
        == 0
    )
    assert telusur("import", str(tmp_path / "u.xlsx")).code == 0
    assert telusur("export", "xlsx", "--kosong").code == 0
    assert (contoh / "skema-baru.xlsx").is_file()


@pytest.mark.usefixtures("contoh")
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((), 2),
        (("layanan-sertifikasi", "--kosong"), 2),
        (("tidak-ada",), 4),
        (("--unit", "X.000000.000.00"), 4),
        (("--standar", "skkni-1900-001"), 4),
    ],
)
def test_wrong_usage_is_one_clear_line(telusur: Telusur, arguments: tuple[str, ...], code: int) -> None:
    ran = telusur("export", "xlsx", *arguments)
    assert ran.code == code
    assert ran.err.strip()
    assert "Traceback" not in ran.err


@pytest.mark.usefixtures("contoh")
def test_a_paper_goes_into_the_bank(contoh: Path, telusur: Telusur, tmp_path: Path) -> None:
    from tests.generator.importers import kertas_soal

    path = str(kertas_soal.workbook(tmp_path / "soal.xlsx"))
    assert telusur("import", "soal", path).code == 2
    assert "telusur import soal" in telusur("import", path).err
    before = (contoh / buku.FOLDER / "bank.yaml").read_bytes()
    ran = telusur("import", "soal", path, "--skema", "layanan-sertifikasi")
    assert ran.code == 0
    assert "--update" in ran.out
    assert "RJ-45" not in ran.out
    assert (contoh / buku.FOLDER / "bank.yaml").read_bytes() == before
    assert telusur("import", "soal", path, "--skema", "layanan-sertifikasi", "--update").code == 0
    assert (contoh / buku.FOLDER / "bank.yaml").read_bytes() != before


@pytest.mark.usefixtures("contoh")
def test_a_units_paper_and_a_form_are_known_by_their_content(telusur: Telusur, tmp_path: Path) -> None:
    from generator.forms import fr_apl_02
    from generator.forms.render import Rupa, render
    from generator.forms.sumber import Sumber
    from generator.outputs.docx import render as as_docx
    from tests.generator.importers import test_docx_unit as unit

    registry = buku.contoh()
    sumber = Sumber(registry, registry.skema[buku.SKEMA], lambda _: "x")
    paper, form = tmp_path / "a.docx", tmp_path / "b.docx"
    paper.write_bytes(unit.paper(unit.UNIT))
    form.write_bytes(as_docx(render(fr_apl_02.FORM, sumber, None, Rupa(), draf=False)))
    assert "tidak ada perubahan" in telusur("import", str(paper)).out
    ran = telusur("import", str(form), "--skema", "layanan-sertifikasi")
    assert (ran.code, "5 unit" in ran.out) == (0, True)
    (entry,) = json.loads(telusur("import", str(form), "--format", "json").out)
    assert entry["beda"] == []


def test_the_command_line_loads_no_library_of_workbooks() -> None:
    """Modules of kinds are loaded for every help text."""
    import subprocess
    import sys

    code = (
        "import sys; from generator.cli.main import run; run(['import', '--help']); "
        "sys.exit([m for m in ('openpyxl', 'docx', 'pdfplumber') if m in sys.modules] != [])"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0
