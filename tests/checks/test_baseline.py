"""The baseline: old findings are quiet, new ones are not, and the numbers only fall."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.baseline import NAME, Baseline, BaselineRusak, read, renewed, without_old, written
from checks.laporan import Laporan, Temuan
from tests.checks.test_ci_reports import laporan, temuan


def at(berkas: str, kode: str, n: int = 1) -> list[Temuan]:
    return [{**temuan(kode, pesan=f"{kode} {i}"), "berkas": berkas} for i in range(n)]


def codes(report: Laporan) -> list[tuple[str, str]]:
    return [(each["berkas"], each["kode"]) for each in report["temuan"]]


def test_what_was_there_is_quiet() -> None:
    report = laporan(*at("a.yaml", "SKM-035", 2), *at("b.yaml", "SKM-020"))
    quiet = without_old(report, renewed(None, report, accept_new=False))
    assert quiet["temuan"] == []
    assert (quiet["ringkasan"]["mayor"], quiet["ringkasan"].get("baseline")) == (0, 3)


def test_more_than_before_is_shown_whole() -> None:
    baseline = Baseline("verifikasi", {"a.yaml": {"SKM-035": 2}})
    more = laporan(*at("a.yaml", "SKM-035", 3), *at("c.yaml", "SKM-035"))
    assert codes(without_old(more, baseline)) == [("a.yaml", "SKM-035")] * 3 + [("c.yaml", "SKM-035")]
    fewer = laporan(*at("a.yaml", "SKM-035"))
    assert codes(without_old(fewer, baseline)) == []


@pytest.mark.parametrize("kode", ["DATA-001", "GEN-005"])
def test_some_rules_are_never_quiet(kode: str) -> None:
    report = laporan(*at("a.yaml", kode))
    baseline = renewed(None, report, accept_new=True)
    assert baseline.total == 0
    assert codes(without_old(report, baseline)) == [("a.yaml", kode)]


COUNTS = st.dictionaries(
    st.tuples(st.sampled_from(["a.yaml", "b.yaml"]), st.sampled_from(["SKM-035", "SKM-020"])), st.integers(1, 4)
)


def report_of(counts: dict[tuple[str, str], int]) -> Laporan:
    return laporan(*[each for (berkas, kode), n in counts.items() for each in at(berkas, kode, n)])


@given(COUNTS, COUNTS)
def test_numbers_only_fall(before: dict[tuple[str, str], int], after: dict[tuple[str, str], int]) -> None:
    first = renewed(None, report_of(before), accept_new=False)
    second = renewed(first, report_of(after), accept_new=False)
    for key, n in before.items():
        assert second.jumlah.get(key[0], {}).get(key[1], 0) == min(n, after.get(key, 0))
    assert second.total == sum(min(n, after.get(key, 0)) for key, n in before.items())
    assert renewed(first, report_of(after), accept_new=True) == renewed(None, report_of(after), accept_new=False)


def test_the_file_is_read_as_written(tmp_path: Path) -> None:
    assert read(tmp_path) is None
    baseline = Baseline("validasi", {"schemes/a/b/skema.yaml": {"SKM-020": 2}})
    (tmp_path / NAME).write_text(written(baseline), "utf-8")
    assert read(tmp_path) == baseline


@pytest.mark.parametrize(
    "content",
    [
        b"\xff",
        b"[]",
        b"{",
        b"[" * 100_000,
        b'{"versi": 2, "profil": "draf", "jumlah": {}}',
        b'{"versi": 1, "profil": "draf", "jumlah": {"a": {"SKM-020": -1}}}',
        b'{"versi": 1, "profil": "draf", "jumlah": {"a": {"SKM-020": true}}}',
        json.dumps({"versi": 1, "profil": "draf", "jumlah": {"a": 3}}).encode(),
    ],
)
def test_a_broken_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    with pytest.raises(BaselineRusak):
        read(tmp_path)
