"""Papers of unusual schemes: one unit, forty units, very long texts, many items, one, none at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build.plan import papers, sheet_of
from generator.forms import FORMS
from generator.outputs import docx, pdf
from registry import load
from tests.generator import papers as p
from tests.generator.forms.repositori import SKEMA, repository
from tests.generator.forms.tata_letak import check_layout

CASES = {
    "hampa": {"units": 1, "elements": 1, "criteria": 2, "bare": True},
    "panjang": {"units": 1, "elements": 3, "criteria": 12},
    "tanpa-butir": {"units": 2, "elements": 1, "criteria": 2, "items": 0},
    "satu-butir": {"units": 1, "elements": 1, "criteria": 2, "items": 1},
    "butir-panjang": {"units": 1, "elements": 3, "criteria": 3, "items": 2, "long": True},
    "banyak-butir": {"units": 3, "elements": 2, "criteria": 3, "items": 45},
    "edisi-2021": {"units": 2, "elements": 2, "criteria": 2, "items": 3, "muk_versi": 2021},
    "empat-puluh": {"units": 40, "elements": 3, "criteria": 3, "items": 8},
}
SLOW = {"hampa", "panjang", "butir-panjang", "banyak-butir", "edisi-2021", "empat-puluh"}
ONLY_INSTRUMENTS = {"tanpa-butir", "satu-butir"}
"""Cases that differ from others in their bank only."""


@pytest.mark.parametrize(
    "case", [pytest.param(name, marks=[pytest.mark.lambat] if name in SLOW else []) for name in CASES]
)
def test_layout_holds(tmp_path: Path, case: str) -> None:
    registry = load(repository(tmp_path, **CASES[case]), use_cache=False)
    digest = p.digest_of(tmp_path)
    forms = [form for form in FORMS if case not in ONLY_INSTRUMENTS or form.kode.startswith("FR.IA")]
    made = list(papers(registry, registry.skema[SKEMA], digest, forms))
    assert "FR.IA.11-TINJAU" in {paper.form.kode for paper in made}
    for paper in made:
        sheet, _ = sheet_of(registry, paper, digest, draf=True)
        expected = p.tree_text(sheet.root)
        assert p.docx_text(docx.render(sheet)) == expected, paper.nama
        content = pdf.render(sheet)
        assert p.pdf_text(content, expected) == expected, paper.nama
        check_layout(paper.nama, sheet.root, content)
        assert "DRAF" in "".join(p.pdf_pages(content))
