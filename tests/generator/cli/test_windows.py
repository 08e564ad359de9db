"""What plain Windows brings: other code pages, line ends and marks, backslashes, deep folders, and no Pango."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import console
from generator.cli.main import run
from tests.checks.cases import BASE
from tests.generator.cli.command import SKEMA, Ran
from tests.generator.cli.test_check import DAY, ENTRY, python

pytestmark = pytest.mark.windows

Telusur = Callable[..., Ran]
PAGES = ["cp1252", "cp850"]
"""What Windows uses here for files and pipes, and in an older console window."""


# Screens and pipes with another code page


@pytest.mark.parametrize(
    ("character", "shown"),
    [
        ("é", "e"),
        ("→", "->"),
        ("≥", ">="),
        ("–", "-"),
        ("“", '"'),
        ("☐", "[ ]"),
        ("ﬁ", "fi"),
        ("½", "1?2"),
        ("認", "?"),
    ],
)
def test_stand_ins(character: str, shown: str) -> None:
    if character == "½":
        shown = "12"  # the fraction slash has no likeness of its own
    assert console.plain(character) == shown


def test_stand_ins_are_ascii() -> None:
    assert all(console.plain(character).isascii() for character in map(chr, range(0x20, 0x3000)))


@pytest.fixture
def odd(root: Path) -> Path:
    """A repository with characters that few code pages have."""
    path = root / SKEMA
    text = path.read_text("utf-8")
    assert text.count("jenis: ") >= 1
    path.write_text(text.replace("jenis: ", "jenis: Nilai≥5→é😀 # ", 1), "utf-8")
    return root


@pytest.mark.parametrize("page", PAGES)
def test_findings_on_every_screen(odd: Path, page: str) -> None:
    done = python(ENTRY.format(["check", *DAY]), cwd=odd, encoding=page)
    assert (done.returncode, done.stderr) == (1, "")
    assert "bukan pilihan yang dikenal" in done.stdout
    assert "Nilai>=5->é?" in done.stdout


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    "arguments", [["check", "--format", "json"], ["check", "--format", "sarif"], ["schema", "unit"]]
)
def test_json_arrives_unchanged_on_every_screen(odd: Path, page: str, arguments: list[str]) -> None:
    plain = python(ENTRY.format([*arguments, *(DAY if arguments[0] == "check" else ())]), cwd=odd)
    other = python(ENTRY.format([*arguments, *(DAY if arguments[0] == "check" else ())]), cwd=odd, encoding=page)
    assert (other.returncode, other.stderr) == (plain.returncode, "")
    assert json.loads(other.stdout) == json.loads(plain.stdout)


@pytest.mark.parametrize("page", PAGES)
def test_help_and_failures_on_every_screen(root: Path, page: str) -> None:
    for arguments in (["--help"], ["new", "lsp", "--help"], ["check", "認→"], ["kit", "é≥"], ["rules"]):
        done = python(ENTRY.format(arguments), cwd=root, encoding=page)
        assert "Traceback" not in done.stderr
        assert done.returncode in (0, 2, 4)
        assert done.stdout + done.stderr


@pytest.mark.usefixtures("odd")
def test_without_any_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    """As under ``pythonw``."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert run(["check", *DAY]) == 1
    assert run(["check", "--format", "json", *DAY]) == 1
    assert run(["check", "tidak-ada"]) == 2


@pytest.mark.usefixtures("odd")
def test_streams_that_are_no_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in an editor's own console."""
    out, err = io.StringIO(), io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    assert run(["check", *DAY]) == 1
    assert "Nilai≥5→é😀" in out.getvalue()


# Files as Windows programs write them


def resaved(root: Path, encoding: str, newline: str) -> None:
    for path in root.rglob("*.yaml"):
        text = path.read_text("utf-8").replace("\n", newline)
        path.write_bytes(text.encode(encoding))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("profil", ["draf", "verifikasi"])
def test_line_ends_and_marks_change_no_finding(telusur: Telusur, odd: Path, encoding: str, profil: str) -> None:
    arguments = ("check", "--format", "json", "--profile", profil, "--no-cache", *DAY)
    before = telusur(*arguments)
    resaved(odd, encoding, "\r\n")
    assert telusur(*arguments) == before
    assert before.code == 1


def test_line_ends_change_no_paper(telusur: Telusur, root: Path, tmp_path: Path) -> None:
    other = shutil.copytree(root, tmp_path / "lain")
    resaved(other, "utf-8", "\r\n")
    arguments = ("build", "--format", "docx,html", "--form", "SKEMA", "--form", "FR.APL.01", "--jobs", "1", *DAY)
    assert telusur(*arguments).code in (0, 1)
    os.chdir(other)
    assert telusur(*arguments).code in (0, 1)
    os.chdir(root)
    papers = sorted((root / "build/kit").rglob("*.*"))
    assert len(papers) == 4
    for paper in papers:
        assert paper.read_bytes() == (other / paper.relative_to(root)).read_bytes()


# Where files lie


def test_a_scheme_named_with_backslashes(telusur: Telusur, root: Path) -> None:
    ran = telusur("build", "--skema", "lsp-uji\\pengujian-bahan", "--form", "SKEMA", "--format", "html", *DAY)
    assert ran.code in (0, 1)
    assert (root / "build/kit/lsp-uji/pengujian-bahan/SKEMA.html").is_file()


def test_a_folder_deeper_than_windows_counts_by_itself(
    telusur: Telusur, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = tmp_path.joinpath(*["Sertifikasi Kompetensi Bidang Pengujian"] * 7)
    assert len(str(deep)) > 260
    shutil.copytree(BASE, deep)
    monkeypatch.chdir(deep)
    assert telusur("check", *DAY).code == 0
    assert telusur("check", *DAY, str(deep / "schemes")).code == 0
    assert telusur("build", "--form", "SKEMA", "--format", "docx", *DAY).code in (0, 1)


def test_paths_of_results_stay_short(root: Path, telusur: Telusur) -> None:
    """What a build adds to the folder of the repository and to the two names leaves room below 260."""
    telusur("build", "--format", "html", *DAY)
    names = [path.relative_to(root).as_posix() for path in (root / "build").rglob("*") if path.is_file()]
    lsp, slug = "lsp-uji", "pengujian-bahan"
    assert max(len(name.replace(lsp, "").replace(slug, "")) for name in names) <= 110


# Without Pango

MISSING = """
import cffi
def refuse(self, name, flags=0):
    raise OSError(f"cannot load library {name!r}")
cffi.FFI.dlopen = refuse
"""


@pytest.fixture
def without_pango(tmp_path: Path, root: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """The command in a Python, and in processes that it starts, which cannot load Pango."""
    (tmp_path / "tanpa").mkdir()
    (tmp_path / "tanpa/sitecustomize.py").write_text(MISSING, "utf-8")
    path = os.pathsep.join((str(tmp_path / "tanpa"), str(Path(__file__).parents[3])))

    def ran(*arguments: str) -> subprocess.CompletedProcess[str]:
        return python(ENTRY.format([*arguments]), cwd=root, PYTHONPATH=path)

    return ran


@pytest.mark.parametrize(
    "arguments", [["build"], ["build", "--format", "pdf"], ["kit", "pengujian-bahan"]], ids=" ".join
)
@pytest.mark.parametrize("bahasa", ["id", "en"])
def test_pdf_without_pango_says_what_to_do(
    without_pango: Callable[..., subprocess.CompletedProcess[str]], root: Path, arguments: list[str], bahasa: str
) -> None:
    done = without_pango(*arguments, *DAY, "--lang", bahasa)
    assert (done.returncode, done.stdout) == (3, "")
    for hint in ("Pango", "apt-get install", "brew install pango", "Windows", "telusur build --format docx,html"):
        assert hint in done.stderr
    assert not (root / "build").exists()


def test_other_formats_need_no_pango(
    without_pango: Callable[..., subprocess.CompletedProcess[str]], root: Path
) -> None:
    forms = [word for kode in ("SKEMA", "FR.APL.01", "FR.APL.02", "FR.AK.01") for word in ("--form", kode)]
    done = without_pango("build", "--format", "docx,html", "--jobs", "2", *forms, *DAY)
    assert done.returncode in (0, 1), done.stderr
    kinds = {path.suffix for path in (root / "build/kit").rglob("*.*")}
    assert kinds == {".docx", ".html"}
    assert without_pango("check", *DAY).returncode == 0
