"""A build that is killed leaves no broken file, and the next one ends where an undisturbed one does."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

import pytest

from tests.checks.cases import BASE
from tests.generator.build.mati import Builds

pytestmark = [
    pytest.mark.lambat,
    pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="hanya Linux memperlihatkan proses di /proc"),
]

ROUNDS = 50
LANES = 2
SKEMA = "schemes/lsp-uji/pengujian-bahan/skema.yaml"
KERANGKA = ".telusur/kerangka"

Contents = dict[str, bytes]


@dataclass(frozen=True)
class Start:
    """Where a build begins, the CPU time that it takes undisturbed, and which files may be there while it runs."""

    folder: Path
    jobs: int
    seconds: float
    before: Contents


@dataclass(frozen=True)
class Starts:
    """All beginnings, and what every one of them ends with."""

    every: tuple[Start, ...]
    after: Contents


def contents(root: Path) -> Contents:
    """Every file of the output but the record of the build, which knows the clock."""
    out = root / "build"
    files = {f.relative_to(out).as_posix(): f for f in sorted(out.rglob("*")) if f.is_file()}
    return {name: file.read_bytes() for name, file in files.items() if name != "build.json"}


def changed(root: Path) -> None:
    path = root / SKEMA
    text = path.read_text("utf-8")
    assert text.count("judul: ") >= 1
    path.write_text(text.replace("judul: ", "judul: Terbaru ", 1), "utf-8")


def undisturbed(builds: Builds, root: Path, jobs: int) -> float:
    """Builds to the end; the CPU seconds it took."""
    builds.start(root, jobs)
    code, seconds = builds.end()
    assert code in (0, 1)
    return seconds


@pytest.fixture(scope="module")
def starts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Starts]:
    """Nothing there at all; shells of the site there; and an older build there, with data that changed since."""
    base = tmp_path_factory.mktemp("mulai")
    builds = Builds()
    try:
        old = base / "lama"
        shutil.copytree(BASE, old)
        undisturbed(builds, old, 1)

        fresh = base / "baru"
        shutil.copytree(BASE, fresh)
        changed(fresh)
        empty = shutil.copytree(fresh, base / "kosong")
        shutil.copytree(old / KERANGKA, fresh / KERANGKA)
        newer = shutil.copytree(old, base / "berubah")
        changed(newer)

        every = []
        after: Contents = {}
        for folder, jobs in ((fresh, 1), (newer, 1), (fresh, 2), (empty, 1)):
            trial = shutil.copytree(folder, base / f"{folder.name}-{jobs}-utuh")
            before = contents(trial)
            seconds = undisturbed(builds, trial, jobs)
            after = after or contents(trial)
            assert contents(trial) == after
            every.append(Start(folder, jobs, seconds, before))
        assert any(name.endswith("-asesor.zip") for name in after)
        assert any(name.startswith("situs/pagefind/") for name in after)
        yield Starts(tuple(every), after)
    finally:
        builds.close()


def broken(root: Path, start: Start, after: Contents) -> list[str]:
    """Files that are neither as they were nor as they will be. A name with a dot in front is no result yet."""
    there = {name: content for name, content in contents(root).items() if "/." not in f"/{name}"}
    return [name for name, content in there.items() if content not in (start.before.get(name), after.get(name))]


@pytest.mark.timeout(900)
def test_killed_at_fifty_moments(starts: Starts, tmp_path: Path) -> None:
    rng = random.Random(20261121)
    kinds = [0, 1] * 20 + [2] * 6 + [3] * 4  # mostly quick ones: each is built again after it was killed
    moments = [(number + rng.random()) / ROUNDS for number in range(ROUNDS)]
    rng.shuffle(moments)
    lanes: SimpleQueue[Builds] = SimpleQueue()
    for _ in range(LANES):
        lanes.put(Builds())

    def once(number: int) -> tuple[bool, int]:
        """Whether the build was killed, and how many files it had made or changed by then."""
        start = starts.every[kinds[number]]
        root = shutil.copytree(start.folder, tmp_path / str(number))
        builds = lanes.get()
        try:
            child = builds.start(root, start.jobs)
            killed = True
            while killed and cpu(child) < moments[number] * start.seconds:  # whatever else the machine has to do
                killed = not builds.ended_within(0.002)
            if killed:
                os.killpg(child, signal.SIGKILL)
            assert builds.end()[0] in ((-signal.SIGKILL,) if killed else (0, 1))
            assert broken(root, start, starts.after) == [], f"putaran {number}"
            made = sum(content != start.before.get(name) for name, content in contents(root).items())

            builds.start(root, 1)
            assert builds.end()[0] in (0, 1)
            assert contents(root) == starts.after, f"putaran {number}"
            left = [path.name for path in (root / ".telusur").rglob("*") if path.suffix in (".tmp", ".jurnal")]
            assert left == [], f"putaran {number}"
        finally:
            lanes.put(builds)
        shutil.rmtree(root)
        return killed, made

    try:
        with ThreadPoolExecutor(LANES) as pool:
            ends = list(pool.map(once, range(ROUNDS)))
    finally:
        for _ in range(LANES):
            lanes.get().close()
    assert sum(killed for killed, _ in ends) >= ROUNDS * 4 // 5
    assert len({made for killed, made in ends if killed}) >= 10  # the moments are spread over the work


def test_what_a_killed_build_wrote_goes_when_its_data_goes(starts: Starts, tmp_path: Path) -> None:
    """Files of a scheme that no longer is, written by a build that did not live to say so."""
    start = starts.every[0]
    root = shutil.copytree(start.folder, tmp_path / "satu")
    builds = Builds()
    try:
        child = builds.start(root, 1)
        paper = root / "build/kit/lsp-uji/pengujian-bahan"
        while not paper.is_dir():
            assert not builds.ended_within(0.005)
        os.killpg(child, signal.SIGKILL)
        builds.end()
        shutil.rmtree((root / SKEMA).parent)
        builds.start(root, 1)
        assert builds.end()[0] == 0
    finally:
        builds.close()
    assert not paper.exists()
    assert [name for name in contents(root) if "pengujian-bahan" in name] == []


def test_workers_go_with_the_build_that_is_killed(starts: Starts, tmp_path: Path) -> None:
    """Only the build itself is killed, as the system does when memory runs out."""
    root = shutil.copytree(starts.every[2].folder, tmp_path / "satu")
    builds = Builds()
    try:
        child = builds.start(root, 2)
        while len(workers := members(child) - {child}) < 2:
            assert not builds.ended_within(0.005)
        os.kill(child, signal.SIGKILL)
        assert builds.end()[0] == -signal.SIGKILL
        deadline = time.monotonic() + 60
        while workers & members(child):
            assert time.monotonic() < deadline, "proses pekerja tertinggal"
    finally:
        builds.close()


def cpu(process: int) -> float:
    """CPU seconds of a process so far, with those of its children, whether they live or not."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK") + sum(cpu(int(child)) for child in children)


def members(group: int) -> set[int]:
    """Processes of a group that live."""
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, pgrp = stat.read_text().rpartition(")")[2].split()[:3]
        except (OSError, ValueError):
            continue
        if int(pgrp) == group and state not in ("Z", "X"):
            found.add(int(stat.parent.name))
    return found
