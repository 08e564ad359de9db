"""The rendering engine: what a worker process does, and what its results depend on besides the sheet."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from multiprocessing.connection import wait
from pathlib import Path

from generator.forms.lembar import Lembar
from generator.outputs.css import sheet
from generator.outputs.pango import pango_version
from registry.snapshot import combined, package_digest
from registry.whole import write

FORMATS = ("pdf", "docx", "html", "arsip")
SUFFIXES = {"arsip": "arsip.pdf"}
"""How the file of a format is called, where not by its name."""

_LIBRARIES = {
    "pdf": ("weasyprint", "pydyf", "tinycss2", "fonttools", "pikepdf", "font-source-sans-pro"),
    "docx": ("python-docx", "lxml"),
    "html": (),
}
_LIBRARIES["arsip"] = _LIBRARIES["pdf"]


@dataclass(frozen=True, slots=True)
class Job:
    """One sheet to render, in some formats, each into a file of the cache."""

    nama: str
    lembar: Lembar
    targets: tuple[tuple[str, Path], ...]
    lampiran: tuple[tuple[str, bytes], ...] = ()
    """Files of data that an archive file takes along, by their paths."""


@dataclass(frozen=True, slots=True)
class Done:
    """What a job made, and how long each format took."""

    nama: str
    seconds: tuple[tuple[str, float], ...]


@cache
def engine_key(format_: str) -> str:
    """Hash of what turns a sheet into this format: our code, the libraries' versions, and Pango's."""
    parts = [package_digest("generator.outputs"), format_]
    for library in _LIBRARIES[format_]:
        try:
            parts.append(f"{library} {version(library)}")
        except PackageNotFoundError:
            parts.append(library)
    if format_ in ("pdf", "arsip"):
        parts.append(pango_version())
    return combined(parts)


def sheet_digest(lembar: Lembar) -> str:
    """Hash of everything that a sheet prints."""
    from generator.outputs.html import markup

    parts = [markup(lembar, sheet(lembar, fonts=True), inline=False), lembar.kaki, lembar.jejak, lembar.tanggal]
    parts += [lembar.judul, lembar.penulis, lembar.kertas, str(lembar.lanskap), lembar.warna]
    for name, aset in sorted(lembar.aset.items()):
        parts += [name, hashlib.sha256(aset.isi).hexdigest(), hashlib.sha256(aset.png or b"").hexdigest()]
    return combined(parts)


def start(with_pdf: bool) -> None:
    """Makes a worker ready; what it imports is shared by all its jobs."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, who then lets the workers go
    _go_with_the_parent()
    if with_pdf:
        from generator.outputs import pdf

        pdf.warm_up()


def _go_with_the_parent() -> None:
    """A worker whose parent was killed would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_leave_after, args=(parent.sentinel,), daemon=True).start()


def _leave_after(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def run(job: Job) -> Done:
    """Renders a job; every file appears whole or not at all."""
    seconds = []
    for format_, target in job.targets:
        before = time.perf_counter()
        write(target, _renderer(format_, job)(job.lembar))
        seconds.append((format_, round(time.perf_counter() - before, 3)))
    return Done(job.nama, tuple(seconds))


def _renderer(format_: str, job: Job) -> Callable[[Lembar], bytes]:
    if format_ == "pdf":
        from generator.outputs import pdf

        return pdf.render
    if format_ == "docx":
        from generator.outputs import docx

        return docx.render
    if format_ == "arsip":
        from generator.outputs import pdf_arsip

        return lambda lembar: pdf_arsip.render(lembar, job.lampiran)
    from generator.outputs import html

    return lambda lembar: html.render(lembar, sheet(lembar, fonts=False))
