"""Conformity on the internal site: a page for each scheme, linked from the scheme; nothing of it on the public one."""

from __future__ import annotations

from pathlib import Path

from checks.catalogue import members
from registry import load
from registry.reader import texts
from tests.generator.pages import situs_uji as s

HALAMAN = f"kesesuaian/{s.SKEMA}.html"


def test_scheme_leads_to_its_conformity(internal: Path) -> None:
    pages = s.halaman(internal)
    assert f'href="../../{HALAMAN}"' in pages[s.HALAMAN_SKEMA]
    assert f'href="../../{s.HALAMAN_SKEMA}"' in pages[HALAMAN]
    assert "Pemeriksaan mandiri LSP, bukan keputusan BNSP." in pages[HALAMAN]
    assert '<meta name="robots" content="noindex">' in pages[HALAMAN]


def test_every_code_is_on_the_page_and_findings_name_their_line(internal: Path) -> None:
    page = s.halaman(internal)[HALAMAN]
    assert [each.kode for each in members() if f">{each.kode}<" not in page and f">{each.kode} " not in page] == []
    assert f"schemes/{s.SKEMA}/skema.yaml:" in page
    assert "Siti Khairunnisa Lubis" in page


def test_public_site_has_nothing_of_it(publik: Path) -> None:
    files = s.semua(publik)
    assert not [name for name in files if "kesesuaian" in name]
    assert not [name for name, content in files.items() if f'href="../../{HALAMAN}"'.encode() in content]


def test_no_question_and_no_key(internal: Path) -> None:
    page = s.halaman(internal)[HALAMAN]
    secret = [
        value
        for name, data in load(s.ROOT).raw.items()
        if name.endswith(("bank.yaml", "kunci.yaml"))
        for path, value in texts(data)
        if len(value) > 30 and not {"cakupan", "standar_per_elemen"}.intersection(path)
    ]
    assert len(secret) > 100
    assert [value for value in secret if value in page] == []
