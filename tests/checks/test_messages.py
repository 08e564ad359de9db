"""Every message in both languages: the same arguments, all of them given, and each one met in some case."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from string import Formatter
from tempfile import TemporaryDirectory

import pytest

from checks.engine import CRASH, run
from checks.finding import Finding
from checks.present import temuan
from checks.rule import Rule
from checks.rules import RULES
from registry import load
from tests.checks.cases import all_cases

TESTED_ELSEWHERE = {
    # No YAML text can hold these: tests/registry/test_broken_input.py
    ("DATA-001", "terlalu_besar"),
    ("DATA-001", "biner"),
    ("DATA-001", "utf16"),
    ("DATA-001", "bukan_utf8"),
    ("DATA-001", "bukan_berkas"),
    ("DATA-001", "tak_terbuka"),
    ("DATA-001", "tautan_keluar"),
    # For faults that no model gives yet.
    ("DATA-004", "tanpa_kunci"),
    ("DATA-006", "lain"),
}
MESSAGES = [pytest.param(rule, name, id=f"{rule.kode}-{name}") for rule in (*RULES, CRASH) for name in rule.pesan]


@cache
def findings() -> tuple[Finding, ...]:
    """The findings of all failing cases."""
    found: list[Finding] = []
    for case in all_cases():
        if case.fails:
            with TemporaryDirectory() as folder:
                case.write(Path(folder))
                registry = load(Path(folder), use_cache=False, asesmen=True)
                found += run(registry, profil="verifikasi", today=case.today).temuan
    return tuple(found)


def _arguments(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


@pytest.mark.parametrize(("rule", "name"), MESSAGES)
def test_both_languages_take_the_same_arguments(rule: Rule, name: str) -> None:
    pesan = rule.pesan[name]
    for text in (pesan.temuan, pesan.perbaikan):
        assert text.id
        assert text.en
        assert _arguments(text.id) == _arguments(text.en)


@pytest.mark.parametrize(("rule", "name"), MESSAGES)
def test_findings_bring_every_argument_of_their_message(rule: Rule, name: str) -> None:
    own = [finding for finding in findings() if (finding.kode, finding.pesan) == (rule.kode, name)]
    needed = _arguments(rule.pesan[name].temuan.id) | _arguments(rule.pesan[name].perbaikan.id)
    for finding in own:
        assert needed <= set(finding.args)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kode)
def test_every_message_is_met_in_a_case(rule: Rule) -> None:
    met = {finding.pesan for finding in findings() if finding.kode == rule.kode}
    expected = {name for name in rule.pesan if (rule.kode, name) not in TESTED_ELSEWHERE}
    assert met == expected


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kode)
def test_every_label_is_met_and_every_related_place_has_one(rule: Rule) -> None:
    places = [place for finding in findings() if finding.kode == rule.kode for place in finding.terkait]
    assert {place.label for place in places} == set(rule.label)


@pytest.mark.parametrize("bahasa", ["id", "en"])
def test_every_finding_reads_in_both_languages(bahasa: str) -> None:
    for finding in findings():
        shown = temuan(finding, bahasa)
        texts = [shown[key] for key in ("judul", "pesan", "syarat", "perbaikan")]
        assert all(texts)
        assert all(place["label"] for place in shown["terkait"])
