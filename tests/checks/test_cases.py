"""Every rule case: exactly the expected findings, exactly there."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from checks.engine import run
from checks.rules import RULES
from registry import load
from tests.checks.cases import BASE, TODAY, Case, all_cases

CASES = all_cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}/{case.source.stem}")
def test_case_gives_exactly_its_findings(case: Case, tmp_path: Path) -> None:
    expected = case.write(tmp_path)
    report = run(load(tmp_path, use_cache=False, asesmen=True), profil="verifikasi", today=case.today)
    found = Counter((t.place.berkas, t.place.span.line, t.kode) for t in report.temuan)
    assert found == expected
    if case.fails:
        assert any(kode == case.code for _, _, kode in expected)


def test_base_has_no_findings() -> None:
    report = run(load(BASE, use_cache=False), profil="verifikasi", today=TODAY)
    assert list(report.temuan) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kode)
def test_every_rule_has_failing_and_passing_cases(rule) -> None:
    own = [case for case in CASES if case.code == rule.kode]
    failing = [case for case in own if case.fails]
    assert len(failing) >= 2, "two failing cases at least"
    assert len(own) - len(failing) >= 2, "two passing cases at least"


def _plain(text: str) -> list[str]:
    return [line.split("# HARAP")[0].strip() for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.kode)
@pytest.mark.parametrize("kind", ["gagal", "lulus"])
def test_printed_example_is_a_tested_case(rule, kind: str) -> None:
    """What ``telusur rules CODE`` shows as wrong or right stands in a case file, line by line."""
    example = _plain(rule.salah if kind == "gagal" else rule.benar)
    if example[0].startswith("("):
        pytest.skip("shown in words: an empty file, or a file's name")
    cases = [case for case in CASES if case.code == rule.kode and case.fails == (kind == "gagal")]
    lines = [[line for part in case.parts for line in _plain("\n".join(part.lines))] for case in cases]
    assert any(_holds(each, example) for each in lines), example


def _holds(lines: list[str], example: list[str]) -> bool:
    starts = range(len(lines) - len(example) + 1)
    return any(lines[start : start + len(example)] == example for start in starts)
