"""Parallel papers: the same coverage on each, the same draw for the same seed, nothing else in the bank touched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.new.paket import PaketGagal, Soal, draw
from tests.generator.cli.command import Ran, told

Telusur = Callable[..., Ran]

pytestmark = pytest.mark.windows

SKEMA = "lsp-uji/pengujian-bahan"
BANK = f"schemes/{SKEMA}/bank.yaml"

_PLACES = st.frozensets(st.integers(1, 6).map(str), min_size=1, max_size=3)
_POOLS = st.lists(st.tuples(st.sampled_from("UVW"), _PLACES), min_size=1, max_size=24).map(
    lambda items: [
        Soal(f"PG{n}", unit, frozenset(f"{unit}#{place}" for place in places)) for n, (unit, places) in enumerate(items)
    ]
)


@given(_POOLS, st.integers(1, 4), st.integers(0, 99), st.integers(0, 8))
def test_every_paper_asks_about_everything_with_as_many_questions_of_each_unit(
    pool: list[Soal], papers: int, seed: int, more: int
) -> None:
    least = len(draw(pool, papers, None, seed)[0])
    size = min(len(pool), least + more)
    drawn = draw(pool, papers, size, seed)
    by_id = {soal.id: soal for soal in pool}
    every = {place for soal in pool for place in soal.tempat}
    shares = {tuple(sorted(Counter(by_id[id_].unit for id_ in ids).items())) for ids in drawn}
    assert len(shares) == 1
    for ids in drawn:
        assert len(ids) == len(set(ids)) == size
        assert {place for id_ in ids for place in by_id[id_].tempat} == every
    assert draw(pool, papers, size, seed) == drawn


@given(st.integers(2, 4), st.integers(1, 6), st.integers(0, 99))
def test_nothing_is_shared_where_the_pool_has_enough(papers: int, places: int, seed: int) -> None:
    pool = [
        Soal(f"PG{place}-{copy}", "U", frozenset((f"U#{place}",))) for place in range(places) for copy in range(papers)
    ]
    drawn = draw(pool, papers, None, seed)
    assert max(Counter(id_ for ids in drawn for id_ in ids).values()) == 1


def test_other_seeds_draw_others() -> None:
    pool = [Soal(f"PG{n}", "U", frozenset((f"U#{n % 4}",))) for n in range(40)]
    assert len({str(draw(pool, 1, None, seed)) for seed in range(8)}) > 4


@pytest.mark.parametrize("size", [1, 9])
def test_too_few_and_too_many_are_refused(size: int) -> None:
    pool = [Soal(f"PG{n}", "U", frozenset((f"U#{n}",))) for n in range(4)]
    with pytest.raises(PaketGagal) as caught:
        draw(pool, 2, size, 1)
    assert caught.value.args_ == {"paling_sedikit": 4, "paling_banyak": 4}


def test_papers_are_written_and_the_rest_stays(root: Path, telusur: Telusur) -> None:
    before = (root / BANK).read_text("utf-8")
    code, said = told(telusur("new", "paket", SKEMA, "--ganti", "--paket", "3"))
    assert code == 0, said
    after = (root / BANK).read_text("utf-8")
    old, new = yaml.safe_load(before), yaml.safe_load(after)
    assert list(new["pilihan_ganda"]["paket"]) == ["A", "B", "C"]
    assert {**new, "pilihan_ganda": None} == {**old, "pilihan_ganda": None}
    assert new["pilihan_ganda"]["butir"] == old["pilihan_ganda"]["butir"]
    kept = [line for line in before.splitlines() if line.startswith(("    - id: PG", "#"))]
    assert all(line in after.splitlines() for line in kept)
    assert telusur("new", "paket", SKEMA, "--ganti", "--paket", "3").code == 0
    assert (root / BANK).read_text("utf-8") == after


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--paket", "2"), "sudah memuat paket"),
        (("--jenis", "esai"), "tidak memuat butir esai"),
        (("--ganti", "--butir", "99"), "--butir harus antara"),
    ],
)
def test_what_cannot_be_drawn_is_said_and_nothing_written(
    root: Path, telusur: Telusur, arguments: tuple[str, ...], message: str
) -> None:
    before = (root / BANK).read_bytes()
    code, said = told(telusur("new", "paket", SKEMA, *arguments))
    assert (code, message in said) == (2, True), said
    assert (root / BANK).read_bytes() == before
