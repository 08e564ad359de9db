"""axe finds nothing on any kind of page, by day and by night, on a phone and on a desk."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.generator.pages.peramban import MARKS, kinds, opened, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

AXE = find_spec("axe_playwright_python")
pytestmark = [*MARKS, pytest.mark.skipif(AXE is None, reason="no axe")]


def script() -> str:
    assert AXE is not None
    assert AXE.origin is not None
    return (Path(AXE.origin).parent / "axe.min.js").read_text("utf-8")


def violations(page: Page) -> list[str]:
    page.evaluate(script())
    result: Any = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{each['id']}: {node['html'][:160]} {[check['message'] for check in node['any']][:1]}"
        for each in result["violations"]
        for node in each["nodes"]
    ]


@pytest.mark.parametrize("gelap", [False, True], ids=["terang", "gelap"])
@pytest.mark.parametrize("lebar", [360, 1280])
@pytest.mark.parametrize("site", ["lengkap", "internal"])
@pytest.mark.timeout(600)
def test_nothing_is_found(
    peramban: Browser, site: str, lebar: int, gelap: bool, request: pytest.FixtureRequest
) -> None:
    folder: Path = request.getfixturevalue(site)
    names = [name for name in kinds(folder) if site == "lengkap" or name not in kinds_of_public(request)]
    found = {}
    with served(folder) as address, opened(peramban, lebar, gelap=gelap) as page:
        for name in names:
            page.goto(address + name)
            if problems := violations(page):
                found[name] = problems
    assert found == {}
    assert len(names) > 5


def kinds_of_public(request: pytest.FixtureRequest) -> list[str]:
    """Pages that both sites have are looked at once, but for the home page: its head differs."""
    public: Path = request.getfixturevalue("lengkap")
    return [name for name in kinds(public) if name != "index.html"]


def test_axe_does_find_what_is_wrong(peramban: Browser) -> None:
    with opened(peramban) as page:
        page.set_content("<html><body><img src='data:,'><input><p style='color:#aaa'>pucat</p></body></html>")
        found = {each.split(":")[0] for each in violations(page)}
    assert {"image-alt", "label", "color-contrast", "html-has-lang"} <= found


def test_search_results_and_answers_too(peramban: Browser, alamat: str) -> None:
    with opened(peramban, 360) as page:
        page.goto(f"{alamat}cari.html?q=jaringan")
        page.locator("#cari-hasil > li").first.wait_for()
        page.locator("#cari-saring select").first.wait_for()
        assert violations(page) == []
        page.goto(f"{alamat}mandiri/lsp-smk-contoh/kkni-ii-tkj.html")
        page.locator("#u1e1 input[value=bk]").check()
        assert violations(page) == []
