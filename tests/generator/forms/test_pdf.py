"""PDFs: fields that can be filled, tags that say what is what, nothing off the page, nothing fetched."""

from __future__ import annotations

import io
from collections import Counter

import pikepdf
import pytest
from pikepdf import Name
from pikepdf.form import ExtendedAppearanceStreamGenerator, Form

from generator.forms.lembar import Lembar
from generator.outputs import pdf
from tests.generator import papers as p
from tests.generator.forms.tata_letak import check_layout

PAPERS = p.every_kind()
IDS = [paper.nama for paper in PAPERS]


def opened(paper) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(p.as_pdf(paper)))


@pytest.mark.parametrize("paper", PAPERS, ids=IDS)
def test_file_is_sound_and_says_what_it_is(paper) -> None:
    with opened(paper) as document:
        assert document.check_pdf_syntax() == []
        assert str(document.Root.Lang) == "id"
        assert document.Root.MarkInfo.Marked
        assert p.lembar(paper).judul == str(document.docinfo.Title)
        assert str(document.docinfo.CreationDate).startswith("D:2026")


def _fields(document: pikepdf.Pdf) -> list:
    form = document.Root.get("/AcroForm")
    return form.Fields.as_list() if form is not None else []


@pytest.mark.parametrize("paper", PAPERS, ids=IDS)
def test_fields_have_names_and_labels_of_their_own(paper) -> None:
    with opened(paper) as document:
        fields = _fields(document)
        names = Counter(str(field.T) for field in fields)
        assert [name for name, n in names.items() if n > 1] == []
        for field in fields:
            assert str(field.get("/TU", "")).strip(), str(field.T)
            for place in field.get("/Kids", []):
                assert "/T" not in place
        wanted = {e.get("data-ikatan", e.get("name")) for e in p.lembar(paper).root.iter() if e.get("title")}
        assert set(names) == wanted


def test_fields_can_be_filled_and_read_back() -> None:
    with opened(p.paper("FR.APL.02")) as document:
        form = Form(document, ExtendedAppearanceStreamGenerator)
        form["asesi"].value = "Ni Made Ayu"
        form["u1-e2"].selected = form["u1-e2"].options[1]
        form["u2-e1-bukti"].value = "Sertifikat pelatihan 2025"
        filled = io.BytesIO()
        document.save(filled)
    with pikepdf.open(filled) as document:
        assert document.check_pdf_syntax() == []
        form = Form(document)
        assert form["asesi"].value == "Ni Made Ayu"
        assert form["u1-e2"].selected.on_value == form["u1-e2"].options[1].on_value
        assert form["u1-e1"].selected is None
        assert form["u2-e1-bukti"].value == "Sertifikat pelatihan 2025"


def test_a_name_is_typed_once_and_shown_everywhere() -> None:
    with opened(p.paper("FR.APL.02")) as document:
        (field,) = [f for f in _fields(document) if str(f.T) == "asesor"]
        assert len(field.get("/Kids", [None])) == 1
    with opened(p.paper("FR.IA.01")) as document:
        (field,) = [f for f in _fields(document) if str(f.T) == "asesi"]
        assert len(field.Kids) == 2


@pytest.mark.parametrize("paper", PAPERS, ids=IDS)
def test_boxes_have_both_appearances(paper) -> None:
    with opened(paper) as document:
        for field in _fields(document):
            for place in [field, *field.get("/Kids", [])]:
                if "/AP" in place and field.get("/FT") == Name.Btn:
                    assert "/Off" in place.AP.N
                    assert len(place.AP.N.keys()) == 2


@pytest.mark.parametrize("paper", PAPERS, ids=IDS)
def test_header_cells_say_what_they_head(paper) -> None:
    with opened(paper) as document:
        heads = [o for o in document.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == Name.TH]
        for head in heads:
            attributes = head.A if isinstance(head.A, pikepdf.Array) else [head.A]
            scopes = [a.get("/Scope") for a in attributes if a.get("/O") == Name.Table]
            assert scopes
            assert scopes[0] in (Name.Row, Name.Column)


@pytest.mark.parametrize("paper", PAPERS, ids=IDS)
def test_pages_are_laid_out_well(paper) -> None:
    """Inside the margins, heads repeated where a table goes on, signatures whole, no page left half empty."""
    check_layout(paper.nama, p.lembar(paper).root, p.as_pdf(paper))


@pytest.mark.parametrize("paper", PAPERS, ids=IDS)
def test_only_our_own_faces_are_inside(paper) -> None:
    with opened(paper) as document:
        names = {str(o.BaseFont) for o in document.objects if isinstance(o, pikepdf.Dictionary) and "/BaseFont" in o}
        assert all("Telusur" in name or name == "/Helvetica" for name in names), names


def test_same_sheet_same_bytes() -> None:
    sheet = p.lembar(p.paper("FR.AK.01"))
    assert pdf.render(sheet) == pdf.render(sheet)


@pytest.mark.parametrize(
    "address", ["file:///etc/hostname", "http://127.0.0.1/", "huruf:../x.ttf", "aset:lain", "data:text/css,a"]
)
def test_rendering_reads_nothing_but_its_own(address: str) -> None:
    with pytest.raises(pdf.Refused):
        pdf.Fetcher({}).fetch(address)


def test_repeated_heads_and_whole_closing_block() -> None:
    """On every page where a unit's table goes on stands its head; the signatures are on one page."""
    paper = p.paper("FR.IA.01")
    pages = [p.squeeze(text) for text in p.pdf_pages(p.as_pdf(paper))]
    head = p.squeeze("Standar Industri atau Tempat Kerja")
    with_rows = [page for page in pages if "SOP-LSN" in page]
    assert len(with_rows) > 1
    assert all(head in page for page in with_rows)
    closing = [page for page in pages if p.squeeze("Rekomendasi (asesor):") in page]
    assert len(closing) == 1
    assert closing[0].count(p.squeeze("Tanda tangan dan tanggal")) == 2


def test_sheet_without_fields_is_sound_too() -> None:
    paper = p.paper("UNIT", "M.74SPS03.097.1")
    sheet: Lembar = p.lembar(paper)
    assert not list(sheet.root.iter("input"))
    with opened(paper) as document:
        assert "/AcroForm" not in document.Root
