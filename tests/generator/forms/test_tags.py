"""What a screen reader meets in every paper: language, title, tables of rows of cells, fields with labels."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator

import pikepdf
import pytest
from pikepdf import Name

from tests.generator import papers as p
from tests.generator.papers import W

PAPERS = p.every_kind()
IDS = [paper.nama for paper in PAPERS]
INSIDE = {
    "/THead": {"/Table"},
    "/TBody": {"/Table"},
    "/TR": {"/THead", "/TBody"},
    "/TH": {"/TR"},
    "/TD": {"/TR"},
    "/LI": {"/L"},
    "/LBody": {"/LI"},
    "/Lbl": {"/LI"},
}
"""What an element of the structure may stand in."""
CHILDREN = {"/Table": {"/THead", "/TBody"}, "/TR": {"/TH", "/TD"}, "/L": {"/LI"}}
"""What may stand in it."""
SHARED = ("asesi", "asesor", "asesor-reg", "tuk", "waktu", "tanggal", "pihak-ketiga")


def opened(paper) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(p.as_pdf(paper)))


def structure(document: pikepdf.Pdf) -> Iterator[tuple[pikepdf.Object, str, list[str]]]:
    """Each element with the kind of its parent and of its children, in reading order."""
    waiting = [(document.Root.StructTreeRoot, "")]
    while waiting:
        node, above = waiting.pop()
        kids = node.get("/K", [])
        every = kids.as_list() if isinstance(kids, pikepdf.Array) else [kids]
        children = [kid for kid in every if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
        kind = str(node.get("/S", ""))
        if kind:
            yield node, above, [str(child.S) for child in children]
        waiting += [(child, kind) for child in reversed(children)]


@pytest.mark.parametrize("paper", PAPERS, ids=IDS)
def test_every_cell_stands_in_a_row_of_a_table(paper) -> None:
    kinds: Counter[str] = Counter()
    with opened(paper) as document:
        for node, above, children in structure(document):
            kind = str(node.S)
            kinds[kind] += 1
            assert above in INSIDE.get(kind, {above}), (kind, above)
            assert set(children) <= CHILDREN.get(kind, set(children)), (kind, children)
            if kind in CHILDREN:
                assert children, f"empty {kind}"
    assert kinds["/H1"] >= 1
    assert kinds["/Table"] >= len(list(p.lembar(paper).root.iter("table")))
    assert kinds["/TR"] >= kinds["/Table"]


@pytest.mark.parametrize("paper", PAPERS, ids=IDS)
def test_language_title_and_reading_order_are_told(paper) -> None:
    with opened(paper) as document:
        assert str(document.Root.Lang) == "id"
        assert document.Root.ViewerPreferences.DisplayDocTitle is True
        assert str(document.docinfo.Title) == p.lembar(paper).judul
        assert all(page.obj.Tabs == Name.S for page in document.pages)
        figures = [node for node, _, _ in structure(document) if str(node.S) == "/Figure"]
        assert all(str(figure.get("/Alt", "")).strip() for figure in figures)


@pytest.mark.parametrize("paper", PAPERS, ids=IDS)
def test_every_row_of_a_bordered_table_can_be_named(paper) -> None:
    """A table with lines has headers, of columns or of rows; a small box or a place for signatures needs none."""
    for table in p.lembar(paper).root.iter("table"):
        if "garis" in (table.get("class") or "").split():
            headed = table.find("thead") is not None or table.find(".//th") is not None
            assert headed or len(table.findall(".//tr")) <= 3
    for head in p.lembar(paper).root.iter("th"):
        assert head.get("scope") in ("row", "col", "colgroup", "rowgroup")
        assert "".join(head.itertext()).strip(), paper.nama


@pytest.mark.parametrize("paper", PAPERS, ids=IDS)
def test_every_place_to_fill_in_is_tagged_and_labelled(paper) -> None:
    with opened(paper) as document:
        tagged = sum(str(node.S) == "/Form" for node, _, _ in structure(document))
        every = (note for page in document.pages for note in page.obj.get("/Annots", []))
        widgets = [note for note in every if note.get("/Subtype") == Name.Widget]
        assert tagged == len(widgets)
        for widget in widgets:
            assert "/StructParent" in widget
            assert str(widget.get("/TU", widget.get("/Parent", {}).get("/TU", ""))).strip()
        labels = Counter(str(w.TU) for w in widgets if "/TU" in w and "/Parent" not in w)
    assert [label for label, n in labels.items() if n > 1] == [], "two fields cannot be told apart by their labels"


@pytest.mark.parametrize("paper", PAPERS, ids=IDS)
def test_names_places_and_dates_are_typed_once(paper) -> None:
    """Every place for the asesi's or the asesor's name is the one shared field, in PDF and in DOCX."""
    fields = [e for e in p.lembar(paper).root.iter("input") if e.get("type") in ("text", "date")]
    places = Counter(e.get("data-ikatan") for e in fields if e.get("data-ikatan"))
    loose = [e.get("title") for e in fields if not e.get("data-ikatan")]
    assert [t for t in loose if t in ("Nama Asesi", "Nama Asesor", "No. Reg Asesor", "Tanggal", "TUK")] == []
    assert set(places) <= set(SHARED)
    paths = Counter(e.get(f"{W}xpath") for e in p.docx_xml(p.as_docx(paper)).iter(f"{W}dataBinding"))
    assert paths == {f"/t:isian[1]/t:{name.replace('-', '_')}[1]": n for name, n in places.items()}
    with opened(paper) as document:
        form = document.Root.get("/AcroForm")
        held = {str(f.T): len(f.get("/Kids", [f])) for f in form.Fields} if form is not None else {}
    assert {name: held.get(name) for name in places} == dict(places)
