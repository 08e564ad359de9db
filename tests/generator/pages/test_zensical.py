"""The way out: the written pages and the shells build under Zensical too, and generated pages fit them unchanged.

Needs the command ``zensical``, which is not among the project's requirements: ``pipx install zensical`` provides it.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from generator.pages import kerangka, site
from generator.pages.asal import asal
from generator.pages.kerangka import KERANGKA, Rangka
from generator.pages.links import check_links
from tests.generator.pages import situs_uji as s

ZENSICAL = shutil.which("zensical")
pytestmark = [pytest.mark.lambat, pytest.mark.skipif(ZENSICAL is None, reason="zensical is not installed")]


@pytest.fixture(scope="module")
def rangka(tmp_path_factory: pytest.TempPathFactory) -> Rangka:
    """Shells and written pages as Zensical makes them of the same sources."""
    sources, folder = asal(), tmp_path_factory.mktemp("zensical")
    shutil.copy(sources.mkdocs, folder / "mkdocs.yml")
    shutil.copytree(sources.situs, folder / "site")
    assert ZENSICAL is not None
    done = subprocess.run(
        [ZENSICAL, "build", "--clean"], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    made = folder / "build/kerangka"
    (made / "sitemap.xml").unlink()
    kerangka._check(made)  # every shell is where it is expected, with every slot
    return kerangka._read(made)


def test_every_shell_and_every_written_page_is_there(rangka: Rangka, akar: Path) -> None:
    by_mkdocs = kerangka.rangka(akar)
    assert set(rangka.kerangka) == set(KERANGKA)
    assert set(rangka.tulisan) == set(by_mkdocs.tulisan)
    for kind, shell in rangka.kerangka.items():
        assert shell.slots == by_mkdocs.kerangka[kind].slots, kind


def test_generated_pages_fit_unchanged(
    rangka: Rangka, tmp_path: Path, publik: Path, akar: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(site, "rangka", lambda root: rangka)
    monkeypatch.setattr(site, "_check_links", lambda *_: None)
    s.bangun(s.ROOT, tmp_path / "situs", akar)
    made, wanted = s.halaman(tmp_path / "situs"), s.halaman(publik)
    assert {name for name in wanted if not name.startswith("unduhan/")} <= set(made)
    for name in (s.HALAMAN_UNIT, f"standar/{s.STANDAR}.html", "aturan/UNIT-022.html"):
        assert content(made[name]) == content(wanted[name]), name
    assert [each for each in check_links(tmp_path / "situs") if each.sebab in ("tidak ada", "jangkar tidak ada")] == []
    for html in made.values():
        assert "@@" not in html


def content(html: str) -> str:
    """What a page says between its heading and its end; around it each theme has its own."""
    return html.partition("<h1")[2].partition("</article>")[0].strip()
