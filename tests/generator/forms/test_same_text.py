"""The three formats of every paper say the same, in the same order."""

from __future__ import annotations

import pytest

from tests.generator import papers as p

PAPERS = p.every_kind()
IDS = [paper.nama for paper in PAPERS]


@pytest.mark.parametrize("paper", PAPERS, ids=IDS)
def test_html_says_what_the_sheet_says(paper) -> None:
    assert p.html_text(p.as_html(paper)) == p.tree_text(p.lembar(paper).root)


@pytest.mark.parametrize("paper", PAPERS, ids=IDS)
def test_docx_says_what_the_sheet_says(paper) -> None:
    assert p.docx_text(p.as_docx(paper)) == p.tree_text(p.lembar(paper).root)


@pytest.mark.parametrize("paper", PAPERS, ids=IDS)
def test_pdf_says_what_the_sheet_says(paper) -> None:
    expected = p.tree_text(p.lembar(paper).root)
    assert p.pdf_text(p.as_pdf(paper), expected) == expected


@pytest.mark.parametrize("kode", ["FR.APL.02", "FR.IA.01"])
@pytest.mark.parametrize("format_", ["html", "docx", "pdf"])
def test_every_unit_element_and_criterion_is_printed_in_order(kode: str, format_: str) -> None:
    paper = p.paper(kode)
    text = {
        "html": lambda: p.html_text(p.as_html(paper)),
        "docx": lambda: p.docx_text(p.as_docx(paper)),
        "pdf": lambda: p.pdf_text(p.as_pdf(paper), p.tree_text(p.lembar(paper).root)),
    }[format_]()
    at = 0
    found = p.registry()
    for entry in found.kemasan(found.skema[p.SKEMA]):
        unit = entry.dokumen.data
        for wanted in [entry.kode, entry.judul]:
            at = text.index(p.squeeze(wanted), at)
        for e, elemen in enumerate(unit.elemen, 1):
            at = text.index(p.squeeze(elemen.judul), at)
            for k, kuk in enumerate(elemen.kuk, 1):
                at = text.index(p.squeeze(f"{e}.{k} {kuk.teks}"), at)
