"""Packed documents say what plain ones say, for every file of the example repository."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable
from pathlib import Path

from registry import Registry, load
from registry.hemat import Terkemas
from tests.bench import corpus

ROOT = Path(__file__).resolve().parents[2]


def test_the_same_data_and_the_same_problems(tmp_path: Path) -> None:
    plain, packed = load(ROOT, use_cache=False), load(ROOT, use_cache=False, hemat=True)
    assert dict(packed.raw.items()) == dict(plain.raw.items())
    assert list(packed.raw) == list(plain.raw)
    assert packed.problems == plain.problems
    for id_, folder in plain.skema.items():
        for part in ("skema", "mapa", "bank", "kunci", "validasi"):
            one, other = getattr(folder, part), getattr(packed.skema[id_], part)
            if one is None:
                assert other is None
            else:
                assert isinstance(other, Terkemas)
                assert (other.berkas, other.data, other.raw, other.kept) == (one.berkas, one.data, one.raw, one.kept)
    units = [document for _, document in packed.each_unit()]
    assert [each.data for each in units] == [document.data for _, document in plain.each_unit()]
    assert len(units) > 15
    kode = units[0].data.kode
    entry = packed.units.one(kode)
    assert entry is not None
    assert entry.dokumen is units[0]
    assert packed.raw.get("tidak/ada.yaml", "x") == "x"
    assert list(packed.raw.values()) == list(plain.raw.values())


def test_what_was_left_out_stays_left_out(tmp_path: Path) -> None:
    corpus.write(tmp_path, 1, 0)
    (path,) = (tmp_path / "standards").rglob("unit/*.yaml")
    path.write_text(path.read_text("utf-8").replace("naskah: rancangan", "naskah: entah\nasing: 1"), "utf-8")
    plain, packed = load(tmp_path, use_cache=False), load(tmp_path, use_cache=False, hemat=True)
    assert packed.problems == plain.problems
    assert len(plain.problems) == 2
    (one,), (other,) = ([document.data for _, document in each.each_unit()] for each in (plain, packed))
    assert one == other


def test_it_takes_a_fraction_of_the_memory(tmp_path: Path) -> None:
    corpus.write(tmp_path, 150, 20)

    def memory(loaded: Callable[[], Registry]) -> int:
        gc.collect()
        tracemalloc.start()
        registry = loaded()
        size, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert len(registry.files) > 170
        return size

    load(tmp_path, use_cache=False, hemat=True)  # what is imported and compiled belongs to neither
    packed = memory(lambda: load(tmp_path, use_cache=False, hemat=True))
    assert packed * 4 < memory(lambda: load(tmp_path, use_cache=False))
