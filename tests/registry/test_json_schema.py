"""JSON Schemas: every file of ours validates, as any YAML reader reads it, and the written ones are current."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from registry.layout import SCHEMA_FOLDER, kind_of, walk
from registry.loader import MODELS
from registry.reader import read_bytes
from registry.schema import json_schema, schemas
from registry.writer import schema_path
from tests.checks.cases import BASE

MAIN = Path(__file__).parents[2]
ROOTS = {"contoh": MAIN, "dasar": BASE}
FILES = [
    pytest.param(found, id=f"{name}:{found.path}") for name, root in ROOTS.items() for found in walk(root) if found.kind
]


def errors(kind: Any, data: Any) -> list[str]:
    validator = Draft202012Validator(json_schema(kind), format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(data)]


def of_yaml_1_1(content: bytes) -> Any:
    """As PyYAML reads it: numbers, truth values; and dates, which JSON writes as text."""
    return json.loads(json.dumps(yaml.safe_load(content), default=str))


def _as_core_schema(value: Any) -> Any:
    """As a reader of YAML 1.2 hands it to an editor: numbers and truth values have their types."""
    if isinstance(value, dict):
        return {key: _as_core_schema(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_as_core_schema(item) for item in value]
    if value in ("true", "false"):
        return value == "true"
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return int(value)
    return value


@pytest.mark.parametrize("found", FILES)
def test_every_file_validates(found: Any) -> None:
    content = found.absolute.read_bytes()
    assert errors(found.kind, of_yaml_1_1(content)) == []
    assert errors(found.kind, _as_core_schema(read_bytes(content)[0])) == []


@pytest.mark.parametrize("kind", MODELS)
def test_written_schema_is_current(kind: Any) -> None:
    written = (MAIN / SCHEMA_FOLDER / f"{kind}.json").read_text("utf-8")
    assert written == json.dumps(json_schema(kind), ensure_ascii=False, indent=2) + "\n", "run: telusur schema"


def test_no_schema_is_left_over() -> None:
    assert {path.name for path in (MAIN / SCHEMA_FOLDER).iterdir()} == {f"{kind}.json" for kind in MODELS}


@pytest.mark.parametrize("kind", MODELS)
def test_schema_is_sound_and_every_key_is_explained(kind: Any) -> None:
    schema = schemas()[kind]
    Draft202012Validator.check_schema(schema)
    assert list(schema)[:2] == ["$schema", "title"]
    for node in _nodes(schema):
        assert "title" not in node or node is schema
        for name, key in node.get("properties", {}).items():
            assert key.get("description", "").endswith((".", '"')), name
        if node.get("type") == "object" and "properties" in node:
            assert node["additionalProperties"] is False


def _nodes(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [node for item in value for node in _nodes(item)]
    if not isinstance(value, dict):
        return []
    inner = [
        node for key, item in value.items() for node in (_nodes(item.values()) if key == "properties" else _nodes(item))
    ]
    return (
        [value, *inner] if "properties" not in value else [value, *_nodes(list(value["properties"].values())), *inner]
    )


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("unit", {}),
        ("unit", {"kode": "A", "warna": "biru"}),
        ("unit", {"kode": None}),
        ("unit", {"kode": "A", "elemen": "a"}),
        ("unit", {"kode": "A", "naskah": "asli"}),
        ("unit", {"kode": "A", "elemen": [{"kuk": [{"tercetak": "1"}]}]}),
        ("unit", {"kode": "A", "kompetensi_kunci": [{"nama": "a", "tingkat": 4}]}),
        ("standar", {"tahun": "dua ribu"}),
        ("standar", {"ditetapkan": "4 Mei 2026"}),
        ("standar", {"ditetapkan": 20260504}),
        ("standar", {"registrasi": {"nomor": "1"}}),
        ("skema", {"judul": "A", "jenis": "klaster"}),
        ("skema", {"judul": "A", "jenis": "kluster", "kemasan": {}}),
        ("pengaturan", {"format": 2}),
        ("pengaturan", {"tampilan": {"warna": "biru"}}),
        ("mapa", {"pendekatan": {"potensi_asesi": [6]}}),
        ("kunci", {"PG1": {"a": "b"}}),
        ("tuk", {"id": "t1", "nama": "a"}),
        ("tuk", [{"id": "t1"}]),
    ],
)
def test_schema_refuses_what_loading_refuses(kind: Any, data: Any) -> None:
    assert errors(kind, data) != []


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("unit", {"kode": "A", "elemen": [{"judul": 1.1, "kuk": [True, {"teks": "a"}]}]}),
        ("standar", {"nomor": 321, "tahun": 2016, "digantikan_oleh": None}),
        ("kunci", {"PG1": "b", "ES1": ["satu", 2], "DL1": []}),
        ("skema", {"judul": "A", "jenis": "klaster", "kemasan": {}, "tujuan": ["a", {"teks": "b", "butir": ["c"]}]}),
        ("pengaturan", {}),
        ("tuk", []),
    ],
)
def test_schema_admits_what_loading_admits(kind: Any, data: Any) -> None:
    assert errors(kind, data) == []


@pytest.mark.parametrize("found", [each for each in FILES if each.id and each.id.startswith("contoh")])
def test_first_line_leads_to_the_schema(found: Any) -> None:
    first = found.absolute.read_text("utf-8").splitlines()[0]
    start, place = first.split("=", 1)
    assert start == "# yaml-language-server: $schema"
    assert (found.absolute.parent / place).resolve() == MAIN / SCHEMA_FOLDER / f"{found.kind}.json"


def test_schema_line_of_every_kind_has_the_depth_of_its_place() -> None:
    places = {
        "pengaturan": "telusur.yaml",
        "peraturan": "standards/peraturan.yaml",
        "standar": "standards/a/standar.yaml",
        "unit": "standards/a/unit/b.yaml",
        "asesmen": "asesmen/a/asesmen.yaml",
        **{kind: f"schemes/a/{kind}.yaml" for kind in ("lsp", "asesor", "tuk")},
        **{kind: f"schemes/a/b/{kind}.yaml" for kind in ("skema", "mapa", "bank", "kunci", "validasi", "pengecualian")},
    }
    assert set(places) == set(MODELS)
    for kind, place in places.items():
        assert kind_of(place) == kind
        assert schema_path(kind).count("../") == place.count("/"), kind  # type: ignore[arg-type]
