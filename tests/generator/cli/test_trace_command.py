"""``telusur trace``: which scheme, which format, where to, in which language, and the exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.generator.cli.command import Ran
from tests.generator.trace.bahan import salin

Telusur = Callable[..., Ran]
Change = Callable[[str, str, str], None]
MAPA = "schemes/lsp-uji/pengujian-bahan/mapa.yaml"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The repository that the trace is tested with, and the working directory."""
    root = salin(tmp_path)
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def mayor(change: Change) -> None:
    change(MAPA, '"#1.1", "#1.2", "#2.1"', '"#1.1", "#2.1"')


@pytest.fixture
def minor(change: Change) -> None:
    change(MAPA, '"#2.2", "#keterampilan.1", ', '"#2.2", ')


@pytest.mark.usefixtures("root")
def test_complete_scheme(telusur: Telusur) -> None:
    ran = telusur("trace", "pengujian-bahan")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Cakupan asesmen: Pengukuran Benda Uji Logam (lsp-uji/pengujian-bahan)\n")
    assert "  + 1.1             CL b1 | TPD b1: TP1 | PMO -: PMO1  naskah:9 mapa:21 bank:15,34\n" in ran.out
    assert telusur("trace", "lsp-uji/pengujian-bahan") == ran


@pytest.mark.parametrize(
    ("faults", "codes"),
    [
        (["mayor"], {"mayor": 1, "minor": 1, "observasi": 1, "tidak": 0}),
        (["minor"], {"mayor": 0, "minor": 1, "observasi": 1, "tidak": 0}),
        ([], {"mayor": 0, "minor": 0, "observasi": 1, "tidak": 0}),
    ],
)
@pytest.mark.usefixtures("root")
def test_fail_on(telusur: Telusur, request: pytest.FixtureRequest, faults: list[str], codes: dict[str, int]) -> None:
    for fault in faults:
        request.getfixturevalue(fault)
    assert {level: telusur("trace", "pengujian-bahan", "--fail-on", level).code for level in codes} == codes
    assert telusur("trace", "pengujian-bahan").code == codes["mayor"]


@pytest.mark.usefixtures("root", "mayor")
def test_gaps_come_first(telusur: Telusur) -> None:
    lines = telusur("trace", "pengujian-bahan").out.splitlines()
    gap = lines.index("  KUK 1.2 pada C.25UJI01.001.1 belum direncanakan")
    assert lines[gap - 1] == "mayor: belum direncanakan"
    assert lines[gap + 1].strip() == "standards/skkni-2099-001/unit/C.25UJI01.001.1.yaml:10"
    assert gap < lines.index("C.25UJI01.001.1 Menyiapkan Benda Uji [kp1]")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["bahan"], 4, "Skema 'bahan' tidak ditemukan. Mungkin: lsp-uji/pengujian-bahan\n"),
        (["lsp-uji/pengujian-baha"], 4, "Skema 'lsp-uji/pengujian-baha' tidak ditemukan. Mungkin: lsp-uji/"),
        (
            ["pengujian-bahan", "--format", "xlsx"],
            2,
            "Format xlsx ditulis ke berkas; tambahkan --output cakupan.xlsx\n",
        ),
        (["pengujian-bahan", "--output", "schemes"], 2, "schemes: tidak dapat ditulis ("),
        (["x"], 4, "Skema 'x' tidak ditemukan. lsp-uji/pengujian-bahan\n"),
        ([], 2, "Pemakaian: telusur trace"),
    ],
)
@pytest.mark.usefixtures("root")
def test_wrong_use(telusur: Telusur, arguments: list[str], code: int, message: str) -> None:
    ran = telusur("trace", *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith(message)


def test_slug_of_several_schemes(telusur: Telusur, root: Path) -> None:
    other = root / "schemes/lsp-lain"
    other.mkdir()
    (other / "pengujian-bahan").mkdir()
    (other / "pengujian-bahan/skema.yaml").write_text("judul: Lain\njenis: klaster\nkemasan: {unit: []}\n", "utf-8")
    ran = telusur("trace", "pengujian-bahan")
    assert ran.code == 2
    assert "lsp-lain/pengujian-bahan, lsp-uji/pengujian-bahan" in ran.err
    empty = telusur("trace", "lsp-lain/pengujian-bahan")
    assert (empty.code, empty.err) == (0, "")


def test_scheme_without_record(telusur: Telusur, root: Path) -> None:
    (root / "schemes/lsp-uji/pengujian-bahan/skema.yaml").write_text("judul: [\n", "utf-8")
    ran = telusur("trace", "pengujian-bahan")
    assert (ran.code, ran.out) == (4, "")
    assert ran.err.startswith("Skema lsp-uji/pengujian-bahan belum memiliki skema.yaml yang dapat dibaca.")


@pytest.mark.usefixtures("mayor")
def test_outputs_to_files(telusur: Telusur, root: Path) -> None:
    """The suffix says the format unless ``--format`` does; what is said on the screen is short."""
    for name, start in (("a/b.json", b'{\n  "versi": 1'), ("c.html", b"<!DOCTYPE html>"), ("d.xlsx", b"PK\x03\x04")):
        ran = telusur("trace", "pengujian-bahan", "--output", name)
        assert ran == Ran(1, f"9 kesenjangan: 1 mayor, 1 minor, 7 observasi.\nDitulis: {name}\n", ""), name
        assert (root / name).read_bytes().startswith(start)
    telusur("trace", "pengujian-bahan", "--format", "json", "--output", "e.txt")
    assert (root / "e.txt").read_bytes() == (root / "a/b.json").read_bytes()
    telusur("trace", "pengujian-bahan", "--output", "f.txt", "--lang", "en")
    assert (root / "f.txt").read_text("utf-8").startswith("Assessment coverage:")
    assert sorted(path.name for path in root.glob(".*.tmp")) == []


@pytest.mark.usefixtures("root")
def test_json_on_the_screen(telusur: Telusur) -> None:
    data = json.loads(telusur("trace", "pengujian-bahan", "--format", "json").out)
    assert (data["versi"], data["skema"]) == (1, "lsp-uji/pengujian-bahan")
    english = json.loads(telusur("trace", "pengujian-bahan", "--format", "json", "--lang", "en").out)
    assert data["kesenjangan"][0]["pesan"] != english["kesenjangan"][0]["pesan"]


@pytest.mark.usefixtures("root")
def test_colour_only_where_it_is_wanted(telusur: Telusur, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = telusur("trace", "pengujian-bahan").out
    assert "\x1b" not in plain
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in telusur("trace", "pengujian-bahan").out


@pytest.mark.usefixtures("root")
def test_without_the_package_for_workbooks(telusur: Telusur, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == "openpyxl" else find_spec(name))
    ran = telusur("trace", "pengujian-bahan", "--output", "a.xlsx")
    assert (ran.code, ran.out) == (3, "")
    assert 'pip install "telusur[build]"' in ran.err


def test_text_and_page_need_no_extra(root: Path) -> None:
    """A machine that only checks can trace too."""
    program = (
        "import sys; from generator.cli.main import run; "
        "code = run(['trace', 'pengujian-bahan', '--output', 'a.html']); "
        "extras = {'openpyxl', 'babel', 'weasyprint', 'docx', 'pikepdf', 'mkdocs'}; "
        "print(code, sorted(extras & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, env=os.environ, capture_output=True, text=True, check=False
    )
    assert (done.stdout.splitlines()[-1:], done.stderr) == (["0 []"], "")
