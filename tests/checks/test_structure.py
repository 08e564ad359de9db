"""The catalogue is whole and in order, every rule tells the truth about itself, and imports run one way."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import checks.rules
from checks.catalogue import order
from checks.data import ambang, klausul
from checks.finding import PROFIL, TINGKAT
from checks.present import clause
from checks.rule import Rule
from checks.rules import BY_CODE, RULES
from registry.reader import read_bytes
from tests.checks.cases import HERE
from tests.checks.golden import NAME

FOLDER = Path(checks.rules.__file__).parent
FILES = sorted(path for path in FOLDER.rglob("*.py") if re.fullmatch(r"[a-z]+_\d{3}\.py", path.name))
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kode)


def test_every_rule_file_is_in_the_list() -> None:
    names = [".".join(path.relative_to(FOLDER).with_suffix("").parts) for path in FILES]
    found = [import_module(f"checks.rules.{name}").RULE for name in names]
    assert {id(rule) for rule in found} == {id(rule) for rule in RULES}
    assert [rule.kode.lower().replace("-", "_") for rule in found] == [path.stem for path in FILES]


def test_codes_are_unique_and_in_the_order_of_the_catalogue() -> None:
    keys = [order(rule.kode) for rule in RULES]
    assert keys == sorted(set(keys))
    assert list(BY_CODE) == [rule.kode for rule in RULES]


def test_every_folder_of_cases_belongs_to_a_rule() -> None:
    folders = {path.name for path in HERE.glob("[A-Z]*-*")}
    assert folders == set(BY_CODE)
    assert {path.name.split("-")[0] for path in HERE.glob("[A-Z]*-*/*")} == {"gagal", "lulus", NAME}


@each_rule
def test_rule_visits_one_part_of_the_data(rule: Rule) -> None:
    visits = (rule.tiap_berkas, rule.tiap_unit, rule.tiap_standar, rule.tiap_skema, rule.sekali)
    visits += (rule.tiap_lsp, rule.tiap_asesmen)
    assert sum(visit is not None for visit in visits) == 1


@each_rule
def test_rule_says_everything_in_both_languages(rule: Rule) -> None:
    for text in (rule.judul, rule.syarat, rule.mengapa, *rule.label.values()):
        assert text.id.strip() == text.id != ""
        assert text.en.strip() == text.en != ""
        assert text.id != text.en
    assert rule.tingkat in TINGKAT
    assert rule.profil in PROFIL
    assert rule.pesan
    assert rule.salah != rule.benar


@each_rule
def test_rule_of_practice_stands_under_no_clause(rule: Rule) -> None:
    if rule.kepastian == "P":
        assert rule.klausul == ()
        assert clause(rule) is None
    else:
        assert rule.klausul
        assert clause(rule) == "; ".join(klausul(id_) for id_ in rule.klausul)


def test_clauses_and_thresholds_belong_to_rules() -> None:
    folder = Path(checks.__file__).parent / "data"
    clauses, _ = read_bytes((folder / "klausul.yaml").read_bytes())
    assert set(clauses) >= {id_ for rule in RULES for id_ in rule.klausul}
    thresholds, _ = read_bytes((folder / "ambang.yaml").read_bytes())
    assert set(thresholds) <= set(BY_CODE)
    assert all(ambang(kode, name) >= 0 for kode, names in thresholds.items() for name in names)


def test_imports_run_one_way() -> None:
    main = HERE.parent.parent
    tool = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([tool, "--no-cache"], cwd=main, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 broken" in done.stdout
