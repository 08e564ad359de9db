"""One file checked alone says what a whole check says about it, for every case of every rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from checks.engine import run
from registry import load
from registry.memory import Memory
from tests.checks.cases import BASE, Case, all_cases

CASES = all_cases()
FIRST = list({case.code: case for case in reversed(CASES) if case.fails}.values())


@pytest.fixture(scope="module")
def base() -> Memory:
    """The base repository, read."""
    memory = Memory()
    load(BASE, use_cache=False, asesmen=True, memory=memory)
    return memory


def held(case: Case, root: Path, base: Memory) -> None:
    """Holds a case that is typed over the base repository, file by file, against the same on disk."""
    case.write(root)
    whole = load(root, use_cache=False, asesmen=True)
    expected = run(whole, profil="verifikasi", today=case.today)
    memory = Memory(found=base.found, given=dict(base.given))
    known = {found.path for found in base.found}
    for part in case.parts:
        if part.path not in known:  # where a new file comes in the order of files is known from the disk alone
            memory = Memory()
            break
        if part.mode == "hapus":
            memory.found = tuple(found for found in memory.found if found.path != part.path)
            memory.given.pop(part.path)
        else:
            memory.put(part.path, (root / part.path).read_bytes())
    registry = load(BASE if memory.found else root, use_cache=False, asesmen=True, memory=memory)
    assert list(registry.files) == list(whole.files)
    assert registry.problems == whole.problems
    for berkas in {part.path for part in case.parts} & set(registry.files) | {
        finding.place.berkas for finding in expected.temuan
    }:
        alone = run(registry, profil="verifikasi", today=case.today, only=berkas)
        assert alone.temuan == tuple(each for each in expected.temuan if each.place.berkas == berkas)
        assert alone.dikecualikan == tuple(each for each in expected.dikecualikan if each.temuan.place.berkas == berkas)


@pytest.mark.parametrize("case", FIRST, ids=lambda case: case.code)
def test_a_case_of_each_rule(case: Case, tmp_path: Path, base: Memory) -> None:
    held(case, tmp_path, base)


@pytest.mark.lambat
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}/{case.source.stem}")
def test_every_case(case: Case, tmp_path: Path, base: Memory) -> None:
    held(case, tmp_path, base)


def test_only_the_file_that_changed_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    memory = Memory()
    load(BASE, use_cache=False, memory=memory)
    read: list[bytes] = []
    monkeypatch.setattr("registry.loader.read_bytes", lambda content: (read.append(content), (None, ()))[1])
    memory.put("telusur.yaml", b"format: 1\n")
    load(BASE, use_cache=False, memory=memory)
    assert read == [b"format: 1\n"]


def test_a_text_that_is_not_on_disk_counts() -> None:
    berkas = "standards/skkni-2099-001/unit/C.25UJI01.009.1.yaml"
    memory = Memory({berkas: b"kode: [\n", "catatan.yaml": b"a: 1"})
    registry = load(BASE, use_cache=False, memory=memory)
    assert [problem.kind for problem in registry.problems] == ["bukan_yaml"]
    assert "catatan.yaml" not in registry.files
    assert registry.spans(berkas).text == "kode: [\n"
