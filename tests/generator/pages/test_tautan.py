"""The link check finds what is broken, and names page and target."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.pages.links import Masalah, Pemeriksa, check_links, check_pages, read_page
from generator.pages.potongan import Potongan
from tests.generator.pages import situs_uji as s


@pytest.fixture
def small(tmp_path: Path) -> Path:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/b.html").write_text('<p id="2.1">x</p><p id="a b">y</p>')
    (tmp_path / "a/index.html").write_text("<p>x</p>")
    (tmp_path / "f g.pdf").write_bytes(b"")
    return tmp_path


@pytest.mark.parametrize(
    "address",
    [
        "a/b.html#2.1",
        "a/b.html#a%20b",
        "#",
        "#sini",
        "?q=x",
        "a/",
        "./",
        "f%20g.pdf",
        "mailto:a@b.test",
        "https://lsp.test/x",
        "a/../a/b.html",
    ],
)
def test_sound_links(small: Path, address: str) -> None:
    (small / "index.html").write_text(f'<b id="sini"></b><a href="{address}">x</a>')
    assert check_links(small) == []


@pytest.mark.parametrize(
    ("markup", "sasaran", "sebab"),
    [
        ('<a href="hilang.html">', "hilang.html", "tidak ada"),
        ('<a href="a/b.html#9.9">', "a/b.html#9.9", "jangkar tidak ada"),
        ("<a href='#tiada'>", "#tiada", "jangkar tidak ada"),
        ('<a href="/a/b.html">', "/a/b.html", "keluar situs"),
        ('<a href="../x.html">', "../x.html", "keluar situs"),
        ('<script src="https://cdn.test/x.js"></script>', "https://cdn.test/x.js", "dari luar"),
        ('<script src="x.js"></script>', "x.js", "tidak ada"),
        ('<img alt="a > b" src=//cdn.test/x.png>', "//cdn.test/x.png", "dari luar"),
        ('<LINK REL="stylesheet" HREF="http://cdn.test/x.css">', "http://cdn.test/x.css", "dari luar"),
        ('<form action="cari.html?x=1&amp;y=2">', "cari.html?x=1&y=2", "tidak ada"),
        ('<a href="javascript:alert(1)">', "javascript:alert(1)", "dari luar"),
        ('<i id="x"></i><i id="x"></i>', "#x", "id ganda"),
    ],
)
def test_broken_links(small: Path, markup: str, sasaran: str, sebab: str) -> None:
    (small / "index.html").write_text(markup)
    assert [(m.halaman, m.sasaran, m.sebab) for m in check_links(small)] == [("index.html", sasaran, sebab)]


def test_what_only_looks_like_a_link() -> None:
    html = """<!-- <a href="x"> --><script>var a = '<a href="y">';</script><p title='href="z"'>href="w"</p>"""
    assert read_page(html).tautan == []


def test_a_planted_fault_is_found(publik: Path, tmp_path: Path) -> None:
    site = tmp_path / "situs"
    shutil.copytree(publik, site)
    page = site / s.HALAMAN_UNIT
    s.ubah(page, 'id="1.2"', 'id="1.2x"')
    (site / f"standar/{s.STANDAR}.html").unlink()
    found = check_links(site, kecuali=("unduhan",))
    assert Masalah(s.HALAMAN_UNIT, "#1.2", "jangkar tidak ada") in found
    assert Masalah(s.HALAMAN_SKEMA, f"../../standar/{s.STANDAR}.html", "tidak ada") in found
    assert check_pages(site, ["tentang.html"]) == []


def test_a_page_read_by_its_slots_is_judged_as_when_it_is_read_whole(small: Path) -> None:
    text = '<p id="a"><a href="hilang.html" title="@@judul@@">x</a>@@isi@@<a href="#b">y</a>'
    shell = Potongan.of(text, squeeze=False)
    for inside in ('<i id="b"></i>', '<i id="a"></i>', '<a href="#c">', '<a href="a/b.html#9">', ""):
        values = {"judul": "judul", "isi": inside}
        (small / "index.html").write_text(shell.fill(values))
        by_slots = Pemeriksa(small)
        by_slots.read("index.html", "\n".join(values.values()), shell)
        found = check_pages(small, ["index.html"], by_slots)
        assert found == check_pages(small, ["index.html"])
        assert found
