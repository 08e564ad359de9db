"""Archive files: PDF/A-3 that a validator passes, flat, with the data inside that its readers may read."""

from __future__ import annotations

import io
from functools import cache

import pikepdf
import pytest
from pikepdf import pdfa

from generator.build.arsip import may_read
from generator.forms import FORMS
from generator.outputs import pdf_arsip
from registry.layout import kind_of
from tests.generator import papers as p

DATA = (("schemes/lsp-uji/skema-uji/skema.yaml", b"judul: Uji\n"), ("standards/x/unit/y.yaml", b"kode: y\n"))
USUAL = ("FR.APL.01", "FR.IA.05C", "FR.MAPA.01")
PAPERS = [
    pytest.param(paper, id=paper.nama, marks=() if paper.form.kode in USUAL else pytest.mark.lambat)
    for paper in p.every_kind()
]

# WeasyPrint leaves the file of its colour profile to the collector.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@cache
def made(paper) -> bytes:
    return pdf_arsip.render(p.lembar(paper), DATA)


@pytest.mark.parametrize("paper", PAPERS)
def test_a_validator_passes_it(paper) -> None:
    report = pdfa.validate_written(io.BytesIO(made(paper)), "3b")
    assert report.passed, [str(finding) for finding in report.findings]


@pytest.mark.parametrize("paper", PAPERS)
def test_it_says_what_the_paper_says_and_nothing_can_be_filled_in(paper) -> None:
    expected = p.tree_text(pdf_arsip.flattened(p.lembar(paper).root))
    assert p.pdf_text(made(paper), expected) == expected
    with pikepdf.open(io.BytesIO(made(paper))) as document:
        assert "/AcroForm" not in document.Root


def test_the_same_bytes_for_the_same_paper() -> None:
    paper = p.paper("FR.APL.01")
    assert pdf_arsip.render(p.lembar(paper), DATA) == made(paper)


def test_the_data_lies_inside_under_its_path() -> None:
    with pikepdf.open(io.BytesIO(made(p.paper("FR.APL.01")))) as document:
        held = {name: bytes(spec.get_file().read_bytes()) for name, spec in document.attachments.items()}
        related = {str(spec.AFRelationship) for spec in document.Root.AF}
    assert held == {path.replace("/", "--"): content for path, content in DATA}
    assert related == {"/Source"}


def test_what_was_filled_in_stays() -> None:
    root = p.lembar(p.paper("FR.IA.05C")).root
    flat = pdf_arsip.flattened(root)
    assert not {"input", "textarea", "select"} & {element.tag for element in flat.iter()}
    field = next(element for element in root.iter("input") if element.get("type") == "text")
    field.set("value", "Diisi")
    try:
        assert "Diisi" in p.tree_text(pdf_arsip.flattened(root))
    finally:
        del field.attrib["value"]


@pytest.mark.parametrize(
    ("kode", "kinds"),
    [
        ("FR.APL.01", {"skema", "unit", "standar"}),
        ("FR.IA.05A", {"skema", "unit", "standar"}),
        ("FR.IA.01", {"skema", "unit", "standar", "lsp", "mapa", "bank", "validasi"}),
        ("FR.IA.05B", {"skema", "unit", "standar", "lsp", "mapa", "bank", "validasi", "kunci"}),
    ],
)
def test_only_what_its_readers_may_read_goes_inside(kode: str, kinds: set[str]) -> None:
    form = p.paper(kode).form
    every = [
        *("schemes/a/lsp.yaml", "schemes/a/asesor.yaml", "schemes/a/tuk.yaml", "asesmen/x/asesmen.yaml"),
        *(f"schemes/a/b/{name}.yaml" for name in ("skema", "mapa", "bank", "kunci", "validasi", "pengecualian")),
        *("standards/x/standar.yaml", "standards/x/unit/y.yaml", "schemes/a/logo.svg"),
    ]
    assert {kind_of(path) for path in every if may_read(form, kind_of(path))} == kinds


def test_no_question_no_key_and_nothing_personal_goes_to_candidates_and_public() -> None:
    kinds = {kind_of(f"schemes/a/b/{name}.yaml") for name in ("mapa", "bank", "kunci", "validasi")}
    kinds |= {kind_of("schemes/a/asesor.yaml"), kind_of("asesmen/x/asesmen.yaml")}
    for form in FORMS:
        assert not any(may_read(form, kind) for kind in kinds) or form.audiens in ("asesor", "lsp"), form.kode
        assert not may_read(form, kind_of("schemes/a/asesor.yaml"))
        assert not may_read(form, kind_of("asesmen/x/asesmen.yaml"))
