"""Loading and checking against the bare parser: ``./run test -m bench -n 0 -s tests/bench``."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from checks.session import Request, check
from registry import load
from tests.bench import corpus
from tests.bench.measure import paired, say

pytestmark = pytest.mark.bench
TODAY = date(2026, 6, 1)


@pytest.fixture(scope="module")
def thousand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("seribu")
    corpus.write(root, 1000, 0)
    return root


def baseline(root: Path) -> None:
    for path in sorted(root.rglob("*.yaml")):
        yaml.compose(path.read_text("utf-8"), Loader=yaml.CSafeLoader)


def checked(root: Path, *, use_cache: bool, today: date = TODAY) -> None:
    outcome = check(Request(root, profil="verifikasi", today=today, use_cache=use_cache))
    assert outcome.laporan["ringkasan"]["berkas"] >= 1000


def test_load_and_check_a_thousand_units(thousand: Path) -> None:
    ratio = paired(lambda: checked(thousand, use_cache=False), lambda: baseline(thousand))
    say("muat dan periksa 1.000 unit / compose", ratio, 4.0)
    assert ratio <= 4.0


def test_load_and_check_a_thousand_units_and_a_hundred_schemes(tmp_path: Path) -> None:
    corpus.write(tmp_path, 1000, 0)
    corpus.add_whole_schemes(tmp_path, 100)
    after = date(2026, 11, 1)  # the example scheme's own dates lie behind it
    ratio = paired(lambda: checked(tmp_path, use_cache=False, today=after), lambda: baseline(tmp_path))
    say("muat dan periksa 1.000 unit dan 100 skema / compose", ratio, 4.0)
    assert ratio <= 4.0


def test_again_with_nothing_changed(thousand: Path) -> None:
    checked(thousand, use_cache=True)
    ratio = paired(lambda: checked(thousand, use_cache=True), lambda: baseline(thousand))
    say("lagi tanpa perubahan / compose", ratio, 0.6)
    assert ratio <= 0.6


def test_load_again_from_the_data_cache(thousand: Path) -> None:
    load(thousand)
    ratio = paired(lambda: load(thousand), lambda: baseline(thousand))
    say("muat dari simpanan / compose", ratio, 1.3)
    assert ratio <= 1.3


def test_twice_the_data_takes_twice_the_time(tmp_path: Path) -> None:
    small, large = tmp_path / "kecil", tmp_path / "besar"
    corpus.write(small, 300, 60)
    corpus.write(large, 600, 120)

    def work(root: Path) -> None:
        check(Request(root, profil="verifikasi", today=TODAY, use_cache=False))

    ratio = paired(lambda: work(large), lambda: work(small))
    say("periksa 2n / n", ratio, 2.2)
    assert ratio <= 2.2
