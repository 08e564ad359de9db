"""Rendering against the engine alone, and rebuilding against building."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest
import weasyprint

from generator.build.plan import papers, sheet_of
from generator.build.run import Request, build
from generator.forms import FORMS
from generator.outputs import docx, pdf
from generator.outputs.css import sheet
from generator.outputs.html import markup
from registry import load
from tests.bench.measure import paired, say
from tests.generator import papers as p
from tests.generator.forms.repositori import repository

pytestmark = pytest.mark.bench


@pytest.fixture(scope="module")
def long_form(tmp_path_factory: pytest.TempPathFactory):
    """FR.IA.01 with 400 criteria."""
    root = repository(tmp_path_factory.mktemp("panjang"), 20, 4, 5)
    registry = load(root, use_cache=False)
    digest = p.digest_of(root)
    every = papers(registry, registry.skema["lsp-uji/uji"], digest, FORMS)
    paper = next(x for x in every if x.form.kode == "FR.IA.01")
    return sheet_of(registry, paper, digest, draf=False)[0]


def test_fillable_tagged_pdf_costs_little_more_than_the_engine(long_form) -> None:
    html = markup(long_form, sheet(long_form, fonts=True), inline=False)
    pdf.warm_up()

    def bare() -> None:
        document = weasyprint.HTML(string=html, url_fetcher=pdf.Fetcher(long_form.aset))
        document.write_pdf(font_config=pdf.fonts(), pdf_forms=True, pdf_tags=True, pdf_identifier=b"1" * 16)

    bare()
    ratio = paired(lambda: pdf.render(long_form), bare, rounds=3)
    say("PDF dengan perbaikan / write_pdf", ratio, 1.10)
    assert ratio <= 1.10


def test_docx_of_a_long_form_is_cheap(long_form) -> None:
    docx.render(long_form)
    ratio = paired(lambda: docx.render(long_form), lambda: pdf.render(long_form), rounds=3)
    say("DOCX 400 baris / PDF", ratio, 0.05)
    assert ratio <= 0.05


def test_unchanged_rebuild(tmp_path: Path) -> None:
    from tests.generator.contoh import salin_contoh

    root = salin_contoh(tmp_path / "contoh")
    request = Request(root, root / "build", FORMS, today=date(2026, 11, 21), jobs=2)
    before = time.perf_counter()
    assert build(request).exit_code == 0
    first = time.perf_counter() - before
    again = []
    for _ in range(3):
        before = time.perf_counter()
        assert build(request).tanpa_kerja
        again.append(time.perf_counter() - before)
    ratio = min(again) / first
    say("bangun ulang tanpa perubahan / bangun pertama", ratio, 0.02)
    assert ratio <= 0.02
