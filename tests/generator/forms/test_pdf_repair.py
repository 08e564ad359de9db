"""The repair of PDFs: what it puts right, that twice is once, and what it leaves as the engine made it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from unittest import mock

import pikepdf
import pytest
from pikepdf import Name

from generator.forms.lembar import Lembar
from generator.outputs import pdf
from generator.outputs.pdf_repair import FIELD_FONT, repair
from generator.outputs.subset import parse
from tests.generator import papers as p

IDENTIFIER = b"0123456789abcdef"
FIELDS = """<h1>Formulir uji</h1>
<table class="garis"><colgroup><col style="width: 50%"/><col style="width: 50%"/></colgroup>
<thead><tr><th scope="col">Nama</th><th scope="col">Isian</th></tr></thead>
<tbody>
<tr><th scope="row">Satu</th><td><input type="text" name="satu" title="Satu"/></td></tr>
<tr><th scope="row">Nama</th><td><input type="text" name="a" title="Nama" data-ikatan="nama"/></td></tr>
<tr><th scope="row">Nama lagi</th><td><input type="text" name="b" title="Nama" data-ikatan="nama"/></td></tr>
<tr><th scope="row">Uraian</th><td><textarea name="uraian" title="Uraian" rows="2" class="baris-2"></textarea></td></tr>
<tr><td>Centang</td><td><input type="checkbox" name="cek" title="Centang" checked="checked"/></td></tr>
<tr><td>Pilih</td><td><input type="radio" name="pilih" value="ya" title="Ya"/>
<input type="radio" name="pilih" value="tidak" title="Tidak"/></td></tr>
</tbody></table>"""
PLAIN = "<h1>Tanpa isian</h1><p>Hanya kalimat.</p><ul><li>Satu</li><li>Dua</li></ul>"


def sheet(body: str, lang: str = "id") -> Lembar:
    html = f'<html lang="{lang}"><head><title>t</title></head><body>{body}</body></html>'
    return Lembar("uji", "Judul dari data", parse(html, "uji.html"), "", "abcdef012345", "2026-05-04", "LSP Uji")


def raw(lembar: Lembar) -> bytes:
    """What the engine makes, before the repair."""
    with mock.patch.object(pdf, "repair", lambda content, *_: content):
        return pdf.render(lembar)


def repaired(body: str) -> tuple[pikepdf.Pdf, pikepdf.Pdf]:
    """The file before and after."""
    lembar = sheet(body)
    before = raw(lembar)
    return pikepdf.open(io.BytesIO(before)), pikepdf.open(io.BytesIO(repair(before, lembar, IDENTIFIER)))


def fields(document: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
    return {str(field.T): field for field in document.Root.AcroForm.Fields.as_list()}


def widgets(document: pikepdf.Pdf) -> list[pikepdf.Object]:
    every = (note for page in document.pages for note in page.obj.get("/Annots", []))
    return [note for note in every if note.get("/Subtype") == Name.Widget]


def elements(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    waiting = [document.Root.StructTreeRoot]
    while waiting:
        node = waiting.pop()
        kids = node.get("/K", [])
        children = kids.as_list() if isinstance(kids, pikepdf.Array) else [kids]
        waiting += [kid for kid in children if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
        if "/S" in node:
            yield node


def normal(content: bytes) -> bytes:
    """A file as text, the same for the same objects in whatever order they are packed."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as document:
        mode = pikepdf.ObjectStreamMode.disable
        document.save(out, qdf=True, static_id=True, object_stream_mode=mode)
    return out.getvalue()


def test_radio_buttons_are_one_field_whose_name_stands_once() -> None:
    before, after = repaired(FIELDS)
    assert len(before.Root.AcroForm.Fields) > len(after.Root.AcroForm.Fields)
    group = fields(after)["pilih"]
    assert str(group.FT) == "/Btn"
    on = [set(button.AP.N.keys()) - {"/Off"} for button in group.Kids]
    assert [len(names) for names in on] == [1, 1]
    assert on[0] != on[1], "each button has a value of its own"
    for button in group.Kids:
        assert not {"/T", "/FT", "/V"} & set(button.keys())
        assert button.Parent.objgen == group.objgen
    assert not int(group.Ff) & (1 << 14), "an answer can be taken back"


def test_every_box_has_an_appearance_for_off_that_draws_nothing() -> None:
    _, after = repaired(FIELDS)
    boxes = [w for w in widgets(after) if "/AP" in w and w.get("/FT", w.get("/Parent", {}).get("/FT")) == Name.Btn]
    assert len(boxes) == 3
    off = [box.AP.N.Off for box in boxes]
    assert {stream.objgen for stream in off} == {off[0].objgen}
    assert off[0].read_bytes().strip() == b"q Q"


def test_fields_of_one_name_are_typed_once() -> None:
    before, after = repaired(FIELDS)
    assert sum(str(w.get("/T", "")) == "nama" for w in widgets(before)) == 2
    field = fields(after)["nama"]
    assert [str(field.TU), str(field.V)] == ["Nama", ""]
    assert len(field.Kids) == 2
    for place in field.Kids:
        assert place.Subtype == Name.Widget
        assert "/T" not in place
        assert place.Parent.objgen == field.objgen


def test_fields_are_typed_in_a_font_that_every_reader_has() -> None:
    before, after = repaired(FIELDS)
    assert any(FIELD_FONT in str(o.get("/BaseFont", "")) for o in before.objects if isinstance(o, pikepdf.Dictionary))
    assert not any(
        FIELD_FONT in str(o.get("/BaseFont", "")) for o in after.objects if isinstance(o, pikepdf.Dictionary)
    )
    form = after.Root.AcroForm
    assert list(form.DR.Font.keys()) == ["/Helv"]
    assert form.DR.Font.Helv.BaseFont == Name.Helvetica
    for name in ("satu", "nama", "uraian"):
        assert "/Helv" in str(fields(after)[name].DA)
    assert not any("/DA" in place for place in fields(after)["nama"].Kids)


def test_readers_do_not_draw_the_boxes_anew() -> None:
    before, after = repaired(FIELDS)
    assert before.Root.AcroForm.NeedAppearances
    assert "/NeedAppearances" not in after.Root.AcroForm


def test_header_cells_head_their_column_or_their_row() -> None:
    _, after = repaired(FIELDS)
    scopes = {}
    for element in elements(after):
        if element.S != Name.TH:
            continue
        attributes = element.A if isinstance(element.A, pikepdf.Array) else [element.A]
        parent = element.P.P.S
        scopes.setdefault(str(parent), set()).update(str(a.Scope) for a in attributes if a.get("/O") == Name.Table)
    assert scopes == {"/THead": {"/Column"}, "/TBody": {"/Row"}}


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_file_says_what_it_is(lang: str) -> None:
    lembar = sheet(PLAIN, lang)
    with pikepdf.open(io.BytesIO(repair(raw(lembar), lembar, IDENTIFIER))) as after:
        assert str(after.Root.Lang) == lang
        assert after.Root.ViewerPreferences.DisplayDocTitle is True
        assert [str(after.docinfo.Title), str(after.docinfo.Subject)] == ["Judul dari data", "Jejak abcdef012345"]
        assert {str(page.obj.Tabs) for page in after.pages} == {"/S"}
        assert bytes(after.trailer.ID[0]) == IDENTIFIER


@pytest.mark.parametrize("body", [FIELDS, PLAIN], ids=["isian", "polos"])
def test_twice_is_once(body: str) -> None:
    lembar = sheet(body)
    once = repair(raw(lembar), lembar, IDENTIFIER)
    assert normal(repair(once, lembar, IDENTIFIER)) == normal(once)


@pytest.mark.parametrize("kode", ["FR.IA.01", "FR.IA.08", "FR.AK.01", "UNIT"])
def test_twice_is_once_for_real_papers(kode: str) -> None:
    paper = p.paper(kode)
    once = p.as_pdf(paper)
    with pikepdf.open(io.BytesIO(once)) as document:
        identifier = bytes(document.trailer.ID[0])
    assert normal(repair(once, p.lembar(paper), identifier)) == normal(once)


def test_same_input_same_bytes() -> None:
    lembar = sheet(FIELDS)
    before = raw(lembar)
    assert repair(before, lembar, IDENTIFIER) == repair(before, lembar, IDENTIFIER)


@pytest.mark.parametrize("body", [FIELDS, PLAIN], ids=["isian", "polos"])
def test_pages_and_tags_stay_as_they_were_drawn(body: str) -> None:
    before, after = repaired(body)
    for old, new in zip(before.pages, after.pages, strict=True):
        assert old.Contents.read_bytes() == new.Contents.read_bytes()
        assert list(old.MediaBox) == list(new.MediaBox)
        used = set(re.findall(rb"(/\S+) \S+ Tf", new.Contents.read_bytes()))
        assert used
        assert {name.decode() for name in used} <= set(new.Resources.Font.keys())
    assert [str(e.S) for e in elements(before)] == [str(e.S) for e in elements(after)]
    assert p.pdf_pages(_bytes(before)) == p.pdf_pages(_bytes(after))


def test_places_labels_and_ticks_of_fields_stay() -> None:
    before, after = repaired(FIELDS)
    old, new = widgets(before), widgets(after)
    assert [[float(x) for x in w.Rect] for w in old] == [[float(x) for x in w.Rect] for w in new]
    assert [int(w.StructParent) for w in old] == [int(w.StructParent) for w in new]
    box = fields(after)["cek"]
    assert box.AS == fields(before)["cek"].AS != Name.Off
    assert box.AP.N[str(box.AS)].read_bytes() == fields(before)["cek"].AP.N[str(box.AS)].read_bytes()
    assert {name: str(field.TU) for name, field in fields(after).items()} == {
        "satu": "Satu", "nama": "Nama", "uraian": "Uraian", "cek": "Centang", "pilih": "Ya",
    }  # fmt: skip
    assert "/Kids" not in fields(after)["satu"]
    assert int(fields(after)["uraian"].Ff) == int(fields(before)["uraian"].Ff)


def test_a_file_without_fields_gets_none() -> None:
    before, after = repaired(PLAIN)
    assert "/AcroForm" not in before.Root
    assert "/AcroForm" not in after.Root


def _bytes(document: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
