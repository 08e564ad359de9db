"""The list of papers: for whom each is, how often and when a day prints it, and how many pages were last built.

Without a scheme it is the catalogue of forms, which needs no repository.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.build.plan import papers
from generator.forms import FORMS
from generator.forms.form import Audiens, Form, Per, Tahap
from generator.forms.teks import teks
from registry.snapshot import digest
from registry.store import Registry, SkemaFolder

_EDITION = 2023
"""The edition whose titles the catalogue shows."""


@dataclass(frozen=True, slots=True)
class Kertas:
    """A paper in the list. ``halaman`` is ``None`` for one that has not been built as PDF, or
    whose PDF is broken."""

    kode: str
    judul: str
    berkas: str
    audiens: Audiens
    per: Per
    tahap: Tahap | None
    halaman: int | None = None


def catalogue() -> list[Kertas]:
    """Every form, in the order of an assessment."""
    return [_line(form, None, _EDITION) for form in FORMS]


def scheme_papers(registry: Registry, folder: SkemaFolder, out: Path) -> list[Kertas]:
    """The papers that a scheme has, with the pages of the PDFs that stand below ``out``."""

    def digest_of(path: str) -> str:
        return digest(registry.root / path) if (registry.root / path).is_file() else ""

    edition = folder.skema.data.muk_versi if folder.skema else _EDITION
    return [
        _line(paper.form, paper.bagian, edition, out / "kit" / paper.skema / f"{paper.nama}.pdf")
        for paper in papers(registry, folder, digest_of)
    ]


def _line(form: Form, bagian: str | None, edition: int, pdf: Path | None = None) -> Kertas:
    pages = _pages(pdf) if pdf is not None else None
    judul = teks(form.nama, edition)["judul"]
    return Kertas(form.kode, judul, form.berkas(bagian), form.audiens, form.per, form.tahap, pages)


def _pages(pdf: Path) -> int | None:
    if not pdf.is_file():
        return None
    import pikepdf

    from generator.outputs.pdf_gabung import page_count

    try:
        return page_count(pdf.read_bytes())
    except pikepdf.PdfError:
        return None
