"""Shells: what MkDocs makes once, so that thousands of pages need no MkDocs.

MkDocs builds the written pages and one empty page for each kind of generated page, at the depth at which pages of
that kind lie (every address in a shell is relative). The result is kept until a source, a tool or this code changes.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from generator.pages import gaya
from generator.pages.asal import Asal, asal
from generator.pages.galat import KerangkaGagal, PaketKurang
from generator.pages.potongan import Potongan
from registry.layout import STATE
from registry.snapshot import combined, digest

KERANGKA = {
    "beranda": "index.html",
    "cari": "cari.html",
    "daftar_skema": "skema/index.html",
    "daftar_unit": "unit/index.html",
    "daftar_standar": "standar/index.html",
    "daftar_lsp": "lsp/index.html",
    "daftar_aturan": "aturan/index.html",
    "skema": "skema/kerangka/kerangka.html",
    "mandiri": "mandiri/kerangka/kerangka.html",
    "unit": "unit/kerangka/kerangka.html",
    "standar": "standar/kerangka.html",
    "lsp": "lsp/kerangka/kerangka.html",
    "aturan": "aturan/kerangka.html",
    "ringkasan": "ringkasan.html",
    "glosarium": "glosarium.html",
    "daftar_kamus": "kamus/index.html",
    "kamus": "kamus/kerangka.html",
    "temuan": "temuan/index.html",
    "cakupan": "cakupan/kerangka/kerangka.html",
    "kesesuaian": "kesesuaian/kerangka/kerangka.html",
}
"""Where MkDocs puts the shell of each kind of page."""

SLOTS = frozenset(("judul", "uraian", "situs", "lambang", "kepala", "internal", "tab", "isi", "sebelah"))
"""What every shell must offer. Kinds with a table of contents offer ``daftar`` too."""

_PACKAGES = ("mkdocs", "mkdocs-material", "markdown", "jinja2")
_UNUSED = ("sitemap.xml", "sitemap.xml.gz", "assets/javascripts/lunr", "assets/javascripts/workers")
_KEPT = 4
_ABANDONED = 3600
"""Seconds after which nobody is at work any more on what a killed run left unfinished."""


@dataclass(frozen=True, slots=True)
class Rangka:
    """What MkDocs made: shells by kind, written pages and assets by address."""

    kerangka: dict[str, Potongan]
    tulisan: dict[str, Potongan]
    aset: dict[str, bytes]


def rangka(akar: Path) -> Rangka:
    """The shells of this installation, from ``<akar>/.telusur/kerangka`` or made anew."""
    sources = asal()
    folder = akar.resolve() / STATE / "kerangka" / _key(sources)
    if not folder.is_dir():
        _make(sources, folder)
    return _read(folder)


def _key(sources: Asal) -> str:
    # Which of the theme's styles are kept depends on all that writes HTML.
    parts = [digest(path) for path in _makers()]
    for package in _PACKAGES:
        try:
            parts.append(version(package))
        except PackageNotFoundError:
            raise PaketKurang(paket=package) from None
    for name, path in sources.files():
        parts += [name, digest(path)]
    return combined(parts)[:32]


def _makers() -> list[Path]:
    """The code and the templates whose HTML is put into shells."""
    here = Path(__file__).parent
    return sorted((*here.glob("*.py"), *here.glob("templat/*.html")))


def _make(sources: Asal, folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".baru-", dir=folder.parent) as temporary:
        made = Path(temporary) / "hasil"
        _run(sources, made)
        for name in _UNUSED:
            unused = made / name
            if unused.is_dir():
                shutil.rmtree(unused)
            else:
                unused.unlink(missing_ok=True)
        for path in made.rglob("*.map"):
            path.unlink()
        _slim(made)
        _check(made)
        try:
            made.rename(folder)
        except OSError:
            if not folder.is_dir():  # unless another run made the same meanwhile
                raise
    others = [path for path in folder.parent.iterdir() if path != folder and not path.name.startswith(".")]
    unfinished = [path for path in folder.parent.glob(".baru-*") if path.stat().st_mtime < time.time() - _ABANDONED]
    for old in sorted(others, key=lambda path: path.stat().st_mtime)[: -_KEPT + 1] + unfinished:
        shutil.rmtree(old, ignore_errors=True)


def _run(sources: Asal, made: Path) -> None:
    # Neither a module nor a setting that lies in the current folder may have a say: it may hold somebody's data.
    command = [sys.executable, "-P", "-m", "mkdocs", "build", "--quiet", "--config-file", str(sources.mkdocs)]
    settings = {"SOURCE_DATE_EPOCH": "0", "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "PYTHONWARNINGS": "ignore"}
    result = subprocess.run(
        [*command, "--site-dir", str(made)],
        env=os.environ | settings,
        cwd=made.parent,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if result.returncode:
        lines = (result.stderr or result.stdout).strip().splitlines()
        raise KerangkaGagal(sebab=lines[-1] if lines else f"kode {result.returncode}")


def _slim(made: Path) -> None:
    """Takes from the theme's style sheets what no page can use."""
    pages = [path.read_text("utf-8") for path in (*sorted(made.rglob("*.html")), *_makers())]
    used = gaya.words(pages, [path.read_text("utf-8") for path in sorted(made.rglob("*.js"))])
    for path in sorted(made.glob("assets/stylesheets/*.css")):
        path.write_bytes(gaya.prune(path.read_text("utf-8"), used).encode())


def _check(made: Path) -> None:
    """A theme that has moved on shows here, not as holes in thousands of pages."""
    for kind, name in KERANGKA.items():
        path = made / name
        if not path.is_file():
            raise KerangkaGagal(sebab=name)
        missing = SLOTS - Potongan.of(path.read_text("utf-8"), squeeze=False).slots
        if missing:
            raise KerangkaGagal(sebab=f"{kind}: {', '.join(sorted(missing))}")


def _read(folder: Path) -> Rangka:
    shells = {name: kind for kind, name in KERANGKA.items()}
    result = Rangka({}, {}, {})
    for name, path in _files(folder):
        if name in shells:
            result.kerangka[shells[name]] = Potongan.of(path.read_text("utf-8"), squeeze=True)
        elif name.endswith(".html"):
            result.tulisan[name] = Potongan.of(path.read_text("utf-8"), squeeze=False)
        else:
            result.aset[name] = path.read_bytes()
    return result


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path
