"""Names and paths that every system can hold: devices of Windows, letter case, backslashes, junctions."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from registry import load
from registry.portable import is_device, is_portable, posix, true_name
from registry.snapshot import found_files

pytestmark = pytest.mark.windows


@pytest.mark.parametrize(
    "name",
    ["con", "CON", "aux", "Aux.yaml", "nul.tar.gz", "prn", "com1", "COM9.txt", "lpt0", "com¹", "conin$", "aux .yaml"],
)
def test_names_of_devices(name: str) -> None:
    assert is_device(name)
    assert not is_portable(name)


@pytest.mark.parametrize(
    "name", ["console", "auxiliary", "com", "com10", "lsp-con", "nul-lsp", "prnt.yaml", "skema.yaml"]
)
def test_names_that_only_look_like_devices(name: str) -> None:
    assert not is_device(name)
    assert is_portable(name)


@pytest.mark.parametrize(
    "name", ["", "a:b", "a?b", "a*b", "a<b", 'a"b', "a|b", "a\\b", "a/b", "titik.", "spasi ", "a\tb"]
)
def test_names_that_windows_refuses(name: str) -> None:
    assert not is_portable(name)


@pytest.mark.parametrize("name", ["M.74SPS03.088.2.yaml", "LSP Uji", "pésisir", ".skema-json", "a b.c"])
def test_names_that_every_system_holds(name: str) -> None:
    assert is_portable(name)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("lsp-uji\\bahan", "lsp-uji/bahan"),
        ("..\\bank-privat", "../bank-privat"),
        ("lsp-uji/bahan", "lsp-uji/bahan"),
        ("D:\\bank", "D:/bank"),
    ],
)
def test_backslashes_mean_slashes(typed: str, meant: str) -> None:
    assert posix(typed) == meant
    assert PureWindowsPath(typed) == PureWindowsPath(meant)
    assert PurePosixPath(posix(typed)).parts == PurePosixPath(meant).parts


def test_letters_of_the_disk(tree) -> None:  # type: ignore[no-untyped-def]
    root = tree({"schemes/lsp-uji/Bahan/skema.yaml": "judul: X\n"})
    assert true_name(root, "SCHEMES/LSP-UJI/bahan") == "schemes/lsp-uji/Bahan"
    assert true_name(root, "schemes/lsp-uji/Bahan/SKEMA.YAML") == "schemes/lsp-uji/Bahan/skema.yaml"
    assert true_name(root, "schemes/tidak-ada/x") == "schemes/tidak-ada/x"
    assert true_name(root, ".") == "."


def test_exact_letters_win_where_both_exist(tree) -> None:  # type: ignore[no-untyped-def]
    root = tree({"schemes/lsp/A/skema.yaml": "x: 1\n", "schemes/lsp/a/skema.yaml": "x: 1\n"})
    assert true_name(root, "schemes/lsp/a") == "schemes/lsp/a"
    assert true_name(root, "schemes/lsp/A") == "schemes/lsp/A"


def test_private_bank_named_with_backslashes(tree, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    root = tree(
        {
            "telusur.yaml": "format: 1\nbank: ..\\bank-privat\n",
            "schemes/lsp-uji/bahan/skema.yaml": "judul: X\nkemasan: {unit: []}\n",
        }
    )
    bank = root.parent / "bank-privat/schemes/lsp-uji/bahan/kunci.yaml"
    bank.parent.mkdir(parents=True)
    bank.write_text("PG1: b\n", "utf-8")
    registry = load(root, use_cache=False)
    assert registry.skema["lsp-uji/bahan"].kunci is not None
    assert [p for p in registry.problems if p.berkas == "telusur.yaml"] == []
    shown = "../bank-privat/schemes/lsp-uji/bahan/kunci.yaml"
    assert shown in registry.files
    assert shown in {found.path for found in found_files(root)}


def test_schemes_may_be_named_with_backslashes(tree) -> None:  # type: ignore[no-untyped-def]
    registry = load(tree({"schemes/lsp-uji/bahan/skema.yaml": "judul: X\nkemasan: {unit: []}\n"}), use_cache=False)
    for name in ("lsp-uji\\bahan", "lsp-uji/bahan/", "bahan", "bahan\\"):
        assert [folder.id for folder in registry.find_skema(name)] == ["lsp-uji/bahan"]
