"""``telusur new``: what it says, in both languages, and how it refuses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.generator.cli.command import Ran
from tests.generator.cli.test_words import ENGLISH, INDONESIAN, said

pytestmark = pytest.mark.windows

Telusur = Callable[..., Ran]
NAMA = "LSP Uji Bahan Nusantara"
SLUG = "lsp-uji-bahan-nusantara"


def test_on_the_command_line(telusur: Telusur, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ran = telusur("new", "lsp", "repositori", "--nama", NAMA, "--jenis", "p2")
    assert (ran.code, ran.err) == (0, "")
    assert f"  schemes/{SLUG}/lsp.yaml\n" in ran.out
    assert "privat" in ran.out
    again = telusur("new", "lsp", "repositori", "--nama", NAMA, "--lang", "en")
    assert (again.code, again.out) == (2, "")
    assert again.err.startswith("repositori/ is not empty, and nothing is overwritten")
    monkeypatch.chdir(tmp_path / "repositori")
    assert telusur("check", "--today", "2026-06-01").code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["berkas", "--nama", NAMA], "berkas bukan folder"),
        (["berkas/x", "--nama", NAMA], "tidak dapat ditulis"),
        (["baru", "--slug", "A B"], "'A B' tidak dapat menjadi nama folder LSP"),
        (["認証"], "Nama folder LSP tidak dapat diturunkan dari '認証'"),
        (["baru", "--jenis", "p4"], "'p4' bukan salah satu dari 'p1', 'p2', 'p3'"),
        ([], "DIR"),
    ],
)
def test_wrong_use(
    telusur: Telusur, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("berkas").write_text("x", "utf-8")
    ran = telusur("new", "lsp", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    assert [path.name for path in tmp_path.iterdir()] == ["berkas"]


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize(
    ("name", "sebab"),
    [
        ("lsp-uji/aux", "Windows tidak mengizinkan folder bernama aux"),
        ("con/layanan", "Windows tidak mengizinkan folder bernama con"),
        ("lsp-uji", "tulis <lsp>/<slug>"),
        ("LSP Uji/Layanan", "tulis <lsp>/<slug>"),
    ],
)
def test_names_of_schemes(telusur: Telusur, name: str, sebab: str) -> None:
    ran = telusur("new", "skema", name, "--judul", "X", "--unit", "C.25UJI01.001.1")
    assert ran.code == 2
    assert sebab in ran.err


def test_a_scheme_may_be_named_with_backslashes(telusur: Telusur, root: Path) -> None:
    ran = telusur("new", "skema", "lsp-uji\\layanan", "--judul", "Layanan", "--unit", "C.25UJI01.001.1")
    assert ran.code == 0
    assert (root / "schemes/lsp-uji/layanan/skema.yaml").is_file()
    assert "lsp-uji/layanan" in ran.out


@pytest.mark.parametrize("run", [["--help"], ["lsp", "--help"], ["lsp", "."], ["skema", "--help"]], ids=" ".join)
@pytest.mark.usefixtures("root")
def test_one_language_at_a_time(telusur: Telusur, run: list[str]) -> None:
    english = telusur("new", *run, "--lang", "en") if "." in run else telusur("--lang", "en", "new", *run)
    assert INDONESIAN.findall(said(english)) == []
    assert ENGLISH.findall(said(telusur("new", *run))) == []
    assert said(english) != said(telusur("new", *run))
