"""The catalogue is whole: each of its codes is a rule or a question for a person, never both, never neither."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from string import Formatter

import pytest

import checks
from checks.catalogue import entries, members, order
from checks.data import klausul
from checks.finding import PROFIL, TINGKAT
from checks.pertanyaan import Pertanyaan, questions
from checks.present import clause
from checks.rules import BY_CODE
from registry.reader import read_bytes
from tests.checks.cases import HERE

CATALOGUE = (HERE / "katalog.txt").read_text("utf-8").split()
OUR_OWN = {f"DATA-00{n}" for n in range(1, 9)}
"""What loading says about a file; no guideline asks for it."""

each_question = pytest.mark.parametrize("question", questions().values(), ids=lambda question: question.kode)


def test_catalogue_names_each_code_once_and_in_order() -> None:
    assert len(CATALOGUE) == len(set(CATALOGUE)) == 150
    assert sorted(CATALOGUE, key=order) == CATALOGUE


def test_every_code_of_the_catalogue_is_a_rule_or_a_question() -> None:
    found = Counter([*BY_CODE, *questions()])
    assert sorted(set(CATALOGUE) - set(found), key=order) == []
    assert sorted(set(found) - set(CATALOGUE), key=order) == sorted(OUR_OWN)
    assert {kode for kode, count in found.items() if count > 1} == set()


def test_list_holds_rules_and_questions_in_the_order_of_the_catalogue() -> None:
    codes = [entry["kode"] for entry in entries()]
    assert codes == sorted([*BY_CODE, *questions()], key=order)
    assert {entry["kode"] for entry in entries() if entry["status"] == "pertanyaan"} == set(questions())
    assert [entry["kode"] for entry in entries() if entry["alasan"]] == list(questions())


def test_questions_stand_in_order_and_no_key_twice() -> None:
    file = Path(checks.__file__).parent / "data" / "pertanyaan.yaml"
    data, duplicates = read_bytes(file.read_bytes())
    assert duplicates == ()
    assert isinstance(data, dict)
    assert list(data) == sorted(data, key=order)
    keys = {"judul", "tanya", "alasan", "tingkat", "profil", "kepastian"}
    for row in data.values():
        assert isinstance(row, dict)
        assert keys <= set(row) <= keys | {"klausul", "sejak"}


@each_question
def test_question_says_everything_in_both_languages(question: Pertanyaan) -> None:
    for text in (question.judul, question.tanya, question.alasan):
        for each in (text.id, text.en):
            assert each == each.strip() != ""
            assert [name for _, name, _, _ in Formatter().parse(each) if name is not None] == []
        assert text.id != text.en
    assert question.tanya.id.endswith("?")
    assert question.tanya.en.endswith("?")
    assert question.alasan.id.endswith(".")
    assert not question.judul.id.endswith(".")
    assert question.tingkat in TINGKAT
    assert question.profil in PROFIL
    assert question.kepastian in ("T", "S", "P")


@each_question
def test_question_of_practice_stands_under_no_clause(question: Pertanyaan) -> None:
    assert (question.kepastian == "P") == (question.klausul == ())
    assert (clause(question) or "") == "; ".join(klausul(id_) for id_ in question.klausul)


@pytest.mark.parametrize("bahasa", ["id", "en"])
def test_questions_in_a_language(bahasa: str) -> None:
    shown = {entry["kode"]: entry for entry in entries(bahasa)}
    for each in members():
        entry = shown[each.kode]
        assert entry["judul"] == {"id": each.judul.id, "en": each.judul.en}
        if isinstance(each, Pertanyaan):
            assert (entry["pertanyaan"], entry["alasan"]) == (each.tanya.in_(bahasa), each.alasan.in_(bahasa))
        else:
            assert "pertanyaan" not in entry
            assert entry["alasan"] is None
