"""Hashes that say whether anything changed: the same for the same content, another for any other."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.snapshot import combined, digest, package_digest, private_bank, snapshot

Tree = Callable[..., Path]
LSP = "schemes/lsp-uji/lsp.yaml"


def test_line_endings_make_no_difference_and_every_letter_does(tmp_path: Path) -> None:
    hashes = []
    for content in (b"a: b\nc: d\n", b"a: b\r\nc: d\r\n", b"a: b\nc: e\n", b""):
        (tmp_path / "x").write_bytes(content)
        hashes.append(digest(tmp_path / "x"))
    assert hashes[0] == hashes[1]
    assert len(set(hashes)) == 3
    assert digest(tmp_path / "tidak-ada") == "-"


def test_snapshot_names_every_data_file(tree: Tree) -> None:
    root = tree({"telusur.yaml": "format: 1\n", LSP: "nama: A\n", "schemes/lsp-uji/catatan.yaml": "", "README.md": ""})
    first = snapshot(root)
    assert list(first) == ["telusur.yaml", "schemes/lsp-uji/catatan.yaml", LSP]
    (root / LSP).write_text("nama: B\n")
    second = snapshot(root)
    assert [path for path in first if first[path] != second[path]] == [LSP]
    (root / "schemes/lsp-uji/tuk.yaml").write_text("[]\n")
    assert set(snapshot(root)) - set(second) == {"schemes/lsp-uji/tuk.yaml"}


@pytest.mark.parametrize(
    "settings", ["", "bank: [a]\n", "bank: null\n", "bank: tidak-ada\n", "- bank\n", "bank: [", "a: b\n"]
)
def test_settings_without_a_private_bank(tree: Tree, settings: str) -> None:
    assert private_bank(tree({"telusur.yaml": settings})) is None


@given(st.lists(st.text(max_size=5), max_size=4), st.lists(st.text(max_size=5), max_size=4))
def test_combined_hash_knows_the_parts_and_their_order(one: list[str], other: list[str]) -> None:
    clean = [[part.replace("\0", "") for part in parts] for parts in (one, other)]
    assert (combined(clean[0]) == combined(clean[1])) == (clean[0] == clean[1])


def test_hash_of_a_package_sees_code_and_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "paket_uji"
    (folder / "data").mkdir(parents=True)
    (folder / "__init__.py").write_text("")
    (folder / "data/kata.yaml").write_text("a: b\n")
    monkeypatch.syspath_prepend(tmp_path)

    def fresh() -> str:
        package_digest.cache_clear()
        return package_digest("paket_uji")

    first = fresh()
    (folder / "catatan.txt").write_text("tidak dihitung")
    (folder / "__pycache__").mkdir(exist_ok=True)
    (folder / "__pycache__/x.py").write_text("a")
    assert fresh() == first
    (folder / "data/kata.yaml").write_text("a: c\n")
    assert fresh() != first
    package_digest.cache_clear()
    sys.modules.pop("paket_uji", None)
