"""Pages from data against MkDocs, twice the data against once, and memory at the size of the whole country.

``./run test -m bench -n 0 -s tests/bench/test_pages.py``
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.pages.kerangka import rangka
from generator.pages.site import BahanSitus, HasilSitus, build_site
from registry import Registry, load
from registry.model.unit import Unit
from tests.bench import corpus
from tests.bench.measure import cpu_of_all, say

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1800)]
LARGEST_MB = 500
LAPORAN: Any = {
    "versi": 1,
    "tanggal_acuan": "2026-06-01",
    "tanggal_aturan": "2026-06-01",
    "profil": "verifikasi",
    "ringkasan": {"mayor": 0, "minor": 0, "observasi": 0, "dikecualikan": 0, "berkas": 0},
    "temuan": [],
    "dikecualikan": [],
}
"""A check that found nothing: what is measured here are the pages."""

MKDOCS = """site_name: Uji
use_directory_urls: false
theme:
  name: material
  font: false
  features: [navigation.tabs, navigation.prune]
plugins: []
markdown_extensions: [attr_list, def_list, tables, toc]
"""


@pytest.fixture(scope="module")
def akar(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Shells, which a machine makes once."""
    folder = tmp_path_factory.mktemp("akar")
    rangka(folder)
    return folder


def built(registry: Registry, out: Path, akar: Path) -> HasilSitus:
    bahan = BahanSitus(registry, LAPORAN, {}, frozenset(), internal=False)
    return build_site(bahan, out, akar=akar, warna="#0b4f6c", cari=False)


def as_markdown(unit: Unit) -> str:
    """The same unit as somebody would write it for MkDocs."""
    lines = [f"# {unit.kode} {unit.judul}", "", unit.deskripsi or "", "", "## Elemen dan kriteria unjuk kerja", ""]
    for e, elemen in enumerate(unit.elemen, 1):
        lines += [f"### {e}. {elemen.judul}", ""]
        lines += [f"- {e}.{k} {kuk.teks}" for k, kuk in enumerate(elemen.kuk, 1)] + [""]
    for part in (unit.batasan_variabel, unit.panduan_penilaian):
        for name, items in part or ():
            lines += [f"## {name}", ""]
            lines += [f"- {getattr(item, 'teks', item)}" for item in items or ()] + [""]
    return "\n".join(lines)


def test_a_thousand_pages_against_mkdocs(tmp_path: Path, akar: Path) -> None:
    corpus.write(tmp_path / "repo", 1000, 0)
    registry = load(tmp_path / "repo", use_cache=False)
    written = tmp_path / "mkdocs"
    for folder, document in registry.each_unit():
        path = written / "docs" / folder.id / f"{document.data.kode}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(as_markdown(document.data), "utf-8")
    (written / "docs/index.md").write_text("# Uji\n", "utf-8")
    (written / "mkdocs.yml").write_text(MKDOCS, "utf-8")
    rounds = iter(range(9))
    pages = built(registry, tmp_path / "sekali", akar).halaman  # templates are compiled

    def ours() -> None:
        assert built(registry, tmp_path / f"situs{next(rounds)}", akar).ditulis == pages

    def theirs() -> None:
        subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--quiet", "--clean"],
            cwd=written,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONWARNINGS": "ignore"},
            check=True,
            capture_output=True,
        )

    mkdocs = cpu_of_all(theirs, rounds=1) / len(list((written / "site").rglob("*.html")))
    ratio = mkdocs / (cpu_of_all(ours, rounds=3) / pages)
    assert pages > 1000 < len(list((written / "site").rglob("*.html")))
    say("sehalaman dengan mkdocs build / sehalaman dari data, tautannya diperiksa (sekurangnya 10)", ratio, 10)
    assert ratio >= 10


def test_twice_the_data_take_twice_the_time(tmp_path: Path, akar: Path) -> None:
    times = []
    for name, units, schemes in (("n", 1500, 300), ("2n", 3000, 600)):
        corpus.write(tmp_path / name, units, schemes)
        registry = load(tmp_path / name, use_cache=False)
        rounds = iter(range(9))
        built(registry, tmp_path / f"{name}-sekali", akar)

        def once(registry: Registry = registry, name: str = name, rounds: Any = rounds) -> None:
            built(registry, tmp_path / f"{name}-{next(rounds)}", akar)

        times.append(cpu_of_all(once, rounds=2))
    say("halaman 2n / n", times[1] / times[0], 2.2)
    assert times[1] / times[0] <= 2.2


def test_an_unchanged_rebuild_writes_nothing_and_a_changed_unit_its_pages(tmp_path: Path, akar: Path) -> None:
    root, out = tmp_path / "repo", tmp_path / "situs"
    corpus.write(root, 1000, 100)
    built(load(root, use_cache=False), out, akar)
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}
    again = built(load(root, use_cache=False), out, akar)
    assert (again.ditulis, again.aset, again.dihapus) == (0, 0, 0)
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()} == before

    kode = corpus.unit(14)[0]
    (path,) = (root / "standards").rglob(f"{kode}.yaml")
    text = path.read_text("utf-8")
    kuk = re.search(r"    kuk:\n      - (.+)\n", text)
    assert kuk is not None
    path.write_text(text.replace(kuk[1], "Kriteria yang lain diperiksa sesuai prosedur.", 1), "utf-8")
    registry = load(root, use_cache=False)
    users = [folder.slug for folder in registry.skema.values() if kode in [u.kode for u in _package(folder)]]
    assert users
    changed = built(registry, out, akar)
    assert changed.ditulis == 1 + len(users)
    touched = {p for p in out.rglob("*.html") if p.stat().st_mtime_ns != before[p]}
    assert {p.stem for p in touched} == {kode, *users}
    assert {p.relative_to(out).parts[0] for p in touched} == {"unit", "mandiri"}


def _package(folder: Any) -> Any:
    return folder.skema.data.kemasan.unit


MEASURED = """
import sys
from pathlib import Path
from registry import load
from tests.bench.measure import peak_megabytes
from tests.bench.test_pages import built
root, out, akar = map(Path, sys.argv[1:])
pages = built(load(root, use_cache=False, hemat=True), out, akar).halaman
print(pages, peak_megabytes())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="no measure of memory")
def test_memory_at_the_size_of_the_country(tmp_path: Path, akar: Path) -> None:
    """4,000 schemes and 20,000 units, in a process of its own."""
    corpus.write(tmp_path / "repo", 20_000, 4_000)
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, str(tmp_path / "repo"), str(tmp_path / "situs"), str(akar)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    pages, peak = map(int, done.stdout.split())
    sizes = [path.stat().st_size for path in (tmp_path / "situs").rglob("*.html")]
    assert pages == len(sizes) > 28_000
    say(f"puncak memori untuk {pages} halaman, MB", peak, LARGEST_MB)
    say("rata-rata keluaran per halaman, KB", sum(sizes) / len(sizes) / 1000, 70)
    assert peak < LARGEST_MB
    assert sum(sizes) / len(sizes) <= 70_000
