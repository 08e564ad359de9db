"""A browser for tests of the finished site: Chromium of the machine, driven by Playwright; a server for one folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
LEBAR = (360, 768, 1440)
"""A small phone, a tablet, a desk."""

MARKS = [
    pytest.mark.lambat,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium"),
    pytest.mark.skipif(find_spec("playwright") is None, reason="no Playwright"),
]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's name
        """Says nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serves a folder; gives its address, which ends in a folder of its own, as on many static hosts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder.parent)))
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/{folder.name}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def started() -> Iterator[Browser]:
    """Chromium, without a window."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(
    browser: Browser, lebar: int = 1440, *, gelap: bool = False, skrip: bool = True, diamati: list[str] | None = None
) -> Iterator[Page]:
    """A page of a new, empty profile. Every error of a script and every request that fails is an error here.

    ``diamati`` gathers the addresses that were asked for.
    """
    context: BrowserContext = browser.new_context(
        viewport={"width": lebar, "height": 900},
        color_scheme="dark" if gelap else "light",
        java_script_enabled=skrip,
        accept_downloads=True,
    )
    context.set_default_timeout(15_000)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("requestfailed", lambda request: faults.append(f"{request.url}: {request.failure}"))
    page.on("response", lambda response: faults.append(response.url) if response.status >= 400 else None)
    if diamati is not None:
        page.on("request", lambda request: diamati.append(request.url))
    try:
        yield page
        # A download is a request that the page gives away; it ends as aborted.
        assert [each for each in faults if "ERR_ABORTED" not in each] == []
    finally:
        context.close()


def kinds(folder: Path) -> list[str]:
    """One page of every kind of a site: of each folder and depth the list, and the largest of the others."""
    found: dict[tuple[str, int, bool], Path] = {}
    for path in sorted(folder.rglob("*.html")):
        name = path.relative_to(folder)
        if name.parts[0] in ("unduhan", "pagefind"):
            continue
        alone = len(name.parts) == 1 or name.parts[0] == "internal"
        key = (str(name) if alone else name.parts[0], len(name.parts), name.name == "index.html")
        if key not in found or path.stat().st_size > found[key].stat().st_size:
            found[key] = path
    return [path.relative_to(folder).as_posix() for path in found.values()]
