"""Scans: text recognised by OCR, an optional extra. What it gives is never sure, so every value of it is marked.

The work is done by OCRmyPDF in a process of its own, with Tesseract's Indonesian data; pages that hold text keep it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

from generator.importers.failure import OcrGagal, TanpaOcr
from generator.importers.pdf_file import BerkasPdf, read_pdf

LANGUAGE = "ind"
_SECONDS_PER_PAGE = 60
_LEAST_SECONDS = 300


def recognised(path: Path, name: str, pages: int) -> BerkasPdf:
    """The PDF with a text layer, under its own name and fingerprint.

    Raises :class:`TanpaOcr` where the tools are not installed, :class:`OcrGagal` where they fail.
    """
    command = _command()
    if command is None:
        raise TanpaOcr(name)
    with tempfile.TemporaryDirectory(prefix="telusur-ocr-") as folder:
        target = Path(folder) / "hasil.pdf"
        options = ["--language", LANGUAGE, "--skip-text", "--rotate-pages", "--output-type", "pdf", "--quiet"]
        try:
            done = subprocess.run(
                [*command, *options, str(path.absolute()), str(target)],
                capture_output=True,
                check=False,
                timeout=max(_LEAST_SECONDS, _SECONDS_PER_PAGE * pages),
            )
        except (subprocess.TimeoutExpired, OSError) as error:
            raise OcrGagal(name, sebab=type(error).__name__) from error
        if done.returncode or not target.is_file():
            raise OcrGagal(name, sebab=f"ocrmypdf: {done.returncode}")
        return read_pdf(target)


def with_ocr(path: Path, source: BerkasPdf | None, name: str, pages: int) -> BerkasPdf:
    """A scan, wholly or in part, with the text of its pictures; ``pindai`` names those pages."""
    result = recognised(path, name, pages)
    blank = source.teks if source is not None else ("",) * len(result.teks)
    scanned = frozenset(i + 1 for i, text in enumerate(blank) if not text.strip())
    return replace(result, nama=name, pindai=scanned)


def _command() -> list[str] | None:
    """How OCRmyPDF is called; nothing where it, or Tesseract, is not there."""
    if shutil.which("tesseract") is None:
        return None
    if find_spec("ocrmypdf") is not None:
        return [sys.executable, "-m", "ocrmypdf"]
    found = shutil.which("ocrmypdf")
    return [found] if found else None
