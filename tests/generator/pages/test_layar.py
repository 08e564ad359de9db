"""No page is wider than a small phone."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

import pytest

from tests.generator.pages import situs_uji as s

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
LEBAR = 360
# A browser window has a least width of its own; a frame inside a page has none.
PENGUKUR = """<!doctype html><body><script>
const hasil = {};
const ukur = (nama) => new Promise((selesai) => {
  const bingkai = document.createElement("iframe");
  bingkai.style.cssText = "width:%dpx;height:800px;border:0";
  bingkai.onload = () => setTimeout(() => {
    const isi = bingkai.contentDocument.scrollingElement;
    hasil[nama] = [bingkai.contentWindow.innerWidth, isi.scrollWidth, isi.scrollHeight];
    bingkai.remove();
    selesai();
  }, 100);
  bingkai.src = nama;
  document.body.append(bingkai);
});
(async () => { for (const nama of %s) await ukur(nama); document.body.dataset.hasil = JSON.stringify(hasil); })();
</script></body>"""

pytestmark = [pytest.mark.lambat, pytest.mark.skipif(CHROMIUM is None, reason="no Chromium")]


def chromium(tmp_path: Path, *arguments: str) -> str:
    command = [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files"]
    command += [f"--user-data-dir={tmp_path / 'profil'}", "--virtual-time-budget=60000", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=180).stdout


@pytest.mark.parametrize("site", ["publik", "internal"])
def test_no_page_scrolls_sideways(site: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    folder = tmp_path / "situs"
    shutil.copytree(request.getfixturevalue(site), folder)
    names = [name for name in s.halaman(folder) if not name.startswith("aturan/") or name.endswith("2.html")]
    (folder / "ukur.html").write_text(PENGUKUR % (LEBAR, json.dumps(names)), "utf-8")
    dom = chromium(tmp_path, "--dump-dom", (folder / "ukur.html").as_uri())
    measured = re.search(r'data-hasil="([^"]+)"', dom)
    assert measured is not None
    sizes = json.loads(unescape(measured[1]))
    assert set(sizes) == set(names)
    for name, (window, width, height) in sizes.items():
        assert window == LEBAR
        assert width <= LEBAR, name
        assert height > 300, name


def test_a_page_can_be_drawn(publik: Path, tmp_path: Path) -> None:
    picture = tmp_path / "layar.png"
    page = (publik / s.HALAMAN_UNIT).as_uri()
    chromium(tmp_path, "--hide-scrollbars", f"--window-size={LEBAR},800", f"--screenshot={picture}", page)
    assert picture.stat().st_size > 10_000
