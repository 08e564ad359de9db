"""How much a visitor loads, and that the theme's styles lose only what no page has."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

from generator.pages import kerangka
from generator.pages.gaya import prune, words
from tests.generator.pages import situs_uji as s

KB = 1000


def loaded(folder: Path, name: str) -> dict[str, int]:
    """What a browser loads to show a page at first: itself, styles with their fonts, scripts, pictures not put off."""
    html = (folder / name).read_text("utf-8")
    found = re.findall(r'<link rel="(?:stylesheet|icon)" href="([^"]+)"|<script[^>]* src="([^"]+)"', html)
    links = [one or other for one, other in found]
    links += [
        match[1] for match in re.finditer(r'<img[^>]* src="([^"]+)"[^>]*>', html) if 'loading="lazy"' not in match[0]
    ]
    sizes = {name: len(html.encode())}
    for link in links:
        path = ((folder / name).parent / link).resolve()
        sizes[link] = path.stat().st_size
        if path.suffix == ".css":
            for inner in re.findall(r"url\(\"?([\w./-]+\.woff2)\"?\)", path.read_text("utf-8")):
                sizes[inner] = (path.parent / inner).stat().st_size
    return sizes


def test_first_view(publik: Path) -> None:
    names = [name for name in s.halaman(publik) if not name.startswith("unduhan/") and name != "404.html"]
    assert len(names) > 200
    for name in names:
        sizes = loaded(publik, name)
        assert "teks.woff2" in sizes, name
        assert sum(sizes.values()) <= 300 * KB, (name, sizes)


def test_unit_pages(publik: Path) -> None:
    for path in (publik / "unit").rglob("*.html"):
        assert path.stat().st_size <= 60 * KB, path.name


def test_output_per_page(publik: Path, internal: Path) -> None:
    for folder in (publik, internal):
        made = [path for path in folder.rglob("*") if path.is_file() and "unduhan" not in path.parts]
        pages = sum(path.suffix == ".html" for path in made)
        assert sum(path.stat().st_size for path in made) / pages <= 70 * KB


def test_pictures_of_the_guides(publik: Path) -> None:
    pictures = [*(publik / "aset/panduan").iterdir()]
    assert len(pictures) >= 10
    used = "".join(path.read_text("utf-8") for path in publik.glob("*.html"))
    for path in pictures:
        assert path.stat().st_size <= 60 * KB, path.name
        assert f'src="aset/panduan/{path.name}"' in used
    for match in re.finditer(r"<img[^>]*aset/panduan[^>]*>", used):
        assert re.search(r'alt="[^"]{30,}"', match[0]), match[0]
        assert re.search(r'width="\d+" height="\d+"', match[0]), match[0]


def test_pruning_keeps_what_pages_and_scripts_can_meet() -> None:
    used = words(['<p class="md-a no-js" data-md-color-scheme="slate">'], ["md-a--open", "md-b--open", "js"])
    css = (
        '@charset "UTF-8";/* md-a */.md-a{x:1}.md-b{x:2}.md-a,.md-b{x:3}.md-a--open .md-a{x:4}.md-b--open{x:5}'
        "@media print{.md-b{x:6}}@media screen{.md-a{x:7}.md-b{x:8}}@keyframes k{to{x:9}}"
        "[data-md-color-scheme=slate]{x:10}[data-md-color-scheme=other]{x:11}html:not(.md-b) .js{x:12}"
        ":is(.md-b,.md-a){x:13}:root{--p:url('data:image/svg+xml;{},');--q:url(\"data:a,b\");--r:1}.md-a{y:var(--q)}"
        '.md-a[data-x="{"]{x:14}'
    )
    assert prune(css, used) == (
        '@charset "UTF-8";.md-a{x:1}.md-a{x:3}.md-a--open .md-a{x:4}'
        "@media screen{.md-a{x:7}}@keyframes k{to{x:9}}"
        "[data-md-color-scheme=slate]{x:10}html:not(.md-b) .js{x:12}"
        ':is(.md-b,.md-a){x:13}:root{--q:url("data:a,b");--r:1}.md-a{y:var(--q)}'
        '.md-a[data-x="{"]{x:14}'
    )


def test_every_class_of_our_pages_that_the_theme_styles_still_is(akar: Path, publik: Path) -> None:
    theme = Path(files("material") / "templates/assets/stylesheets")  # type: ignore[arg-type]
    whole = "".join(path.read_text("utf-8") for path in sorted(theme.rglob("*.min.css")))
    kept = "".join(text.decode() for name, text in kerangka.rangka(akar).aset.items() if name.endswith(".min.css"))
    classes = {
        each
        for page in s.halaman(publik).values()
        for found in re.findall(r'class="([^"]+)"', page)
        for each in found.split()
    }
    styled = {each for each in classes if f".{each}" in whole}
    assert len(styled) > 30
    assert {each for each in styled if f".{each}" not in kept} == set()
    assert len(kept) < 0.6 * len(whole)
