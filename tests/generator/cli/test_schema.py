"""``telusur schema``: the JSON Schemas, all into a folder or one on the screen."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from registry.layout import SCHEMA_FOLDER
from registry.loader import MODELS
from registry.schema import json_schema
from tests.generator.cli.command import Ran

Telusur = Callable[..., Ran]


def test_all_into_the_usual_folder(telusur: Telusur, root: Path) -> None:
    ran = telusur("schema")
    assert ran == Ran(0, f"{len(MODELS)} skema JSON ditulis ke .skema-json/\n", "")
    written = {path.stem: json.loads(path.read_text("utf-8")) for path in (root / SCHEMA_FOLDER).iterdir()}
    assert written == {kind: json_schema(kind) for kind in MODELS}


def test_all_into_another_folder(telusur: Telusur, root: Path) -> None:
    assert telusur("schema", "--out", "a/b", "--lang", "en").out == f"{len(MODELS)} JSON Schemas written to a/b/\n"
    assert len(list((root / "a/b").glob("*.json"))) == len(MODELS)
    assert b"\r" not in (root / "a/b/unit.json").read_bytes()


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize("kind", MODELS)
def test_one_on_the_screen(telusur: Telusur, kind: str) -> None:
    ran = telusur("schema", kind)
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out)["title"] == f"Telusur: {kind}.yaml"
    assert not Path(SCHEMA_FOLDER).exists()


@pytest.mark.usefixtures("root")
def test_unknown_kind(telusur: Telusur) -> None:
    ran = telusur("schema", "units")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Jenis berkas 'units' tidak dikenal; pilihannya: pengaturan, peraturan, standar, unit,")


def test_folder_that_is_a_file(telusur: Telusur, root: Path) -> None:
    (root / "a").write_text("")
    ran = telusur("schema", "--out", "a")
    assert ran.code == 2
    assert "tidak dapat ditulis (" in ran.err
