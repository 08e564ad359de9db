"""From plain data to models: one bad value never hides the rest, and every place stays right."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from registry.layout import Kind
from registry.loader import MODELS
from registry.model.dasar import Model
from registry.model.skema import Skema
from registry.model.standar import Standar
from registry.model.unit import Unit
from registry.problem import Problem
from registry.reader import Plain
from registry.validate import original_path, validate


def checked(model: type[BaseModel], data: Plain) -> tuple[Any, list[Problem]]:
    found, _, problems = validate(model, data, "berkas.yaml")
    return found, problems


def shown(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(problem.kind, ".".join(map(str, problem.path))) for problem in problems]


# Keys


@pytest.mark.parametrize(
    ("model", "data", "path", "usul"),
    [
        (Unit, {"kode": "A", "elemenn": []}, "elemenn", "elemen"),
        (Unit, {"kode": "A", "Judul": "B"}, "Judul", "judul"),
        (
            Unit,
            {"kode": "A", "panduan_penilaian": {"pengetahuann": []}},
            "panduan_penilaian.pengetahuann",
            "pengetahuan",
        ),
        (Unit, {"kode": "A", "elemen": [{"kuks": []}]}, "elemen.0.kuks", "kuk"),
        (
            Unit,
            {"kode": "A", "elemen": [{"kuk": [{"teks": "a", "tercetk": "1"}]}]},
            "elemen.0.kuk.0.tercetk",
            "tercetak",
        ),
        (Unit, {"kode": "A", "warna": "biru"}, "warna", ""),
        (
            Skema,
            {"persyaratan_dasar": {"semua": [{"salah_stu": []}]}},
            "persyaratan_dasar.semua.0.salah_stu",
            "salah_satu",
        ),
        (MODELS["asesor"], [{"id": "a", "nama": "b", "sertifkat": {}}], "0.sertifkat", "sertifikat"),
        (MODELS["mapa"], {"peta": {"kp1": {"CLL": ["1"]}}}, "peta.kp1.CLL", ""),
        (
            MODELS["peraturan"],
            {"peraturan": {"x": {"singkat": "a", "judul": "b", "statuss": "c"}}},
            "peraturan.x.statuss",
            "status",
        ),
    ],
)
def test_misspelt_key_names_the_one_that_may_be_meant(
    model: type[BaseModel], data: Plain, path: str, usul: str
) -> None:
    _, problems = checked(model, data)
    (problem,) = [each for each in problems if each.kind != "kunci_tidak_ada"]
    assert ".".join(map(str, problem.path)) == path
    assert problem.args.get("usul", "") == usul
    if problem.kind == "kunci_tak_dikenal":
        assert problem.at_key
        assert usul in problem.args["boleh"]


def test_missing_key_costs_only_what_lacks_it() -> None:
    unit, problems = checked(Unit, {"kode": "A", "elemen": [{"judul": "a", "kuk": ["b", {"tercetak": "1.2"}, "c"]}]})
    assert shown(problems) == [("kunci_tidak_ada", "elemen.0.kuk.1.teks")]
    assert [kuk.teks for kuk in unit.elemen[0].kuk] == ["b", "c"]


def test_without_its_identity_nothing_remains() -> None:
    assert checked(Unit, {"judul": "a"}) == (
        None,
        [Problem("kunci_tidak_ada", "berkas.yaml", ("kode",), {"kunci": "kode"})],
    )


@pytest.mark.parametrize("value", [None, ""])
def test_required_key_without_a_value_is_missing_once(value: str | None) -> None:
    skema, problems = checked(Skema, {"judul": value, "jenis": "klaster", "kemasan": {}})
    assert shown(problems) == [("kunci_tidak_ada", "judul")]
    assert skema.judul == ""
    assert skema.jenis == "klaster"


def test_required_key_that_is_misspelt_is_not_also_missing() -> None:
    _, problems = checked(Skema, {"judl": "a", "jenis": "klaster", "kemasan": {}})
    assert shown(problems) == [("kunci_tak_dikenal", "judl")]
    assert problems[0].about == (("judl",), ("judul",))
    _, problems = checked(Standar, {"daftar": [{"kod": "A"}]})
    assert shown(problems) == [("kunci_tak_dikenal", "daftar.0.kod")]


@pytest.mark.parametrize("data", ["teks", ["a"], [], {"a": None}])
def test_root_of_the_wrong_kind(data: Plain) -> None:
    unit, problems = checked(Unit, data)
    assert unit is None
    assert problems
    assert all(problem.berkas == "berkas.yaml" for problem in problems)


def test_list_file_that_holds_a_mapping() -> None:
    assert shown(checked(MODELS["tuk"], {"id": "t1"})[1]) == [("nilai_salah", "")]


# Values


@pytest.mark.parametrize(
    ("model", "data", "harap", "nilai"),
    [
        (Standar, {"tahun": "2020.0"}, "bilangan", "2020.0"),
        (Standar, {"tahun": "0o17"}, "bilangan", "0o17"),
        (Standar, {"tahun": "02020"}, "bilangan", "02020"),
        (Standar, {"tahun": "٢٠٢٠"}, "bilangan", "٢٠٢٠"),
        (Standar, {"tahun": "9" * 40}, "bilangan", "9" * 40),
        (Standar, {"tahun": "1944"}, "minimal", "1944"),
        (Standar, {"tahun": "2200"}, "maksimal", "2200"),
        (Standar, {"ditetapkan": "2026-5-4"}, "tanggal", "2026-5-4"),
        (Standar, {"ditetapkan": "20260504"}, "tanggal", "20260504"),
        (Standar, {"ditetapkan": "2026-02-29"}, "tanggal", "2026-02-29"),
        (Standar, {"ditetapkan": "2026-05-04T00:00:00"}, "tanggal", "2026-05-04T00:00:00"),
        (Skema, {"kemasan": {"unit_tunggal": "yes"}}, "benar_salah", "yes"),
        (Standar, {"status": "Berlaku"}, "pilihan", "Berlaku"),
        (Standar, {"judul": ["a"]}, "teks", "[...]"),
        (Standar, {"judul": {"a": "b"}}, "teks", "{...}"),
        (Standar, {"daftar": "a"}, "daftar", "a"),
        (Standar, {"daftar": None}, "daftar", ""),
        (Standar, {"sumber": "a"}, "pemetaan", "a"),
        (MODELS["pengaturan"], {"tampilan": {"warna": "#12345"}}, "pola", "#12345"),
        (MODELS["pengaturan"], {"format": "2"}, "pilihan", "2"),
    ],
)
def test_what_was_expected_and_what_stands_there(model: type[BaseModel], data: Plain, harap: str, nilai: str) -> None:
    found, problems = checked(model, data)
    assert found is not None
    (problem,) = [each for each in problems if each.kind == "nilai_salah"]
    assert (problem.args["harap"], problem.args["nilai"]) == (harap, nilai)


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("tahun", "2020", 2020),
        ("tahun", "1945", 1945),
        ("tahun", "2199", 2199),
        ("nomor", "007", "007"),
        ("nomor", "no", "no"),
    ],
)
def test_sound_values(key: str, text: str, value: object) -> None:
    standar, problems = checked(Standar, {key: text})
    assert problems == []
    assert getattr(standar, key) == value


def test_long_value_is_shown_in_part() -> None:
    (problem,) = checked(Standar, {"status": "x" * 500})[1]
    assert problem.args["nilai"] == "x" * 60


# Pruned lists


@given(st.lists(st.booleans(), max_size=12), st.lists(st.booleans(), max_size=6))
def test_items_that_stay_keep_their_places(lines: list[bool], inner: list[bool]) -> None:
    """A bad item (``False``) is left out; the path of every other one still leads to its place in the file."""

    def sarana() -> list[Plain]:
        return [{"nama": f"s{i}"} if good else {"jumlah": "1"} for i, good in enumerate(inner)]

    data: list[Any] = [
        {"id": f"t{i}", "nama": "n", "sarana": sarana()} if good else {"id": f"t{i}"} for i, good in enumerate(lines)
    ]
    found, kept, problems = validate(MODELS["tuk"], data, "tuk.yaml")
    expected = [("kunci_tidak_ada", f"{i}.nama") for i, good in enumerate(lines) if not good]
    expected += [
        ("kunci_tidak_ada", f"{i}.sarana.{j}.nama")
        for i, good in enumerate(lines)
        for j, sound in enumerate(inner)
        if good and not sound
    ]
    assert sorted(shown(problems)) == sorted(expected)
    assert found is not None
    for i, tuk in enumerate(found.root):
        place = original_path((i, "nama"), kept)
        assert data[int(place[0])]["id"] == tuk.id
        for j, item in enumerate(tuk.sarana):
            way = original_path((i, "sarana", j, "nama"), kept)
            assert data[int(way[0])]["sarana"][int(way[2])]["nama"] == item.nama


def test_faults_found_only_after_others_are_gone_have_their_places_too() -> None:
    """A choice is judged only when its mapping is whole; places then count in the file, not in what is left."""
    data = {"kode": "A", "elemen": [{"x": "1"}, {"kuk": [{}, {"teks": "a", "y": "2"}, "b", ["c"]]}]}
    unit, kept, problems = validate(Unit, data, "unit.yaml")
    assert sorted(shown(problems)) == [
        ("kunci_tak_dikenal", "elemen.0.x"),
        ("kunci_tak_dikenal", "elemen.1.kuk.1.y"),
        ("kunci_tidak_ada", "elemen.1.kuk.0.teks"),
        ("nilai_salah", "elemen.1.kuk.3"),
    ]
    assert unit is not None
    assert [kuk.teks for kuk in unit.elemen[1].kuk] == ["a", "b"]
    assert original_path(("elemen", 1, "kuk", 1, "teks"), kept) == ("elemen", 1, "kuk", 2, "teks")


# Anything at all

KEYS = sorted({name for model in MODELS.values() for name in model.model_fields} | {"teks", "butir", "kuk", "id", "x"})
ANYTHING = st.recursive(
    st.none() | st.text(max_size=5) | st.sampled_from(["1", "2026-05-04", "klaster", "kp1", "true"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=15,
)


@given(st.sampled_from(sorted(MODELS)), ANYTHING)
def test_no_data_breaks_the_loading(kind: Kind, data: Plain) -> None:
    found, kept, problems = validate(MODELS[kind], data, "berkas.yaml")
    assert found is not None or problems
    assert all(isinstance(value, str) for problem in problems for value in problem.args.values())
    assert len({(problem.kind, problem.path) for problem in problems}) == len(problems)
    if isinstance(found, Model):
        again, _, problems = validate(MODELS[kind], data, "berkas.yaml")
        assert again == found
    del kept
