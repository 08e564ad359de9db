"""The search index: Pagefind over the finished pages, only when one of them changed."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from generator.pages.cari_urut import put_in_order
from generator.pages.galat import CariGagal, PaketKurang
from registry.snapshot import combined

INDEKS = "pagefind"
"""Folder of the index in a site."""

_STAMP = "sidik.txt"
_UNUSED = ("pagefind-ui*", "pagefind-modular-ui*", "pagefind-component-ui*", "pagefind-highlight*", "*.map")
_GLOB = "{*,lsp/**/*,skema/**/*,unit/**/*,standar/**/*,aturan/**/*}.html"


def index(folder: Path, pages: Iterable[tuple[str, str]]) -> bool:
    """Makes the index of a site if it does not fit its pages (address and hash); says whether it did."""
    try:
        made_by = version("pagefind")
    except PackageNotFoundError:
        raise PaketKurang(paket="pagefind") from None
    stamp = combined([made_by, _GLOB, *(part for page in sorted(pages) for part in page)])
    folder = folder.resolve()
    target = folder / INDEKS
    prefix = f".cari-{folder.name}-"
    for left_over in folder.parent.glob(f"{prefix}*"):  # by a run that was killed
        shutil.rmtree(left_over, ignore_errors=True)
    if _stamp_of(target) == stamp:
        return False
    with tempfile.TemporaryDirectory(prefix=prefix, dir=folder.parent) as temporary:
        made = Path(temporary) / INDEKS
        _run(folder, made)
        for pattern in _UNUSED:
            for path in made.glob(pattern):
                path.unlink()
        put_in_order(made)
        (made / _STAMP).write_bytes(f"{stamp}\n".encode("ascii"))
        if target.exists():
            target.rename(Path(temporary) / "lama")
        made.rename(target)
    return True


def _stamp_of(target: Path) -> str:
    try:
        return (target / _STAMP).read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _run(folder: Path, made: Path) -> None:
    command = [sys.executable, "-P", "-m", "pagefind", "--site", str(folder), "--output-path", str(made)]
    command += ["--glob", _GLOB, "--force-language", "id", "--include-characters", ".-/", "--keep-index-url", "--quiet"]
    result = subprocess.run(
        command,
        cwd=made.parent,  # a pagefind.toml in the current folder would be obeyed
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if result.returncode or not (made / "pagefind.js").is_file():
        lines = (result.stderr or result.stdout).strip().splitlines()
        shutil.rmtree(made, ignore_errors=True)
        raise CariGagal(sebab=lines[-1] if lines else f"kode {result.returncode}")
