"""Units by code over all standards: lists and bodies that disagree, adoption, ambiguity, neighbours."""

from __future__ import annotations

from typing import Any

import pytest

from registry.acuan import parse
from registry.model.standar import Standar
from registry.model.unit import Unit
from registry.store import Document
from registry.units import UnitIndex


def index(**standards: dict[str, Any]) -> UnitIndex:
    """An index of standards, each given as the keys of its record, with ``unit`` for its bodies."""
    return UnitIndex.of(
        {
            name.replace("_", "-"): (
                Standar.model_validate({k: v for k, v in record.items() if k != "unit"})
                if "daftar" in record
                else None,
                [Document(f"{body['kode']}.yaml", Unit.model_validate(body), None) for body in record.get("unit", ())],
            )
            for name, record in standards.items()
        }
    )


def seen(units: UnitIndex, kode: str) -> tuple[str, str, str | None, bool] | None:
    """Standard, code, title, and whether there is a body, of the one unit of this code."""
    entry = units.one(kode)
    return None if entry is None else (entry.standar, entry.kode, entry.judul, entry.dokumen is not None)


A, B = "C.25UJI01.001.1", "C.25UJI01.002.1"


def test_list_and_body_make_one_entry() -> None:
    units = index(
        s1={"daftar": [{"kode": A, "judul": "Menyiapkan"}, {"kode": B}], "unit": [{"kode": A, "judul": "Lain"}]}
    )
    assert seen(units, A) == ("s1", A, "Menyiapkan", True)
    assert seen(units, B) == ("s1", B, None, False)
    assert [entry.baris for entry in units.entries] == [0, 1]


def test_body_without_list_and_without_record() -> None:
    units = index(s1={"daftar": [], "unit": [{"kode": A, "judul": "Satu"}]}, s2={"unit": [{"kode": B, "judul": "Dua"}]})
    assert seen(units, A) == ("s1", A, "Satu", True)
    assert seen(units, B) == ("s2", B, "Dua", True)
    assert units.entries[0].baris is None


@pytest.mark.parametrize("written", [A, A.lower(), f" {A} ", f"s1:{A}", f"{A}#1.2"])
def test_codes_compare_without_blanks_and_case(written: str) -> None:
    units = index(s1={"daftar": [{"kode": A}]})
    assert seen(units, written) is not None


def test_erratum_of_a_code_joins_list_and_body() -> None:
    record = {
        "daftar": [{"kode": "C.25UJI01.001.2", "judul": "Satu"}],
        "ralat": [{"di": A, "daftar": "C.25UJI01.001.2", "uraian": A, "dipakai": "daftar"}],
        "unit": [{"kode": A, "judul": "Satu"}],
    }
    units = index(s1=record)
    assert seen(units, "C.25UJI01.001.2") == seen(units, A) == ("s1", "C.25UJI01.001.2", "Satu", True)
    assert len(units.entries) == 1
    record["ralat"][0]["dipakai"] = "uraian"  # type: ignore[index]
    assert seen(index(s1=record), "C.25UJI01.001.2") == ("s1", A, "Satu", True)


@pytest.mark.parametrize(
    ("dipakai", "printed", "expected"),
    [
        ("daftar", "Menyiapkan Uji", "Menyiapkan Uji"),
        ("uraian", "Menyiapkan Uji", "Menyiapkan Benda"),
        ("uraian", "MENYIAPKAN  UJI", "Menyiapkan Benda"),
        ("uraian", "Lain", "Menyiapkan Uji"),
    ],
)
def test_erratum_of_a_title_says_which_counts(dipakai: str, printed: str, expected: str) -> None:
    units = index(
        s1={
            "daftar": [{"kode": A, "judul": "Menyiapkan Uji"}],
            "ralat": [{"di": A, "daftar": printed, "uraian": "Menyiapkan Benda", "dipakai": dipakai}],
            "unit": [{"kode": A, "judul": "Menyiapkan Benda"}],
        }
    )
    assert seen(units, A) == ("s1", A, expected, True)


def test_code_of_two_standards_is_ambiguous_until_one_is_named() -> None:
    units = index(s1={"daftar": [{"kode": A, "judul": "Satu"}]}, s2={"daftar": [{"kode": A, "judul": "Dua"}]})
    assert units.one(A) is None
    assert [entry.standar for entry in units.all(A)] == ["s1", "s2"]
    assert seen(units, f"s2:{A}") == ("s2", A, "Dua", False)
    assert units.one(f"s3:{A}") is None
    acuan = parse(f"s1:{A}#2.1")
    assert acuan is not None
    found = units.unit(acuan)
    assert found is not None
    assert found.judul == "Satu"


def test_code_twice_in_one_list_is_not_ambiguous() -> None:
    units = index(s1={"daftar": [{"kode": A, "judul": "Satu"}, {"kode": A.lower(), "judul": "Dua"}]})
    assert seen(units, A) == ("s1", A, "Satu", False)


def test_code_of_a_body_gives_way_to_the_same_code_of_the_list() -> None:
    """Line 1 is printed in its unit under the code of line 2."""
    units = index(
        s1={
            "daftar": [{"kode": "C.25UJI01.003.1", "judul": "Tiga"}, {"kode": B, "judul": "Dua"}],
            "ralat": [{"di": B, "daftar": "C.25UJI01.003.1", "uraian": B, "dipakai": "daftar"}],
            "unit": [{"kode": B, "judul": "Tiga"}],
        }
    )
    assert seen(units, B) == ("s1", B, "Dua", True)
    assert seen(units, "C.25UJI01.003.1") == ("s1", "C.25UJI01.003.1", "Tiga", True)


def test_adopted_unit_is_found_in_its_home_only() -> None:
    adopted = {"daftar": [{"kode": A, "judul": "Satu", "diadopsi_dari": "s1"}]}
    home = {"daftar": [{"kode": A, "judul": "Satu"}]}
    assert seen(index(s1=home, s2=adopted), A) == ("s1", A, "Satu", False)
    assert seen(index(s2=adopted, s1=home), A) == ("s1", A, "Satu", False)
    assert seen(index(s2=adopted), A) == ("s2", A, "Satu", False)
    assert seen(index(s2=adopted, s1={"daftar": [{"kode": B}]}), A) == ("s2", A, "Satu", False)


@pytest.mark.parametrize(
    ("kode", "near"),
    [
        pytest.param("C25UJI01.001.1", A, id="misprint"),
        pytest.param("C.25UJI01.001.3", "C.25UJI01.001.2", id="newest-version"),
        pytest.param("C.25UJI01.009.1", B, id="neighbour"),
        pytest.param("J.611000.001.01", None, id="nothing-near"),
        pytest.param("", None, id="empty"),
    ],
)
def test_what_a_code_may_be_meant_to_be(kode: str, near: str | None) -> None:
    units = index(s1={"daftar": [{"kode": A}, {"kode": "C.25UJI01.001.2"}, {"kode": B}]})
    assert units.near(kode) == near


@pytest.mark.parametrize("text", ["", "#1", "bukan kode", "a:b:c"])
def test_what_names_no_unit(text: str) -> None:
    assert index(s1={"daftar": [{"kode": A}]}).all(text) == ()
