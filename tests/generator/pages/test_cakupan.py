"""Coverage on the internal site: a page for each scheme, linked from the scheme; nothing of it on the public one."""

from __future__ import annotations

import re
from pathlib import Path

from registry import load
from registry.reader import texts
from tests.generator.pages import situs_uji as s

HALAMAN = f"cakupan/{s.SKEMA}.html"
NEVER_READ = ("bank.yaml", "kunci.yaml")


def test_scheme_leads_to_its_coverage(internal: Path) -> None:
    pages = s.halaman(internal)
    assert f'href="../../{HALAMAN}"' in pages[s.HALAMAN_SKEMA]
    assert HALAMAN in pages
    assert f'href="../../{s.HALAMAN_SKEMA}"' in pages[HALAMAN]
    assert '<meta name="robots" content="noindex">' in pages[HALAMAN]


def test_every_place_leads_to_the_unit(internal: Path) -> None:
    page = s.halaman(internal)[HALAMAN]
    assert f'href="../../{s.HALAMAN_UNIT}#aspek.1"' in page
    for document in load(s.ROOT).standar[s.STANDAR].unit:
        assert f"{document.data.kode}.html#1.1" in page


def test_public_site_has_nothing_of_it(publik: Path) -> None:
    files = s.semua(publik)
    assert not [name for name in files if "cakupan" in name]
    assert not [name for name, content in files.items() if b"cakupan/" in content or b"sel-kurang" in content]
    pages = s.halaman(publik)
    assert "Cakupan asesmen" not in "".join(pages.values())


def test_heat_map_reads_without_colour_and_without_script(internal: Path) -> None:
    page = s.halaman(internal)[HALAMAN]
    cells = re.findall(r'<td class="sel ([^"]+)"[^>]*>([^<]*)</td>', page)
    shown = {style.split()[0]: set() for style, _ in cells}
    for style, content in cells:
        shown[style.split()[0]].add(content)
    assert all(content.strip() for _, content in cells)
    assert shown["sel-dari_unit"] == {"✓"}
    assert shown["sel-kosong"] == {"·"}
    signs = re.findall(r'<span class="tanda [^"]+" role="img" aria-label="([^"]+)"', page)
    assert len(signs) > 60
    content = page.partition("<h1")[2].partition("</article>")[0]
    assert "<script" not in content
    assert re.findall(r'<div class="gulir" role="region" aria-label="[^"]+" tabindex="0">\n<table', content)
    assert 'href="../../aset/cakupan.css"' in page
    assert b".sel-kurang" in s.semua(internal)["aset/cakupan.css"]


def test_no_question_and_no_key(internal: Path) -> None:
    page = s.halaman(internal)[HALAMAN]
    registry = load(s.ROOT)
    secret = [
        value
        for name, data in registry.raw.items()
        if name.endswith(NEVER_READ)
        for path, value in texts(data)
        if len(value) > 20 and not {"cakupan", "standar_per_elemen"}.intersection(path)
    ]
    assert len(secret) > 100
    assert [value for value in secret if value in page] == []
