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


def checked(root: Path, *, use_cache: bool) -> None:
    outcome = check(Request(root, profil="verifikasi", today=TODAY, use_cache=use_cache))
    assert outcome.laporan["ringkasan"]["berkas"] >= 1000


def test_load_and_check_a_thousand_units(thousand: Path) -> None:
    ratio = paired(lambda: checked(thousand, use_cache=False), lambda: baseline(thousand))
    say("muat dan periksa 1.000 unit / compose", ratio, 3.5)
    assert ratio <= 3.5


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
